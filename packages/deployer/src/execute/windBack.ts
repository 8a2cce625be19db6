import type { Hex } from 'viem'
import type { Connection } from '../chain/connection.ts'
import { PauError } from '../errors.ts'

/** A rehearsal needs a chain that can be wound back. */
export class NoRehearsalError extends PauError {
  override name = 'NoRehearsalError'
}

/**
 * Does something on a development node, and winds the chain back to what it was before, however it ends.
 * @throws NoRehearsalError
 */
export async function windBack<T>({ client, devNode }: Connection, rehearse: () => Promise<T>): Promise<T> {
  if (!devNode) {
    throw new NoRehearsalError('A rehearsal needs a development node. Fork the chain with anvil and pass its --rpc.')
  }
  const rpc = client.request as (call: { method: string; params?: unknown[] }) => Promise<unknown>
  const snapshot = (await rpc({ method: 'evm_snapshot', params: [] })) as Hex
  try {
    return await rehearse()
  } finally {
    await rpc({ method: 'evm_revert', params: [snapshot] })
  }
}
