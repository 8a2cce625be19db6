import { explainKey, getPublishedStar, type ImpliedKey, impliedKeys, type Scheme } from '@diamond-pau/stars'
import { type Address, type Hex, maxUint256 } from 'viem'
import { PauError } from '../errors.ts'
import { type LimitState, readLimits } from '../read/readLimits.ts'
import { readCode, type View } from '../read/view.ts'

/** A limit that a Star's PAU shall have, or may have where no amounts are published. */
export type ExpectedLimit = {
  key: Hex
  /** `LIMIT_AAVE_DEPOSIT(aToken 0x…)` */
  name: string
  /** What operators call to use it up. */
  functions: readonly string[]
  unit: { symbol: string; decimals: number }
  /** Base units, and base units a second; undefined where governance has not said. */
  amounts?: { maxAmount: bigint; slope: bigint; unlimited: boolean }
  /** Instances it is for; empty for limits of the PAU itself. */
  instances: string[]
  /** Documents that publish it. */
  sources: string[]
}

/**
 * How a chain's limit stands to what is expected. `unspecified`: its key is expected, its amounts are not published.
 * `unexpected`: it is open, and nothing published or defined implies it.
 */
export type LimitStatus = 'as defined' | 'differs' | 'missing' | 'unspecified' | 'unexpected'

export type LimitRow = Omit<ExpectedLimit, 'amounts'> & {
  status: LimitStatus
  /** `unset` was never opened or is closed: every call that needs it reverts. */
  state: 'unset' | 'unlimited' | 'limited'
  expected: ExpectedLimit['amounts'] | null
  maxAmount: bigint
  slope: bigint
  /** What may still be used at the block. */
  remaining: bigint
  /** Seconds until it is full again: 0 when it is, null when it never will be. */
  secondsToRefill: bigint | null
}

/** There is no RateLimits contract where a PAU shall have one. */
export class NoRateLimitsError extends PauError {
  override name = 'NoRateLimitsError'
}

/**
 * The limits that what is published and defined implies for a Star's PAU of a scheme on a chain. Instances that share a
 * key share the limit; the first that states amounts states them.
 */
export function expectedLimits(star: string, chainId: number, scheme: Scheme): ExpectedLimit[] {
  const keys = impliedKeys(getPublishedStar(star)).filter((key) => key.chainId === chainId && key.scheme === scheme)
  const byId = new Map<Hex, ImpliedKey[]>()
  for (const key of keys) byId.set(key.id, [...(byId.get(key.id) ?? []), key])
  return [...byId].map(([id, uses]) => {
    const [first] = uses as [ImpliedKey]
    const amounts = uses.find(({ limit }) => limit)?.limit
    return {
      key: id,
      name: nameOf(first),
      functions: first.functions,
      unit: uses.find(({ token }) => token)?.token ?? unitOf(first.unit),
      ...(amounts ? { amounts } : {}),
      instances: [...new Set(uses.flatMap(({ instance }) => instance?.name ?? []))],
      sources: [...new Set(uses.map(({ docNo }) => docNo))],
    }
  })
}

/**
 * Reads the limits of a RateLimits contract, those expected and all that were ever set, and compares.
 * @throws NoRateLimitsError
 */
export async function readStarLimits(
  view: View,
  rateLimits: Address,
  { star, chainId, scheme }: { star: string; chainId: number; scheme: Scheme },
): Promise<LimitRow[]> {
  if ((await readCode(view, rateLimits)) === '0x') {
    throw new NoRateLimitsError(
      `There is no RateLimits contract at ${rateLimits}, so ${star} has no PAU there. Check --rpc, or pass --rate-limits.`,
    )
  }
  const expected = expectedLimits(star, chainId, scheme)
  const states = await readLimits(
    view,
    rateLimits,
    expected.map(({ key }) => key),
  )
  return compareLimits(expected, states, (key) => nameUnexpected(key, chainId))
}

/**
 * Compares limits with what is expected, the expected ones first. Closed ones that nobody expects are left out. Pure.
 * @param describe - Says what a key that is not expected is.
 */
export function compareLimits(
  expected: readonly ExpectedLimit[],
  states: readonly LimitState[],
  describe: (key: Hex) => Pick<LimitRow, 'name' | 'functions' | 'unit'>,
): LimitRow[] {
  const known = new Set(expected.map(({ key }) => key))
  const unexpected = states.filter(({ key, maxAmount }) => !known.has(key) && maxAmount > 0n)
  return [
    ...expected.map(({ amounts, ...rest }): LimitRow => {
      const state = states.find(({ key }) => key === rest.key)
      return { ...rest, expected: amounts ?? null, status: statusOf(amounts, state), ...factsOf(state) }
    }),
    ...unexpected.map((state): LimitRow => ({
      key: state.key,
      ...describe(state.key),
      instances: [],
      sources: [],
      expected: null,
      status: 'unexpected',
      ...factsOf(state),
    })),
  ]
}

/** Whether a chain is as a definition says. */
export function limitsAgree(rows: readonly LimitRow[]): boolean {
  return rows.every(({ status }) => status === 'as defined' || status === 'unspecified')
}

function statusOf(amounts: ExpectedLimit['amounts'], state: LimitState | undefined): LimitStatus {
  if (!amounts) return 'unspecified'
  const { maxAmount = 0n, slope = 0n } = state ?? {}
  // A closed limit has no use for its slope, nor has an unlimited one.
  if (amounts.maxAmount === 0n && maxAmount === 0n) return 'as defined'
  if (maxAmount === 0n) return 'missing'
  if (amounts.maxAmount !== maxAmount) return 'differs'
  return amounts.unlimited || amounts.slope === slope ? 'as defined' : 'differs'
}

function factsOf(
  state: LimitState | undefined,
): Pick<LimitRow, 'state' | 'maxAmount' | 'slope' | 'remaining' | 'secondsToRefill'> {
  const { maxAmount = 0n, slope = 0n, current: remaining = 0n } = state ?? {}
  const kind = maxAmount === 0n ? 'unset' : maxAmount === maxUint256 ? 'unlimited' : 'limited'
  const used = maxAmount - remaining
  const secondsToRefill = used === 0n ? 0n : slope === 0n ? null : (used + slope - 1n) / slope
  return { state: kind, maxAmount, slope, remaining, secondsToRefill }
}

function nameOf({ constant, args }: Pick<ImpliedKey, 'constant' | 'args'>): string {
  return args.length === 0 ? constant : `${constant}(${args.map(({ name, value }) => `${name} ${value}`).join(', ')})`
}

function unitOf(unit: string): LimitRow['unit'] {
  return unit === 'wad' ? { symbol: 'wad', decimals: 18 } : { symbol: 'base units', decimals: 0 }
}

/** What a key means that no Star's limits imply here, as far as one can tell. */
export function nameUnexpected(key: Hex, chainId: number): Pick<LimitRow, 'name' | 'functions' | 'unit'> {
  const [match] = explainKey(key, { chainId }).matches
  if (!match) return { name: key, functions: [], unit: unitOf('') }
  const { unit, decimals, constant, functions } = match
  return {
    name: nameOf({ constant, args: match.arguments }),
    functions,
    unit: decimals === null ? unitOf(unit) : { symbol: unit, decimals },
  }
}
