import { mainnet } from '@diamond-pau/addresses'
import { expectRevert } from '@diamond-pau/contracts/testing'
import { keccak256, maxUint256, parseUnits, toHex } from 'viem'
import { beforeAll, expect, test } from 'vitest'
import { ALICE } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { installMorpho, type Morpho } from './morpho.ts'

const dai = (amount: number) => parseUnits(String(amount), 18)
const YEAR = 365n * 86_400n

describeOnDevnets('Morpho', (devnet) => {
  let morpho: Morpho
  beforeAll(async () => {
    morpho = await installMorpho(devnet())
  })

  async function deposit(amount: bigint) {
    const { contract: vault } = morpho.vault
    await devnet().deal(devnet().tokens.dai.address, ALICE, amount)
    await devnet().tokens.dai.send('approve', [vault.address, amount], { from: ALICE })
    await vault.send('deposit', [amount, ALICE], { from: ALICE })
  }
  const assets = async () => {
    const shares = await morpho.vault.contract.read<bigint>('balanceOf', [ALICE])
    return morpho.vault.contract.read<bigint>('convertToAssets', [shares])
  }

  test('is at its mainnet addresses, under the ids that its markets have everywhere', async () => {
    expect(morpho.contract.address).toBe(mainnet.MORPHO)
    expect(await morpho.irm.read('MORPHO')).toBe(mainnet.MORPHO)
    expect(await morpho.vault.contract.read('MORPHO')).toBe(mainnet.MORPHO)
    expect(await morpho.vault.contract.read('owner')).toBe(mainnet.SPARK_PROXY)
    const { id, params } = morpho.markets.first
    expect(await morpho.contract.read('idToMarketParams', [id])).toEqual([
      params.loanToken,
      params.collateralToken,
      params.oracle,
      params.irm,
      params.lltv,
    ])
  })

  test('takes no deposits before a cap allows it, and no more than the cap', async () => {
    const { first } = morpho.markets
    await expectRevert(deposit(1n), 'AllCapsReached', [], morpho.vault.contract.abi)
    await morpho.vault.setCap(first, dai(100))
    await morpho.vault.setSupplyQueue([first])
    await expectRevert(deposit(dai(100) + 1n), 'AllCapsReached', [], morpho.vault.contract.abi)
    await deposit(dai(100))
    expect(await morpho.vault.supplied(first)).toBe(dai(100))
    await morpho.vault.setCap(first, dai(50))
    expect(await morpho.vault.contract.read('maxDeposit', [ALICE])).toBe(0n)
  })

  test('earns what borrowers pay, and loses what they do not', async () => {
    const { first, second } = morpho.markets
    for (const market of [first, second]) await morpho.vault.setCap(market, dai(1_000_000))
    await morpho.vault.setSupplyQueue([first])
    await deposit(dai(1000))
    await first.borrow(dai(900))
    expect(await first.liquidity()).toBe(dai(100))
    await devnet().chain.mineAt((await devnet().chain.now()) + YEAR)
    const earned = (await assets()) - dai(1000)
    expect(earned).toBeGreaterThan(dai(10))
    await first.repay()
    expect(await first.liquidity()).toBeGreaterThanOrEqual(dai(1000) + earned)

    await first.borrow(dai(500))
    await first.loseDebt()
    // The price of one share fell; nothing is owed any more.
    expect(await assets()).toBeLessThan(dai(1000) + earned - dai(499))
    const [supplied] = await morpho.contract.read<readonly bigint[]>('market', [first.id])
    expect(await first.liquidity()).toBe(supplied)
  })

  test('lends to nobody in the idle market', async () => {
    const { idle } = morpho.markets
    await idle.supply(dai(10))
    await devnet().chain.mineAt((await devnet().chain.now()) + YEAR)
    expect(await idle.liquidity()).toBe(dai(10))
    await expect(idle.borrow(1n)).rejects.toThrow()
  })

  test('lets only allocators reallocate', async () => {
    const act = () =>
      morpho.vault.contract.send('reallocate', [[{ marketParams: morpho.markets.first.params, assets: maxUint256 }]], {
        from: ALICE,
      })
    await expectRevert(act(), keccak256(toHex('NotAllocatorRole()')).slice(0, 10))
    await morpho.vault.allowAllocator(ALICE)
    await act()
  })
})
