import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { ALLOCATOR_ROLE } from '@diamond-pau/keys'
import { type Hex, maxUint256, zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, AMOUNT1, curveFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), curveFixture)

/** Lets the pool bear a loss of one tenth of a percent. */
async function allowLoss(maxSlippage = 999n * 10n ** 15n) {
  const { call, fixture, stack } = facet()
  await call('setMaxSlippage', [fixture.venue.address, maxSlippage], stack.admin)
}

/** Room for every action, and what it needs, and the call itself with other arguments. */
async function send(name: keyof ReturnType<typeof facet>['fixture']['actions'], args: readonly unknown[]) {
  const { setLimits, prepare, call, fixture } = facet()
  await setLimits(name)
  await prepare(name)
  return call(name, [fixture.venue.address, ...args])
}

describe('CurveFacet parameters', () => {
  it('refuses the zero address for a pool, and for the registry', async () => {
    const { call, stack, deployFacet, errors } = facet()
    await expectRevert(call('setMaxSlippage', [zeroAddress, 1n], stack.admin), 'CurveFacet/pool-zero-address')
    await expectRevert(deployFacet([zeroAddress]), 'ZeroParameterRegistry', [], errors)
  })

  it('reads back what governance set, per pool, and announces it', async () => {
    const { call, view, controller, stack, fixture } = facet()
    const receipt = await call('setMaxSlippage', [fixture.venue.address, 42n], stack.admin)
    expect(controller.events(receipt)).toEqual([
      { name: 'CurveMaxSlippageSet', args: { pool: fixture.venue.address, maxSlippage: 42n } },
    ])
    expect(await view('getMaxSlippage', [fixture.venue.address])).toBe(42n)
    expect(await view('getMaxSlippage', [fixture.coin0.address])).toBe(0n)
  })

  it('does nothing in a pool whose slippage is not set', async () => {
    const { run } = facet()
    await allowLoss(0n)
    for (const name of ['swap', 'addLiquidity', 'removeLiquidity']) {
      await expectRevert(run(name), 'CurveFacet/max-slippage-not-set')
    }
  })
})

describe('CurveFacet.swap', () => {
  it('returns and announces what arrived', async () => {
    const { setLimits, prepare, controller, allocator, fixture } = facet()
    await setLimits('swap')
    await prepare('swap')
    const args = [fixture.venue.address, 0n, 1n, AMOUNT, AMOUNT1]
    expect(await controller.read('curve_swap', args, { from: allocator })).toBe(AMOUNT1)
    const receipt = await controller.send('curve_swap', args, { from: allocator })
    expect(controller.events(receipt)[0]?.args).toEqual({
      pool: fixture.venue.address,
      inputIndex: 0n,
      outputIndex: 1n,
      amountIn: AMOUNT,
      amountOut: AMOUNT1,
    })
  })

  it('refuses a coin for itself and coins that the pool has not', async () => {
    await expectRevert(send('swap', [1n, 1n, AMOUNT, AMOUNT1]), 'CurveFacet/indices-equal')
    await expectRevert(send('swap', [0n, 2n, AMOUNT, AMOUNT1]), 'CurveFacet/invalid-index')
    await expectRevert(send('swap', [2n, 0n, AMOUNT, AMOUNT1]), 'CurveFacet/invalid-index')
    await expectRevert(send('swap', [0n, 2n ** 128n + 1n, AMOUNT, AMOUNT1]), 'CurveFacet/invalid-index')
  })

  it('wants a minimum of at least what maxSlippage demands, to the last unit', async () => {
    await allowLoss()
    await send('swap', [0n, 1n, AMOUNT, 999_000n])
    await expectRevert(send('swap', [0n, 1n, AMOUNT, 998_999n]), 'CurveFacet/min-amount-too-low')
  })

  it('takes the stored rates for fair, whatever the decimals', async () => {
    const { fixture, stack, call, setLimits, prepare } = facet()
    await setLimits('swap')
    await prepare('swap')
    const [pool, coin1] = [fixture.venue, fixture.coin1]
    await pool.send('setRate', [0n, 11n * 10n ** 17n])
    const minimum = 1_100_000n
    const swap = (min: bigint) => call('swap', [pool.address, 0n, 1n, AMOUNT, min])
    await expectRevert(swap(minimum - 1n), 'CurveFacet/min-amount-too-low')
    await swap(minimum)
    expect(await coin1.read('balanceOf', [stack.proxy.address])).toBe(minimum)
  })

  it('finds no limit for a pool that changed its coin', async () => {
    const { fixture, token } = facet()
    await fixture.venue.send('setCoin', [0n, (await token(18)).address])
    await expectRevert(send('swap', [0n, 1n, AMOUNT, AMOUNT1]), 'RateLimits/zero-maxAmount')
  })
})

