import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import { installUniswapV3, type Ticks, type UniswapV3, type UniswapV3Pool } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Address, maxUint128, maxUint256, parseUnits } from 'viem'
import { beforeEach, describe, expect } from 'vitest'
import { createDevnetPau, type DevnetPau } from '../src/pau.ts'
import { fromState, it, openDevnet } from '../src/suite.ts'

// A pool of USDC and USDS. A dollar of each costs the other at this tick: 12 decimals lie between them.
const PAR = 276_324
const usdc = (amount: number | string) => parseUnits(String(amount), 6)
const usds = (amount: number | string) => parseUnits(String(amount), 18)
const both = (dollars: number) => ({ amount0: usdc(dollars), amount1: usds(dollars) })
const around = (distance: number): Ticks => ({ lower: PAR - distance, upper: PAR + distance })

const FEE = 100
const TWAP = 600n
const MAX_DELTA = 20
const BOUND = 200
const NEVER = maxUint256

let pau: DevnetPau
let uniswap: UniswapV3
let pool: UniswapV3Pool

fromState(async () => {
  const devnet = await openDevnet()
  uniswap = await installUniswapV3(devnet)
  pau = await createDevnetPau(['UNISWAP_V3_FACET'], { devnet })
  const { tokens } = pau.devnet
  pool = await uniswap.createPool({ tokens: [tokens.usds, tokens.usdc], fee: FEE, tick: PAR, observations: 100 })
  await pool.addLiquidity(around(100), both(10_000_000))
  await allow(pool)
  for (const key of Object.values(limits())) await pau.limit(key)
  await pau.devnet.deal(tokens.usdc.address, pau.proxy, usdc(100_000_000))
  await pau.devnet.deal(tokens.usds.address, pau.proxy, usds(100_000_000))
  await pass(3600n)
  return pau
})

/** As governance, what a pool may do. */
async function allow({ contract: { address } }: UniswapV3Pool) {
  await pau.govern('uniswapV3_setMaxSlippage', address, parseUnits('0.95', 18))
  await pau.govern('uniswapV3_setMaxTickDelta', address, MAX_DELTA)
  await pau.govern('uniswapV3_setLiquidityLowerTickBound', address, PAR - BOUND)
  await pau.govern('uniswapV3_setLiquidityUpperTickBound', address, PAR + BOUND)
  await pau.govern('uniswapV3_setTWAPSecondsAgo', address, TWAP)
}
function limits(of: UniswapV3Pool = pool) {
  const at = { pool: of.contract.address }
  const [at0, at1] = [of.token0, of.token1].map(({ address }) => ({ ...at, token: address })) as [Token, Token]
  return {
    swap0: diamondKey('LIMIT_UNISWAP_V3_SWAP', at0),
    swap1: diamondKey('LIMIT_UNISWAP_V3_SWAP', at1),
    deposit: diamondKey('LIMIT_UNISWAP_V3_DEPOSIT', at),
    deposit0: diamondKey('LIMIT_UNISWAP_V3_DEPOSIT', at0),
    deposit1: diamondKey('LIMIT_UNISWAP_V3_DEPOSIT', at1),
    withdraw: diamondKey('LIMIT_UNISWAP_V3_WITHDRAW', at),
    withdraw0: diamondKey('LIMIT_UNISWAP_V3_WITHDRAW', at0),
    withdraw1: diamondKey('LIMIT_UNISWAP_V3_WITHDRAW', at1),
  }
}
type Token = { pool: Address; token: Address }

const pass = async (seconds: bigint) => pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + seconds)
/** The next transaction happens at this time, in seconds since 1970. */
const nextBlock = (timestamp: bigint) => pau.devnet.chain.testClient.setNextBlockTimestamp({ timestamp })
async function held() {
  const [amount0, amount1] = await Promise.all(
    [pool.token0, pool.token1].map((token) => token.read<bigint>('balanceOf', [pau.proxy])),
  )
  return { amount0: amount0 as bigint, amount1: amount1 as bigint }
}
type Amounts = Awaited<ReturnType<typeof held>>
const minus = (a: Amounts, b: Amounts) => ({ amount0: a.amount0 - b.amount0, amount1: a.amount1 - b.amount1 })
const dollars = ({ amount0, amount1 }: Amounts) => amount0 * 10n ** 12n + amount1

