import { mainnet } from '@diamond-pau/addresses'
import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, isAddressEqual, parseUnits } from 'viem'
import { beforeEach, describe, expect, test } from 'vitest'
import { ALICE } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { inOrder, MAX_TICK, priceAtTick } from './uniswap-price.ts'
import { installUniswapV3, type UniswapV3 } from './uniswap-v3.ts'
import { installUniswapV4, type UniswapV4 } from './uniswap-v4.ts'

const TICKS = { lower: -100, upper: 100 }
const units = (amount: string) => parseUnits(amount, 18)
const balance = (token: LocalContract, account: Address) => token.read<bigint>('balanceOf', [account])

describe('ticks and prices', () => {
  test('are those of Uniswap at both ends, and no others', () => {
    expect(priceAtTick(-MAX_TICK)).toBe(4_295_128_739n)
    expect(priceAtTick(0)).toBe(2n ** 96n)
    expect(priceAtTick(MAX_TICK)).toBe(1_461_446_703_485_210_103_287_273_052_203_988_822_378_723_970_342n)
    for (const tick of [MAX_TICK + 1, -MAX_TICK - 1, 0.5]) expect(() => priceAtTick(tick)).toThrow(RangeError)
  })

  test('belong to a pair of two tokens, the lower address first', () => {
    const low: { address: Address } = { address: mainnet.USDC }
    const high: { address: Address } = { address: mainnet.USDS }
    expect(inOrder(high, low)).toEqual([low, high])
    expect(inOrder(low, high)).toEqual([low, high])
    expect(() => inOrder(low, low)).toThrow(/no pair with itself/)
  })
})

describeOnDevnets('Uniswap V3', (devnet) => {
  let uniswap: UniswapV3
  beforeEach(async () => {
    uniswap = await installUniswapV3(devnet())
  })
  const stable = () => {
    const { dai, usds } = devnet().tokens
    return uniswap.createPool({ tokens: [usds, dai], fee: 100, observations: 5 })
  }

  test('makes pools where they are on mainnet, known to manager, router and quoter', async () => {
    const { usdc, weth } = devnet().tokens
    const pool = await uniswap.createPool({ tokens: [weth, usdc], fee: 500, tick: 196_000 })
    // USDC and WETH at five basis points, as of Uniswap's own app.
    expect(pool.contract.address).toBe('0x88e6A0c2dDD26FEEb64F039a2c41296FcB3f5640')
    expect([pool.token0, pool.token1]).toEqual([usdc, weth])
    expect(await pool.contract.read('factory')).toBe(uniswap.factory.address)
    for (const contract of [uniswap.positionManager, uniswap.router, uniswap.quoter]) {
      expect(await contract.read('factory')).toBe(uniswap.factory.address)
      expect(await contract.read('WETH9')).toBe(mainnet.WETH)
    }
    expect(await uniswap.router.read('positionManager')).toBe(mainnet.UNISWAP_V3_POSITION_MANAGER)
  })

  test('has the four tiers of mainnet', async () => {
    const spacings = [100, 500, 3000, 10_000].map((fee) => uniswap.factory.read('feeAmountTickSpacing', [fee]))
    expect(await Promise.all(spacings)).toEqual([1, 10, 60, 200])
  })

  test('starts pools at the beginning of a tick, to the unit', async () => {
    const { dai, usds } = devnet().tokens
    for (const [fee, tick] of [
      [100, -276_324],
      [500, -1],
      [3000, 443_637],
    ] as const) {
      const pool = await uniswap.createPool({ tokens: [dai, usds], fee, tick })
      expect(await pool.price()).toEqual({ price: priceAtTick(tick), tick })
      await pool.addLiquidity({ lower: -600, upper: 600 }, { amount0: units('1000'), amount1: units('1000') })
    }
  })

  test('makes positions for anyone, and moves the price as told', async () => {
    const pool = await stable()
    const id = await pool.addLiquidity(TICKS, { amount0: units('1000'), amount1: units('1000') }, ALICE)
    expect(await uniswap.positionManager.read('ownerOf', [id])).toBe(ALICE)
    for (const tick of [50, -50, 0, 0]) {
      await pool.moveTo(tick)
      expect(await pool.price()).toEqual({ price: priceAtTick(tick), tick })
    }
    // Out of the range there is nothing to swap with.
    await pool.moveTo(500)
    expect(await pool.price()).toEqual({ price: priceAtTick(500), tick: 500 })
  })

  test('swaps what the quoter says', async () => {
    const pool = await stable()
    await pool.addLiquidity(TICKS, { amount0: units('1000'), amount1: units('1000') })
    const held = await balance(pool.token1, pool.contract.address)
    const quote = {
      tokenIn: pool.token0.address,
      tokenOut: pool.token1.address,
      fee: pool.fee,
      amountIn: units('10'),
      sqrtPriceLimitX96: 0n,
    }
    const [out] = await uniswap.quoter.read<[bigint]>('quoteExactInputSingle', [quote])
    await pool.swap(pool.token0, units('10'))
    expect(held - (await balance(pool.token1, pool.contract.address))).toBe(out)
  })
})

