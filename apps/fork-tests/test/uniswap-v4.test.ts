import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import { installUniswapV4, type UniswapV4, type UniswapV4Pool } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Hex, maxUint128, pad, parseUnits } from 'viem'
import { describe, expect } from 'vitest'
import { createDevnetPau, type DevnetPau } from '../src/pau.ts'
import { fromState, it, openDevnet } from '../src/suite.ts'

// A pool of USDC and USDS. A dollar of each costs the other at this tick: 12 decimals lie between them.
const PAR = 276_324
const usdc = (amount: number | string) => parseUnits(String(amount), 6)
const usds = (amount: number | string) => parseUnits(String(amount), 18)
const [LOWER, UPPER] = [PAR - 50, PAR + 50]
/** Of ten million of each token over a hundred ticks either way; a million over fifty takes a fifth of that. */
const LIQUIDITY = 2n * 10n ** 21n
const OURS = LIQUIDITY / 5n

let pau: DevnetPau
let uniswap: UniswapV4
let pool: UniswapV4Pool

fromState(async () => {
  const devnet = await openDevnet()
  uniswap = await installUniswapV4(devnet)
  pau = await createDevnetPau(['UNISWAP_V4_FACET'], { devnet })
  const { tokens } = pau.devnet
  pool = await uniswap.createPool({ tokens: [tokens.usds, tokens.usdc], fee: 100, tickSpacing: 1, tick: PAR })
  await pool.addLiquidity({ lower: PAR - 100, upper: PAR + 100 }, LIQUIDITY)
  await pau.govern('uniswapV4_setMaxSlippage', pool.id, parseUnits('0.999', 18))
  await pau.govern('uniswapV4_setTickLimits', pool.id, PAR - 100, PAR + 100, 120)
  for (const key of Object.values(limits())) await pau.limit(key)
  await pau.devnet.deal(tokens.usdc.address, pau.proxy, usdc(100_000_000))
  await pau.devnet.deal(tokens.usds.address, pau.proxy, usds(100_000_000))
  return pau
})

function limits({ id: poolId, token0, token1 }: UniswapV4Pool = pool) {
  const at0 = { token: token0.address, poolId }
  const at1 = { token: token1.address, poolId }
  return {
    swap0: diamondKey('LIMIT_UNISWAP_V4_SWAP', at0),
    swap1: diamondKey('LIMIT_UNISWAP_V4_SWAP', at1),
    deposit: diamondKey('LIMIT_UNISWAP_V4_DEPOSIT', { poolId }),
    deposit0: diamondKey('LIMIT_UNISWAP_V4_DEPOSIT', at0),
    deposit1: diamondKey('LIMIT_UNISWAP_V4_DEPOSIT', at1),
    withdraw: diamondKey('LIMIT_UNISWAP_V4_WITHDRAW', { poolId }),
    withdraw0: diamondKey('LIMIT_UNISWAP_V4_WITHDRAW', at0),
    withdraw1: diamondKey('LIMIT_UNISWAP_V4_WITHDRAW', at1),
  }
}
const venueErrors = () => [...uniswap.router.abi, ...uniswap.positionManager.abi]
/** The next transaction happens at this time, in seconds since 1970. */
const nextBlock = (timestamp: bigint) => pau.devnet.chain.testClient.setNextBlockTimestamp({ timestamp })
const balance = (token: LocalContract) => token.read<bigint>('balanceOf', [pau.proxy])
const held = async () => ({ amount0: await balance(pool.token0), amount1: await balance(pool.token1) })
type Amounts = Awaited<ReturnType<typeof held>>
const minus = (a: Amounts, b: Amounts) => ({ amount0: a.amount0 - b.amount0, amount1: a.amount1 - b.amount1 })
const dollars = ({ amount0, amount1 }: Amounts) => amount0 * 10n ** 12n + amount1

/** Neither in a token nor in Permit2, to whom only an amount lets anyone take something. */
async function expectNoApproval() {
  const { permit2, router, positionManager } = uniswap
  for (const token of [pool.token0, pool.token1]) {
    for (const { address } of [permit2, router, positionManager]) {
      expect(await token.read('allowance', [pau.proxy, address])).toBe(0n)
    }
    for (const { address } of [router, positionManager]) {
      const [amount] = await permit2.read<[bigint]>('allowance', [pau.proxy, token.address, address])
      expect(amount).toBe(0n)
    }
  }
}

