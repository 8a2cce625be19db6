import { type Hex, isAddressEqual, isHex, keccak256, parseTransaction, size } from 'viem'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import type { Connection } from '../chain/connection.ts'
import { PauError } from '../errors.ts'
import { broadcastRaw } from './broadcastRaw.ts'
import type { Prepared, Sink, Transaction } from './sink.ts'

/** A private key is not one. The message does not show it. */
export class InvalidKeyError extends PauError {
  override name = 'InvalidKeyError'
}

/** @throws InvalidKeyError */
export function keyAccount(key: string): PrivateKeyAccount {
  try {
    if (isHex(key) && size(key) === 32) return privateKeyToAccount(key)
  } catch {
    // Out of the curve's range. Whatever the library says about it might quote the key.
  }
  throw new InvalidKeyError('PAU_PRIVATE_KEY is no private key. It has to be 0x and 64 hexadecimal digits.')
}

type Fees = { maxFeePerGas: bigint; maxPriorityFeePerGas: bigint }

/** Signs here, with a key that stays in memory, and broadcasts what was signed. */
export function keySink(connection: Connection, account: PrivateKeyAccount): Sink {
  const { client, chainId } = connection

  async function sign(transaction: Transaction, least?: Fees): Promise<Prepared> {
    const now = await client.estimateFeesPerGas()
    const { baseFeePerGas } = await client.getBlock({ blockTag: 'pending' })
    const { to, value, data, nonce, gas } = transaction
    const maxPriorityFeePerGas = max(now.maxPriorityFeePerGas, least?.maxPriorityFeePerGas)
    // The estimate is made from the latest block, after which the next one may be dearer.
    const next = (baseFeePerGas ?? 0n) * 2n + maxPriorityFeePerGas
    const fees = { maxFeePerGas: max(max(now.maxFeePerGas, next), least?.maxFeePerGas), maxPriorityFeePerGas }
    const raw = await account.signTransaction({ type: 'eip1559', chainId, to, value, data, nonce, gas, ...fees })
    return { transaction, raw, hash: keccak256(raw) }
  }
  return {
    name: `the key of ${account.address}`,
    canSend: async (candidate) => isAddressEqual(candidate, account.address),
    funds: async () => false,
    prepare: (transaction) => sign(transaction),
    broadcast: ({ raw }) => broadcastRaw(connection, raw as Hex),
    replace({ transaction, raw }) {
      const { maxFeePerGas = 0n, maxPriorityFeePerGas = 0n } = parseTransaction(raw as Hex)
      return sign(transaction, {
        maxFeePerGas: replacing(maxFeePerGas),
        maxPriorityFeePerGas: replacing(maxPriorityFeePerGas),
      })
    },
  }
}

/** Nodes take a transaction in the place of another for a tenth more; one of them asks for an eighth. */
function replacing(fee: bigint): bigint {
  return (fee * 9n) / 8n + 1n
}

function max(a: bigint, b = 0n): bigint {
  return a > b ? a : b
}
