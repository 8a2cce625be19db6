import type { LocalChain } from '@diamond-pau/contracts/testing'
import {
  type Address,
  createPublicClient,
  createTestClient,
  createWalletClient,
  custom,
  defineChain,
  type EIP1193Provider,
  encodeDeployData,
  getAddress,
  type Hex,
  http,
  type RpcTransactionReceipt,
} from 'viem'

/**
 * Takes a node behind a url for a local chain: anvil, which knows Hardhat's method names. Transactions behave as they
 * do in-process: when the request returns they are mined, and a reverting one throws with its revert data. Closing the
 * chain leaves the node running.
 *
 * @param url - Where the node answers JSON-RPC over HTTP. It has to mine automatically.
 */
export async function connect(url: string): Promise<LocalChain> {
  const provider = settling(http(url, { retryCount: 0 })({}) as unknown as EIP1193Provider)
  const chainId = Number(await provider.request({ method: 'eth_chainId' }))
  const chain = defineChain({
    id: chainId,
    name: `local-${chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [url] } },
  })
  const transport = custom(provider, { retryCount: 0 })
  const publicClient = createPublicClient({ chain, transport, pollingInterval: 1, cacheTime: 0 })
  const testClient = createTestClient({ chain, mode: 'hardhat', transport })
  const unlocked = await provider.request({ method: 'eth_accounts' })
  const accounts = unlocked.map((account) => getAddress(account)) as [Address, ...Address[]]

  async function wallet(account: Address) {
    await testClient.impersonateAccount({ address: account })
    if ((await publicClient.getBalance({ address: account })) === 0n) {
      await testClient.setBalance({ address: account, value: 10n ** 22n })
    }
    return createWalletClient({ account, chain, transport, pollingInterval: 1 })
  }

  return {
    chainId,
    chain,
    provider,
    publicClient,
    testClient,
    accounts,
    wallet,
    async deploy(artifact, args = [], from = accounts[0]) {
      const data = encodeDeployData({ abi: artifact.abi, bytecode: artifact.bytecode, args })
      const hash = await (await wallet(from)).sendTransaction({ data })
      const receipt = await publicClient.getTransactionReceipt({ hash })
      if (!receipt.contractAddress) throw new Error(`${artifact.contractName} was not deployed`)
      return getAddress(receipt.contractAddress)
    },
    async mineAt(timestamp) {
      await testClient.setNextBlockTimestamp({ timestamp })
      await testClient.mine({ blocks: 1 })
    },
    async now() {
      return (await publicClient.getBlock()).timestamp
    },
    async close() {},
  }
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
