import {
  type Abi,
  type Address,
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
  parseEventLogs,
  type TransactionReceipt,
} from 'viem'
import type { LocalChain } from './testing.ts'

/** Given rather than estimated: an estimate may fall short where a venue's cost depends on the gas it is left. */
const GAS = 16_000_000n

export type CallOptions = {
  /** Who calls: any address, impersonated. The chain's first account where left out. */
  from?: Address
  /** Wei. */
  value?: bigint
  /** What a transaction may use; plenty where left out. */
  gas?: bigint
}

/** A contract on a local chain: what a test calls, as anyone. */
export type LocalContract = {
  readonly address: Address
  readonly abi: Abi
  /** Calls without a transaction and returns the decoded result, of a function that changes state too. */
  read<T>(functionName: string, args?: readonly unknown[], options?: CallOptions): Promise<T>
  /** Sends a transaction. A revert is thrown, and understood by `expectRevert`. */
  send(functionName: string, args?: readonly unknown[], options?: CallOptions): Promise<TransactionReceipt>
  encode(functionName: string, args?: readonly unknown[]): Hex
  /** The contract's own events in a receipt, in order. */
  events(receipt: TransactionReceipt): { name: string; args: Record<string, unknown> }[]
}

/** Gives a contract at an address of a local chain a handle. */
export function contractAt(chain: LocalChain, { abi }: { abi: Abi }, address: Address): LocalContract {
  const encode = (functionName: string, args: readonly unknown[] = []) =>
    encodeFunctionData({ abi, functionName, args })
  return {
    address,
    abi,
    encode,
    async read<T>(functionName: string, args: readonly unknown[] = [], { from, value }: CallOptions = {}) {
      const account = from ?? (chain.accounts[0] as Address)
      const { data = '0x' } = await chain.publicClient.call({
        account,
        to: address,
        data: encode(functionName, args),
        value,
      })
      return decodeFunctionResult({ abi, functionName, args, data }) as T
    },
    async send(functionName, args = [], options = {}) {
      return send(chain, address, encode(functionName, args), options)
    },
    events(receipt) {
      const logs = receipt.logs.filter((log) => log.address.toLowerCase() === address.toLowerCase())
      return parseEventLogs({ abi, logs }).map(({ eventName, args }) => ({
        name: eventName as string,
        args: args as unknown as Record<string, unknown>,
      }))
    },
  }
}

/** Sends raw calldata. A revert is thrown, and understood by `expectRevert`. */
export async function send(
  chain: LocalChain,
  to: Address,
  data: Hex,
  { from = chain.accounts[0] as Address, value, gas = GAS }: CallOptions = {},
): Promise<TransactionReceipt> {
  const hash = await (await chain.wallet(from)).sendTransaction({ to, data, value, gas } as never)
  return chain.publicClient.getTransactionReceipt({ hash })
}
