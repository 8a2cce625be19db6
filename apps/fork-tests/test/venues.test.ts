import { expectRevert } from '@diamond-pau/contracts/testing'
import { diamondKey } from '@diamond-pau/keys'
import { maxUint256, parseUnits } from 'viem'
import { beforeEach, describe, expect } from 'vitest'
import { createDevnetPau, type DevnetPau } from '../src/pau.ts'
import { anywhere, fromState, it } from '../src/suite.ts'

const usds = (amount: number) => parseUnits(String(amount), 18)
const usdc = (amount: number) => parseUnits(String(amount), 6)
const YEAR = 365n * 86_400n

let pau: DevnetPau

fromState(async () => {
  pau = await createDevnetPau(['AAVE_FACET', 'ERC4626_FACET', 'PSM_FACET', 'USDS_FACET'])
  await pau.govern('usds_setVault', pau.devnet.allocator.vault.address)
  return pau
})

const balance = (token: 'usds' | 'usdc' | 'dai' | 'susds') =>
  pau.devnet.tokens[token].read<bigint>('balanceOf', [pau.proxy])

describe('Aave V3.6 as SparkLend', () => {
  const market = () => {
    const { pool, aTokens } = pau.devnet.aave
    const [aToken, underlyingAsset] = [aTokens.usds.address, pau.devnet.tokens.usds.address]
    const deposit = diamondKey('LIMIT_AAVE_DEPOSIT', { aToken, pool: pool.address, underlyingAsset })
    const withdraw = diamondKey('LIMIT_AAVE_WITHDRAW', { aToken, pool: pool.address })
    return { aToken, deposit, withdraw, position: () => aTokens.usds.read<bigint>('balanceOf', [pau.proxy]) }
  }

  beforeEach(async () => {
    const { aToken, deposit, withdraw } = market()
    await pau.limit(deposit, usds(10_000_000))
    await pau.limit(withdraw)
    await pau.govern('aave_setMaxSlippage', aToken, parseUnits('0.9999', 18))
    await pau.devnet.deal(pau.devnet.tokens.usds.address, pau.proxy, usds(10_000_000))
    // An index that is not one, so that amounts round. Mainnet's is not.
    if (!pau.devnet.chain.live) {
      await pau.devnet.aave.supply('usds', usds(1_000_000))
      await pau.devnet.aave.borrow('usds', usds(900_000))
    }
    await pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + YEAR)
  })

  anywhere('loses a wei to rounding at most, and earns interest that a withdrawal of all brings home', async () => {
    const { aToken, position, withdraw, deposit } = market()
    await pau.limit(withdraw, usds(11_000_000))
    await pau.operate('aave_deposit', aToken, usds(5_000_000))
    expect(usds(5_000_000) - (await position())).toBeLessThanOrEqual(1n)
    expect(await pau.left(deposit)).toBe(usds(5_000_000))

    await pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + YEAR)
    const before = await balance('usds')
    await pau.operate('aave_withdraw', aToken, maxUint256)
    const brought = (await balance('usds')) - before
    expect(brought).toBeGreaterThan(usds(5_000_000))
    expect(await position()).toBe(0n)
    expect(await pau.left(withdraw)).toBe(usds(11_000_000) - brought)
    expect(await pau.left(deposit)).toBe(usds(10_000_000))
  })

  it('passes on why the pool cannot pay, and uses up nothing', async () => {
    const { aToken, withdraw } = market()
    await pau.limit(withdraw, usds(11_000_000))
    await pau.operate('aave_deposit', aToken, usds(1_000_000))
    await pau.devnet.aave.borrow('usds', await pau.devnet.aave.liquidity('usds'))
    await expect(pau.operate('aave_withdraw', aToken, maxUint256)).rejects.toThrow()
    expect(await pau.left(withdraw)).toBe(usds(11_000_000))
  })

  anywhere('does not let a withdrawal above its limit through', async () => {
    const { aToken, withdraw } = market()
    await pau.operate('aave_deposit', aToken, usds(1_000_000))
    await pau.limit(withdraw, usds(500_000))
    await expectRevert(pau.operate('aave_withdraw', aToken, usds(500_001)), 'RateLimits/rate-limit-exceeded')
    await pau.operate('aave_withdraw', aToken, usds(500_000))
    expect(await pau.left(withdraw)).toBe(0n)
  })
})

