import { type Address, isAddressEqual } from 'viem'
import type { Connection } from '../chain/connection.ts'
import { executionOf, propose, readSafe, SafeError, type SafeOwner, safeTransaction } from './safe.ts'
import type { Prepared, Sink } from './sink.ts'

/**
 * Sends as a Safe: its owners sign each step here, and an executor, who needs no right but ETH, carries it.
 *
 * @param options.owners - As many owners as the Safe needs.
 * @param options.executor - An account that `carrier` sends from.
 * @throws SafeError
 */
export async function safeSink(
  connection: Connection,
  options: { safe: Address; owners: readonly SafeOwner[]; executor: Address; carrier: Sink },
): Promise<Sink> {
  const { safe, owners, executor, carrier } = options
  const { client, chainId } = connection
  const { threshold } = await readSafe(connection, safe)
  if (owners.length < threshold) {
    throw new SafeError(
      `The Safe ${safe} needs ${threshold} of its owners, and ${owners.length} can sign here. ` +
        'Pass more keystores, or hand the plan over with pau export --format safe.',
    )
  }
  /** The carrier's own preparation. */
  const inner = ({ carrier: transaction, hash, raw }: Prepared): Prepared => {
    if (!transaction) throw new Error('nothing carries this transaction')
    return { transaction, ...(hash ? { hash } : {}), ...(raw ? { raw } : {}) }
  }
  const outer = (transaction: Prepared['transaction'], prepared: Prepared): Prepared => {
    const { transaction: carried, ...signed } = prepared
    return { ...signed, transaction, carrier: carried }
  }
  const { replace } = carrier
  return {
    name: `the Safe ${safe}`,
    canSend: async (account) => isAddressEqual(account, safe),
    // A call of a Safe's costs the executor, not the Safe.
    funds: async () => true,
    async prepare(transaction) {
      const { to, value, data } = transaction
      const state = await readSafe(connection, safe)
      const signed = safeTransaction([{ to, value: String(value), data }], state.nonce)
      const proposals = await Promise.all(owners.map((owner) => propose(chainId, safe, signed, owner)))
      const call = { from: executor, to: safe, value: 0n, data: executionOf(proposals, state) }
      const gas = await client.estimateGas({ account: executor, to: safe, data: call.data })
      const nonce = await client.getTransactionCount({ address: executor, blockTag: 'pending' })
      return outer(transaction, await carrier.prepare({ ...call, nonce, gas: (gas * 5n) / 4n }))
    },
    broadcast: (prepared) => carrier.broadcast(inner(prepared)),
    ...(replace ? { replace: async (prepared) => outer(prepared.transaction, await replace(inner(prepared))) } : {}),
  }
}
