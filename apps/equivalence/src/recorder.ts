import { decodeRevert, revertData } from '@diamond-pau/contracts/testing'
import type { Hex } from 'viem'
import type { Call } from './chain.ts'
import { isPrivateLog, isPrivateStorage, normaliseAddresses, normaliseRevert, reasonOf } from './normalise.ts'
import type { Stage } from './stage.ts'
import type { World } from './world.ts'

/** What a call did, as far as anyone can tell, in terms that are equal for equal behaviour at any stage. */
export type Observation = {
  /** What was called. */
  what: string
  /** Return data, or revert data. */
  success: boolean
  data: Hex
  /** Emitter, topics and data, in order. */
  logs: readonly string[]
  /** Every account and slot that changed, from what to what: custody, limits, tokens, venues, ETH. */
  state: Readonly<Record<string, string>>
  /** Parameters and roles, where either changed. */
  parameters?: Readonly<Record<string, string>>
  /** What an operator reads where it reverted, before anything was made equal. */
  reason?: string
  /** The reason, the custom error, or that there is no data. */
  error?: string
}

type Account = { balance?: Hex; nonce?: number; code?: Hex; storage?: Record<Hex, Hex> }
type Trace = {
  prestateTracer: { pre: Record<string, Account>; post: Record<string, Account> }
  callTracer: { output?: Hex }
}
type Receipt = { logs: { address: string; topics: Hex[]; data: Hex }[] }

/**
 * Sends a call and records what it did.
 *
 * @param facet - The contract that answers at Stage 3, where a facet does.
 * @returns The observation, and whether parameters or roles changed, which the caller reads.
 */
export async function record(
  world: World,
  stage: Stage,
  call: Call,
  what: string,
  facet?: string,
): Promise<{ observation: Observation; parametersChanged: boolean }> {
  const { chain } = world
  let hash: Hex
  try {
    hash = await chain.transact(call)
  } catch (cause) {
    const raw = revertData(cause)
    const label = world.layer === 'mainnet' ? 'MC' : 'FC'
    const data = normaliseAddresses(stage, normaliseRevert(stage, label, facet, raw))
    const { name } = decodeRevert(raw)
    const error = name === '0x' ? 'no data' : name
    const observation = { what, success: false, data, logs: [], state: {}, reason: reasonOf(raw), error }
    return { observation, parametersChanged: false }
  }
  const request = <result>(method: string, params: readonly unknown[]) =>
    chain.provider.request({ method, params } as never) as Promise<result>
  const trace = await request<Trace>('debug_traceTransaction', [hash, TRACERS])
  const { logs } = await request<Receipt>('eth_getTransactionReceipt', [hash])

  let parametersChanged = false
  const state: Record<string, string> = {}
  const { pre, post } = trace.prestateTracer
  for (const address of new Set([...Object.keys(pre), ...Object.keys(post)])) {
    if (isPrivateStorage(world, stage, address)) parametersChanged = true
    const [before = {}, after = {}] = [pre[address], post[address]]
    for (const [name, from, to] of changes(before, after)) {
      if (name === 'nonce' || (name.startsWith('0x') && isPrivateStorage(world, stage, address))) continue
      state[normaliseAddresses(stage, `${address} ${name}` as Hex)] = normaliseAddresses(
        stage,
        `${from} → ${to}` as Hex,
      )
    }
  }
  return {
    observation: {
      what,
      success: true,
      data: normaliseAddresses(stage, trace.callTracer.output ?? '0x'),
      logs: logs
        .filter((log) => !isPrivateLog(world, stage, log))
        .map(({ address, topics, data }) => normaliseAddresses(stage, [address, ...topics, data].join(' ') as Hex)),
      state,
    },
    parametersChanged,
  }
}

const TRACERS = {
  tracer: 'muxTracer',
  tracerConfig: { prestateTracer: { diffMode: true, disableCode: true }, callTracer: { onlyTopCall: true } },
}

/** Slots that became zero are missing in what is after, those that were zero in what was before. */
function changes(before: Account, after: Account): [name: string, from: string, to: string][] {
  const rows: [string, string, string][] = []
  if (after.balance !== undefined) rows.push(['balance', before.balance ?? '0x0', after.balance])
  if (after.code !== undefined) rows.push(['code', 'none', after.code])
  for (const slot of new Set([...Object.keys(before.storage ?? {}), ...Object.keys(after.storage ?? {})]) as Set<Hex>) {
    const [from, to] = [word(before.storage?.[slot]), word(after.storage?.[slot])]
    if (from !== to) rows.push([slot, from, to])
  }
  return rows
}

function word(value: Hex = '0x0'): string {
  return `0x${BigInt(value).toString(16)}`
}

/** What two observations of the same call differ in, in words; nothing where they are equal. */
export function differences(expected: Observation | undefined, actual: Observation | undefined): string[] {
  if (!expected || !actual) return [`made ${expected ? 'fewer' : 'more'} calls`]
  const problems: string[] = []
  const compare = (name: string, one: unknown, other: unknown) => {
    if (one !== other) problems.push(`${name}: ${String(other)} instead of ${String(one)}`)
  }
  compare('called', expected.what, actual.what)
  compare('success', expected.success, actual.success)
  compare('data', describe(expected), describe(actual))
  compare('logs', expected.logs.join('\n'), actual.logs.join('\n'))
  for (const part of ['state', 'parameters'] as const) {
    const [one = {}, other = {}] = [expected[part], actual[part]]
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      compare(`${part} ${key}`, one[key] ?? 'unchanged', other[key] ?? 'unchanged')
    }
  }
  return problems.map((problem) => `${actual.what}: ${problem}`)
}

function describe({ success, data }: Observation): string {
  return (success ? undefined : reasonOf(data)) ?? data
}
