import { erc20Abi } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contractAt } from '@diamond-pau/contracts/testing'
import { UnknownTokenError, writeBalances } from './deal.ts'
import { createDevnet, type Devnet } from './devnet.ts'
import { labelled } from './install.ts'

const SOMEBODY = labelled('somebody')
let devnet: Devnet
beforeAll(async () => {
  devnet = await createDevnet()
})
afterAll(() => devnet.chain.close())

it.each(['dai', 'usds', 'usdc', 'susds', 'weth'] as const)(
  'writes balances of %s, which can be spent',
  async (name) => {
    const { chain, tokens } = devnet
    const deal = writeBalances(chain)
    const token = contractAt(chain, { abi: erc20Abi }, tokens[name].address)
    const [recipient] = chain.accounts
    await deal(token.address, SOMEBODY, 5n)
    await deal(token.address, SOMEBODY, 7n)
    expect(await token.read('balanceOf', [SOMEBODY])).toBe(12n)
    await token.send('transfer', [recipient, 12n], { from: SOMEBODY })
    expect([await token.read('balanceOf', [SOMEBODY]), await token.read('balanceOf', [recipient])]).toEqual([0n, 12n])
  },
)

it('leaves a token alone that keeps no amounts', async () => {
  const { aave, chain } = devnet
  const { address } = aave.aTokens.usds
  // An index that is not one: what is kept is not what is held.
  await aave.supply('usds', 10n ** 24n, SOMEBODY)
  await aave.borrow('usds', 9n * 10n ** 23n)
  await chain.mineAt((await chain.now()) + 31_536_000n)
  const before = await aave.aTokens.usds.read<bigint>('balanceOf', [SOMEBODY])
  await expect(writeBalances(chain)(address, SOMEBODY, 10n ** 18n)).rejects.toThrow(UnknownTokenError)
  expect(await aave.aTokens.usds.read('balanceOf', [SOMEBODY])).toBe(before)
})
