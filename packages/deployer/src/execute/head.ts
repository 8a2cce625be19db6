import type { Connection } from '../chain/connection.ts'

/**
 * The latest block as far as a run has seen it. Behind one url there may be several nodes, and one that lags behind
 * would answer that what was done is still to do; so reads are pinned to this block, which such a node does not have.
 */
export type Head = {
  /** The latest block, and never an earlier one than before. */
  block(): Promise<bigint>
  /** Something was seen in this block. */
  saw(block: bigint): void
}

export function trackHead({ client }: Connection): Head {
  let seen = 0n
  const saw = (block: bigint) => {
    if (block > seen) seen = block
  }
  return {
    saw,
    async block() {
      saw(await client.getBlockNumber())
      return seen
    },
  }
}
