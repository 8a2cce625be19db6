import { getAbiItem } from 'viem'
import { describe, expect, it } from 'vitest'
import { rateLimitsAbi } from '../abi.ts'
import { LogsUnavailableError, readLogs } from './readLogs.ts'
import type { View } from './view.ts'

const address = '0x00000000000000000000000000000000DeaDBeef'
const event = getAbiItem({ abi: rateLimitsAbi, name: 'RateLimitDataSet' })

/** A node that refuses to search more blocks than it likes, and has one event in each block. */
function node(limit: bigint): View & { searched: bigint[][] } {
  const searched: bigint[][] = []
  const getLogs = async ({ fromBlock, toBlock }: { fromBlock: bigint; toBlock: bigint }) => {
    if (toBlock - fromBlock + 1n > limit) throw new Error('query returned more than 10000 results')
    searched.push([fromBlock, toBlock])
    return Array.from({ length: Number(toBlock - fromBlock) + 1 }, (_, index) => fromBlock + BigInt(index))
  }
  return { blockNumber: 100n, client: { getLogs } as never, searched }
}

describe('readLogs', () => {
  it.each([1n, 7n, 1000n])(
    'finds every event once and in order, however little a node searches at once (%i)',
    async (limit) => {
      const logs = await readLogs(node(limit), { address, event })
      expect(logs).toEqual(Array.from({ length: 101 }, (_, block) => BigInt(block)))
    },
  )

  it('asks once where the node answers at once', async () => {
    const view = node(1000n)
    await readLogs(view, { address, event })
    expect(view.searched).toEqual([[0n, 100n]])
  })

  it('says so where a node gives no events at all', async () => {
    await expect(readLogs(node(0n), { address, event })).rejects.toThrow(LogsUnavailableError)
  })
})
