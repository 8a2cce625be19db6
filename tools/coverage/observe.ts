// A setup file of vitest, for coverage alone: watches what each local chain executes, and writes which statements of
// the package's source maps were. Contracts run as they are deployed: nothing is instrumented, so nothing can be mistaken for
// what is published.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import type { SourceMaps } from '../../packages/contracts/src/sourceMaps.ts'

type Hex = `0x${string}`
type Frame = { type: string; to?: Hex; input: Hex; output?: Hex; calls?: Frame[] }
type Provider = { request(call: { method: string; params?: unknown }): Promise<unknown> }
type Step = { pc: number; depth: number }
/** What a program counter belongs to is executed from now on; whether anything is left to be. */
type Code = { hits: (pc: number) => void; open: () => boolean }

const { statements, contracts } = JSON.parse(
  readFileSync(join(process.cwd(), 'artifacts', 'maps.json'), 'utf8'),
) as SourceMaps
const executed = statements.map(() => false)
/** Some statements have no code of their own: a constant that is returned, a variable that starts at zero. */
const withCode = new Set(
  contracts.flatMap(({ creation, runtime }) => [creation, runtime].flatMap((code) => Object.values(code.statements))),
)

const byCode = new Map<string, Code>()

/** The statements of code, wherever it is deployed. */
function codeOf(code: string, creation: boolean): Code {
  const known = byCode.get(code)
  if (known) return known
  const matching = contracts
    .filter(({ creation: { code: own }, runtime }) =>
      creation
        ? own !== '' && code.startsWith(own)
        : runtime.code.length === code.length &&
          mask(runtime.code, runtime.immutables) === mask(code, runtime.immutables),
    )
    .map((contract) => contract[creation ? 'creation' : 'runtime'].statements)
  let open = matching.flatMap((each) => Object.values(each))
  const found: Code = {
    hits(pc) {
      for (const each of matching) if (each[pc] !== undefined) executed[each[pc]] = true
    },
    open() {
      open = open.filter((index) => !executed[index])
      return open.length > 0
    },
  }
  byCode.set(code, found)
  return found
}

function mask(code: string, immutables: readonly { start: number; length: number }[]): string {
  let masked = code
  for (const { start, length } of immutables) {
    masked = masked.slice(0, 2 * start) + '0'.repeat(2 * length) + masked.slice(2 * (start + length))
  }
  return masked
}

const TRACE = { disableStack: true, disableMemory: true, disableStorage: true }

/** Called by `createLocalChain` for every chain that a test starts. */
function observe(provider: Provider): Provider {
  const request = provider.request.bind(provider)

  async function trace(method: string, params: readonly unknown[]) {
    const call = (options: object) => request({ method, params: [...params, options] })
    const root = (await call({ tracer: 'callTracer' })) as Frame
    const frames = await framesOf(root)
    // Steps are many. They are asked for only where a statement could still be new.
    if (!frames.some((code) => code.open())) return
    const { structLogs } = (await call(TRACE)) as { structLogs: Step[] }
    attribute(frames, structLogs)
  }

  /** The code of every frame, in the order in which they start, but for those that run none. */
  async function framesOf(root: Frame): Promise<Code[]> {
    const created = new Map<Hex, Hex>()
    const code = async ({ type, to, input, output }: Frame): Promise<Code | undefined> => {
      if (type.startsWith('CREATE')) {
        // What a call creates is gone when it has been simulated.
        if (to && output) created.set(to, output)
        return codeOf(input.slice(2), true)
      }
      const found =
        created.get(to as Hex) ?? ((await request({ method: 'eth_getCode', params: [to, 'latest'] })) as Hex)
      return found === '0x' ? undefined : codeOf(found.slice(2), false)
    }
    const found: Code[] = []
    const collect = async (frame: Frame) => {
      const own = await code(frame)
      if (own) found.push(own)
      for (const child of frame.calls ?? []) await collect(child)
    }
    await collect(root)
    return found
  }

  function attribute(frames: readonly Code[], steps: readonly Step[]) {
    let next = 0
    const stack: Code[] = []
    for (const { pc, depth } of steps) {
      if (depth > stack.length) stack.push(frames[next++] as Code)
      else stack.length = depth
      stack[depth - 1]?.hits(pc)
    }
  }

  const watched = async (call: { method: string; params?: unknown }): Promise<unknown> => {
    const { method, params } = call as { method: string; params?: readonly unknown[] }
    if (method === 'eth_call') {
      const result = await request(call).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      )
      await trace('debug_traceCall', [(params as unknown[])[0], (params as unknown[])[1] ?? 'latest'])
      if ('error' in result) throw result.error
      return result.value
    }
    if (method !== 'eth_sendTransaction') return request(call)
    try {
      const hash = await request(call)
      await trace('debug_traceTransaction', [hash])
      return hash
    } catch (error) {
      const { data } = error as { data?: { txHash?: Hex } }
      const hash = data?.txHash ?? (error as { transactionHash?: Hex }).transactionHash
      if (hash) await trace('debug_traceTransaction', [hash])
      throw error
    }
  }
  return new Proxy(provider, {
    get: (target, name) => (name === 'request' ? watched : (Reflect.get(target, name) as unknown)),
  })
}

;(globalThis as { [key: symbol]: unknown })[Symbol.for('diamond-pau.observe')] = observe

afterAll(() => {
  const folder = process.env.PAU_COVERAGE as string
  const name = createHash('sha256')
    .update(expect.getState().testPath ?? '')
    .digest('hex')
    .slice(0, 16)
  const own = statements.map((statement, i) => ({ ...statement, executed: executed[i] as boolean }))
  writeFileSync(join(folder, `${name}.part.json`), JSON.stringify(own.filter((_, i) => withCode.has(i))))
})