const swap = (amountIn: bigint, amountOutMin: bigint, tokenIn = pool.token0) =>
  pau.operate('uniswapV4_swap', pool.id, tokenIn.address, amountIn, amountOutMin)
const mint = (liquidity = OURS, max0 = usdc(2_000_000), max1 = usds(2_000_000), lower = LOWER, upper = UPPER) =>
  pau.operate('uniswapV4_mintPosition', pool.id, lower, upper, liquidity, max0, max1)
const increase = (id: bigint, liquidity = OURS, max0 = usdc(2_000_000), max1 = usds(2_000_000)) =>
  pau.operate('uniswapV4_increasePosition', pool.id, id, liquidity, max0, max1)
const decrease = (id: bigint, liquidity = OURS, min0 = 0n, min1 = 0n, poolId: Hex = pool.id) =>
  pau.operate('uniswapV4_decreasePosition', poolId, id, liquidity, min0, min1)
async function position() {
  const [event] = pau.controller.events(await mint())
  return event?.args as { tokenId: bigint } & Amounts
}

describe('a pool that differs in nothing but its hook', () => {
  it('is another pool: what governance allowed of the one is not allowed of the other', async () => {
    const { tokens } = pau.devnet
    // The last bits say that it is called before every swap.
    const hooks = pad('0x80', { size: 20 })
    const hooked = await uniswap.createPool({
      tokens: [tokens.usds, tokens.usdc],
      fee: 100,
      tickSpacing: 1,
      tick: PAR,
      hooks,
    })
    await hooked.addLiquidity({ lower: PAR - 100, upper: PAR + 100 }, LIQUIDITY)
    const swapThere = () => pau.operate('uniswapV4_swap', hooked.id, pool.token0.address, usdc(1000), usds(999))
    await expectRevert(swapThere(), 'UniswapV4Facet/max-slippage-not-set')
    await pau.govern('uniswapV4_setMaxSlippage', hooked.id, parseUnits('0.999', 18))
    await expectRevert(swapThere(), 'RateLimits/zero-maxAmount')
    const mintThere = pau.operate('uniswapV4_mintPosition', hooked.id, LOWER, UPPER, OURS, maxUint128, maxUint128)
    await expectRevert(mintThere, 'UniswapV4Facet/tickLimits-not-set')
    await swap(usdc(1000), usds(999))
  })
})

