import { type Address, getAbiItem, type Hex } from 'viem'
import { rateLimitsAbi } from '../abi.ts'
import { readLogs } from './readLogs.ts'
import type { View } from './view.ts'

/** One limit. Amounts in base units, slope in base units per second, times in seconds since 1970. */
export type LimitState = {
  key: Hex
  maxAmount: bigint
  slope: bigint
  lastAmount: bigint
  lastUpdated: bigint
  /** What is left at the view's block. */
  current: bigint
}

/**
 * Every limit that was ever set, in the order of keys, and those asked for.
 *
 * @param keys - Limits to report even if they were never set.
 */
export async function readLimits(view: View, address: Address, keys: readonly Hex[] = []): Promise<LimitState[]> {
  const event = getAbiItem({ abi: rateLimitsAbi, name: 'RateLimitDataSet' })
  const sets = await readLogs(view, { address, event })
  const all = [...new Set([...keys, ...sets.map(({ args }) => args.key)])].toSorted()
  const contract = { address, abi: rateLimitsAbi, blockNumber: view.blockNumber }
  return Promise.all(
    all.map(async (key) => {
      const [data, current] = await Promise.all([
        view.client.readContract({ ...contract, functionName: 'getRateLimitData', args: [key] }),
        view.client.readContract({ ...contract, functionName: 'getCurrentRateLimit', args: [key] }),
      ])
      return { key, ...data, current }
    }),
  )
}
