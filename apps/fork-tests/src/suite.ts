import type { LocalContract } from '@diamond-pau/contracts/testing'
import { createDevnet, type Devnet, findDevnet, type ForkedChain, liveSettings, openChain } from '@diamond-pau/devnet'
import type { Address } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, it as everywhere } from 'vitest'
import type { DevnetPau } from './pau.ts'

/** The chain whose venues the devnet has, at the same addresses. */
const MAINNET = 1

/** A devnet on a node of this process, or what mainnet has at its addresses. Either is forked. */
export type ForkDevnet = Devnet & { readonly chain: ForkedChain }

/**
 * Opens mainnet itself where the environment names a node of it, on which every venue is already. Otherwise, or for
 * another chain, a node on loopback with a devnet, to which the caller adds venues before it calls `chain.fork()`.
 */
export async function openDevnet({ chainId = MAINNET }: { chainId?: number } = {}): Promise<ForkDevnet> {
  const chain = await openChain({ chainId, live: chainId === MAINNET })
  return { ...(chain.live ? await findDevnet(chain) : await createDevnet({ chain })), chain }
}

/** A test that needs no more of a venue than that it is there. */
export const anywhere = everywhere

/** A test that has venues of its own or steers them, and so is not run on mainnet itself. */
export const it = liveSettings(MAINNET)
  ? (name: string, _test: () => Promise<void>) => everywhere.skip(`${name} (not on mainnet itself: it steers a venue)`)
  : everywhere

/** Builds a state once, and lets every test of the file begin from it. */
export function fromState<state extends { devnet: Devnet }>(build: () => Promise<state>): () => state {
  let state: state
  let snapshot: `0x${string}`
  beforeAll(async () => {
    state = await build()
    snapshot = await state.devnet.snapshot()
  })
  beforeEach(async () => {
    await state.devnet.revert(snapshot)
    snapshot = await state.devnet.snapshot()
  })
  afterAll(() => state.devnet.chain.close())
  return () => state
}

/** Expects that a PAU's custody lets none of these take anything, and that neither it nor its Controller holds ETH. */
export async function expectNothingLeft(
  pau: DevnetPau,
  approvals: readonly (readonly [token: LocalContract, spender: Address])[],
): Promise<void> {
  for (const [token, spender] of approvals) {
    expect(await token.read('allowance', [pau.proxy, spender]), `allowance of ${spender}`).toBe(0n)
  }
  for (const address of [pau.proxy, pau.controller.address]) {
    expect(await pau.devnet.chain.publicClient.getBalance({ address }), `ETH of ${address}`).toBe(0n)
  }
}

/** Lets seconds pass. */
export async function pass({ chain }: Devnet, seconds: bigint): Promise<void> {
  await chain.mineAt((await chain.now()) + seconds)
}
