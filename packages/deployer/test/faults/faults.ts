import { readFileSync, rmSync, truncateSync } from 'node:fs'
import { type Hex, numberToHex, parseTransaction } from 'viem'
import { start } from '../cli.ts'
import type { Answer, Call, Fault } from './faultyNode.ts'
import { forward } from './faultyNode.ts'
import { isSend, KEY, type Stage } from './stage.ts'

/** One cell of the table: what happened at a step, and what one more run made of it. */
export type Row = { fault: string; step: string; ok: boolean; note: string }

type Scenario = {
  fault: string
  /** Whether it can befall a step: some need a key that signs. */
  concerns?: (stage: Stage, step: number) => boolean
  /** The run that the fault befalls; what it throws becomes the note. */
  befall(stage: Stage): Promise<unknown>
  /** What happens before the one more run. */
  afterwards?(stage: Stage): Promise<void> | void
  /** Whether the one more run is told to replace what is underpriced. */
  replace?: true
  /** Successful transactions beside the steps'. */
  foreign?: number
}

/** The fault did not happen, so that what follows would prove nothing. */
class NothingBefellError extends Error {
  override name = 'NothingBefellError'
}

/** Breaks one step at a time, and looks at what one more run makes of it. */
export async function play(stage: Stage, { fault, befall, afterwards, replace, foreign = 0 }: Scenario, step: number) {
  await stage.rewind(step)
  const notes: string[] = []
  const row = (ok: boolean): Row => ({ fault, step: stage.plan.steps[step]?.id ?? '', ok, note: notes.join('; ') })
  try {
    const fell = await befall(stage).then(
      () => undefined,
      (error: unknown) => error,
    )
    notes.push(fell === undefined ? 'the run went through' : outcome(fell))
    if (fell instanceof NothingBefellError) return row(false)
    stage.node.inject()
    await afterwards?.(stage)
    const { sent } = await stage.run(replace ? { replace } : {})
    notes.push(sent.length === 0 ? 'nothing left to send' : `${sent.length} sent after it`)
  } catch (error) {
    notes.push(`one more run failed: ${outcome(error)}`)
    return row(false)
  }
  const complaints = await stage.complaints(stage.plan.steps.length - step + foreign)
  notes.push(...complaints)
  return row(complaints.length === 0)
}

/** What a run says in one sentence. */
function outcome(error: unknown): string {
  const { name, message } = error as Error
  return `${name}: ${message.split('\n')[0]?.slice(0, 120)}`
}

const signed = ({ plan, account }: Stage, step: number) => plan.steps[step]?.from.address === account.address

/** A fault that befalls the first transaction that is sent, and nothing else. */
function once(act: (calls: Call[], answers: Answer[]) => Promise<'drop' | void> | 'drop' | void): Fault {
  let done = false
  return {
    answer(calls, answers) {
      if (done || !calls.some(isSend)) return
      done = true
      return act(calls, answers)
    },
  }
}

function beforeOnce(act: (calls: Call[]) => Promise<'drop' | void> | 'drop' | void): Fault {
  let done = false
  return {
    request(calls) {
      if (done || !calls.some(isSend)) return
      done = true
      return act(calls)
    },
  }
}

/** Every request and answer of a run. */
const always = (fault: Fault) => (stage: Stage) => {
  stage.node.inject(fault)
  return stage.run()
}

export const scenarios: readonly Scenario[] = [
  {
    fault: 'killed before it left',
    befall: (stage) => killed(stage, (kill) => beforeOnce(kill)),
  },
  {
    fault: 'killed after it was mined',
    befall: (stage) => killed(stage, (kill) => once(kill)),
  },
  {
    fault: 'request dropped',
    befall: (stage) => always(beforeOnce(() => 'drop'))(stage),
  },
  {
    fault: 'answer dropped',
    befall: (stage) => always(once(() => 'drop'))(stage),
  },
  {
    fault: 'node lost until the end',
    befall(stage) {
      let lost = false
      const lose = (calls: Call[]) => {
        lost ||= calls.some(isSend)
        return lost ? 'drop' : undefined
      }
      return always({ answer: lose, request: () => (lost ? 'drop' : undefined) })(stage)
    },
  },
  {
    fault: 'everything delayed',
    befall: always({ answer: () => new Promise<void>((resolve) => setTimeout(resolve, 25)) }),
  },
  { fault: 'requests duplicated', befall: always({ request: () => 'twice' }) },
  { fault: 'answers duplicated', befall: always({ answer: (_, answers) => [...answers, ...answers] }) },
  { fault: 'answers reordered', befall: always({ answer: (_, answers) => answers.toReversed() }) },
  { fault: 'requests reordered', befall: (stage) => always(reordering())(stage) },
  { fault: 'stale state, fresh receipts', befall: (stage) => stale(stage, 'state') },
  { fault: 'stale state and receipts', befall: (stage) => stale(stage, 'everything') },
  {
    fault: 'fees raised before it arrived',
    concerns: signed,
    befall: (stage) => {
      stage.node.inject(beforeOnce(() => raiseFees(stage)))
      return stage.run({ timeout: 1 })
    },
    replace: true,
  },
  {
    fault: 'fees raised while it waited',
    concerns: signed,
    async befall(stage) {
      await stage.rpc('evm_setAutomine', false)
      stage.node.inject(
        once(async () => {
          await raiseFees(stage)
          await stage.rpc('evm_mine')
        }),
      )
      const message = await stage.run({ timeout: 1 }).then(() => 'sent', outcome)
      // Not replaced without being asked.
      const again = await stage.run({ timeout: 1 }).then(() => 'replaced unasked', outcome)
      await stage.rpc('evm_setAutomine', true)
      if (!again.startsWith('UnderpricedError')) throw new Error(again)
      throw new Error(`${message}; ${again}`)
    },
    replace: true,
  },
  {
    fault: 'nonce used by another transaction',
    befall: (stage) => {
      stage.node.inject(beforeOnce((calls) => foreign(stage, calls)))
      return stage.run({ timeout: 2 })
    },
    foreign: 1,
  },
  {
    fault: 'journal deleted after it was mined',
    befall: (stage) => always(once(() => 'drop'))(stage),
    afterwards: ({ journal }) => rmSync(journal),
  },
  {
    fault: 'journal cut short after it was mined',
    befall: (stage) => always(once(() => 'drop'))(stage),
    afterwards: ({ journal }) => truncateSync(journal, readFileSync(journal).length - 40),
  },
  {
    fault: 'chain reorganised under it',
    befall(stage) {
      let sent = false
      let done = false
      return always({
        async answer(calls, answers) {
          sent ||= calls.some(isSend)
          const mined = calls.some(
            ({ method }, index) => method === 'eth_getTransactionReceipt' && answers[index]?.result,
          )
          if (!sent || done || !mined) return
          done = true
          await stage.rpc('anvil_reorg', 1, [])
        },
      })(stage)
    },
  },
]

