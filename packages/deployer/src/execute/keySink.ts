import { type Hex, isAddressEqual, isHex, keccak256, size } from 'viem'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import type { Connection } from '../chain/connection.ts'
import { PauError } from '../errors.ts'
import type { Sink } from './sink.ts'

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

/** Signs here, with a key that stays in memory, and broadcasts what was signed. */
export function keySink({ client, chainId }: Connection, account: PrivateKeyAccount): Sink {
  return {
    name: `the key of ${account.address}`,
    canSend: async (candidate) => isAddressEqual(candidate, account.address),
    funds: async () => false,
    async prepare(transaction) {
      const { maxFeePerGas, maxPriorityFeePerGas } = await client.estimateFeesPerGas()
      const { to, value, data, nonce, gas } = transaction
      const fees = { maxFeePerGas, maxPriorityFeePerGas }
      const raw = await account.signTransaction({ type: 'eip1559', chainId, to, value, data, nonce, gas, ...fees })
      return { transaction, raw, hash: keccak256(raw) }
    },
    async broadcast({ raw, hash }) {
      try {
        return await client.sendRawTransaction({ serializedTransaction: raw as Hex })
      } catch (error) {
        // It was sent before, by a run that did not live to see it.
        if (/already known|already imported|nonce too low/i.test(String(error))) return hash as Hex
        throw error
      }
    },
  }
}
