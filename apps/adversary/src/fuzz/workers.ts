import { fork } from 'node:child_process'
import type { FuzzResult } from './run.ts'

/** What a worker tells: that it begins, how far it is, or what came of it. */
type Message = {
  started?: true
  done?: number
  result?: Omit<FuzzResult, 'functions'> & { functions: [string, Counted][] }
}
type Counted = { succeeded: number; failed: number; required: boolean }

/** The seed of a worker: the run's own for the first, far from it for the others. */
export function seedOf(seed: bigint, worker: number): bigint {
  return seed + (BigInt(worker) << 64n)
}

/**
 * Fuzzes in processes side by side, each with a world of its own.
 *
 * @param options.workers - How many. A run is determined by this number, the seed and the calls.
 * @returns what they found together, and how many seconds passed from the first call to the last.
 * @throws Error where a worker ends without a result.
 */
export async function runWorkers(options: {
  calls: number
  seed: bigint
  workers: number
  onProgress(done: number, seconds: number): void
}): Promise<{ result: FuzzResult; seconds: number }> {
  const { calls, seed, workers, onProgress } = options
  const done = new Map<number, number>()
  let start: number | undefined
  const seconds = () => (start === undefined ? 0 : (performance.now() - start) / 1000)
  const results = await Promise.all(
    Array.from({ length: workers }, (_, worker) =>
      work({ calls: Math.ceil(calls / workers), seed: String(seedOf(seed, worker)) }, (message) => {
        if (message.started) start ??= performance.now()
        if (message.done === undefined) return
        done.set(worker, message.done)
        onProgress(
          [...done.values()].reduce((a, b) => a + b, 0),
          seconds(),
        )
      }),
    ),
  )
  return { result: results.reduce(merge), seconds: seconds() }
}

function work(options: { calls: number; seed: string }, onMessage: (message: Message) => void): Promise<FuzzResult> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./worker.ts', import.meta.url))
    let result: FuzzResult | undefined
    child.on('message', (message: Message) => {
      if (message.result) result = { ...message.result, functions: new Map(message.result.functions) }
      else onMessage(message)
    })
    child.once('exit', (code) =>
      result ? resolve(result) : reject(new Error(`a worker ended with exit code ${code}`)),
    )
    child.send(options)
  })
}

function merge(a: FuzzResult, b: FuzzResult): FuzzResult {
  const functions = new Map(a.functions)
  for (const [name, { succeeded, failed, required }] of b.functions) {
    const known = functions.get(name) ?? { succeeded: 0, failed: 0, required }
    functions.set(name, { required, succeeded: known.succeeded + succeeded, failed: known.failed + failed })
  }
  const violation = a.violation ?? b.violation
  return {
    calls: a.calls + b.calls,
    steps: a.steps + b.steps,
    episodes: a.episodes + b.episodes,
    functions,
    ...(violation ? { violation } : {}),
  }
}
