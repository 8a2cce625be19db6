import type { LocalContract } from '@diamond-pau/contracts/testing'
import {
  createDevnet,
  createForeignDevnet,
  type Devnet,
  findDevnet,
  findForeignDevnet,
  type ForeignDevnet,
  type ForkedChain,
  openChain,
} from '@diamond-pau/devnet'
import type { Address } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, inject, it as everywhere } from 'vitest'
import type { DevnetPau } from './pau.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chainId?: number
  }
}

export const MAINNET = 1
const BASE = 8453

/** The chain on which this project finds its venues; undefined where they are put on nodes of this process. */
export const ofChain = inject('chainId')

/** A devnet on a node of this process, or what mainnet has at its addresses. Either is forked. */
export type ForkDevnet = Devnet & { readonly chain: ForkedChain }

/** The same of a foreign chain. */
export type ForkForeignDevnet = ForeignDevnet & { readonly chain: ForkedChain }

/**
 * Opens mainnet itself where the project is about it, on which every venue is already. Otherwise, or for another chain, a
 * node on loopback with a devnet, to which the caller adds venues before it calls `chain.fork()`.
 */
export async function openDevnet({ chainId = MAINNET }: { chainId?: number } = {}): Promise<ForkDevnet> {
  const chain = await openChain({ chainId, live: chainId === ofChain })
  return { ...(chain.live ? await findDevnet(chain) : await createDevnet({ chain })), chain }
}

/** Opens the foreign chain that the project is about, as above; otherwise a node with what Base has. */
export async function openForeignDevnet(): Promise<ForkForeignDevnet> {
  const chain = await openChain({ chainId: ofChain ?? BASE, live: ofChain !== undefined })
  return { ...(chain.live ? await findForeignDevnet(chain) : await createForeignDevnet(chain)), chain }
}

/** A test that needs no more of a venue than that it is there. */
export const anywhere = everywhere

/** A test that has venues of its own or steers them, and so is not run on a chain itself. */
export const it =
  ofChain === undefined
    ? everywhere
    : (name: string, _test: () => Promise<void>) =>
        everywhere.skip(`${name} (not on a chain itself: it steers a venue)`)

/** What any test needs of a devnet. */
type AnyDevnet = Pick<Devnet, 'chain' | 'snapshot' | 'revert'>

/** Builds a state once, and lets every test of the file begin from it. */
export function fromState<state extends { devnet: AnyDevnet }>(build: () => Promise<state>): () => state {
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
  pau: Pick<DevnetPau, 'proxy' | 'controller'> & { devnet: AnyDevnet },
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
export async function pass({ chain }: AnyDevnet, seconds: bigint): Promise<void> {
  await chain.mineAt((await chain.now()) + seconds)
}
