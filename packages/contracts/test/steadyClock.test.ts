import type { Address } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLocalChain, type LocalChain, send } from '../src/testing.ts'

const SOMEBODY: Address = '0x5555555555555555555555555555555555555555'

let chain: LocalChain
beforeAll(async () => {
  chain = await createLocalChain()
})
afterAll(() => chain.close())

test('a block has the time of the last', async () => {
  const start = await chain.now()
  const { number } = await chain.publicClient.getBlock()
  for (let block = 1n; block <= 20n; ++block) {
    await send(chain, SOMEBODY, '0x')
    expect(await chain.publicClient.getBlock()).toMatchObject({ number: number + block, timestamp: start })
  }
})

test('unless its time is set, once', async () => {
  const start = await chain.now()
  await chain.testClient.setNextBlockTimestamp({ timestamp: start + 1_000n })
  await send(chain, SOMEBODY, '0x')
  expect(await chain.now()).toBe(start + 1_000n)
  await send(chain, SOMEBODY, '0x')
  expect(await chain.now()).toBe(start + 1_000n)
})

test('and begins again from the state that a test returns to', async () => {
  const start = await chain.now()
  const id = await chain.testClient.snapshot()
  await chain.mineAt(start + 5_000n)
  await chain.testClient.setNextBlockTimestamp({ timestamp: start + 9_000n })
  await chain.testClient.revert({ id })
  await send(chain, SOMEBODY, '0x')
  expect(await chain.now()).toBe(start)
})
