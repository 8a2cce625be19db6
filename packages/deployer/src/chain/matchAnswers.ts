type Answer = { id?: number; result?: unknown; error?: unknown }

/**
 * A fetch that gives each request of a batch its own answer, once. A node, or what stands before it, may answer a batch
 * in any order, twice, or in part, and a batch is read by position: one answer too many, and every later one is taken
 * for the answer to another question.
 *
 * @throws TypeError for a body that is no answer to what was asked
 */
export async function matchAnswers(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init)
  if (!response.ok || typeof init?.body !== 'string') return response
  const asked = JSON.parse(init.body) as { id: number } | { id: number }[]
  const answers = (await response.json()) as Answer | Answer[]
  const { status } = response
  const headers = { 'content-type': 'application/json' }
  if (!Array.isArray(asked)) {
    const own = Array.isArray(answers) ? answers.find(({ id }) => id === asked.id) : answers
    if (own?.id !== asked.id && own?.error === undefined) throw new TypeError('The node answered another request.')
    return new Response(JSON.stringify(own), { status, headers })
  }
  if (!Array.isArray(answers)) throw new TypeError('The node answered a batch of requests with something else.')
  const matched = asked.map(({ id }) => answers.find((answer) => answer.id === id) ?? { id, error: UNANSWERED })
  return new Response(JSON.stringify(matched), { status, headers })
}

const UNANSWERED = { code: -32603, message: 'the node did not answer this request' }
