import { mainnet } from '@diamond-pau/addresses'
import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import fc from 'fast-check'
import { type Address, maxUint256, parseUnits } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ALICE, BOB } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { type CurvePool, type CurvePoolOptions, installCurve } from './curve.ts'
import { createDevnet, type Devnet } from './devnet.ts'
import { labelled } from './install.ts'

const wad = (amount: number | string) => parseUnits(String(amount), 18)
const usdc = (amount: number | string) => parseUnits(String(amount), 6)
const RUNS = { numRuns: 60, seed: 20_251_009 }

/** A pool of its own, of any coins. */
let pools = 0
const create = (devnet: Devnet, options: CurvePoolOptions) =>
  installCurve(devnet, { address: labelled(`pool ${++pools}`), ...options })

describeOnDevnets('Curve', (devnet) => {
  /** USDC and USDS, a million each. */
  async function pair(options: Partial<CurvePoolOptions> = {}) {
    const { usdc: six, usds } = devnet().tokens
    const pool = await create(devnet(), { coins: [{ token: six }, { token: usds }], ...options })
    await pool.addLiquidity(usdc(1_000_000), wad(1_000_000))
    return pool
  }
  async function fund(pool: CurvePool, token: LocalContract, amount: bigint) {
    await devnet().deal(token.address, ALICE, amount)
    await token.send('approve', [pool.contract.address, maxUint256], { from: ALICE })
  }

  test('lies where it is told, and says what it is', async () => {
    const { contract } = await pair({ address: mainnet.CURVE_USDCUSDT })
    expect(contract.address).toBe(mainnet.CURVE_USDCUSDT)
    expect(await contract.read('N_COINS')).toBe(2n)
    expect(await contract.read('coins', [0n])).toBe(mainnet.USDC)
    expect(await contract.read('coins', [1n])).toBe(mainnet.USDS)
    expect(await contract.read('A')).toBe(200n)
    expect(await contract.read('stored_rates')).toEqual([10n ** 30n, 10n ** 18n])
    expect(await contract.read('get_virtual_price')).toBe(wad(1))
    expect(await contract.read('totalSupply')).toBe(wad(2_000_000))
    expect(await contract.read('get_balances')).toEqual([usdc(1_000_000), wad(1_000_000)])
  })

  test('swaps for the receiver, keeps half of the fee for liquidity and half for its admin', async () => {
    const pool = await pair()
    const { usdc: six, usds } = devnet().tokens
    await fund(pool, six, usdc(1001))
    const before = await pool.contract.read<bigint>('get_virtual_price')
    const quoted = await pool.contract.read<bigint>('get_dy', [0n, 1n, usdc(1000)])
    const receipt = await pool.contract.send('exchange', [0n, 1n, usdc(1000), quoted, BOB], { from: ALICE })
    expect(pool.contract.events(receipt)).toEqual([
      {
        name: 'TokenExchange',
        args: { buyer: ALICE, sold_id: 0n, tokens_sold: usdc(1000), bought_id: 1n, tokens_bought: quoted },
      },
    ])
    expect(await usds.read('balanceOf', [BOB])).toBe(quoted)
    // A basis point of a thousand, halved; slippage is a hundredth of that here.
    const admin = await pool.contract.read<bigint>('admin_balances', [1n])
    expect(admin).toBeGreaterThan(wad('0.0499'))
    expect(admin).toBeLessThan(wad('0.0501'))
    expect(await pool.contract.read('balances', [1n])).toBe(wad(1_000_000) - quoted - admin)
    expect(await pool.contract.read<bigint>('get_virtual_price')).toBeGreaterThan(before)
    await expectRevert(
      pool.contract.send('exchange', [0n, 1n, usdc(1), wad(1), BOB], { from: ALICE }),
      'Exchange resulted in fewer coins than expected',
    )
  })

  test('charges its fee in balance, and more and more of it off the peg', async () => {
    const pool = await pair()
    const fee = () => pool.contract.read<bigint>('dynamic_fee', [0n, 1n])
    let last = await fee()
    expect(last).toBe(1_000_000n)
    for (const amount of [300_000, 300_000, 300_000, 90_000]) {
      await pool.swap({ from: 0, to: 1, amount: usdc(amount) })
      expect(await fee()).toBeGreaterThan(last)
      last = await fee()
    }
    expect(last).toBeGreaterThan(3_000_000n)
    expect(last).toBeLessThan(5_000_000n)
    // A pool without that charges the same everywhere.
    const flat = await pair({ offpegFeeMultiplier: 0n })
    await flat.swap({ from: 0, to: 1, amount: usdc(900_000) })
    expect(await flat.contract.read('dynamic_fee', [0n, 1n])).toBe(1_000_000n)
  })

  test('takes a deposit in balance for free, and one out of balance for half the fee of a swap', async () => {
    const pool = await pair()
    const shares = (...amounts: bigint[]) => pool.contract.read<bigint>('calc_token_amount', [amounts, true])
    expect(await shares(usdc(1000), wad(1000))).toBe(wad(2000))
    const oneSided = await shares(usdc(2000), 0n)
    // Half of it is swapped in effect, at a basis point: half a basis point of the whole, and slippage.
    expect(wad(2000) - oneSided).toBeGreaterThan(wad('0.1'))
    expect(wad(2000) - oneSided).toBeLessThan(wad('0.11'))
  })

  test('gives back a part of all coins without a fee, or one coin with it', async () => {
    const pool = await pair()
    const { usdc: six, usds } = devnet().tokens
    const from = pool.provider
    await pool.contract.send('remove_liquidity', [wad(2000), [usdc(1000), wad(1000)], ALICE], { from })
    expect(await six.read('balanceOf', [ALICE])).toBe(usdc(1000))
    expect(await usds.read('balanceOf', [ALICE])).toBe(wad(1000))
    expect(await pool.contract.read('get_virtual_price')).toBe(wad(1))
    await expectRevert(
      pool.contract.send('remove_liquidity', [wad(2000), [usdc(1000) + 1n, 0n], ALICE], { from }),
      'Withdrawal resulted in fewer coins than expected',
    )
    await expectRevert(pool.contract.send('remove_liquidity', [0n, [0n, 0n], ALICE], { from }), 'invalid burn amount')

    const quoted = await pool.contract.read<bigint>('calc_withdraw_one_coin', [wad(2000), 1n])
    await pool.contract.send('remove_liquidity_one_coin', [wad(2000), 1n, quoted, BOB], { from })
    expect(await usds.read('balanceOf', [BOB])).toBe(quoted)
    expect(wad(2000) - quoted).toBeGreaterThan(wad('0.1'))
    expect(wad(2000) - quoted).toBeLessThan(wad('0.12'))
    expect(await pool.contract.read<bigint>('get_virtual_price')).toBeGreaterThan(wad(1))
    await expectRevert(
      pool.contract.send('remove_liquidity_one_coin', [wad(1), 1n, wad(1), BOB], { from }),
      'Not enough coins removed',
    )
  })

  test('starts with all coins or not at all, and has no price before', async () => {
    const { usdc: six, usds } = devnet().tokens
    const pool = await create(devnet(), { coins: [{ token: six }, { token: usds }] })
    await expectRevert(pool.contract.read('get_virtual_price'), 'Panic', [0x12n])
    await expectRevert(pool.addLiquidity(usdc(1), 0n), 'initial deposit requires all coins')
    await expectRevert(pool.addLiquidity(usdc(1)), 'invalid array length')
    await expectRevert(create(devnet(), { coins: [{ token: six }] }), 'invalid number of coins')
    const nine = Array.from({ length: 9 }, () => ({ token: usds }))
    await expectRevert(create(devnet(), { coins: nine }), 'invalid number of coins')
  })

  test('swaps between its coins alone', async () => {
    const { contract } = await pair()
    for (const [i, j] of [
      [0n, 2n],
      [2n, 0n],
      [-1n, 1n],
    ])
      await expectRevert(contract.read('get_dy', [i, j, 1n]), 'no such coin')
    await expectRevert(contract.read('get_dy', [1n, 1n, 1n]), 'coins must differ')
  })

  test('follows the price that a vault or an oracle names', async () => {
    const { susds, usds } = devnet().tokens
    const oracle = { address: susds.address, signature: 'ssr()' }
    const { contract } = await create(devnet(), {
      coins: [{ token: usds }, { token: susds, vault: true }, { token: usds, oracle }],
    })
    const rates = () => contract.read<bigint[]>('stored_rates')
    const [, first] = await rates()
    expect(first).toBe(await susds.read('convertToAssets', [wad(1)]))
    expect((await rates())[2]).toBe(await susds.read('ssr'))
    await devnet().chain.mineAt((await devnet().chain.now()) + 86_400n)
    expect((await rates())[1]).toBeGreaterThan(first as bigint)
  })
})