describe('CurveFacet.addLiquidity', () => {
  it('counts what exceeds the proportions as a swap and the rest as a deposit', async () => {
    const { run, left } = facet()
    await run('addLiquidity')
    expect(await left('addLiquidity', 'swap')).toBe((9n * AMOUNT) / 4n)
    expect(await left('addLiquidity', 'assetDeposit')).toBe((9n * 3n * AMOUNT) / 4n)
    expect(await left('addLiquidity', 'aggregateDeposit')).toBe(9n * AMOUNT)
  })

  it('needs no room to swap for a deposit in proportion, but the limits must exist', async () => {
    const { drain, setLimits, prepare, call, left, fixture, stack } = facet()
    await setLimits('addLiquidity')
    await drain('addLiquidity', 'swap', 1n)
    await prepare('addLiquidity')
    await fixture.coin1.send('mint', [stack.proxy.address, AMOUNT1])
    const args = [fixture.venue.address, [AMOUNT, AMOUNT1], 2n * AMOUNT]
    await call('addLiquidity', args)
    expect(await left('addLiquidity', 'swap')).toBe(0n)

    await prepare('addLiquidity')
    await fixture.coin1.send('mint', [stack.proxy.address, AMOUNT1])
    await drain('addLiquidity', 'swap', 0n)
    await expectRevert(call('addLiquidity', args), 'RateLimits/zero-maxAmount')
  })

  it('wants the limits of the coins that are not given, too', async () => {
    const { setLimits, act, fixture, stack, view } = facet()
    const { venue, coin1 } = fixture
    for (const getter of ['getSwapRateLimitKey', 'getAssetDepositRateLimitKey']) {
      await setLimits('addLiquidity')
      const key = await view(getter, [venue.address, coin1.address])
      await stack.rateLimits.send('setRateLimitData', [key, 0n, 0n])
      await expectRevert(act('addLiquidity'), 'RateLimits/zero-maxAmount')
    }
  })

  it('wants a minimum of at least what maxSlippage demands, to the last unit', async () => {
    await allowLoss()
    const minimum = (999n * AMOUNT) / 1000n
    await send('addLiquidity', [[AMOUNT, 0n], minimum])
    await expectRevert(send('addLiquidity', [[AMOUNT, 0n], minimum - 1n]), 'CurveFacet/min-shares-too-low')
  })

  it('refuses amounts for other than the coins that there are', async () => {
    for (const amounts of [[AMOUNT], [AMOUNT, 0n, 0n]]) {
      await expectRevert(send('addLiquidity', [amounts, AMOUNT]), 'CurveFacet/invalid-deposit-amounts')
    }
  })

  it('does not seed a pool', async () => {
    const { setLimits, call, fixture } = facet()
    await setLimits('addLiquidity')
    const args = [fixture.venue.address, [AMOUNT, 0n], AMOUNT]
    await expectRevert(call('addLiquidity', args), 'CurveFacet/virtual-price-zero')
  })

  it('refuses a pool that claims balances beyond int256', async () => {
    const { setLimits, prepare, call, fixture, stack } = facet()
    await fixture.venue.send('fakeBalances')
    await setLimits('addLiquidity')
    await prepare('addLiquidity')
    await fixture.coin1.send('mint', [stack.proxy.address, AMOUNT1])
    const args = [fixture.venue.address, [AMOUNT, AMOUNT1], 2n * AMOUNT]
    await expectRevert(call('addLiquidity', args), 'CurveFacet/int256-overflow')
  })

  it('takes back what a pool leaves of its approvals', async () => {
    const { misbehave, approvalsLeft, fixture, stack } = facet()
    await misbehave('chargesFee', 'addLiquidity')
    await allowLoss(9n * 10n ** 17n)
    const receipt = await send('addLiquidity', [[AMOUNT, 0n], (9n * AMOUNT) / 10n])
    expect(await approvalsLeft(receipt)).toEqual([])
    expect(await fixture.coin0.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT / 10n)
  })
})

