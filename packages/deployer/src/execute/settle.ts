import { isAddressEqual, parseTransaction } from 'viem'
import type { Connection } from '../chain/connection.ts'
import type { Step } from '../plan/types.ts'
import { NotMinedError, SendError, UnderpricedError } from './errors.ts'
import type { Head } from './head.ts'
import type { Journal, OpenEntry } from './journal.ts'
import { findReceipt, poll } from './receipt.ts'
import { CannotReplaceError, type Prepared, senderOf, type Sink } from './sink.ts'

/**
 * Finds out what became of a transaction that an earlier run intended or sent, so that nothing is sent twice: it was
 * mined, it waits in the pool (then we wait too), it was lost (then the very same one is sent again, if the step still
 * asks for it), or it can never be mined. One that nobody will mine for its fee is replaced if the caller says so, by
 * one with the same nonce. Whether the step is done is for the chain to say afterwards.
 *
 * @throws NotMinedError, UnderpricedError
 */
export async function settle(
  step: Step,
  open: OpenEntry,
  options: { connection: Connection; sink: Sink; journal: Journal; head: Head; timeout: number; replace?: boolean },
): Promise<void> {
  const { connection, sink, journal, head, timeout } = options
  const { client } = connection
  const { prepared } = open
  const { address, nonce } = senderOf(prepared)
  let hash = open.hash ?? prepared.hash
  // At one block with what is read afterwards: a nonce that is used up goes with what its transaction did.
  const mined = async () => client.getTransactionCount({ address, blockNumber: await head.block() })
  const settled = (outcome: 'done' | 'reverted' | 'dropped') =>
    journal.append({ event: 'settled', step: step.id, hash: hash ?? null, outcome })

  const broadcast = (it: Prepared) =>
    sink.broadcast(it).catch((error: unknown) => {
      throw new SendError(step, error)
    })

  const count = await mined()
  if (count <= nonce) {
    const waits = (await client.getTransactionCount({ address, blockTag: 'pending' })) > nonce
    // A node that signs may have made another transaction of it than one whose hash we know. And a nonce ahead of its
    // account belongs to a chain that was reset.
    const lost = !waits && hash !== undefined && nonce === count && asks(step, prepared)
    if (!waits && !lost) return settled('dropped')
    if (await isUnderpriced(connection, prepared)) {
      if (!options.replace) throw new UnderpricedError(step, hash ?? '0x')
      if (!sink.replace) throw new CannotReplaceError(sink.name)
      const replacement = await sink.replace(prepared)
      journal.append({ event: 'intended', step: step.id, prepared: replacement })
      hash = await broadcast(replacement)
      journal.append({ event: 'sent', step: step.id, hash })
    } else if (lost) {
      await broadcast(prepared)
    }
    const done = await poll(connection, timeout, async () => (await mined()) > nonce || undefined)
    if (!done) throw new NotMinedError(step, hash ?? '0x', timeout)
  }
  const receipt = hash && (await findReceipt(connection, hash))
  settled(!receipt ? 'dropped' : receipt.status === 'success' ? 'done' : 'reverted')
}

/** Whether the next block is too dear for a transaction that we signed. */
async function isUnderpriced({ client }: Connection, { raw }: Prepared): Promise<boolean> {
  if (!raw) return false
  const { maxFeePerGas = 0n } = parseTransaction(raw)
  const { baseFeePerGas } = await client.getBlock({ blockTag: 'pending' })
  return maxFeePerGas < (baseFeePerGas ?? 0n)
}

/** Whether a step still wants what was prepared for it: a later plan may have a step of the same name. */
function asks(step: Step, { transaction: { from, to, data, value } }: Prepared): boolean {
  const same = isAddressEqual(from, step.from.address) && isAddressEqual(to, step.to)
  return same && data === step.data && value === BigInt(step.value)
}