async function expectNoApproval() {
  for (const token of [pool.token0, pool.token1]) {
    for (const { address } of [uniswap.router, uniswap.positionManager]) {
      expect(await token.read('allowance', [pau.proxy, address])).toBe(0n)
    }
  }
}

const swap = (amountIn: bigint, minAmountOut = 1n, delta = MAX_DELTA, tokenIn = pool.token0) =>
  pau.operate('uniswapV3_swap', pool.contract.address, tokenIn.address, amountIn, minAmountOut, delta)
const add = (ticks: Ticks, target: Amounts, min: Amounts, id = 0n) =>
  pau.operate('uniswapV3_addLiquidity', pool.contract.address, id, ticks, target, min, NEVER)
const remove = (id: bigint, liquidity: bigint, min: Amounts) =>
  pau.operate('uniswapV3_removeLiquidity', pool.contract.address, id, liquidity, min, NEVER)
/** A position of the proxy. */
async function position(ticks = around(50), amount = both(1_000_000)) {
  const min = { amount0: (amount.amount0 * 97n) / 100n, amount1: (amount.amount1 * 97n) / 100n }
  const [event] = pau.controller.events(await add(ticks, amount, min))
  return event?.args as { tokenId: bigint; liquidity: bigint } & Amounts
}

describe('a swap in Uniswap V3', () => {
  it('uses its limit up to the last unit, gives no more than the pool does, and leaves no approval', async () => {
    const { swap0 } = limits()
    await pau.limit(swap0, usdc(100_000))
    const quote = {
      tokenIn: pool.token0.address,
      tokenOut: pool.token1.address,
      fee: FEE,
      amountIn: usdc(100_000),
      sqrtPriceLimitX96: 0n,
    }
    const [quoted] = await uniswap.quoter.read<[bigint]>('quoteExactInputSingle', [quote])
    const before = await held()
    await expectRevert(swap(usdc(100_000) + 1n), 'RateLimits/rate-limit-exceeded')
    await swap(usdc(100_000), quoted)
    expect(minus(await held(), before)).toEqual({ amount0: -usdc(100_000), amount1: quoted })
    expect(await pau.left(swap0)).toBe(0n)
    await expectRevert(swap(1_000n), 'RateLimits/rate-limit-exceeded')
    await expectNoApproval()
  })

  it('may be repeated as the limit refills, and no sooner', async () => {
    const { swap0 } = limits()
    await pau.limit(swap0, usdc(1000), usdc(1))
    await swap(usdc(1000))
    const emptied = await pau.devnet.chain.now()
    await nextBlock(emptied + 100n)
    await expectRevert(swap(usdc(100) + 1n), 'RateLimits/rate-limit-exceeded')
    await nextBlock(emptied + 200n)
    await swap(usdc(200))
    expect(await pau.left(swap0)).toBe(0n)
  })

  it('ends at the price limit: what is not spent stays, and does not count', async () => {
    const { swap1 } = limits()
    await pau.limit(swap1, usds(100_000_000))
    const before = await held()
    await swap(usds(50_000_000), 1n, MAX_DELTA, pool.token1)
    const spent = before.amount1 - (await held()).amount1
    // A fifth of the liquidity above, a little more for the fee.
    expect(spent).toBeGreaterThan(usds(1_900_000))
    expect(spent).toBeLessThan(usds(2_100_000))
    expect(await pau.left(swap1)).toBe(usds(100_000_000) - spent)
    expect((await pool.price()).tick).toBe(PAR + MAX_DELTA)
    await expectNoApproval()
    // There is nothing more to buy at that price.
    await expectRevert(swap(usds(1), 1n, MAX_DELTA, pool.token1), 'SPL')
  })

  it('is refused where a stranger moved the price beyond what governance allows', async () => {
    await pool.moveTo(PAR - MAX_DELTA - 1)
    await expectRevert(swap(usdc(1000)), 'SPL')
    // The other way the price is a gift.
    const before = await held()
    await swap(usds(1000), 1n, 0, pool.token1)
    expect(dollars(minus(await held(), before))).toBeGreaterThan(usds(1))
  })

  it('is refused by its own minimum where a stranger moved the price within', async () => {
    await pool.moveTo(PAR - 5)
    await expectRevert(swap(usdc(1000), usds('999.8')), 'Too little received')
    await swap(usdc(1000), usds('999.3'))
  })

  it('follows a price that stays for as long as prices are averaged', async () => {
    await pool.moveTo(PAR - 60)
    await expectRevert(swap(usdc(1000)), 'SPL')
    await pass(TWAP / 2n)
    // Half of the way, which is still too far.
    await expectRevert(swap(usdc(1000)), 'SPL')
    await pass(TWAP / 2n)
    await swap(usdc(1000))
  })

  it('does not find a mean in a pool that is too young, or that forgets', async () => {
    const { tokens } = pau.devnet
    const young = await uniswap.createPool({ tokens: [tokens.usdc, tokens.usds], fee: 500, tick: PAR })
    await young.addLiquidity({ lower: 276_300, upper: 276_350 }, both(1_000_000))
    await allow(young)
    await pau.limit(limits(young).swap0)
    const attempt = () =>
      pau.operate('uniswapV3_swap', young.contract.address, young.token0.address, usdc(1), 1n, MAX_DELTA)
    await expectRevert(attempt(), 'OLD')
    await pass(TWAP)
    // It keeps one observation. Anyone overwrites it.
    await young.moveTo(PAR + 2)
    await expectRevert(attempt(), 'OLD')
    await pass(TWAP)
    await attempt()
  })

  it('is refused where the pool has no liquidity that would give anything', async () => {
    const { tokens } = pau.devnet
    const empty = await uniswap.createPool({ tokens: [tokens.usdc, tokens.usds], fee: 500, tick: PAR })
    await allow(empty)
    await pau.limit(limits(empty).swap0)
    await pass(TWAP)
    await expectRevert(
      pau.operate('uniswapV3_swap', empty.contract.address, empty.token0.address, usdc(1), 1n, MAX_DELTA),
      'FailedInnerCall',
    )
  })
})