describeOnDevnets('Uniswap V4', (devnet) => {
  let uniswap: UniswapV4
  beforeEach(async () => {
    uniswap = await installUniswapV4(devnet())
  })
  const stable = () => {
    const { dai, usds } = devnet().tokens
    return uniswap.createPool({ tokens: [usds, dai], fee: 100, tickSpacing: 1 })
  }

  test('lies at its mainnet addresses, its parts known to one another', async () => {
    const { positionManager, router, stateView, quoter, poolManager } = uniswap
    expect(positionManager.address).toBe(mainnet.UNISWAP_V4_POSITION_MANAGER)
    expect(router.address).toBe(mainnet.UNISWAP_UNIVERSAL_ROUTER)
    for (const contract of [positionManager, router, stateView, quoter]) {
      expect(await contract.read('poolManager')).toBe(poolManager.address)
    }
    expect(await positionManager.read('permit2')).toBe(mainnet.PERMIT2)
  })

  test('has the Permit2 of mainnet, which knows its chain', async () => {
    // As anyone reads it there.
    expect(await uniswap.permit2.read('DOMAIN_SEPARATOR')).toBe(
      '0x866a5aba21966af95d6c7ab78eb2b2fc913915c28be3b9aa07cc04ff903e3f28',
    )
  })

  test('makes positions for anyone, and moves the price as told', async () => {
    const pool = await stable()
    const id = await pool.addLiquidity(TICKS, units('1000'), ALICE)
    expect(await uniswap.positionManager.read('ownerOf', [id])).toBe(ALICE)
    expect(await uniswap.positionManager.read('getPositionLiquidity', [id])).toBe(units('1000'))
    expect(await uniswap.stateView.read('getLiquidity', [pool.id])).toBe(units('1000'))
    for (const tick of [50, -50, 0, 0, 500]) {
      await pool.moveTo(tick)
      expect(await pool.price()).toEqual({ price: priceAtTick(tick), tick })
    }
  })

  test('swaps what the quoter says', async () => {
    const pool = await stable()
    await pool.addLiquidity(TICKS, units('100000'))
    const held = await balance(pool.token1, uniswap.poolManager.address)
    const quote = { poolKey: pool.key, zeroForOne: true, exactAmount: units('10'), hookData: '0x' }
    const [out] = await uniswap.quoter.read<[bigint]>('quoteExactInputSingle', [quote])
    await pool.swap(pool.token0, units('10'))
    expect(held - (await balance(pool.token1, uniswap.poolManager.address))).toBe(out)
    await pool.swap(pool.token1, units('10'))
  })

  test('does not start a pool twice', async () => {
    const first = await stable()
    expect(isAddressEqual(first.key.currency0, first.token0.address)).toBe(true)
    await expectRevert(stable(), 'PoolAlreadyInitialized', undefined, [
      { type: 'error', name: 'PoolAlreadyInitialized', inputs: [] },
    ])
  })
})
