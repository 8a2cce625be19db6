import { expectRevert } from '@diamond-pau/contracts/testing'
import { installMorpho, type Morpho, type MorphoMarket } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Hex, maxUint256, parseUnits } from 'viem'
import { afterEach, beforeEach, describe, expect } from 'vitest'
import { createDevnetPau, type DevnetPau } from '../src/pau.ts'
import { fromState, it, openDevnet } from '../src/suite.ts'

const dai = (amount: number) => parseUnits(String(amount), 18)
const YEAR = 365n * 86_400n

let pau: DevnetPau
let morpho: Morpho

fromState(async () => {
  const devnet = await openDevnet()
  morpho = await installMorpho(devnet)
  pau = await createDevnetPau(['CORE_HALO_FACET', 'ERC4626_FACET', 'MORPHO_FACET'], { devnet })
  const { first, second } = morpho.markets
  for (const market of [first, second]) await morpho.vault.setCap(market, dai(1_000_000))
  await morpho.vault.setSupplyQueue([first, second])
  await pau.devnet.deal(pau.devnet.tokens.dai.address, pau.proxy, dai(3_000_000))
  return pau
})
// No approval and no ETH outlives a call, whether it succeeded or not.
afterEach(async () => {
  const { chain, tokens } = pau.devnet
  expect(await tokens.dai.read('allowance', [pau.proxy, vault()])).toBe(0n)
  expect(await tokens.dai.read('balanceOf', [pau.controller.address])).toBe(0n)
  for (const address of [pau.proxy, pau.controller.address]) {
    expect(await chain.publicClient.getBalance({ address })).toBe(0n)
  }
})

const vault = () => morpho.vault.contract.address
const balance = () => pau.devnet.tokens.dai.read<bigint>('balanceOf', [pau.proxy])
const shares = () => morpho.vault.contract.read<bigint>('balanceOf', [pau.proxy])
const worth = async () => morpho.vault.contract.read<bigint>('convertToAssets', [await shares()])
const refuses = (operation: Promise<unknown>, error: string) =>
  expectRevert(operation, error, undefined, morpho.vault.contract.abi)
const pass = async (seconds: bigint) => pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + seconds)

describe('a MetaMorpho vault through the ERC-4626 facet', () => {
  const depositKey = () => diamondKey('LIMIT_4626_DEPOSIT', { asset: pau.devnet.tokens.dai.address, token: vault() })
  const withdrawKey = () => diamondKey('LIMIT_4626_WITHDRAW', { token: vault() })
  const deposit = (amount: bigint) => pau.operate('erc4626_deposit', vault(), amount, 0n)
  const withdraw = (amount: bigint) => pau.operate('erc4626_withdraw', vault(), amount, maxUint256)

  beforeEach(async () => {
    await pau.limit(depositKey(), dai(2_500_000))
    await pau.limit(withdrawKey(), dai(2_500_000))
    // A share costs one DAI at first; one per cent more is the bound.
    await pau.govern('erc4626_setMaxExchangeRate', vault(), dai(100), dai(101))
  })

  it('takes exactly what the limit allows, and a withdrawal makes room again', async () => {
    await pau.limit(depositKey(), dai(1000))
    await refuses(deposit(dai(1000) + 1n), 'RateLimits/rate-limit-exceeded')
    await deposit(dai(1000))
    expect([await pau.left(depositKey()), await worth()]).toEqual([0n, dai(1000)])

    await withdraw(dai(400))
    expect(await pau.left(depositKey())).toBe(dai(400))
    expect(await pau.left(withdrawKey())).toBe(dai(2_500_000 - 400))
    await refuses(deposit(dai(400) + 1n), 'RateLimits/rate-limit-exceeded')
    await deposit(dai(400))
    expect(await balance()).toBe(dai(3_000_000 - 1000))
  })

  it('fills one market after the other up to their caps, and uses up nothing beyond', async () => {
    const { first, second } = morpho.markets
    await deposit(dai(1_200_000))
    expect([await morpho.vault.supplied(first), await morpho.vault.supplied(second)]).toEqual([
      dai(1_000_000),
      dai(200_000),
    ])
    await refuses(deposit(dai(800_000) + 1n), 'AllCapsReached')
    expect(await pau.left(depositKey())).toBe(dai(1_300_000))
    await deposit(dai(800_000))
  })

  it('pays out of the markets that can, and passes on when they cannot', async () => {
    const { first, second } = morpho.markets
    await deposit(dai(1_200_000))
    await first.borrow(await first.liquidity())
    // The first market comes first in the queue and has nothing.
    await refuses(withdraw(dai(200_000) + 1n), 'NotEnoughLiquidity')
    expect(await pau.left(withdrawKey())).toBe(dai(2_500_000))
    await withdraw(dai(200_000))
    expect(await second.liquidity()).toBe(0n)
    await refuses(withdraw(1n), 'NotEnoughLiquidity')

    await first.repay()
    await pau.limit(withdrawKey())
    await pau.operate('erc4626_redeem', vault(), await shares(), 0n)
    expect(await shares()).toBe(0n)
    expect(await balance()).toBeGreaterThanOrEqual(dai(3_000_000))
  })

  it('refuses a share that interest has made too dear, and still lets what it earned out', async () => {
    const { first } = morpho.markets
    await deposit(dai(1000))
    await first.borrow(dai(900))
    await pass(YEAR)
    await refuses(deposit(dai(1000)), 'ERC4626Facet/exchange-rate-too-high')
    expect(await pau.left(depositKey())).toBe(dai(2_499_000))

    // Governance follows the price.
    await pau.govern('erc4626_setMaxExchangeRate', vault(), dai(100), dai(200))
    await deposit(dai(1000))
    await first.repay()
    await pau.operate('erc4626_redeem', vault(), await shares(), dai(2000))
    expect(await balance()).toBeGreaterThan(dai(3_000_010))
    // What came back refills no further than the maximum.
    expect(await pau.left(depositKey())).toBe(dai(2_500_000))
  })

  it('bears bad debt in the price of a share, and refuses to sell below what it was told', async () => {
    const { first } = morpho.markets
    await deposit(dai(1000))
    await first.borrow(dai(400))
    await first.loseDebt()
    const before = await shares()
    expect(await worth()).toBeLessThan(dai(601))

    await refuses(pau.operate('erc4626_redeem', vault(), before, dai(1000)), 'ERC4626Facet/min-assets-out-not-met')
    const asBefore = pau.operate('erc4626_withdraw', vault(), dai(500), dai(500))
    await refuses(asBefore, 'ERC4626Facet/shares-burned-too-high')
    expect(await pau.left(withdrawKey())).toBe(dai(2_500_000))

    const held = await balance()
    await pau.operate('erc4626_redeem', vault(), before, dai(599))
    const brought = (await balance()) - held
    expect(await pau.left(withdrawKey())).toBe(dai(2_500_000) - brought)
    // Refilled by what came back, not by what was put in.
    expect(await pau.left(depositKey())).toBe(dai(2_499_000) + brought)
  })

  it('buys cheaper shares after a loss: the bound is on the price, not on the past', async () => {
    const { first } = morpho.markets
    await deposit(dai(1000))
    await first.borrow(dai(400))
    await first.loseDebt()
    const before = await shares()
    await deposit(dai(600))
    expect((await shares()) - before).toBeGreaterThan(dai(999))
  })
})

