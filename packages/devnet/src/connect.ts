import { attachLocalChain, type LocalChain } from '@diamond-pau/contracts/testing'
import { type EIP1193Provider, type Hex, http, type RpcTransactionReceipt } from 'viem'

/**
 * Takes a node behind a url for a local chain: anvil, which knows Hardhat's method names. Transactions behave as they
 * do in-process: when the request returns they are mined, and a reverting one throws with its revert data. Closing the
 * chain leaves the node running.
 *
 * @param url - Where the node answers JSON-RPC over HTTP. It has to mine automatically.
 */
export async function connect(url: string): Promise<LocalChain> {
  const provider = http(url, { retryCount: 0 })({}) as unknown as EIP1193Provider
  return attachLocalChain(settling(provider), async () => {})
}

/** What the in-process node throws for a transaction that reverts, too. */
class TransactionRevertedError extends Error {
  override name = 'TransactionRevertedError'
  /** JSON-RPC's code of an execution error. */
  readonly code = 3
  readonly data: Hex

  constructor(hash: Hex, data: Hex) {
    super(`transaction ${hash} reverted with ${data}`)
    this.data = data
  }
}

/** A provider whose transactions are mined when it answers, and throw when they reverted. */
function settling(provider: EIP1193Provider): EIP1193Provider {
  const request = provider.request as (call: { method: string; params?: unknown }) => Promise<unknown>

  async function settled(params: unknown) {
    const receipt = (await request({ method: 'eth_sendTransactionSync', params })) as RpcTransactionReceipt
    const hash = receipt.transactionHash
    if (receipt.status === '0x1') return hash
    const trace = await request({ method: 'debug_traceTransaction', params: [hash, { tracer: 'callTracer' }] })
    throw new TransactionRevertedError(hash, (trace as { output?: Hex }).output ?? '0x')
  }

  return {
    ...provider,
    request: ((call: { method: string; params?: unknown }) =>
      call.method === 'eth_sendTransaction' ? settled(call.params) : request(call)) as EIP1193Provider['request'],
  }
}