/** A process of its own that ends the hard way when it sends. */
async function killed(stage: Stage, fault: (kill: () => Promise<'drop'>) => Fault): Promise<never> {
  const where = ['--chain', '1', '--rpc', stage.node.url, '--deployments', stage.folder]
  const args = ['apply', 'spark', '--yes', '--impersonate', ...where]
  const { child, outcome: ended } = start(args, { env: { PAU_PRIVATE_KEY: KEY } })
  stage.node.inject(
    fault(async () => {
      child.kill('SIGKILL')
      await ended
      return 'drop'
    }),
  )
  const { code, stderr } = await ended
  if (code !== null) throw new NothingBefellError(`the process ended by itself: ${stderr}`)
  throw Object.assign(new Error('its process was gone'), { name: 'SIGKILL' })
}

/** Requests that are on their way together arrive in the opposite order. */
function reordering(): Fault {
  let waiting: (() => void)[] = []
  return {
    request: () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve)
        if (waiting.length > 1) return
        setTimeout(() => {
          const all = waiting.toReversed()
          waiting = []
          for (const go of all) go()
        }, 5)
      }),
  }
}

/** From the first transaction on, the node behind the url has not seen the latest block. */
function stale(stage: Stage, what: 'state' | 'everything') {
  let head: bigint | undefined
  stage.node.inject({
    async request(calls) {
      if (head === undefined && calls.some(isSend)) head = await stage.chain.publicClient.getBlockNumber()
      if (head === undefined) return
      for (const call of calls) {
        call.params = call.params.map((param) =>
          (param === 'latest' || param === 'pending') && call.method !== 'eth_estimateGas'
            ? numberToHex(head as bigint)
            : param,
        )
      }
    },
    answer(calls, answers) {
      if (head === undefined) return
      const limit = numberToHex(head)
      return answers.map((answer, index): Answer => {
        const { method, params } = calls[index] as Call
        if (method === 'eth_getTransactionReceipt' && what === 'everything') return { ...answer, result: null }
        if (method === 'eth_blockNumber') return { ...answer, result: limit }
        if (
          params.some(
            (param) => typeof param === 'string' && /^0x[0-9a-f]{1,12}$/.test(param) && BigInt(param) > BigInt(limit),
          )
        ) {
          return { id: answer.id, error: { code: -32000, message: 'header not found' } }
        }
        return answer
      })
    },
  })
  return stage.run({ timeout: 2 })
}

const DEAR = 100n * 10n ** 9n

async function raiseFees({ rpc }: Stage): Promise<void> {
  await rpc('anvil_setNextBlockBaseFeePerGas', numberToHex(DEAR))
}

/** Somebody else with the same key, or the same right, is faster. */
async function foreign(stage: Stage, calls: Call[]): Promise<void> {
  const { method, params } = calls.find(isSend) as Call
  const to = stage.account.address
  if (method === 'eth_sendTransaction') {
    const { from, nonce } = params[0] as { from: string; nonce: Hex }
    await forward(stage.anvil.url, [{ id: 1, method, params: [{ from, to, nonce, value: '0x0' }] }])
    return
  }
  const { nonce = 0, maxFeePerGas } = parseTransaction(params[0] as Hex)
  const fees = { maxFeePerGas, maxPriorityFeePerGas: 1n }
  const raw = await stage.account.signTransaction({ type: 'eip1559', chainId: 1, to, nonce, gas: 21_000n, ...fees })
  await forward(stage.anvil.url, [{ id: 1, method, params: [raw] }])
}