describe('a MetaMorpho vault as a Core Halo', () => {
  it('is deployed into at a price that governance bounds, and exited from', async () => {
    const deployKey = diamondKey('LIMIT_CORE_HALO_DEPLOY', {
      asset: pau.devnet.tokens.dai.address,
      halo: vault(),
    })
    const exitKey = diamondKey('LIMIT_CORE_HALO_EXIT', { halo: vault() })
    await pau.limit(deployKey, dai(1000))
    await pau.limit(exitKey, dai(1000))
    const deploy = (amount: bigint) => pau.operate('coreHalo_deploy', vault(), amount, 0n)
    await refuses(deploy(dai(600)), 'CoreHaloFacet/deploys-disabled')
    await pau.govern('coreHalo_setMaxUnitPrice', vault(), dai(100), dai(101))
    await deploy(dai(600))
    await pau.operate('coreHalo_exit', vault(), (await shares()) / 2n, dai(300))
    expect([await pau.left(deployKey), await pau.left(exitKey)]).toEqual([dai(700), dai(700)])

    await morpho.markets.first.borrow(dai(290))
    await pass(YEAR)
    await refuses(deploy(dai(700)), 'CoreHaloFacet/unit-price-too-high')
    await refuses(pau.operate('coreHalo_exit', vault(), await shares(), 0n), 'NotEnoughLiquidity')
    expect([await pau.left(deployKey), await pau.left(exitKey)]).toEqual([dai(700), dai(700)])
  })
})