// -------------------------------------------------------------------------------- the arithmetic, against the invariant

/** The published invariant's left side less its right, times n^n·P: A·n·S + D − A·n·D − D^(n+1) / (n^n·P). */
function excess(xs: readonly bigint[], a: bigint, d: bigint): bigint {
  const n = BigInt(xs.length)
  const sum = xs.reduce((x, y) => x + y)
  const scaled = xs.reduce((x, y) => x * y) * n ** n
  return (a * n * sum + d - a * n * d) * scaled - d ** (n + 1n)
}

/** The largest integer for which a condition still holds that holds from zero up to somewhere below `above`. */
function bisect(above: bigint, holds: (x: bigint) => boolean): bigint {
  let [low, high] = [0n, above]
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}
const exactInvariant = (xs: readonly bigint[], a: bigint) =>
  bisect(xs.reduce((x, y) => x + y) + 2n, (d) => excess(xs, a, d) >= 0n)

describe('the arithmetic of StableSwap', () => {
  let devnet: Devnet
  beforeAll(async () => {
    devnet = await createDevnet()
  })
  afterAll(() => devnet.chain.close())

  const amplification = fc.constantFrom(1n, 10n, 200n, 5000n)
  /** Balances up to a thousandfold apart, 18 decimals. */
  const balances = (n: number) =>
    fc.array(fc.bigInt({ min: wad(1000), max: wad(1_000_000) }), { minLength: n, maxLength: n })
  const distance = (x: bigint, y: bigint) => (x > y ? x - y : y - x)

  /** Pools of one coin many times: to the arithmetic only balances matter. */
  async function poolOf(n: number, a: bigint, options: Partial<CurvePoolOptions> = {}) {
    const coins = Array.from({ length: n }, () => ({ token: devnet.tokens.usds }))
    const pool = await create(devnet, { coins, amplification: a, ...options })
    // For all of them.
    await devnet.deal(devnet.tokens.usds.address, pool.provider, 10n * wad(1_000_000))
    return pool
  }

  test.each([2, 3, 4, 5, 6, 7, 8])('solves the invariant of %i coins to the last digits', async (n) => {
    const pools: Record<string, CurvePool> = {}
    await fc.assert(
      fc.asyncProperty(amplification, balances(n), async (a, xs) => {
        // The first shares are the invariant.
        const pool = (pools[String(a)] ??= await poolOf(n, a))
        const d = await pool.contract.read<bigint>('calc_token_amount', [xs, true])
        expect(distance(d, exactInvariant(xs, a))).toBeLessThanOrEqual(2n)
        const sum = xs.reduce((x, y) => x + y)
        expect(d).toBeLessThanOrEqual(sum + 1n)
      }),
      { ...RUNS, numRuns: 20 },
    )
  })

  test('is the sum in balance, whatever the amplification', async () => {
    for (const a of [1n, 200n, 5000n]) {
      const pool = await poolOf(3, a)
      const d = await pool.contract.read<bigint>('calc_token_amount', [[wad(7), wad(7), wad(7)], true])
      expect(distance(d, wad(21))).toBeLessThanOrEqual(1n)
    }
  })

  test('gives for a coin what keeps the invariant, less a unit or two', async () => {
    await fc.assert(
      fc.asyncProperty(amplification, balances(3), fc.bigInt({ min: 1n, max: wad(500_000) }), async (a, xs, dx) => {
        const pool = await poolOf(3, a, { fee: 0n, offpegFeeMultiplier: 0n })
        await pool.addLiquidity(...xs)
        const d = await pool.contract.read<bigint>('totalSupply')
        const [x, y, z] = xs as [bigint, bigint, bigint]
        const dy = await pool.contract.read<bigint>('get_dy', [0n, 1n, dx]).catch((error: unknown) => {
          // A swap of next to nothing may be worth less than the unit that the pool keeps.
          if (dx < 10_000n) return undefined
          throw error
        })
        if (dy === undefined) return
        // What has to stay of y: the least that has the invariant of before.
        const stays = bisect(y + 1n, (part) => part === 0n || excess([x + dx, part, z], a, d) < 0n) + 1n
        // At both ends a unit of D moves y by what a coin costs there.
        expect(dy).toBeLessThanOrEqual(y - stays + slack(a, xs))
        expect(dy).toBeGreaterThanOrEqual(y - stays - slack(a, xs) - 2n)
      }),
      { ...RUNS, numRuns: 30 },
    )
  })

  /** What rounding D by a unit or two may move a balance by: much where the curve is steep. */
  function slack(a: bigint, xs: readonly bigint[]): bigint {
    const largest = xs.reduce((x, y) => (x > y ? x : y))
    const smallest = xs.reduce((x, y) => (x < y ? x : y))
    return 4n + (2n * largest) / (smallest * a)
  }

  test('never lets a share lose value, and nobody gain by going there and back', async () => {
    type Step = {
      what: 'swap' | 'add' | 'remove' | 'removeOne' | 'thereAndBack' | 'inAndOut'
      i: number
      j: number
      part: number
    }
    const step: fc.Arbitrary<Step> = fc.record({
      what: fc.constantFrom('swap', 'add', 'remove', 'removeOne', 'thereAndBack', 'inAndOut'),
      i: fc.nat(2),
      j: fc.nat(1),
      part: fc.integer({ min: 1, max: 400_000 }),
    })
    const { usdc: six, usds, dai } = devnet.tokens
    const tokens = [six, usds, dai]
    for (const token of tokens) await devnet.deal(token.address, ALICE, 10n ** 27n)
    const held = (token: LocalContract, account: Address = ALICE) => token.read<bigint>('balanceOf', [account])

    await fc.assert(
      fc.asyncProperty(amplification, fc.array(step, { minLength: 4, maxLength: 8 }), async (a, steps) => {
        const pool = await create(devnet, { coins: tokens.map((token) => ({ token })), amplification: a })
        const { contract } = pool
        await pool.addLiquidity(usdc(1_000_000), wad(1_000_000), wad(1_000_000))
        for (const token of tokens) await token.send('approve', [contract.address, maxUint256], { from: ALICE })
        const act = (name: string, ...args: unknown[]) => contract.send(name, [...args, ALICE], { from: ALICE })

        for (const { what, i, j: other, part } of steps) {
          const j = (i + 1 + other) % 3
          const token = tokens[i] as LocalContract
          // A part of what the pool has of it, in millionths.
          const amount = ((await contract.read<bigint>('balances', [BigInt(i)])) * BigInt(part)) / 1_000_000n
          const one = [0n, 0n, 0n].with(i, amount)
          const before = await contract.read<bigint>('get_virtual_price')
          const start = await held(token)
          if (what === 'swap') await act('exchange', BigInt(i), BigInt(j), amount, 0n)
          if (what === 'add') await act('add_liquidity', one, 0n)
          const shares = await held(contract)
          if (what === 'remove' && shares > 0n)
            await act('remove_liquidity', (shares * BigInt(part)) / 400_000n, [0n, 0n, 0n])
          if (what === 'removeOne' && shares > wad(1))
            await act('remove_liquidity_one_coin', shares / 10n, BigInt(i), 0n)
          if (what === 'thereAndBack') {
            const bought = await held(tokens[j] as LocalContract)
            await act('exchange', BigInt(i), BigInt(j), amount, 0n)
            await act('exchange', BigInt(j), BigInt(i), (await held(tokens[j] as LocalContract)) - bought, 0n)
            expect(await held(token)).toBeLessThan(start)
          }
          if (what === 'inAndOut') {
            await act('add_liquidity', one, 0n)
            await act('remove_liquidity_one_coin', (await held(contract)) - shares, BigInt(i), 0n)
            expect(await held(token)).toBeLessThan(start)
          }
          expect(await contract.read<bigint>('get_virtual_price')).toBeGreaterThanOrEqual(before)
          // It holds what it says, and the admin's part.
          for (const [k, coin] of tokens.entries()) {
            const owed = await contract.read<bigint>('balances', [BigInt(k)])
            const admin = await contract.read<bigint>('admin_balances', [BigInt(k)])
            expect(await held(coin, contract.address)).toBe(owed + admin)
          }
        }
      }),
      { ...RUNS, numRuns: 25 },
    )
  })

  test('fees lie between the fee and its multiple', async () => {
    const pool = await poolOf(2, 200n)
    await pool.addLiquidity(wad(1), wad(1_000_000))
    const fee = await pool.contract.read<bigint>('dynamic_fee', [0n, 1n])
    // (5 · fee) / (16 · x · y / (x + y)^2 + 1), where x is a millionth of y.
    expect(fee).toBeGreaterThan(4_999_900n)
    expect(fee).toBeLessThanOrEqual(5_000_000n)
  })
})
