import type { LocalContract } from '@diamond-pau/contracts/testing'
import type { Devnet } from '@diamond-pau/devnet'
import type { Address } from 'viem'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import type { DevnetPau } from './pau.ts'

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
