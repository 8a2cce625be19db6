import type { Limit } from './report.ts'

type Data = Pick<Limit, 'state' | 'maxAmount' | 'slope' | 'lastAmount' | 'lastUpdated'>

/**
 * What a limit leaves at a time, if nobody uses it up before, as RateLimits counts: `lastAmount` and what has refilled
 * since, at most `maxAmount`.
 *
 * @param time - Seconds since 1970.
 * @returns base units
 */
export function amountAt({ state, maxAmount, slope, lastAmount, lastUpdated }: Data, time: bigint): bigint {
  const most = BigInt(maxAmount)
  if (state !== 'limited') return most
  const passed = time - BigInt(lastUpdated)
  const amount = BigInt(lastAmount) + BigInt(slope) * (passed > 0n ? passed : 0n)
  return amount < most ? amount : most
}

/** Seconds until it is full again: 0 when it is, null when it never will be. */
export function secondsToFull(limit: Data, time: bigint): bigint | null {
  const used = BigInt(limit.maxAmount) - amountAt(limit, time)
  const slope = BigInt(limit.slope)
  if (used <= 0n) return 0n
  return slope === 0n ? null : (used + slope - 1n) / slope
}

/** How full it is, from 0 to 1. */
export function shareAt(limit: Data, time: bigint): number {
  const most = BigInt(limit.maxAmount)
  return most === 0n ? 0 : Number((amountAt(limit, time) * 10_000n) / most) / 10_000
}