describe('a swap in Uniswap V4', () => {
  it('uses its limit up to the last unit, gives no more than the pool does, and leaves no approval', async () => {
    const { swap0 } = limits()
    await pau.limit(swap0, usdc(100_000))
    const quote = { poolKey: pool.key, zeroForOne: true, exactAmount: usdc(100_000), hookData: '0x' }
    const [quoted] = await uniswap.quoter.read<[bigint]>('quoteExactInputSingle', [quote])
    const before = await held()
    await expectRevert(swap(usdc(100_000) + 1n, quoted), 'RateLimits/rate-limit-exceeded')
    await expectRevert(swap(usdc(100_000), quoted + 1n), 'V4TooLittleReceived', [quoted + 1n, quoted], venueErrors())
    await swap(usdc(100_000), quoted)
    expect(minus(await held(), before)).toEqual({ amount0: -usdc(100_000), amount1: quoted })
    expect(await pau.left(swap0)).toBe(0n)
    await expectNoApproval()
  })

  it('may be repeated as the limit refills, and no sooner', async () => {
    const { swap1 } = limits()
    await pau.limit(swap1, usds(1000), usds(1))
    const sell = (amount: bigint) => swap(amount, (amount * 9995n) / 10n ** 16n, pool.token1)
    await sell(usds(1000))
    const emptied = await pau.devnet.chain.now()
    await nextBlock(emptied + 100n)
    await expectRevert(sell(usds(100) + 1n), 'RateLimits/rate-limit-exceeded')
    await nextBlock(emptied + 200n)
    await sell(usds(200))
    expect(await pau.left(swap1)).toBe(0n)
  })

  it('is refused where a stranger moved the price so far that a token is not worth the other', async () => {
    await pool.moveTo(PAR - 20)
    await expectRevert(swap(usdc(1000), usds(999)), 'V4TooLittleReceived', undefined, venueErrors())
    // And the allocator cannot ask for less.
    await expectRevert(swap(usdc(1000), usds(999) - 1n), 'UniswapV4Facet/amountOutMin-too-low')
    // The other way the price is a gift.
    await swap(usds(1000), usdc('1001.5'), pool.token1)
  })

  it('ends where the pool does: what is not spent stays, but counts', async () => {
    const { tokens } = pau.devnet
    const options = { tokens: [tokens.usdc, tokens.usds], fee: 500, tickSpacing: 200, tick: PAR } as const
    const thin = await uniswap.createPool(options)
    await thin.addLiquidity({ lower: 276_200, upper: 276_400 }, OURS)
    // Where governance lets a swap lose all but nothing. At its usual bound the swap reverts instead.
    await pau.govern('uniswapV4_setMaxSlippage', thin.id, 1n)
    const { swap0 } = limits(thin)
    await pau.limit(swap0, usdc(50_000_000))
    const sell = (amountOutMin: bigint) =>
      pau.operate('uniswapV4_swap', thin.id, thin.token0.address, usdc(50_000_000), amountOutMin)
    const before = await held()
    await expectRevert(sell(usds(49_950_000)), 'V4TooLittleReceived', undefined, venueErrors())
    expect(await held()).toEqual(before)
    await sell(usds(1_000_000))
    const spent = before.amount0 - (await held()).amount0
    expect(spent).toBeGreaterThan(usdc(1_000_000))
    expect(spent).toBeLessThan(usdc(10_000_000))
    expect(await pau.left(swap0)).toBe(0n)
    await expectNoApproval()
  })

  it('does not know a pool in which nobody has made a position', async () => {
    const { tokens } = pau.devnet
    const options = { tokens: [tokens.usdc, tokens.usds], fee: 500, tickSpacing: 10, tick: PAR } as const
    const other = await uniswap.createPool(options)
    await pau.govern('uniswapV4_setMaxSlippage', other.id, 1n)
    await pau.limit(limits(other).swap0)
    const attempt = () => pau.operate('uniswapV4_swap', other.id, other.token0.address, usdc(1), 1n)
    await expectRevert(attempt(), 'UniswapV4Facet/poolKey-poolId-mismatch')
    await other.addLiquidity({ lower: 276_300, upper: 276_350 }, OURS)
    await attempt()
  })
})