describe('CurveFacet.removeLiquidity', () => {
  it('returns what arrived', async () => {
    const { setLimits, prepare, controller, allocator, fixture } = facet()
    await setLimits('removeLiquidity')
    await prepare('removeLiquidity')
    const args = [fixture.venue.address, AMOUNT, [AMOUNT / 2n, AMOUNT1 / 2n]]
    expect(await controller.read('curve_removeLiquidity', args, { from: allocator })).toEqual([
      AMOUNT / 2n,
      AMOUNT1 / 2n,
    ])
  })

  it('wants minimums worth at least what maxSlippage demands, to the last unit', async () => {
    await allowLoss()
    await send('removeLiquidity', [AMOUNT, [499n * 10n ** 15n, 500_000n]])
    await expectRevert(
      send('removeLiquidity', [AMOUNT, [499n * 10n ** 15n - 1n, 500_000n]]),
      'CurveFacet/min-amounts-too-low',
    )
  })

  it('refuses minimums for other than the coins that there are', async () => {
    for (const minimums of [[AMOUNT], [0n, 0n, maxUint256]]) {
      await expectRevert(send('removeLiquidity', [AMOUNT, minimums]), 'CurveFacet/invalid-min-withdraw-amounts')
    }
  })

  it('refuses a pool whose shares are worth nothing by its own word', async () => {
    const { setLimits, call, fixture } = facet()
    await setLimits('removeLiquidity')
    await expectRevert(call('removeLiquidity', [fixture.venue.address, 0n, [0n, 0n]]), 'CurveFacet/virtual-price-zero')
  })
})

// The most that can be had of it: the thief is the allocator, and owns the pool but for what the proxy adds.
describe('read-only reentrancy, in the middle of a removal of somebody else', () => {
  const ADDED = 100n * AMOUNT
  const LIMIT = 1000n * AMOUNT
  let pool: LocalContract
  let thief: LocalContract

  async function install({ locks }: { locks: boolean }) {
    const { mock, fixture, stack, call, view } = facet()
    const { coin0, coin1 } = fixture
    pool = await mock('LegacyCurvePool', [coin0.address, coin1.address, locks])
    thief = await mock('LegacyCurveThief', [pool.address])
    await pool.send('reset', [1000n * AMOUNT, thief.address, 2000n * AMOUNT])
    await call('setMaxSlippage', [pool.address, 999n * 10n ** 15n], stack.admin)
    for (const coin of [coin0, coin1]) {
      for (const getter of ['getSwapRateLimitKey', 'getAssetDepositRateLimitKey', 'getAssetWithdrawRateLimitKey']) {
        await stack.rateLimits.send('setRateLimitData', [await view(getter, [pool.address, coin.address]), LIMIT, 0n])
      }
    }
    for (const getter of ['getAggregateDepositRateLimitKey', 'getAggregateWithdrawRateLimitKey']) {
      await stack.rateLimits.send('setRateLimitData', [await view(getter, [pool.address]), LIMIT, 0n])
    }
    await coin0.send('mint', [stack.proxy.address, ADDED])
    await stack.accessControls.send('grantRole', [ALLOCATOR_ROLE, thief.address])
  }
  /** Half of the pool leaves, and in the middle the Controller is called. */
  const stealBy = (name: string, args: readonly unknown[]) => {
    const { controller } = facet()
    return thief.send('steal', [1000n * AMOUNT, controller.address, controller.encode(`curve_${name}`, args)])
  }
  const add = (minShares: bigint) => [pool.address, [ADDED, 0n], minShares]
  const left = async (getter: string, coin: LocalContract) =>
    facet().stack.rateLimits.read<bigint>('getCurrentRateLimit', [
      await facet().view(getter, [pool.address, coin.address]),
    ])

  it('is there: in the middle a share looks worth half as much again', async () => {
    await install({ locks: true })
    await thief.send('steal', [1000n * AMOUNT, zeroAddress, '0x'])
    expect(await thief.read('honest')).toBe(10n ** 18n)
    expect(await thief.read('seen')).toBe(15n * 10n ** 17n)
    // Before and after, such a minimum is refused.
    await expectRevert(facet().call('addLiquidity', add(66n * AMOUNT)), 'CurveFacet/min-shares-too-low')
  })

  it('costs custody a third of what it adds where a pool locks nothing; limits count all of it', async () => {
    await install({ locks: false })
    const { fixture, stack } = facet()
    await stealBy('addLiquidity', add((666n * AMOUNT) / 10n))
    const shares = await pool.read<bigint>('balanceOf', [stack.proxy.address])
    const worth = (shares * (await pool.read<bigint>('get_virtual_price'))) / 10n ** 18n
    expect(worth).toBeLessThan((7n * ADDED) / 10n)
    expect(await fixture.coin0.read('balanceOf', [stack.proxy.address])).toBe(0n)
    const swapped = LIMIT - (await left('getSwapRateLimitKey', fixture.coin0))
    const deposited = LIMIT - (await left('getAssetDepositRateLimitKey', fixture.coin0))
    expect(swapped + deposited).toBe(ADDED)
  })

  it('gains nothing where a pool locks what changes it: whoever is shown the price cannot act on it', async () => {
    await install({ locks: true })
    const { stack, fixture } = facet()
    for (const [name, args] of [
      ['addLiquidity', add((666n * AMOUNT) / 10n)],
      ['swap', [pool.address, 0n, 1n, ADDED, (ADDED * AMOUNT1) / AMOUNT]],
      ['removeLiquidity', [pool.address, 0n, [0n, 0n]]],
    ] as const) {
      await expectRevert(stealBy(name, args), 'LegacyCurvePool/locked')
    }
    expect(await fixture.coin0.read('balanceOf', [stack.proxy.address])).toBe(ADDED)
  })

  it('gains a stranger nothing, whatever the pool locks', async () => {
    await install({ locks: false })
    const { stack } = facet()
    await stack.accessControls.send('revokeRole', [ALLOCATOR_ROLE, thief.address])
    const attempt = stealBy('addLiquidity', add((666n * AMOUNT) / 10n))
    await expectRevert(attempt, 'AccessControlUnauthorizedAccount', [thief.address, ALLOCATOR_ROLE])
  })
})

