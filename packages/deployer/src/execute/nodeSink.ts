import { type Address, type Hex, isAddressEqual, numberToHex } from 'viem'
import { type Connection, nodeAccounts } from '../chain/connection.ts'
import { PauError } from '../errors.ts'
import type { Sink } from './sink.ts'

/** Impersonation was asked of a node that does not offer it. */
export class NotADevNodeError extends PauError {
  override name = 'NotADevNodeError'
}

/**
 * Sends from the accounts that the node itself holds the keys of.
 *
 * @param options.impersonate - Also from every other account, as development nodes allow. An account without ETH gets
 *   some, as governance contracts have none.
 * @throws NotADevNodeError
 */
export async function nodeSink(connection: Connection, options: { impersonate?: boolean } = {}): Promise<Sink> {
  const { client, devNode } = connection
  const request = client.request as (call: { method: string; params: unknown[] }) => Promise<unknown>
  const { impersonate = false } = options
  if (impersonate && !devNode) {
    throw new NotADevNodeError('Only a development node such as anvil can impersonate. Leave --impersonate out.')
  }
  const accounts = await nodeAccounts(connection)
  const unlocked = (account: Address) => accounts.some((candidate) => isAddressEqual(candidate, account))
  return {
    name: impersonate ? 'impersonation' : 'the accounts of the node',
    canSend: async (account) => impersonate || unlocked(account),
    funds: async (account) => impersonate && !unlocked(account),
    prepare: async (transaction) => ({ transaction }),
    async broadcast({ transaction: { from, to, value, data, nonce, gas } }) {
      if (!unlocked(from)) {
        await request({ method: `${devNode}_impersonateAccount`, params: [from] })
        if ((await client.getBalance({ address: from })) === 0n) {
          await request({ method: `${devNode}_setBalance`, params: [from, numberToHex(10n ** 20n)] })
        }
      }
      const transaction = {
        from,
        to,
        data,
        value: numberToHex(value),
        nonce: numberToHex(nonce),
        gas: numberToHex(gas),
      }
      return (await request({ method: 'eth_sendTransaction', params: [transaction] })) as Hex
    },
  }
}
