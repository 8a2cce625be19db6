import type { LocalChain } from '@diamond-pau/contracts/testing'
import { type Anvil, connect, startAnvil } from '@diamond-pau/devnet'
import { createPublicClient, http } from 'viem'

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

/**
 * The live chain where the environment names one; otherwise an anvil node of this process, which `prepare` brings to the
 * state that tests begin from. Either is forked over JSON-RPC, so the way of a fork is always the same.
 */
export async function openOrigin(chainId: number, prepare: (chain: LocalChain) => Promise<void>): Promise<Origin> {
  const live = liveSettings(chainId)
  if (live) {
    const client = createPublicClient({ transport: http(live.url) })
    const actual = await client.getChainId()
    if (actual !== chainId) throw new ForkSettingsError(`PAU_RPC_${chainId} is a node of chain ${actual}.`)
    // A block that could still be replaced is not one to come back to.
    const blockNumber = live.blockNumber ?? (await client.getBlock({ blockTag: 'finalized' })).number
    return { chainId, url: live.url, blockNumber, live: true, close: async () => {} }
  }
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