describe('a MetaMorpho vault curated by its allocator', () => {
  const queueKey = () => diamondKey('LIMIT_MORPHO_SET_SUPPLY_QUEUE', { vault: vault() })
  const withdrawQueueKey = () => diamondKey('LIMIT_MORPHO_UPDATE_WITHDRAW_QUEUE', { vault: vault() })
  const reallocateKey = () => diamondKey('LIMIT_MORPHO_REALLOCATE', { vault: vault() })
  const setSupplyQueue = (...markets: MorphoMarket[]) =>
    pau.operate(
      'morpho_setSupplyQueue',
      vault(),
      markets.map(({ id }) => id),
    )
  const updateWithdrawQueue = (...indexes: bigint[]) => pau.operate('morpho_updateWithdrawQueue', vault(), indexes)
  const reallocate = (...allocations: [MorphoMarket, bigint][]) =>
    pau.operate(
      'morpho_reallocate',
      vault(),
      allocations.map(([{ params }, assets]) => ({ marketParams: params, assets })),
    )
  const supplied = async () => [
    await morpho.vault.supplied(morpho.markets.first),
    await morpho.vault.supplied(morpho.markets.second),
  ]
  /** By whoever else uses the vault: its assets are not the proxy's alone. */
  async function fill(amount: bigint) {
    const { tokens, deal, chain } = pau.devnet
    const someone = chain.accounts[5]
    await deal(tokens.dai.address, someone as Hex, amount)
    await tokens.dai.send('approve', [vault(), amount], { from: someone })
    await morpho.vault.contract.send('deposit', [amount, someone], { from: someone })
  }

  beforeEach(async () => {
    await morpho.vault.allowAllocator(pau.proxy)
    await pau.limit(queueKey(), 1n)
    await pau.limit(withdrawQueueKey(), 1n)
    await pau.limit(reallocateKey(), dai(1000))
  })

  it('is none of the business of a PAU without limits, nor of a proxy that is no allocator', async () => {
    const { first } = morpho.markets
    for (const key of [queueKey(), withdrawQueueKey(), reallocateKey()]) {
      await pau.rateLimits.send('setRateLimitData', [key, 0n, 0n])
    }
    await refuses(setSupplyQueue(first), 'MorphoFacet/invalid-action')
    await refuses(updateWithdrawQueue(0n, 1n), 'MorphoFacet/invalid-action')
    await refuses(reallocate([first, maxUint256]), 'RateLimits/zero-maxAmount')

    await pau.limit(queueKey(), 1n)
    await morpho.vault.contract.send('setIsAllocator', [pau.proxy, false], { from: morpho.vault.owner })
    await refuses(setSupplyQueue(first), 'NotAllocatorRole')
  })

  it('sends deposits to the markets it names, of those with a cap', async () => {
    const { first, second, idle } = morpho.markets
    await setSupplyQueue(second)
    await fill(dai(10))
    expect(await supplied()).toEqual([0n, dai(10)])
    await refuses(setSupplyQueue(first, idle), 'UnauthorizedMarket')
    await setSupplyQueue()
    await refuses(fill(dai(10)), 'AllCapsReached')
  })

  it('orders withdrawals, and lets no market go that has a cap or assets', async () => {
    const { first, second } = morpho.markets
    await setSupplyQueue(first)
    await fill(dai(10))
    await setSupplyQueue(second)
    await fill(dai(10))
    await updateWithdrawQueue(1n, 0n)
    const someone = pau.devnet.chain.accounts[5]
    await morpho.vault.contract.send('withdraw', [dai(4), someone, someone], { from: someone })
    expect(await supplied()).toEqual([dai(10), dai(6)])

    await refuses(updateWithdrawQueue(0n, 0n), 'DuplicateMarket')
    await refuses(updateWithdrawQueue(0n, 2n), 'Panic')
    await refuses(updateWithdrawQueue(1n), 'InvalidMarketRemovalNonZeroCap')
    await morpho.vault.setCap(second, 0n)
    await refuses(updateWithdrawQueue(1n), 'InvalidMarketRemovalNonZeroSupply')
    await reallocate([second, 0n], [first, maxUint256])
    await updateWithdrawQueue(1n)
    expect(await morpho.vault.contract.read('withdrawQueueLength')).toBe(1n)
  })

  it('moves exactly as much as its limit allows, and counts what moved once', async () => {
    const { first, second } = morpho.markets
    await fill(dai(5000))
    await refuses(reallocate([first, dai(4000) - 1n], [second, maxUint256]), 'RateLimits/rate-limit-exceeded')
    await reallocate([first, dai(4000)], [second, maxUint256])
    expect(await supplied()).toEqual([dai(4000), dai(1000)])
    expect(await pau.left(reallocateKey())).toBe(0n)
    // What moves nothing is still allowed.
    await reallocate([first, maxUint256])
  })

  it('does not take interest for movement', async () => {
    const { first, second } = morpho.markets
    await fill(dai(5000))
    await first.borrow(dai(4500))
    await pass(YEAR)
    // Asking adds the interest. Undone, so that it is the facet that has to.
    const before = await pau.devnet.snapshot()
    const amount = await morpho.vault.supplied(first)
    await pau.devnet.revert(before)
    await reallocate([first, amount - dai(100)], [second, maxUint256])
    const moved = dai(1000) - (await pau.left(reallocateKey()))
    expect(moved).toBe(await morpho.vault.supplied(second))
    // The interest of the seconds between asking and moving, and not of the year.
    expect(moved).toBeGreaterThanOrEqual(dai(100))
    expect(moved).toBeLessThan(dai(101))
  })

  it('puts nothing into a market without cap or above it, and gets nothing out of one without liquidity', async () => {
    const { first, second, idle } = morpho.markets
    await fill(dai(5000))
    await refuses(reallocate([first, dai(4900)], [idle, maxUint256]), 'UnauthorizedMarket')
    await morpho.vault.setCap(second, dai(50))
    await refuses(reallocate([first, dai(4900)], [second, maxUint256]), 'SupplyCapExceeded')
    await refuses(reallocate([first, dai(4900)], [second, dai(50)]), 'InconsistentReallocation')
    await first.borrow(await first.liquidity())
    await refuses(reallocate([first, dai(4990)], [second, maxUint256]), 'insufficient liquidity')
    expect(await pau.left(reallocateKey())).toBe(dai(1000))
  })
})