describe('a position in Uniswap V3', () => {
  it('uses its three limits up to the last unit', async () => {
    const { deposit, deposit0, deposit1 } = limits()
    const before = await held()
    // What it takes is known from doing it.
    const undone = await pau.devnet.snapshot()
    await position()
    const spent = minus(before, await held())
    await pau.devnet.revert(undone)

    await pau.limit(deposit, dollars(spent))
    await pau.limit(deposit0, spent.amount0)
    await pau.limit(deposit1, spent.amount1 - 1n)
    await expectRevert(position(), 'RateLimits/rate-limit-exceeded')
    await pau.limit(deposit1, spent.amount1)
    const made = await position()
    expect(await uniswap.positionManager.read('ownerOf', [made.tokenId])).toBe(pau.proxy)
    for (const key of [deposit, deposit0, deposit1]) expect(await pau.left(key)).toBe(0n)
    expect(minus(before, await held())).toEqual(spent)
    await expectNoApproval()
  })

  it('loses a unit of each token to rounding at most', async () => {
    const before = await held()
    const { tokenId, liquidity, amount0, amount1 } = await position()
    await remove(tokenId, liquidity, { amount0: amount0 - 1n, amount1: amount1 - 1n })
    const lost = minus(before, await held())
    for (const amount of Object.values(lost)) {
      expect(amount).toBeGreaterThanOrEqual(0n)
      expect(amount).toBeLessThanOrEqual(1n)
    }
  })

  it('earns fees, which come with a removal and beside its limits', async () => {
    const { withdraw0, withdraw1 } = limits()
    const { tokenId, liquidity } = await position()
    // There and back, so that the composition is what it was but for the fees.
    await pool.moveTo(PAR + 30)
    await pool.moveTo(PAR - 30)
    await pool.moveTo(PAR)
    await pau.limit(withdraw0, usdc(10_000_000))
    await pau.limit(withdraw1, usds(10_000_000))
    const before = await held()
    const receipt = await remove(tokenId, liquidity, both(960_000))
    const received = minus(await held(), before)
    const [event] = pau.controller.events(receipt)
    const counted = event?.args as Amounts
    expect(await pau.left(withdraw0)).toBe(usdc(10_000_000) - counted.amount0)
    expect(await pau.left(withdraw1)).toBe(usds(10_000_000) - counted.amount1)
    const fees = minus(received, counted)
    expect(fees.amount0).toBeGreaterThan(usdc(10))
    expect(fees.amount1).toBeGreaterThan(usds(10))
    const [, , , , , , , left, , , owed0, owed1] = await uniswap.positionManager.read<bigint[]>('positions', [tokenId])
    expect([left, owed0, owed1]).toEqual([0n, 0n, 0n])
  })

  it('may lie as far as governance says, and not one tick further', async () => {
    const at = (lower: number, upper: number) => add({ lower, upper }, both(1000), both(990))
    await expectRevert(at(PAR - BOUND - 1, PAR + BOUND), 'UniswapV3Facet/lower-tick-outside-bounds')
    await expectRevert(at(PAR - BOUND, PAR + BOUND + 1), 'UniswapV3Facet/upper-tick-outside-bounds')
    await at(PAR - BOUND, PAR + BOUND)
  })

  it('beside the price takes one token alone', async () => {
    const before = await held()
    await add({ lower: PAR + 10, upper: PAR + 20 }, both(1000), { amount0: usdc(990), amount1: 0n })
    const spent = minus(before, await held())
    expect(spent.amount1).toBe(0n)
    expect(usdc(1000) - spent.amount0).toBeLessThanOrEqual(1n)
  })

  it('is not made at a price that a stranger moved', async () => {
    await pool.moveTo(PAR + 40)
    await expectRevert(add(around(50), both(1_000_000), both(970_000)), 'Price slippage check')
    const lower = { amount0: usdc(100_000), amount1: usds(970_000) }
    await expectRevert(add(around(50), both(1_000_000), lower), 'UniswapV3Facet/min-amount-below-bound')
  })

  it('is not taken out at a price that a stranger moved, against its minimums', async () => {
    const { tokenId, liquidity } = await position()
    await pool.moveTo(PAR + 40)
    await expectRevert(remove(tokenId, liquidity, both(970_000)), 'Price slippage check')
    // Nor can the allocator give the minimums up: they must be near what arrives.
    const none = { amount0: 0n, amount1: 0n }
    await expectRevert(remove(tokenId, liquidity, none), 'UniswapV3Facet/min-amount-below-bound')
  })

  it('grows when it is added to, at its own ticks alone', async () => {
    const { tokenId, liquidity } = await position()
    await add(around(50), both(1000), both(970), tokenId)
    const read = await uniswap.positionManager.read<bigint[]>('positions', [tokenId])
    expect(read[7]).toBeGreaterThan(liquidity)
    const elsewhere = add({ lower: PAR - 49, upper: PAR + 50 }, both(1000), both(960), tokenId)
    await expectRevert(elsewhere, 'UniswapV3Facet/lower-tick-does-not-match-position')
  })

  it('of another owner is neither added to nor removed from', async () => {
    const id = await pool.addLiquidity(around(50), both(1_000_000))
    await expectRevert(add(around(50), both(1000), both(970), id), 'UniswapV3Facet/proxy-does-not-own-token-id')
    await expectRevert(remove(id, 1n, both(0)), 'UniswapV3Facet/proxy-does-not-own-token-id')
  })

  it('of another pool does not pass for one of this', async () => {
    const { tokens } = pau.devnet
    const other = await uniswap.createPool({ tokens: [tokens.usdc, tokens.usds], fee: 500, tick: PAR })
    const id = await other.addLiquidity({ lower: 276_300, upper: 276_350 }, both(1000), pau.proxy)
    await expectRevert(remove(id, 1n, both(0)), 'UniswapV3Facet/invalid-pool')
  })

  it('that a stranger gave to the proxy can be taken out, within limits', async () => {
    const id = await pool.addLiquidity(around(50), both(1000), pau.proxy)
    const [, , , , , , , liquidity] = await uniswap.positionManager.read<bigint[]>('positions', [id])
    await pau.limit(limits().withdraw, usds(1000))
    await expectRevert(remove(id, liquidity as bigint, both(980)), 'RateLimits/rate-limit-exceeded')
    await pau.limit(limits().withdraw, usds(2000))
    await remove(id, liquidity as bigint, both(980))
  })

  it('has no more liquidity than it has', async () => {
    const { tokenId, liquidity } = await position()
    await expectRevert(remove(tokenId, liquidity + 1n, both(0)), 'UniswapV3Facet/liquidity-oob')
    await expectRevert(remove(tokenId, maxUint128, both(0)), 'UniswapV3Facet/liquidity-oob')
  })

  it('waits for no one beyond its deadline', async () => {
    const past = await pau.devnet.chain.now()
    const late = pau.operate(
      'uniswapV3_addLiquidity',
      pool.contract.address,
      0n,
      around(50),
      both(1000),
      both(970),
      past - 1n,
    )
    await expectRevert(late, 'Transaction too old')
  })
})

