import { numberToHex } from 'viem'
import type { Connection } from '../chain/connection.ts'
import { PauError } from '../errors.ts'
import { now } from '../execute/readiness.ts'

/** Time is a development node's to change. */
export class NoTimeTravelError extends PauError {
  override name = 'NoTimeTravelError'
}

/**
 * Mines a block at a time, on a development node.
 *
 * @param time - Seconds since 1970; nothing happens where it is past.
 * @throws NoTimeTravelError
 */
export async function travelTo(connection: Connection, time: bigint): Promise<void> {
  const { client, devNode } = connection
  if (!devNode) {
    throw new NoTimeTravelError(
      'Only a development node such as anvil can cross a delay at once. Wait, and run this again.',
    )
  }
  if ((await now(connection)) >= time) return
  const request = client.request as (call: { method: string; params: unknown[] }) => Promise<unknown>
  await request({ method: 'evm_setNextBlockTimestamp', params: [numberToHex(time)] })
  await request({ method: 'evm_mine', params: [] })
}
