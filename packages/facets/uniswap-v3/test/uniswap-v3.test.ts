import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { integrationId } from '@diamond-pau/keys'
import { maxUint256, zeroAddress } from 'viem'
import { beforeEach, describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { uniswapV3Wires } from '../generated/index.ts'
import { AMOUNT, DEADLINE, TICKS, total, uniswapV3Fixture } from './fixture.ts'
import { deployUniswap } from './uniswap.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), uniswapV3Fixture)

const MAX_TICK = 887272
const both = (amount0: bigint, amount1 = amount0) => ({ amount0, amount1 })
const mean = (tick: number) => facet().fixture.pool.send('set', [100, 1, tick])

/** As governance. */
async function configure(name: string, value: unknown) {
  const { call, fixture, stack } = facet()
  return call(name, [fixture.pool.address, value], stack.admin)
}

/** A call with room in every limit and funds. */
async function send(name: 'swap' | 'addLiquidity' | 'removeLiquidity', ...args: unknown[]) {
  const { setLimits, call, fixture } = facet()
  await setLimits(name)
  await fixture.fund(AMOUNT)
  return call(name, [fixture.pool.address, ...args])
}
const swap = (change: { tokenIn?: string; min?: bigint; delta?: number } = {}) => {
  const { tokenIn = facet().fixture.token0.address, min = AMOUNT, delta = 10 } = change
  return send('swap', tokenIn, AMOUNT, min, delta)
}
const add = (change: { id?: bigint; ticks?: typeof TICKS; target?: bigint; min?: ReturnType<typeof both> } = {}) => {
  const { id = 0n, ticks = TICKS, target = AMOUNT, min = both(AMOUNT) } = change
  return send('addLiquidity', id, ticks, both(target), min, DEADLINE)
}
const remove = (change: { id?: bigint; liquidity?: bigint; min?: ReturnType<typeof both> } = {}) => {
  const { id = 1n, liquidity = AMOUNT, min = both(liquidity) } = change
  return send('removeLiquidity', id, liquidity, min, DEADLINE)
}

describe('UniswapV3Facet parameters', () => {
  it('refuses to be without a position manager, a router or a registry', async () => {
    const { deployFacet, view, fixture, stack, errors } = facet()
    const [registry, manager, router] = [
      stack.parameterRegistry.address,
      fixture.positionManager.address,
      fixture.router.address,
    ]
    await expectRevert(deployFacet([zeroAddress, manager, router]), 'ZeroParameterRegistry', [], errors)
    await expectRevert(deployFacet([registry, zeroAddress, router]), 'UniswapV3Facet/zero-position-manager')
    await expectRevert(deployFacet([registry, manager, zeroAddress]), 'UniswapV3Facet/zero-router')
    expect(await view('positionManager')).toBe(manager)
    expect(await view('router')).toBe(router)
  })

  it('reads back what governance set, each by itself and per pool, and announces it', async () => {
    const { view, controller, fixture } = facet()
    const pool = fixture.pool.address
    const events = []
    for (const [name, value] of [
      ['setMaxSlippage', 42n],
      ['setMaxTickDelta', MAX_TICK],
      ['setLiquidityLowerTickBound', -MAX_TICK],
      ['setLiquidityUpperTickBound', MAX_TICK],
      ['setTWAPSecondsAgo', 2 ** 31 - 2],
    ] as const) {
      events.push(...controller.events(await configure(name, value)))
    }
    expect(events).toEqual([
      { name: 'UniswapV3MaxSlippageSet', args: { pool, maxSlippage: 42n } },
      { name: 'UniswapV3MaxTickDeltaSet', args: { pool, maxTickDelta: MAX_TICK } },
      { name: 'UniswapV3LowerTickSet', args: { pool, lowerTick: -MAX_TICK } },
      { name: 'UniswapV3UpperTickSet', args: { pool, upperTick: MAX_TICK } },
      { name: 'UniswapV3TWAPSecondsAgoSet', args: { pool, twapSecondsAgo: 2 ** 31 - 2 } },
    ])
    expect(await view('getMaxSlippage', [pool])).toBe(42n)
    expect(await view('getMaxTickDelta', [pool])).toBe(MAX_TICK)
    expect(await view('getLiquidityTickBounds', [pool])).toEqual([-MAX_TICK, MAX_TICK])
    expect(await view('getTWAPSecondsAgo', [pool])).toBe(2 ** 31 - 2)

    const other = fixture.token0.address
    expect(await view('getMaxSlippage', [other])).toBe(0n)
    expect(await view('getMaxTickDelta', [other])).toBe(0)
    expect(await view('getLiquidityTickBounds', [other])).toEqual([0, 0])
    expect(await view('getTWAPSecondsAgo', [other])).toBe(0)
  })

  it('keeps each when another is set to less', async () => {
    const { view, fixture } = facet()
    const pool = fixture.pool.address
    await configure('setMaxTickDelta', 1)
    await configure('setLiquidityUpperTickBound', -1)
    await configure('setTWAPSecondsAgo', 0)
    expect(await view('getLiquidityTickBounds', [pool])).toEqual([-10, -1])
    expect(await view('getMaxTickDelta', [pool])).toBe(1)
  })

  it('refuses what is out of bounds, by one', async () => {
    await expectRevert(configure('setMaxTickDelta', 0), 'UniswapV3Facet/max-tick-delta-oob')
    await expectRevert(configure('setMaxTickDelta', MAX_TICK + 1), 'UniswapV3Facet/max-tick-delta-oob')
    for (const tick of [-MAX_TICK - 1, MAX_TICK + 1]) {
      await expectRevert(configure('setLiquidityLowerTickBound', tick), 'UniswapV3Facet/lower-tick-oob')
      await expectRevert(configure('setLiquidityUpperTickBound', tick), 'UniswapV3Facet/upper-tick-oob')
    }
    await expectRevert(configure('setTWAPSecondsAgo', 2 ** 31 - 1), 'UniswapV3Facet/twap-seconds-ago-oob')
  })

  it('refuses the zero address for a pool', async () => {
    const { call, stack } = facet()
    for (const name of Object.keys(manifest.functions).filter((name) => name.startsWith('set'))) {
      await expectRevert(call(name, [zeroAddress, 1], stack.admin), 'UniswapV3Facet/pool-zero-address')
    }
  })

  it('names the ticks of Uniswap V3', async () => {
    const { view } = facet()
    expect(await view('MAX_TICK_DELTA')).toBe(MAX_TICK)
    expect(await view('MIN_TICK')).toBe(-MAX_TICK)
    expect(await view('MAX_TICK')).toBe(MAX_TICK)
  })
})

describe('UniswapV3Facet.swap', () => {
  it('refuses more ticks than governance allows, and any where it allows none', async () => {
    await expectRevert(swap({ delta: 11 }), 'UniswapV3Facet/invalid-max-tick-delta')
    await swap({ delta: 0 })
    const { mock, fixture, call, stack } = facet()
    const other = await mock('MockPool', [fixture.token0.address, fixture.token1.address])
    await call('setTWAPSecondsAgo', [other.address, 600], stack.admin)
    const args = [other.address, fixture.token0.address, AMOUNT, AMOUNT, 0]
    await expectRevert(call('swap', args), 'UniswapV3Facet/invalid-max-tick-delta')
  })

  it('is disabled without a time to average over', async () => {
    await configure('setTWAPSecondsAgo', 0)
    await expectRevert(swap(), 'UniswapV3Facet/zero-twap-seconds')
  })

  it('wants a minimum, and a token of the pool', async () => {
    await expectRevert(swap({ min: 0n }), 'UniswapV3Facet/min-amount-not-set')
    await expectRevert(swap({ tokenIn: facet().fixture.pool.address }), 'UniswapV3Facet/invalid-token-pair')
  })

  it('limits the price to so many ticks below the mean, or above it, but to no other than a tick', async () => {
    const { fixture, stack, view, mock } = facet()
    const math = await mock('UniswapV3MathTest')
    const limit = await view('getSwapRateLimitKey', [fixture.pool.address, fixture.token1.address])
    await stack.rateLimits.send('setRateLimitData', [limit, 10n * AMOUNT, 0n])
    const expectLimit = async (tick: number) =>
      expect(await fixture.router.read('priceLimit')).toBe(await math.read('priceAtTick', [tick]))
    for (const [at, delta, below, above] of [
      [7, 0, 7, 7],
      [7, 10, -3, 17],
      [MAX_TICK - 9, 10, MAX_TICK - 19, MAX_TICK],
      [9 - MAX_TICK, 10, -MAX_TICK, 19 - MAX_TICK],
    ] as const) {
      await mean(at)
      await swap({ delta })
      await expectLimit(below)
      await swap({ delta, tokenIn: fixture.token1.address })
      await expectLimit(above)
    }
  })

  it('rounds the mean down, on either side of zero', async () => {
    const { pool, router } = facet().fixture
    const math = await facet().mock('UniswapV3MathTest')
    // Over 600 seconds.
    for (const [change, tick] of [
      [-1, -1],
      [-600, -1],
      [-601, -2],
      [599, 0],
      [600, 1],
    ] as const) {
      await pool.send('setLatest', [change])
      await swap({ delta: 0 })
      expect(await router.read('priceLimit')).toBe(await math.read('priceAtTick', [tick]))
    }
  })

  it('refuses an oracle that names no tick', async () => {
    await mean(MAX_TICK + 11)
    await expectRevert(swap(), 'T')
    await mean(2 ** 23)
    await expectRevert(swap(), 'SafeCastOverflowedIntDowncast', undefined, facet().errors)
  })
})

describe('UniswapV3Facet.addLiquidity', () => {
  it('is disabled without a slippage or a time to average over', async () => {
    await configure('setTWAPSecondsAgo', 0)
    await expectRevert(add(), 'UniswapV3Facet/zero-twap-seconds')
    await configure('setMaxSlippage', 0n)
    await expectRevert(add(), 'UniswapV3Facet/max-slippage-not-set')
    await expectRevert(add({ target: 0n, min: both(0n) }), 'UniswapV3Facet/zero-amount')
  })

  it('stays within the bounds that governance set', async () => {
    await expectRevert(add({ ticks: { lower: -11, upper: 10 } }), 'UniswapV3Facet/lower-tick-outside-bounds')
    await expectRevert(add({ ticks: { lower: -10, upper: 11 } }), 'UniswapV3Facet/upper-tick-outside-bounds')
    await add({ ticks: { lower: -9, upper: 9 } })
  })

  it('wants ticks at the spacing of the pool, for a new position', async () => {
    await facet().fixture.pool.send('set', [100, 4, 0])
    await expectRevert(add({ ticks: { lower: -9, upper: 8 } }), 'UniswapV3Facet/invalid-lower-tick')
    await expectRevert(add({ ticks: { lower: -8, upper: 9 } }), 'UniswapV3Facet/invalid-upper-tick')
    await add({ ticks: { lower: -8, upper: 8 } })
  })

  it('wants minimums of maxSlippage of what the mean price lets expect, to the last unit', async () => {
    await configure('setMaxSlippage', 999n * 10n ** 15n)
    const bound = (999n * AMOUNT) / 1000n
    await add({ min: both(bound) })
    await expectRevert(add({ min: both(bound - 1n, bound) }), 'UniswapV3Facet/min-amount-below-bound')
    await expectRevert(add({ min: both(bound, bound - 1n) }), 'UniswapV3Facet/min-amount-below-bound')
  })

  it('wants no minimum of a token that a position does not take', async () => {
    await mean(-10)
    await add({ min: both(AMOUNT, 0n) })
    await expectRevert(add({ min: both(AMOUNT, 1n) }), 'UniswapV3Facet/min-amount-below-bound')
    await mean(10)
    await add({ min: both(0n, AMOUNT) })
    await expectRevert(add({ min: both(1n, AMOUNT) }), 'UniswapV3Facet/min-amount-below-bound')
  })

  it('adds to a position of the proxy, and refuses another’s', async () => {
    const { controller, fixture, stranger } = facet()
    const receipt = await add({ id: 1n })
    expect(controller.events(receipt)[0]).toEqual({
      name: 'UniswapV3AddLiquidity',
      args: {
        pool: fixture.pool.address,
        tokenId: 1n,
        tickLower: TICKS.lower,
        tickUpper: TICKS.upper,
        liquidity: AMOUNT,
        amount0: AMOUNT,
        amount1: AMOUNT,
      },
    })
    await fixture.positionManager.send('give', [stranger, fixture.pool.address, -10, 10, AMOUNT, 0n])
    await expectRevert(add({ id: 2n }), 'UniswapV3Facet/proxy-does-not-own-token-id')
  })

  it('refuses a position of another pool or other ticks', async () => {
    const { fixture } = facet()
    await expectRevert(
      add({ id: 1n, ticks: { lower: -9, upper: 10 } }),
      'UniswapV3Facet/lower-tick-does-not-match-position',
    )
    await expectRevert(
      add({ id: 1n, ticks: { lower: -10, upper: 9 } }),
      'UniswapV3Facet/upper-tick-does-not-match-position',
    )
    await fixture.pool.send('set', [500, 1, 0])
    await expectRevert(add({ id: 1n }), 'UniswapV3Facet/invalid-pool')
  })

  it('believes liquidity when it sees it', async () => {
    const { misbehave } = facet()
    await misbehave('lies', 'addLiquidity')
    await expectRevert(add({ id: 1n }), 'UniswapV3Facet/no-liquidity-increased')
  })

  it('counts what the manager took, and takes back what it left of its approvals', async () => {
    const { misbehave, left, approvalsLeft } = facet()
    await misbehave('chargesFee', 'addLiquidity')
    const receipt = await add()
    const taken = (9n * AMOUNT) / 10n
    expect(await left('addLiquidity', 'assetDeposit')).toBe(10n * AMOUNT - taken)
    expect(await left('addLiquidity', 'aggregateDeposit')).toBe(10n * total(AMOUNT) - total(taken))
    expect(await approvalsLeft(receipt)).toEqual([])
  })

  it('wants the limits of both tokens', async () => {
    const { setLimits, act, fixture, stack, view } = facet()
    await setLimits('addLiquidity')
    const key = await view('getAssetDepositRateLimitKey', [fixture.pool.address, fixture.token1.address])
    await stack.rateLimits.send('setRateLimitData', [key, AMOUNT - 1n, 0n])
    await expectRevert(act('addLiquidity'), 'RateLimits/rate-limit-exceeded')
  })
})

describe('UniswapV3Facet.removeLiquidity', () => {
  it('collects fees beside, without counting them', async () => {
    const { fixture, stack, left } = facet()
    const fees = 7n
    const args = [stack.proxy.address, fixture.pool.address, -10, 10, AMOUNT, fees]
    await fixture.positionManager.send('give', args)
    await remove({ id: 2n })
    expect(await left('removeLiquidity', 'assetWithdraw')).toBe(9n * AMOUNT)
    expect(await left('removeLiquidity', 'aggregateWithdraw')).toBe(9n * total(AMOUNT))
    expect(await fixture.token0.read('balanceOf', [stack.proxy.address])).toBe(2n * AMOUNT + fees)
  })

  it('is disabled without a slippage', async () => {
    await configure('setMaxSlippage', 0n)
    await expectRevert(remove(), 'UniswapV3Facet/max-slippage-not-set')
  })

  it('refuses minimums below maxSlippage of what arrives, by one unit', async () => {
    await configure('setMaxSlippage', 999n * 10n ** 15n)
    const bound = (999n * AMOUNT) / 1000n
    await remove({ min: both(bound) })
    await expectRevert(remove({ min: both(bound - 1n, bound) }), 'UniswapV3Facet/min-amount-below-bound')
    await expectRevert(remove({ min: both(bound, bound - 1n) }), 'UniswapV3Facet/min-amount-below-bound')
  })

  it('refuses no liquidity, and more than there is', async () => {
    await expectRevert(remove({ liquidity: 0n }), 'UniswapV3Facet/liquidity-oob')
    await expectRevert(remove({ liquidity: 100n * AMOUNT + 1n }), 'UniswapV3Facet/liquidity-oob')
  })

  it('refuses a position of another pool or owner, and one that is not', async () => {
    const { fixture, stranger } = facet()
    await fixture.positionManager.send('give', [stranger, fixture.pool.address, -10, 10, AMOUNT, 0n])
    await expectRevert(remove({ id: 2n }), 'UniswapV3Facet/proxy-does-not-own-token-id')
    await expectRevert(remove({ id: 3n }), 'UniswapV3Facet/positions-call-failed')
    await fixture.pool.send('set', [500, 1, 0])
    await expectRevert(remove(), 'UniswapV3Facet/invalid-pool')
  })

  it('refuses a manager that answers in another form', async () => {
    await facet().fixture.positionManager.send('cutAnswers', [32n])
    await expectRevert(remove(), 'UniswapV3Facet/invalid-positions-return-data')
  })
})

describe('a compromised allocator', () => {
  it('gets nothing through a pool of its own', async () => {
    const { mock, fixture, call } = facet()
    const own = await mock('MockPool', [fixture.token0.address, fixture.token1.address])
    const args = [own.address, 0n, TICKS, both(AMOUNT), both(0n), DEADLINE]
    await expectRevert(call('addLiquidity', args), 'UniswapV3Facet/max-slippage-not-set')
    await expectRevert(
      call('removeLiquidity', [own.address, 1n, AMOUNT, both(0n), DEADLINE]),
      'UniswapV3Facet/max-slippage-not-set',
    )
    await expectRevert(
      call('swap', [own.address, fixture.token0.address, AMOUNT, 1n, 0]),
      'UniswapV3Facet/invalid-max-tick-delta',
    )
  })
})

describe('UniswapV3Facet with Uniswap V3 itself', () => {
  const PRICE = 2n ** 96n
  const FEE = 100
  let uniswap: Awaited<ReturnType<typeof deployUniswap>>
  let tokens: [LocalContract, LocalContract]
  let pool: LocalContract

  /** What the proxy holds of both tokens. */
  const held = async () => {
    const [token0, token1] = tokens
    const holder = [facet().stack.proxy.address]
    return both(await token0.read<bigint>('balanceOf', holder), await token1.read<bigint>('balanceOf', holder))
  }
  const read = <T>(name: string, args: readonly unknown[]) =>
    facet().controller.read<T>(`uniswapV3_${name}`, args, { from: facet().allocator })
  const left = async (getter: string, token?: LocalContract) => {
    const key = await facet().view(getter, token ? [pool.address, token.address] : [pool.address])
    return facet().stack.rateLimits.read<bigint>('getCurrentRateLimit', [key])
  }
  /** Someone else provides liquidity to the pool, or swaps in it. */
  const provide = (amount: bigint, ticks: typeof TICKS) => {
    const [from] = facet().chain.accounts
    const { lower, upper } = ticks
    return uniswap.positionManager.send('mint', [
      {
        token0: tokens[0].address,
        token1: tokens[1].address,
        fee: FEE,
        tickLower: lower,
        tickUpper: upper,
        amount0Desired: amount,
        amount1Desired: amount,
        amount0Min: 0n,
        amount1Min: 0n,
        recipient: from,
        deadline: DEADLINE,
      },
    ])
  }
  const push = (tokenIn: 0 | 1, amountIn: bigint) =>
    uniswap.router.send('exactInputSingle', [
      {
        tokenIn: tokens[tokenIn].address,
        tokenOut: tokens[1 - tokenIn]?.address,
        fee: FEE,
        recipient: facet().stranger,
        amountIn,
        amountOutMinimum: 0n,
        sqrtPriceLimitX96: 0n,
      },
    ])

  beforeEach(async () => {
    const { chain, stack, deployFacet, token, call } = facet()
    uniswap = await deployUniswap(chain)
    const [a, b] = [await token(6), await token(6)]
    tokens = a.address.toLowerCase() < b.address.toLowerCase() ? [a, b] : [b, a]
    pool = await uniswap.createPool(tokens[0], tokens[1], FEE, PRICE)
    await pool.send('increaseObservationCardinalityNext', [10])

    const deployed = await deployFacet([
      stack.parameterRegistry.address,
      uniswap.positionManager.address,
      uniswap.router.address,
    ])
    const wires = uniswapV3Wires.map(({ callSelector, delegateSelector }) => ({ callSelector, delegateSelector }))
    const id = integrationId(manifest.id)
    await stack.beacon.send('setIntegration', [id, { facet: deployed.address, wires }])
    await stack.controller.send('updateIntegrations', [[id]])

    for (const [name, value] of [
      ['setMaxSlippage', 10n ** 18n],
      ['setMaxTickDelta', 10],
      ['setLiquidityLowerTickBound', -1000],
      ['setLiquidityUpperTickBound', 1000],
      ['setTWAPSecondsAgo', 600],
    ] as const) {
      await call(name, [pool.address, value], stack.admin)
    }
    for (const name of ['Deposit', 'Withdraw']) {
      const keys = [
        facet().view(`getAggregate${name}RateLimitKey`, [pool.address]),
        ...tokens.map(({ address }) => facet().view(`getAsset${name}RateLimitKey`, [pool.address, address])),
      ]
      for (const key of await Promise.all(keys)) {
        await stack.rateLimits.send('setRateLimitData', [key, 10n ** 30n, 0n])
      }
    }
    const swapKey = await facet().view('getSwapRateLimitKey', [pool.address, tokens[0].address])
    await stack.rateLimits.send('setRateLimitData', [swapKey, 10n ** 30n, 0n])
    for (const { send } of tokens) {
      await send('mint', [stack.proxy.address, 10n ** 12n])
      await send('mint', [chain.accounts[0], 10n ** 15n])
      for (const spender of [uniswap.positionManager.address, uniswap.router.address]) {
        await send('approve', [spender, maxUint256])
      }
    }
    await chain.mineAt((await chain.now()) + 3600n)
  })

  for (const [where, tick] of [
    ['below', -31],
    ['within', 0],
    ['above', 40],
  ] as const) {
    it(`expects of a position with the price ${where} its ticks what Uniswap takes, to the unit`, async () => {
      const { call, stack } = facet()
      const ticks = { lower: tick === 0 ? -7 : tick < 0 ? 3 : -60, upper: tick === 0 ? 29 : tick < 0 ? 77 : -3 }
      const target = both(123_456_789n, 987_654_321n)
      // Where nothing bounds minimums, the call tells what Uniswap takes.
      await call('setMaxSlippage', [pool.address, 1n], stack.admin)
      const args = (min: ReturnType<typeof both>) => [pool.address, 0n, ticks, target, min, DEADLINE]
      const [, liquidity, taken] = await read<[bigint, bigint, ReturnType<typeof both>]>('addLiquidity', args(both(0n)))
      expect(liquidity).toBeGreaterThan(0n)
      expect(taken.amount0 > 0n).toBe(where !== 'above')
      expect(taken.amount1 > 0n).toBe(where !== 'below')

      await call('setMaxSlippage', [pool.address, 10n ** 18n], stack.admin)
      for (const key of ['amount0', 'amount1'] as const) {
        if (taken[key] === 0n) continue
        const less = { ...taken, [key]: taken[key] - 1n }
        await expectRevert(call('addLiquidity', args(less)), 'UniswapV3Facet/min-amount-below-bound')
      }
      await call('addLiquidity', args(taken))
    })
  }

  it('makes a position, adds to it, and removes it again; fees come beside', async () => {
    const { call, controller, stack, approvalsLeft } = facet()
    const start = await held()
    const target = both(1_000_000_000n)
    const args = (id: bigint) => [pool.address, id, TICKS, target, both(999_999_999n), DEADLINE]
    await call('setMaxSlippage', [pool.address, 999n * 10n ** 15n], stack.admin)
    const made = await call('addLiquidity', args(0n))
    const [event] = controller.events(made)
    const { tokenId, liquidity } = (event?.args ?? {}) as { tokenId: bigint; liquidity: bigint }
    expect(await uniswap.positionManager.read('ownerOf', [tokenId])).toBe(stack.proxy.address)
    const added = await call('addLiquidity', args(tokenId))
    expect(controller.events(added)[0]?.args).toMatchObject({ tokenId, liquidity })
    for (const receipt of [made, added]) expect(await approvalsLeft(receipt)).toEqual([])

    const invested = await held()
    const spent = both(start.amount0 - invested.amount0, start.amount1 - invested.amount1)
    expect(10n ** 30n - (await left('getAssetDepositRateLimitKey', tokens[0]))).toBe(spent.amount0)
    expect(10n ** 30n - (await left('getAssetDepositRateLimitKey', tokens[1]))).toBe(spent.amount1)
    const total = (spent.amount0 + spent.amount1) * 10n ** 12n
    expect(10n ** 30n - (await left('getAggregateDepositRateLimitKey'))).toBe(total)

    // Others trade to and fro, for fees of a hundredth of a percent each way.
    await push(0, 100_000_000n)
    await push(1, 100_000_000n)
    const remove = [pool.address, tokenId, 2n * liquidity, both(1_990_000_000n), DEADLINE]
    await call('setMaxSlippage', [pool.address, 99n * 10n ** 16n], stack.admin)
    const back = await read<ReturnType<typeof both>>('removeLiquidity', remove)
    await call('removeLiquidity', remove)
    const end = await held()
    expect(10n ** 30n - (await left('getAssetWithdrawRateLimitKey', tokens[0]))).toBe(back.amount0)
    const fees0 = end.amount0 - invested.amount0 - back.amount0
    expect(fees0).toBeGreaterThan(9_000n)
    expect(fees0).toBeLessThan(10_001n)
  })

  it('swaps as far as the price limit and counts what was spent', async () => {
    const { call, approvalsLeft } = facet()
    await provide(1_000_000_000n, { lower: -1000, upper: 1000 })
    const before = await held()
    const args = [pool.address, tokens[0].address, 10n ** 12n, 1n, 10]
    const out = await read<bigint>('swap', args)
    expect(await approvalsLeft(await call('swap', args))).toEqual([])
    const after = await held()
    const spent = before.amount0 - after.amount0
    expect(spent).toBeLessThan(30_000_000n)
    expect(after.amount1 - before.amount1).toBe(out)
    expect(10n ** 30n - (await left('getSwapRateLimitKey', tokens[0]))).toBe(spent)
    // Exactly ten ticks down: 1.0001^-5 times 2^96, which lies at the beginning of tick -10.
    const [price, tick] = await pool.read<[bigint, number]>('slot0')
    expect(tick).toBe(-10)
    expect(price).toBe(79_188_560_314_459_151_373_725_315_960n)
  })

  it('does not follow a price that someone moves', async () => {
    const { call } = facet()
    await provide(1_000_000_000n, { lower: -1000, upper: 1000 })
    await push(0, 500_000_000n)
    // Beyond the limit already: nothing can be sold at such a price.
    await expectRevert(call('swap', [pool.address, tokens[0].address, 10n ** 6n, 1n, 10]), 'SPL')
    // The position would be made of token0 alone; minimums as of the mean price prevent it.
    const target = both(1_000_000n)
    const position = (min: ReturnType<typeof both>) => [pool.address, 0n, TICKS, target, min, DEADLINE]
    await expectRevert(call('addLiquidity', position(both(1_000_000n))), 'Price slippage check')
    await expectRevert(call('addLiquidity', position(both(0n))), 'UniswapV3Facet/min-amount-below-bound')
  })

  it('computes the price of a tick as Uniswap does, to the unit', async () => {
    const { mock } = facet()
    const math = await mock('UniswapV3MathTest')
    let fee = 1000
    for (const tick of [-887271, -500_000, -70_001, -1, 0, 1, 12_345, 443_636, 887_271]) {
      // A tick begins at its price and not one unit below.
      const price = await math.read<bigint>('priceAtTick', [tick])
      const [at, below] = [
        await uniswap.createPool(...tokens, fee, price),
        await uniswap.createPool(...tokens, fee + 1, price - 1n),
      ]
      expect((await at.read<[bigint, number]>('slot0'))[1]).toBe(tick)
      expect((await below.read<[bigint, number]>('slot0'))[1]).toBe(tick - 1)
      fee += 2
    }
    expect(await math.read('priceAtTick', [-MAX_TICK])).toBe(4_295_128_739n)
    expect(await math.read('priceAtTick', [MAX_TICK])).toBe(
      1_461_446_703_485_210_103_287_273_052_203_988_822_378_723_970_342n,
    )
    await expectRevert(math.read('priceAtTick', [MAX_TICK + 1]), 'T')
  })
})
