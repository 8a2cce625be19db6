import { attachLocalChain, createLocalChain, type LocalChain, withSteadyClock } from '@diamond-pau/contracts/testing'
import { createPublicClient, type EIP1193Provider, http } from 'viem'
import { type Anvil, startAnvil } from './anvil.ts'
import { connect } from './connect.ts'

/** A chain to fork, at one block. */
export type Origin = {
  readonly chainId: number
  readonly url: string
  /** Every fork begins after it, so that all runs see the same state. */
  readonly blockNumber: bigint
  /** Whether it is the chain itself, and not a node that this process prepared. */
  readonly live: boolean
  close(): Promise<void>
}

/** A node that goes on from an origin's state by itself. Whatever happens on it stays on it. */
export type Fork = { readonly chain: LocalChain; readonly url: string; close(): Promise<void> }

/** What the environment says of forks cannot be followed. */
export class ForkSettingsError extends Error {
  override name = 'ForkSettingsError'
}

/** The live chain that the environment names: `PAU_RPC_1` and, for a block of one's own, `PAU_FORK_BLOCK_1`. */
export function liveSettings(
  chainId: number,
  env: Readonly<Record<string, string | undefined>> = process.env,
): { url: string; blockNumber?: bigint } | undefined {
  const url = env[`PAU_RPC_${chainId}`]
  const block = env[`PAU_FORK_BLOCK_${chainId}`]
  if (!url) {
    if (block) throw new ForkSettingsError(`PAU_FORK_BLOCK_${chainId} is set, but PAU_RPC_${chainId} is not.`)
    return undefined
  }
  // The url may carry a credential, so no message shows it.
  if (!/^https?:\/\/[^/]/.test(url)) throw new ForkSettingsError(`PAU_RPC_${chainId} is no http url.`)
  if (block && !/^\d+$/.test(block)) throw new ForkSettingsError(`PAU_FORK_BLOCK_${chainId} is no block number.`)
  return { url, ...(block ? { blockNumber: BigInt(block) } : {}) }
}

/** A chain that tests run on, as a fork. */
export type ForkedChain = LocalChain & {
  /** Whether it is a fork of the chain itself, on which nothing was prepared. */
  readonly live: boolean
  /**
   * Leaves the node on which the chain was prepared: from now on everything happens in this process, on a fork of the
   * node at its last block. Whoever holds the chain goes along. Where it is a fork already, nothing happens.
   */
  fork(): Promise<void>
}

export type OpenChainOptions = {
  /** Default 1. */
  chainId?: number
  /** Time of the first block of a node of ours, in seconds since 1970. Default: a fixed one. */
  timestamp?: bigint
  /** Whether it may be the chain itself, where the environment names it. Default: it may not. */
  live?: boolean
}

/** As of chains in this process, so that every run sees the same clock. */
const GENESIS_TIME = 1_760_000_000n

/**
 * Opens a chain that is forked over JSON-RPC: the chain itself, or an anvil node of this process on loopback, which the
 * caller prepares and then leaves by `fork()`. The fork runs in this process, and so behaves as any local chain does.
 *
 * @throws {ForkSettingsError} when the environment names a chain that is none, or another.
 */
export async function openChain(options: OpenChainOptions = {}): Promise<ForkedChain> {
  const { chainId = 1, timestamp = GENESIS_TIME } = options
  const live = options.live ? await openLive(chainId) : undefined
  if (live) {
    const chain = await createLocalChain({ chainId, fork: live })
    return { ...chain, live: true, fork: async () => {} }
  }
  // As many accounts as a chain in this process has.
  const anvil = await startAnvil({ chainId, timestamp, args: ['--accounts', '20'] })
  const node = await connect(anvil.url)
  let provider = withSteadyClock(node.provider)
  let fork: LocalChain | undefined
  const moving = { request: (call: never) => provider.request(call) } as EIP1193Provider
  const chain = await attachLocalChain(moving, async () => {
    await fork?.close()
    await anvil.stop()
  })
  return {
    ...chain,
    live: false,
    async fork() {
      if (fork) return
      const blockNumber = await node.publicClient.getBlockNumber()
      fork = await createLocalChain({ chainId, fork: { url: anvil.url, blockNumber } })
      provider = fork.provider
    },
  }
}

/** The chain that the environment names, at the block that it names or the last final one; undefined without. */
async function openLive(chainId: number): Promise<{ url: string; blockNumber: bigint } | undefined> {
  const live = liveSettings(chainId)
  if (!live) return undefined
  const client = createPublicClient({ transport: http(live.url) })
  const actual = await client.getChainId()
  if (actual !== chainId) throw new ForkSettingsError(`PAU_RPC_${chainId} is a node of chain ${actual}.`)
  // A block that could still be replaced is not one to come back to.
  const blockNumber = live.blockNumber ?? (await client.getBlock({ blockTag: 'finalized' })).number
  return { url: live.url, blockNumber }
}

/**
 * The live chain where the environment names one; otherwise an anvil node of this process, which `prepare` brings to the
 * state that tests begin from. Either is forked over JSON-RPC, so the way of a fork is always the same.
 */
export async function openOrigin(chainId: number, prepare: (chain: LocalChain) => Promise<void>): Promise<Origin> {
  const live = await openLive(chainId)
  if (live) return { chainId, ...live, live: true, close: async () => {} }
  const anvil = await startAnvil({ chainId })
  try {
    const chain = await connect(anvil.url)
    await prepare(chain)
    const blockNumber = await chain.publicClient.getBlockNumber()
    return { chainId, url: anvil.url, blockNumber, live: false, close: () => anvil.stop() }
  } catch (error) {
    await anvil.stop()
    throw error
  }
}

/**
 * Forks an origin at its block. Without a block, anvil would begin some blocks before the latest; with its cache on disk,
 * which knows a chain by host and port alone, it could answer with the state of another.
 */
export async function forkOrigin({ chainId, url, blockNumber }: Origin): Promise<Fork> {
  const anvil: Anvil = await startAnvil({
    chainId,
    args: ['--fork-url', url, '--fork-block-number', `${blockNumber}`, '--no-storage-caching', '--no-rate-limit'],
  })
  return { chain: await connect(anvil.url), url: anvil.url, close: () => anvil.stop() }
}
