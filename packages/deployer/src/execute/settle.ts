import type { Connection } from '../chain/connection.ts'
import type { Step } from '../plan/types.ts'
import { NotMinedError } from './errors.ts'
import type { Journal, OpenEntry } from './journal.ts'
import { findReceipt, poll } from './receipt.ts'
import type { Sink } from './sink.ts'

/**
 * Finds out what became of a transaction that an earlier run intended or sent, so that nothing is sent twice: it was
 * mined, it waits in the pool (then we wait too), it was lost (then the very same one is sent again), or its nonce went
 * to another. Whether the step is done is for the chain to say afterwards.
 */
export async function settle(
  step: Step,
  { prepared, hash: sent }: OpenEntry,
  options: { connection: Connection; sink: Sink; journal: Journal; timeout: number },
): Promise<void> {
  const { connection, sink, journal, timeout } = options
  const { client } = connection
  const { from: address, nonce } = prepared.transaction
  const hash = sent ?? prepared.hash

  const used = async () => (await client.getTransactionCount({ address, blockTag: 'latest' })) > nonce
  const inPool = async () => (await client.getTransactionCount({ address, blockTag: 'pending' })) > nonce
  const settled = (outcome: 'done' | 'reverted' | 'dropped') =>
    journal.append({ event: 'settled', step: step.id, hash: hash ?? null, outcome })

  if (!(await used())) {
    if (!(await inPool())) {
      // A transaction that we did not sign and never saw leave may be another one by now: the node would sign it anew.
      if (!hash) return settled('dropped')
      await sink.broadcast(prepared)
    }
    const mined = await poll(connection, timeout, async () => (await used()) || undefined)
    if (!mined) throw new NotMinedError(step, hash ?? '0x', timeout)
  }
  const receipt = hash && (await findReceipt(connection, hash))
  settled(!receipt ? 'dropped' : receipt.status === 'success' ? 'done' : 'reverted')
}
