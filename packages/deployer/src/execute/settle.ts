import { isAddressEqual } from 'viem'
import type { Connection } from '../chain/connection.ts'
import type { Step } from '../plan/types.ts'
import { NotMinedError } from './errors.ts'
import type { Journal, OpenEntry } from './journal.ts'
import { findReceipt, poll } from './receipt.ts'
import type { Prepared, Sink } from './sink.ts'

/**
 * Finds out what became of a transaction that an earlier run intended or sent, so that nothing is sent twice: it was
 * mined, it waits in the pool (then we wait too), it was lost (then the very same one is sent again, if the step still
 * asks for it), or it can never be mined. Whether the step is done is for the chain to say afterwards.
 *
 * @throws NotMinedError
 */
export async function settle(
  step: Step,
  { prepared, hash: sent }: OpenEntry,
  options: { connection: Connection; sink: Sink; journal: Journal; timeout: number },
): Promise<void> {
  const { connection, sink, journal, timeout } = options
  const { from, nonce } = prepared.transaction
  const hash = sent ?? prepared.hash
  const count = (blockTag: 'latest' | 'pending') => connection.client.getTransactionCount({ address: from, blockTag })
  const settled = (outcome: 'done' | 'reverted' | 'dropped') =>
    journal.append({ event: 'settled', step: step.id, hash: hash ?? null, outcome })

  const mined = await count('latest')
  if (mined <= nonce) {
    if ((await count('pending')) <= nonce) {
      // A node that signs may have made another transaction of it than one whose hash we know. And a nonce ahead of its
      // account belongs to a chain that was reset.
      const lost = hash !== undefined && nonce === mined && asks(step, prepared)
      if (!lost) return settled('dropped')
      await sink.broadcast(prepared)
    }
    const done = await poll(connection, timeout, async () => (await count('latest')) > nonce || undefined)
    if (!done) throw new NotMinedError(step, hash ?? '0x', timeout)
  }
  const receipt = hash && (await findReceipt(connection, hash))
  settled(!receipt ? 'dropped' : receipt.status === 'success' ? 'done' : 'reverted')
}

/** Whether a step still wants what was prepared for it: a later plan may have a step of the same name. */
function asks(step: Step, { transaction: { from, to, data, value } }: Prepared): boolean {
  const same = isAddressEqual(from, step.from.address) && isAddressEqual(to, step.to)
  return same && data === step.data && value === BigInt(step.value)
}