describe('a position in Uniswap V4', () => {
  it('uses its three limits up to the last unit, and leaves no approval', async () => {
    const { deposit, deposit0, deposit1 } = limits()
    const before = await held()
    const undone = await pau.devnet.snapshot()
    await position()
    const spent = minus(before, await held())
    await pau.devnet.revert(undone)

    await pau.limit(deposit, dollars(spent) - 1n)
    await pau.limit(deposit0, spent.amount0)
    await pau.limit(deposit1, spent.amount1)
    await expectRevert(mint(), 'RateLimits/rate-limit-exceeded')
    await pau.limit(deposit, dollars(spent))
    const { tokenId } = await position()
    expect(await uniswap.positionManager.read('ownerOf', [tokenId])).toBe(pau.proxy)
    expect(await uniswap.positionManager.read('getPositionLiquidity', [tokenId])).toBe(OURS)
    for (const key of [deposit, deposit0, deposit1]) expect(await pau.left(key)).toBe(0n)
    await expectNoApproval()
  })

  it('loses a unit of each token to rounding at most', async () => {
    const before = await held()
    const { tokenId, amount0, amount1 } = await position()
    await decrease(tokenId, OURS, amount0 - 1n, amount1 - 1n)
    for (const lost of Object.values(minus(before, await held()))) {
      expect(lost).toBeGreaterThanOrEqual(0n)
      expect(lost).toBeLessThanOrEqual(1n)
    }
  })

  it('earns fees, which count as withdrawn when it shrinks', async () => {
    const { withdraw, withdraw0, withdraw1 } = limits()
    const { tokenId, amount0, amount1 } = await position()
    await pool.moveTo(PAR + 30)
    await pool.moveTo(PAR - 30)
    await pool.moveTo(PAR)
    await pau.limit(withdraw, usds(10_000_000))
    await pau.limit(withdraw0, usdc(10_000_000))
    await pau.limit(withdraw1, usds(10_000_000))
    const before = await held()
    await decrease(tokenId, OURS, amount0 - 1n, amount1 - 1n)
    const received = minus(await held(), before)
    expect(received.amount0 - amount0).toBeGreaterThan(usdc(10))
    expect(received.amount1 - amount1).toBeGreaterThan(usds(10))
    expect(await pau.left(withdraw)).toBe(usds(10_000_000) - dollars(received))
    expect(await pau.left(withdraw0)).toBe(usdc(10_000_000) - received.amount0)
    expect(await pau.left(withdraw1)).toBe(usds(10_000_000) - received.amount1)
  })

  it('earns fees, which pay for a part of what it grows by', async () => {
    const { tokenId, amount0, amount1 } = await position()
    await pool.moveTo(PAR + 30)
    await pool.moveTo(PAR - 30)
    await pool.moveTo(PAR)
    const before = await held()
    await increase(tokenId)
    const spent = minus(before, await held())
    expect(spent.amount0).toBeLessThan(amount0)
    expect(spent.amount1).toBeLessThan(amount1)
    await expectNoApproval()
    // Fees alone: no liquidity, nothing to pay, something to receive.
    await pool.moveTo(PAR + 30)
    await increase(tokenId, 0n, 0n, 0n)
    expect(dollars(await held())).toBeGreaterThan(dollars(before) - dollars(spent))
    await expectNoApproval()
  })

  it('may lie and span as far as governance says, and not one tick further', async () => {
    const at = (lower: number, upper: number) => mint(OURS, usdc(9_000_000), usds(9_000_000), lower, upper)
    await expectRevert(at(PAR - 101, PAR), 'UniswapV4Facet/tickLower-too-low')
    await expectRevert(at(PAR, PAR + 101), 'UniswapV4Facet/tickUpper-too-high')
    await expectRevert(at(PAR - 100, PAR + 21), 'UniswapV4Facet/tickSpacing-too-wide')
    await expectRevert(at(PAR, PAR), 'UniswapV4Facet/ticks-misordered')
    await at(PAR - 100, PAR + 20)
    await at(PAR - 20, PAR + 100)
  })

  it('is not made, nor grows, at a price that a stranger moved, beyond its maximums', async () => {
    const { tokenId, amount0, amount1 } = await position()
    await pool.moveTo(PAR + 20)
    const tooMuch = 'MaximumAmountExceeded'
    await expectRevert(mint(OURS, amount0, amount1), tooMuch, undefined, venueErrors())
    await expectRevert(increase(tokenId, OURS, amount0, amount1), tooMuch, undefined, venueErrors())
    await expectNoApproval()
  })

  it('does not shrink at a price that a stranger moved, below its minimums', async () => {
    const { tokenId, amount0, amount1 } = await position()
    await pool.moveTo(PAR + 20)
    await expectRevert(
      decrease(tokenId, OURS, amount0 - 1n, amount1 - 1n),
      'MinimumAmountInsufficient',
      undefined,
      venueErrors(),
    )
  })

  it('of another owner is neither added to nor taken from', async () => {
    const id = await pool.addLiquidity({ lower: LOWER, upper: UPPER }, OURS)
    await expectRevert(increase(id), 'UniswapV4Facet/non-proxy-position')
    await expectRevert(decrease(id), 'NotApproved', [pau.proxy], venueErrors())
  })

  it('of another pool does not pass for one of this', async () => {
    const { tokens } = pau.devnet
    const options = { tokens: [tokens.usdc, tokens.usds], fee: 500, tickSpacing: 10, tick: PAR } as const
    const other = await uniswap.createPool(options)
    const id = await other.addLiquidity({ lower: 276_300, upper: 276_350 }, OURS, pau.proxy)
    await expectRevert(decrease(id), 'UniswapV4Facet/poolKey-poolId-mismatch')
    await expectRevert(increase(id), 'UniswapV4Facet/poolKey-poolId-mismatch')
    // And of that pool it has no limits.
    await expectRevert(decrease(id, OURS, 0n, 0n, other.id), 'RateLimits/zero-maxAmount')
  })

  it('has no more liquidity than it has', async () => {
    const { tokenId } = await position()
    await expect(decrease(tokenId, OURS + 1n)).rejects.toThrow()
    await expect(decrease(tokenId, maxUint128)).rejects.toThrow()
    await decrease(tokenId, OURS)
  })
})
