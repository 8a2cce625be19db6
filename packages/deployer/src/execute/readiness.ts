import { hexToBigInt } from 'viem'
import type { Connection } from '../chain/connection.ts'
import type { Step } from '../plan/types.ts'

/**
 * Whether a step has to wait: for a time, or for a step before it that itself is still to be sent.
 *
 * @param earlier - The steps before it that are still to be sent.
 */
export async function hasToWait(
  connection: Connection,
  step: Step,
  earlier: readonly Step[],
  blockNumber: bigint,
): Promise<boolean> {
  const { ready } = step
  if (!ready) return false
  if (earlier.some(({ id }) => id === ready.after)) return true
  const readyAt = await readyTime(connection, step, blockNumber)
  return (await now(connection, blockNumber)) < readyAt
}

/** From when a step can be sent, in seconds since 1970, as a block has it; the latest where none is given. */
export async function readyTime({ client }: Connection, { ready }: Step, blockNumber?: bigint): Promise<bigint> {
  if (!ready) return 0n
  const { to, data, plus } = ready.clock
  const { data: answer = '0x' } = await client.call({ to, data, ...(blockNumber === undefined ? {} : { blockNumber }) })
  return (answer === '0x' ? 0n : hexToBigInt(answer)) + BigInt(plus)
}

/** Time of a block, in seconds since 1970; of the latest where none is given. */
export async function now({ client }: Connection, blockNumber?: bigint): Promise<bigint> {
  return (await client.getBlock(blockNumber === undefined ? {} : { blockNumber })).timestamp
}