describe('the allocator vault', () => {
  it('mints up to its debt ceiling, and a burn makes room again', async () => {
    await pau.limit(diamondKey('LIMIT_USDS_MINT'))
    await pau.limit(diamondKey('LIMIT_USDS_BURN'))
    await pau.devnet.allocator.setLine(usds(1_000_000))
    await expect(pau.operate('usds_mint', usds(1_000_001))).rejects.toThrow()
    await pau.operate('usds_mint', usds(999_999))
    expect(await balance('usds')).toBe(usds(999_999))
    await expect(pau.operate('usds_mint', usds(10))).rejects.toThrow()
    await pau.operate('usds_burn', usds(999_000))
    await pau.operate('usds_mint', usds(10))
  })
})

describe('the LitePSM', () => {
  beforeEach(async () => {
    await pau.limit(diamondKey('LIMIT_USDS_TO_USDC'))
    await pau.limit(diamondKey('LIMIT_USDC_TO_USDS'))
  })

  const stockInUsdc = async () =>
    (await pau.devnet.tokens.dai.read<bigint>('balanceOf', [pau.devnet.psm.contract.address])) / 10n ** 12n

  anywhere('swaps there and back at par', async () => {
    await pau.devnet.deal(pau.devnet.tokens.usds.address, pau.proxy, usds(1_000_000))
    await pau.operate('psm_swapUSDSToUSDC', usdc(1_000_000))
    expect([await balance('usds'), await balance('usdc'), await balance('dai')]).toEqual([0n, usdc(1_000_000), 0n])
    await pau.operate('psm_swapUSDCToUSDS', usdc(1_000_000))
    expect([await balance('usds'), await balance('usdc'), await balance('dai')]).toEqual([usds(1_000_000), 0n, 0n])
  })

  it('takes more than the PSM has in stock, by filling it in between', async () => {
    const stock = await stockInUsdc()
    await pau.devnet.deal(pau.devnet.tokens.usdc.address, pau.proxy, 3n * stock)
    // What it sold leaves room to fill.
    await pau.operate('psm_swapUSDCToUSDS', stock - 1n)
    await pau.operate('psm_swapUSDCToUSDS', 2n * stock)
    expect(await balance('usds')).toBe((3n * stock - 1n) * 10n ** 12n)
  })

  it('passes on that a PSM whose stock is full has nothing to fill', async () => {
    const amount = (await stockInUsdc()) + 1n
    await pau.devnet.deal(pau.devnet.tokens.usdc.address, pau.proxy, amount)
    await expectRevert(pau.operate('psm_swapUSDCToUSDS', amount), 'DssLitePsm/nothing-to-fill')
    expect(await balance('usdc')).toBe(amount)
  })

  anywhere('refuses a proxy that it does not know', async () => {
    await pau.devnet.psm.diss(pau.proxy)
    await pau.devnet.deal(pau.devnet.tokens.usds.address, pau.proxy, usds(1))
    await expect(pau.operate('psm_swapUSDSToUSDC', usdc(1))).rejects.toThrow()
    expect(await balance('usds')).toBe(usds(1))
  })
})

describe('sUSDS', () => {
  anywhere('takes deposits until a share costs more than governance allows', async () => {
    const { susds, usds: asset } = pau.devnet.tokens
    const deposit = diamondKey('LIMIT_4626_DEPOSIT', { asset: asset.address, token: susds.address })
    await pau.limit(deposit)
    await pau.limit(diamondKey('LIMIT_4626_WITHDRAW', { token: susds.address }))
    await pau.devnet.deal(asset.address, pau.proxy, usds(2_000_000))
    const price = await susds.read<bigint>('convertToAssets', [usds(1)])
    await pau.govern('erc4626_setMaxExchangeRate', susds.address, usds(100), price * 101n)

    await pau.operate('erc4626_deposit', susds.address, usds(1_000_000), 0n)
    await pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + YEAR)
    const again = pau.operate('erc4626_deposit', susds.address, usds(1_000_000), 0n)
    await expectRevert(again, 'ERC4626Facet/exchange-rate-too-high')

    await pau.operate('erc4626_redeem', susds.address, await balance('susds'), 0n)
    expect(await balance('susds')).toBe(0n)
    expect(await balance('usds')).toBeGreaterThan(usds(2_000_000))
  })
})