describe('a compromised allocator', () => {
  it('gets nothing through a pool of its own', async () => {
    const { mock, fixture, stack, call } = facet()
    const own = await mock('MockCurvePool', [fixture.coin0.address, fixture.coin1.address])
    await own.send('reset', [AMOUNT, zeroAddress.replace(/0$/, '1'), 0n])
    await fixture.coin0.send('mint', [stack.proxy.address, AMOUNT])
    await expectRevert(call('swap', [own.address, 0n, 1n, AMOUNT, 0n]), 'RateLimits/zero-maxAmount')
    await expectRevert(call('addLiquidity', [own.address, [AMOUNT, 0n], 0n]), 'CurveFacet/max-slippage-not-set')
    await expectRevert(call('removeLiquidity', [own.address, 0n, [0n, 0n]]), 'CurveFacet/max-slippage-not-set')
  })

  it('is held by the limits of single tokens where a pool lies about its rates, which the sum does not notice', async () => {
    const { setLimits, prepare, call, view, fixture, stack } = facet()
    await setLimits('addLiquidity')
    await prepare('addLiquidity')
    const [pool, coin0] = [fixture.venue.address, fixture.coin0.address]
    for (const [i, rate] of [10n ** 6n, 10n ** 18n].entries()) await fixture.venue.send('setRate', [BigInt(i), rate])
    const key = (getter: string, ...token: string[]) => view<Hex>(getter, [pool, ...token])
    const keys = await Promise.all([
      key('getSwapRateLimitKey', coin0),
      key('getAssetDepositRateLimitKey', coin0),
      key('getAggregateDepositRateLimitKey'),
    ])
    const left = () => Promise.all(keys.map((one) => stack.rateLimits.read<bigint>('getCurrentRateLimit', [one])))

    const before = await left()
    await call('addLiquidity', [pool, [AMOUNT, 0n], AMOUNT])
    const after = await left()
    const [swap, deposit, sum] = keys.map((_, i) => before[i]! - after[i]!) as [bigint, bigint, bigint]
    expect([swap + deposit, sum]).toEqual([AMOUNT, 10n ** 6n])

    await stack.rateLimits.send('setRateLimitData', [keys[1], deposit, 0n])
    await fixture.coin0.send('mint', [stack.proxy.address, 3n * AMOUNT])
    await expectRevert(call('addLiquidity', [pool, [3n * AMOUNT, 0n], 3n * AMOUNT]), 'RateLimits/rate-limit-exceeded')
  })
})
