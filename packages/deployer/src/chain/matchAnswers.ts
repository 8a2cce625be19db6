import { wrongShape } from './answerShapes.ts'

type Request = { id: number; method: string }
type Answer = { id?: number; result?: unknown; error?: unknown }

/**
 * A fetch that gives each request of a batch its own answer, once, and an error where that is none. A node, or what stands before it, may answer a batch
 * in any order, twice, or in part, and a batch is read by position: one answer too many, and every later one is taken
 * for the answer to another question.
 *
 * @throws TypeError for a body that is no answer to what was asked
 */
export async function matchAnswers(input: string | URL | globalThis.Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init)
  if (!response.ok || typeof init?.body !== 'string') return response
  const asked = JSON.parse(init.body) as Request | Request[]
  const answers = (await response.json()) as Answer | Answer[]
  const { status } = response
  const headers = { 'content-type': 'application/json' }
  if (!Array.isArray(asked)) {
    const own = Array.isArray(answers) ? answers.find((answer) => answer?.id === asked.id) : answers
    if (own?.id !== asked.id && own?.error === undefined) throw new TypeError('The node answered another request.')
    return new Response(JSON.stringify(checked(asked, own)), { status, headers })
  }
  if (!Array.isArray(answers)) throw new TypeError('The node answered a batch of requests with something else.')
  const matched = asked.map((request) =>
    checked(
      request,
      answers.find((answer) => answer?.id === request.id),
    ),
  )
  return new Response(JSON.stringify(matched), { status, headers })
}

/** An answer as it came, or an error in its place. */
function checked({ id, method }: Request, answer: Answer | undefined): Answer {
  if (!answer) return { id, error: { code: INTERNAL_ERROR, message: 'the node did not answer this request' } }
  const message = wrongShape(method, answer)
  return message === undefined ? answer : { id, error: { code: INTERNAL_ERROR, message } }
}

/** JSON-RPC's code. */
const INTERNAL_ERROR = -32603
