import { maxUint128, maxUint256 } from 'viem'
import { ONE } from './defaults.ts'

/** A limit as RateLimits holds it. Base units, base units a second, seconds since 1970. */
export type Limit = { maxAmount: bigint; slope: bigint; lastAmount: bigint; lastUpdated: bigint }

/** What governance set for a key. */
export type Policy = {
  /** Seconds between two increases. */
  hop: bigint
  /** By what an increase may multiply, 1e18 for 1; 0 where it was never set. */
  maxChange: bigint
  init: { maxAmount: bigint; slope: bigint }
}

/** A limit and when it was last increased, in seconds since 1970. */
export type SetLimit = { limit: Limit; zzz: bigint }

export type Refusal =
  | 'Configurator/unlimited-incorrect-params'
  | 'Configurator/exceeds-max-amount'
  | 'Configurator/exceeds-max-slope'
  | 'Configurator/increment-too-soon'

/** The greatest value of a limit that is not unlimited. */
export const GREATEST_LIMIT = maxUint128

/** What is left of a limit. Source: RateLimits, getCurrentRateLimit. */
export function currentLimit({ maxAmount, slope, lastAmount, lastUpdated }: Limit, now: bigint): bigint {
  if (maxAmount === maxUint256) return maxUint256
  return min(slope * (now - lastUpdated) + lastAmount, maxAmount)
}

/**
 * The limit after part of it was used.
 *
 * @throws RangeError where less is left.
 */
export function spend(limit: Limit, amount: bigint, now: bigint): Limit {
  const left = currentLimit(limit, now)
  if (amount > left) throw new RangeError(`RateLimits/rate-limit-exceeded: ${amount} of ${left}`)
  return limit.maxAmount === maxUint256 ? limit : { ...limit, lastAmount: left - amount, lastUpdated: now }
}

/** How far a limit may be raised at once where it is not unlimited. Source: Configurator, setRateLimit. */
export function greatestLimit(
  limit: Pick<Limit, 'maxAmount' | 'slope'>,
  { maxChange, init }: Pick<Policy, 'maxChange' | 'init'>,
): { maxAmount: bigint; slope: bigint } {
  const ceiling = (current: bigint, approved: bigint) =>
    min(max((current * max(maxChange, ONE)) / ONE, approved), GREATEST_LIMIT)
  return { maxAmount: ceiling(limit.maxAmount, init.maxAmount), slope: ceiling(limit.slope, init.slope) }
}

/**
 * What the Configurator makes of a cBEAM's wish, in exact integers.
 *
 * @returns The new limit, or why it is refused. Source: Configurator, setRateLimit.
 */
export function setLimit(
  { limit, zzz }: SetLimit,
  wish: { maxAmount: bigint; slope: bigint },
  policy: Policy,
  now: bigint,
): SetLimit | { error: Refusal } {
  const { hop, init } = policy
  if (init.maxAmount === maxUint256 && init.slope === 0n) {
    if (wish.maxAmount !== maxUint256 || wish.slope !== 0n) return { error: 'Configurator/unlimited-incorrect-params' }
    return { limit: { maxAmount: maxUint256, slope: 0n, lastAmount: maxUint256, lastUpdated: now }, zzz }
  }
  const greatest = greatestLimit(limit, policy)
  if (wish.maxAmount > greatest.maxAmount) return { error: 'Configurator/exceeds-max-amount' }
  if (wish.slope > greatest.slope) return { error: 'Configurator/exceeds-max-slope' }
  const increases = wish.maxAmount > limit.maxAmount || wish.slope > limit.slope
  if (increases && now < zzz + hop) return { error: 'Configurator/increment-too-soon' }
  return {
    limit: { ...wish, lastAmount: min(wish.maxAmount, currentLimit(limit, now)), lastUpdated: now },
    zzz: increases ? now : zzz,
  }
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
