import {
  type Address,
  type Chain,
  createPublicClient,
  custom,
  defineChain,
  type EIP1193Provider,
  getAddress,
  type Hex,
  http,
  type PublicClient,
  type Transport,
} from 'viem'
import { PauError } from '../errors.ts'
import { matchAnswers } from './matchAnswers.ts'

/** A node and what we know of its chain. */
export type Connection = {
  chainId: number
  /** Hash of block 0: which of the chains with this id it is. */
  genesis: Hex
  client: PublicClient<Transport, Chain>
  /** Set for a development node, on which any account can be impersonated. */
  devNode?: 'anvil' | 'hardhat'
}

/** No node answers at the url. */
export class UnreachableRpcError extends PauError {
  override name = 'UnreachableRpcError'
}

/** Connects to a node by url. @throws UnreachableRpcError */
export async function connectRpc(url: string): Promise<Connection> {
  if (!/^https?:\/\/[^/]/.test(url)) {
    throw new UnreachableRpcError('The --rpc given is no url. Pass one that begins with http:// or https://.')
  }
  try {
    // A url may carry a credential. It stays in the transport: viem's own errors would show it, so they are not kept.
    return await describe(http(url, { batch: true, fetchFn: matchAnswers, retryCount: 1, timeout: 30_000 }))
  } catch {
    const { host } = new URL(url)
    throw new UnreachableRpcError(`No Ethereum node answers at ${host}. Start it, or pass another --rpc.`)
  }
}

/** Connects to a node in this process. */
export function connectProvider(provider: EIP1193Provider): Promise<Connection> {
  return describe(custom(provider, { retryCount: 0 }))
}

async function describe(transport: Transport): Promise<Connection> {
  const probe = createPublicClient({ transport })
  const chainId = await probe.getChainId()
  const chain = defineChain({
    id: chainId,
    name: `chain ${chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [] } },
  })
  const version = await probe.request({ method: 'web3_clientVersion' }).catch(() => '')
  const devNode = /^anvil/i.test(version) ? 'anvil' : /^hardhat/i.test(version) ? 'hardhat' : undefined
  const { hash } = await probe.getBlock({ blockNumber: 0n })
  return {
    chainId,
    genesis: hash as Hex,
    client: createPublicClient({ chain, transport, cacheTime: 0, ...(devNode ? { pollingInterval: 50 } : {}) }),
    ...(devNode ? { devNode } : {}),
  }
}

/** The accounts that the node sends from by itself. */
export async function nodeAccounts({ client }: Connection): Promise<readonly Address[]> {
  const request = client.request as (call: { method: 'eth_accounts' }) => Promise<readonly Address[]>
  // A node without accounts may refuse the question instead of answering with an empty list.
  const accounts = await request({ method: 'eth_accounts' }).catch(() => [])
  return accounts.map((account) => getAddress(account))
}
