import { isAddressEqual } from 'viem'
import { isRefusal } from '../chain/revert.ts'
import type { Connection } from '../chain/connection.ts'
import type { Read, Step } from '../plan/types.ts'

/** Those of the reads that do not hold at a block. A call that is refused does not hold. */
export async function failingReads(
  { client }: Connection,
  reads: readonly Read[],
  blockNumber: bigint,
): Promise<Read[]> {
  const results = await Promise.all(
    reads.map(async (read) => {
      if (read.kind === 'code') {
        const code = (await client.getCode({ address: read.address, blockNumber })) ?? '0x'
        return (code !== '0x') === (read.expect === 'present')
      }
      try {
        const { data = '0x' } = await client.call({ to: read.to, data: read.data, blockNumber })
        return data.slice(2 + 64 * (read.skip ?? 0)).startsWith(read.expect.slice(2))
      } catch (error) {
        if (isRefusal(error)) return false
        throw error
      }
    }),
  )
  return reads.filter((_, index) => !results[index])
}

/** Whether a step has nothing left to do. */
export async function isDone(connection: Connection, step: Step, blockNumber: bigint): Promise<boolean> {
  const lasting = step.postReads.filter((read) => read.kind === 'code' || !read.passing)
  return (await failingReads(connection, lasting, blockNumber)).length === 0
}

/** Whether earlier steps will make a read hold: they create what it asks, or promise just this. */
export function isPromised(read: Read, earlier: readonly Step[]): boolean {
  const subject = read.kind === 'code' ? read.address : read.to
  return earlier.some(
    (step) =>
      step.creates.some(({ address }) => isAddressEqual(address, subject)) ||
      step.postReads.some((post) => equal(post, read)),
  )
}

function equal(a: Read, b: Read): boolean {
  if (a.kind === 'code') return b.kind === 'code' && a.expect === b.expect && isAddressEqual(a.address, b.address)
  return (
    b.kind === 'call' && isAddressEqual(a.to, b.to) && a.data === b.data && a.expect === b.expect && a.skip === b.skip
  )
}