// An attacker with twenty million dollars of each token, who moves the price, lets the allocator act, and moves it back.
describe('tick and TWAP manipulation', () => {
  const START = both(20_000_000)
  /** As good as none. */
  const LEAST = { amount0: 1n, amount1: 10n ** 9n }
  const attacker = () => pau.devnet.chain.accounts[6] as Address
  const has = async (token = pool.token0) => token.read<bigint>('balanceOf', [attacker()])

  beforeEach(async () => {
    const funds = [
      [pool.token0, START.amount0],
      [pool.token1, START.amount1],
    ] as const
    for (const [token, amount] of funds) {
      await pau.devnet.deal(token.address, attacker(), amount)
      await token.send('approve', [uniswap.router.address, maxUint256], { from: attacker() })
    }
  })

  async function sell(tokenIn: LocalContract, tokenOut: LocalContract, amountIn: bigint) {
    const to = { tokenIn: tokenIn.address, tokenOut: tokenOut.address, fee: FEE, recipient: attacker() }
    const params = { ...to, amountIn, amountOutMinimum: 0n, sqrtPriceLimitX96: 0n }
    await uniswap.router.send('exactInputSingle', [params], { from: attacker() })
  }
  /** Makes USDC cheap. */
  const push = () => sell(pool.token0, pool.token1, usdc(9_000_000))
  /** Buys back what was sold, with all that was got for it. */
  const unwind = async () => sell(pool.token1, pool.token0, (await has(pool.token1)) - START.amount1)
  /** What the attacker won, in dollars of 18 decimals. */
  const profit = async () => dollars({ amount0: await has(), amount1: await has(pool.token1) }) - dollars(START)

  it('pays in a swap where governance leaves the ticks wide open', async () => {
    await pau.govern('uniswapV3_setMaxTickDelta', pool.contract.address, 887_272)
    await push()
    const before = dollars(await held())
    await swap(usdc(500_000), 1n, 887_272)
    await unwind()
    expect(await profit()).toBeGreaterThan(usds(1000))
    expect(before - dollars(await held())).toBeGreaterThan(usds(1000))
  })

  it('pays in a swap where the mean price is that of the last second', async () => {
    await pau.govern('uniswapV3_setTWAPSecondsAgo', pool.contract.address, 1n)
    await push()
    await pass(1n)
    const { tick } = await pool.price()
    expect(tick).toBeLessThan(PAR - 2 * MAX_DELTA)
    await swap(usdc(500_000))
    await unwind()
    expect(await profit()).toBeGreaterThan(usds(1000))
  })

  it('costs the attacker what the pool charges where both are bounded, and the swap is refused', async () => {
    await push()
    await expectRevert(swap(usdc(500_000)), 'SPL')
    await expectRevert(swap(usdc(500_000), 1n, 887_272), 'UniswapV3Facet/invalid-max-tick-delta')
    await pass(60n)
    await expectRevert(swap(usdc(500_000)), 'SPL')
    await unwind()
    expect(await profit()).toBeLessThan(0n)
  })

  it('pays in a position where governance lets minimums be anything', async () => {
    await pau.govern('uniswapV3_setMaxSlippage', pool.contract.address, 1n)
    await push()
    const before = dollars(await held())
    const [event] = pau.controller.events(await add(around(100), both(10_000_000), LEAST))
    const { tokenId, liquidity } = (event?.args ?? {}) as { tokenId: bigint; liquidity: bigint }
    await unwind()
    expect(await profit()).toBeGreaterThan(usds(1000))
    await remove(tokenId, liquidity, LEAST)
    expect(before - dollars(await held())).toBeGreaterThan(usds(1000))
  })

  it('costs the attacker what the pool charges where minimums are bounded, and the position is not made', async () => {
    await push()
    await expectRevert(add(around(100), both(10_000_000), LEAST), 'UniswapV3Facet/min-amount-below-bound')
    await expectRevert(add(around(100), both(10_000_000), both(9_700_000)), 'Price slippage check')
    await unwind()
    expect(await profit()).toBeLessThan(0n)
  })
})
