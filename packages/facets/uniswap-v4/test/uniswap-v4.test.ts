import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { integrationId } from '@diamond-pau/keys'
import { type Hex, zeroAddress, zeroHash } from 'viem'
import { beforeEach, describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { uniswapV4Wires } from '../generated/index.ts'
import { AMOUNT, type PoolKey, SCALE, TICKS, toPoolId, total, uniswapV4Fixture } from './fixture.ts'
import { deployUniswap } from './uniswap.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), uniswapV4Fixture)

/** A call with room in every limit and funds. */
async function send(name: 'mintPosition' | 'increasePosition' | 'decreasePosition' | 'swap', ...args: unknown[]) {
  const { setLimits, call, fixture } = facet()
  await setLimits(name)
  await fixture.fund(AMOUNT)
  return call(name, [fixture.poolId, ...args])
}
const mint = (lower: number = TICKS[0], upper: number = TICKS[1], max0 = AMOUNT) =>
  send('mintPosition', lower, upper, AMOUNT, max0, AMOUNT)
const increase = (tokenId = 1n, max0 = AMOUNT) => send('increasePosition', tokenId, AMOUNT, max0, AMOUNT)
const swap = (change: { tokenIn?: string; amountOutMin?: bigint } = {}) => {
  const { tokenIn = facet().fixture.token0.address, amountOutMin = AMOUNT * SCALE } = change
  return send('swap', tokenIn, AMOUNT, amountOutMin)
}
const setTickLimits = (...limits: number[]) =>
  facet().call('setTickLimits', [facet().fixture.poolId, ...limits], facet().stack.admin)

/** What Permit2 still lets a spender take from the proxy. */
async function permitted() {
  const { fixture, stack } = facet()
  const left: bigint[] = []
  for (const token of [fixture.token0, fixture.token1]) {
    for (const spender of [fixture.router, fixture.positionManager]) {
      const args = [stack.proxy.address, token.address, spender.address]
      left.push((await fixture.permit2.read<[bigint, number, number]>('allowance', args))[0])
    }
  }
  return left
}

describe('UniswapV4Facet parameters', () => {
  it('refuses to be without Permit2, a position manager, a router or a registry', async () => {
    const { deployFacet, view, fixture, stack, errors } = facet()
    const { permit2_, positionManager_, router_ } = fixture.constructorArgs
    const args = [stack.parameterRegistry.address, permit2_, positionManager_, router_]
    const without = (index: number) => deployFacet(args.with(index, zeroAddress))
    await expectRevert(without(0), 'ZeroParameterRegistry', [], errors)
    await expectRevert(without(1), 'UniswapV4Facet/zero-permit2')
    await expectRevert(without(2), 'UniswapV4Facet/zero-position-manager')
    await expectRevert(without(3), 'UniswapV4Facet/zero-router')
    expect(await view('permit2')).toBe(permit2_)
    expect(await view('positionManager')).toBe(positionManager_)
    expect(await view('router')).toBe(router_)
  })

  it('reads back what governance set, per pool, and announces it', async () => {
    const { call, view, controller, stack, fixture } = facet()
    const { poolId } = fixture
    const [MIN, MAX] = [-(2 ** 23), 2 ** 23 - 1]
    const slippage = await call('setMaxSlippage', [poolId, 42n], stack.admin)
    const ticks = await setTickLimits(MIN, MAX, 2 ** 24 - 1)
    expect([...controller.events(slippage), ...controller.events(ticks)]).toEqual([
      { name: 'UniswapV4MaxSlippageSet', args: { poolId, maxSlippage: 42n } },
      {
        name: 'UniswapV4TickLimitsSet',
        args: { poolId, tickLowerMin: MIN, tickUpperMax: MAX, maxTickSpacing: 2 ** 24 - 1 },
      },
    ])
    expect(await view('getMaxSlippage', [poolId])).toBe(42n)
    expect(await view('getTickLimits', [poolId])).toEqual([MIN, MAX, 2 ** 24 - 1])
    expect(await view('getMaxSlippage', [zeroHash])).toBe(0n)
    expect(await view('getTickLimits', [zeroHash])).toEqual([0, 0, 0])
  })

  it('refuses the pool id zero for a slippage', async () => {
    const { call, stack } = facet()
    await expectRevert(call('setMaxSlippage', [zeroHash, 1n], stack.admin), 'UniswapV4Facet/zero-pool-id')
  })

  it('refuses tick limits that leave no room, unless there are none at all', async () => {
    for (const limits of [
      [0, 0, 1],
      [1, 1, 1],
      [2, 1, 1],
      [-1, 1, 0],
      [0, 1, 0],
    ]) {
      await expectRevert(setTickLimits(...limits), 'UniswapV4Facet/invalid-ticks')
    }
    await setTickLimits(0, 1, 1)
    await setTickLimits(0, 0, 0)
  })
})

describe('UniswapV4Facet.mintPosition', () => {
  it('keeps to the tick limits, to the tick', async () => {
    await expectRevert(mint(10, -10), 'UniswapV4Facet/ticks-misordered')
    await expectRevert(mint(5, 5), 'UniswapV4Facet/ticks-misordered')
    await expectRevert(mint(-11, 5), 'UniswapV4Facet/tickLower-too-low')
    await expectRevert(mint(-5, 11), 'UniswapV4Facet/tickUpper-too-high')
    await setTickLimits(-10, 10, 19)
    await expectRevert(mint(-10, 10), 'UniswapV4Facet/tickSpacing-too-wide')
    await mint(-10, 9)
    await setTickLimits(0, 0, 0)
    await expectRevert(mint(), 'UniswapV4Facet/tickLimits-not-set')
  })

  it('compares ticks that are as far apart as can be', async () => {
    const [MIN, MAX] = [-(2 ** 23), 2 ** 23 - 1]
    await setTickLimits(MIN, MAX, 2 ** 24 - 1)
    await mint(MIN, MAX)
    await setTickLimits(MIN, MAX, 2 ** 24 - 2)
    await expectRevert(mint(MIN, MAX), 'UniswapV4Facet/tickSpacing-too-wide')
  })

  it('names the position that it made, and whose it is', async () => {
    const { controller, fixture, stack } = facet()
    const receipt = await mint()
    expect(controller.events(receipt)[0]).toEqual({
      name: 'UniswapV4MintPosition',
      args: {
        poolId: fixture.poolId,
        tokenId: 2n,
        tickLower: TICKS[0],
        tickUpper: TICKS[1],
        liquidity: AMOUNT,
        amount0: AMOUNT,
        amount1: AMOUNT,
      },
    })
    expect(await fixture.positionManager.read('ownerOf', [2n])).toBe(stack.proxy.address)
  })

  it('refuses a pool that the position manager does not know, or knows otherwise', async () => {
    const { fixture, call, stack } = facet()
    const other = toPoolId({ ...fixture.poolKey, fee: 500 })
    await call('setTickLimits', [other, ...TICKS, 20], stack.admin)
    const mintIn = (poolId: Hex) => call('mintPosition', [poolId, ...TICKS, AMOUNT, AMOUNT, AMOUNT])
    await expectRevert(mintIn(other), 'UniswapV4Facet/poolKey-poolId-mismatch')
    await fixture.positionManager.send('setPool', [other, fixture.poolKey])
    await expectRevert(mintIn(other), 'UniswapV4Facet/poolKey-poolId-mismatch')
  })

  it('takes back what the position manager left of both approvals', async () => {
    const { approvalsLeft, fixture, stack } = facet()
    await fixture.token0.send('mint', [stack.proxy.address, AMOUNT])
    expect(await approvalsLeft(await mint(...TICKS, 2n * AMOUNT))).toEqual([])
    expect(await permitted()).toEqual([0n, 0n, 0n, 0n])
  })

  it('wants the limits of both tokens', async () => {
    const { setLimits, act, fixture, stack, view } = facet()
    await setLimits('mintPosition')
    const key = await view('getAssetDepositRateLimitKey', [fixture.poolId, fixture.token1.address])
    await stack.rateLimits.send('setRateLimitData', [key, AMOUNT - 1n, 0n])
    await expectRevert(act('mintPosition'), 'RateLimits/rate-limit-exceeded')
  })
})

describe('UniswapV4Facet.increasePosition', () => {
  it('adds to positions of the proxy alone', async () => {
    const { fixture, stranger } = facet()
    await fixture.positionManager.send('give', [stranger, fixture.poolId, ...TICKS, AMOUNT])
    await expectRevert(increase(2n), 'UniswapV4Facet/non-proxy-position')
    await increase(1n)
    expect(await fixture.positionManager.read('getPositionLiquidity', [1n])).toBe(101n * AMOUNT)
  })

  it('refuses a position of another pool', async () => {
    const { fixture, call, stack } = facet()
    const poolKey = { ...fixture.poolKey, fee: 500 }
    await fixture.positionManager.send('setPool', [toPoolId(poolKey), poolKey])
    await fixture.positionManager.send('give', [stack.proxy.address, toPoolId(poolKey), ...TICKS, AMOUNT])
    await expectRevert(increase(2n), 'UniswapV4Facet/poolKey-poolId-mismatch')
    await expectRevert(
      call('increasePosition', [toPoolId(poolKey), 1n, AMOUNT, AMOUNT, AMOUNT]),
      'UniswapV4Facet/poolKey-poolId-mismatch',
    )
  })

  it('keeps to the tick limits as they are now', async () => {
    await setTickLimits(-9, 10, 20)
    await expectRevert(increase(), 'UniswapV4Facet/tickLower-too-low')
    await setTickLimits(-10, 9, 20)
    await expectRevert(increase(), 'UniswapV4Facet/tickUpper-too-high')
    await setTickLimits(-10, 10, 19)
    await expectRevert(increase(), 'UniswapV4Facet/tickSpacing-too-wide')
    await setTickLimits(0, 0, 0)
    await expectRevert(increase(), 'UniswapV4Facet/tickLimits-not-set')
  })

  it('reads both ticks from the position', async () => {
    const { fixture, stack } = facet()
    await fixture.positionManager.send('give', [stack.proxy.address, fixture.poolId, -8, 9, AMOUNT])
    await setTickLimits(-8, 9, 17)
    await increase(2n)
    await setTickLimits(-8, 9, 16)
    await expectRevert(increase(2n), 'UniswapV4Facet/tickSpacing-too-wide')
  })

  it('counts what was paid after fees, and never fees of one token against the other', async () => {
    const { fixture, left } = facet()
    await fixture.positionManager.send('setFees', [1n, AMOUNT / 4n])
    await increase()
    expect(await left('increasePosition', 'assetDeposit')).toBe(10n * AMOUNT - (3n * AMOUNT) / 4n)
    expect(await left('increasePosition', 'aggregateDeposit')).toBe(
      10n * total(AMOUNT) - total((3n * AMOUNT) / 4n, AMOUNT),
    )
    // More fees of token0 than it takes, and in 18 decimals more than is paid of both.
    await fixture.positionManager.send('setFees', [1n, 5n * AMOUNT])
    await increase()
    expect(await left('increasePosition', 'assetDeposit')).toBe(10n * AMOUNT)
    expect(await left('increasePosition', 'aggregateDeposit')).toBe(10n * total(AMOUNT) - total(0n, AMOUNT))
  })

  it('takes back what the position manager left of both approvals', async () => {
    const { approvalsLeft, fixture } = facet()
    await fixture.positionManager.send('setFees', [1n, AMOUNT / 4n])
    expect(await approvalsLeft(await increase())).toEqual([])
    expect(await permitted()).toEqual([0n, 0n, 0n, 0n])
  })
})

describe('UniswapV4Facet.decreasePosition', () => {
  const decrease = (min0 = AMOUNT, min1 = AMOUNT) => send('decreasePosition', 1n, AMOUNT, min0, min1)

  it('counts fees as withdrawn', async () => {
    const { fixture, left } = facet()
    await fixture.positionManager.send('setFees', [1n, 7n])
    await decrease()
    expect(await left('decreasePosition', 'assetWithdraw')).toBe(9n * AMOUNT - 7n)
    expect(await left('decreasePosition', 'aggregateWithdraw')).toBe(10n * total(AMOUNT) - total(AMOUNT + 7n, AMOUNT))
  })

  it('refuses less than the minimum, by one unit', async () => {
    await decrease()
    await expectRevert(decrease(AMOUNT + 1n), 'UniswapV4Facet/amountMin-not-met')
    await expectRevert(decrease(AMOUNT, AMOUNT + 1n), 'UniswapV4Facet/amountMin-not-met')
  })

  it('refuses a position of another pool', async () => {
    const { fixture, call } = facet()
    const other = toPoolId({ ...fixture.poolKey, fee: 500 })
    await expectRevert(call('decreasePosition', [other, 1n, AMOUNT, 0n, 0n]), 'UniswapV4Facet/poolKey-poolId-mismatch')
  })

  it('works where positions may no longer be made', async () => {
    await setTickLimits(0, 0, 0)
    await decrease()
  })
})

describe('UniswapV4Facet.swap', () => {
  it('swaps either token for the other, and leaves no approval', async () => {
    const { fixture, controller, approvalsLeft, stack, view } = facet()
    const { poolId, token0, token1 } = fixture
    const receipt = await swap()
    expect(controller.events(receipt)[0]).toEqual({
      name: 'UniswapV4Swap',
      args: {
        poolId,
        tokenIn: token0.address,
        tokenOut: token1.address,
        amountIn: AMOUNT,
        amountOut: AMOUNT * SCALE,
      },
    })
    expect(await approvalsLeft(receipt)).toEqual([])
    expect(await permitted()).toEqual([0n, 0n, 0n, 0n])

    const key = await view('getSwapRateLimitKey', [poolId, token1.address])
    await stack.rateLimits.send('setRateLimitData', [key, AMOUNT * SCALE, 0n])
    const before = await token0.read<bigint>('balanceOf', [stack.proxy.address])
    await facet().call('swap', [poolId, token1.address, AMOUNT * SCALE, AMOUNT])
    expect(await token0.read('balanceOf', [stack.proxy.address])).toBe(before + AMOUNT)
    expect(await stack.rateLimits.read('getCurrentRateLimit', [key])).toBe(0n)
  })

  it('is disabled without a slippage', async () => {
    const { call, fixture, stack } = facet()
    await call('setMaxSlippage', [fixture.poolId, 0n], stack.admin)
    await expectRevert(swap(), 'UniswapV4Facet/max-slippage-not-set')
  })

  it('wants a token of the pool', async () => {
    await expectRevert(swap({ tokenIn: facet().fixture.permit2.address }), 'UniswapV4Facet/invalid-tokenIn')
  })

  it('wants a minimum of maxSlippage of the amount at par, to the last unit', async () => {
    const { call, fixture, stack } = facet()
    await call('setMaxSlippage', [fixture.poolId, 999n * 10n ** 15n], stack.admin)
    const bound = (999n * AMOUNT * SCALE) / 1000n
    await swap({ amountOutMin: bound })
    await expectRevert(swap({ amountOutMin: bound - 1n }), 'UniswapV4Facet/amountOutMin-too-low')
  })

  it('takes back approvals where the router left some', async () => {
    const { call, misbehave, fixture, stack, approvalsLeft } = facet()
    await call('setMaxSlippage', [fixture.poolId, 9n * 10n ** 17n], stack.admin)
    await misbehave('chargesFee', 'swap')
    const receipt = await swap({ amountOutMin: (9n * AMOUNT * SCALE) / 10n })
    expect(await approvalsLeft(receipt)).toEqual([])
    expect(await permitted()).toEqual([0n, 0n, 0n, 0n])
  })

  it('refuses a pool that the position manager does not know', async () => {
    const { call, fixture, stack } = facet()
    const other = toPoolId({ ...fixture.poolKey, fee: 500 })
    await call('setMaxSlippage', [other, 1n], stack.admin)
    await expectRevert(
      call('swap', [other, fixture.token0.address, AMOUNT, 1n]),
      'UniswapV4Facet/poolKey-poolId-mismatch',
    )
  })
})

describe('UniswapV4Facet with Uniswap V4 itself', () => {
  const LIMIT = 10n ** 30n
  const LIQUIDITY = 10n ** 12n
  let uniswap: Awaited<ReturnType<typeof deployUniswap>>
  let tokens: [LocalContract, LocalContract]
  let key: PoolKey
  let poolId: Hex

  const held = async (token: LocalContract) => token.read<bigint>('balanceOf', [facet().stack.proxy.address])
  const used = async (getter: string, token?: LocalContract) => {
    const limit = await facet().view(getter, token ? [poolId, token.address] : [poolId])
    return LIMIT - (await facet().stack.rateLimits.read<bigint>('getCurrentRateLimit', [limit]))
  }
  const noApprovals = async () => {
    const owner = facet().stack.proxy.address
    for (const token of tokens) {
      expect(await token.read('allowance', [owner, uniswap.permit2.address])).toBe(0n)
      for (const spender of [uniswap.positionManager.address, uniswap.router.address]) {
        const [amount] = await uniswap.permit2.read<[bigint]>('allowance', [owner, token.address, spender])
        expect(amount).toBe(0n)
      }
    }
  }

  beforeEach(async () => {
    const { chain, stack, deployFacet, token, call, view } = facet()
    uniswap = await deployUniswap(chain)
    const [a, b] = [await token(6), await token(6)]
    tokens = a.address.toLowerCase() < b.address.toLowerCase() ? [a, b] : [b, a]
    const [{ address: currency0 }, { address: currency1 }] = tokens
    key = { currency0, currency1, fee: 100, tickSpacing: 1, hooks: zeroAddress }
    poolId = toPoolId(key)
    await uniswap.createPool(key, tokens, [-100, 100], 1000n * LIQUIDITY)

    const deployed = await deployFacet([
      stack.parameterRegistry.address,
      uniswap.permit2.address,
      uniswap.positionManager.address,
      uniswap.router.address,
    ])
    const wires = uniswapV4Wires.map(({ callSelector, delegateSelector }) => ({ callSelector, delegateSelector }))
    const id = integrationId(manifest.id)
    await stack.beacon.send('setIntegration', [id, { facet: deployed.address, wires }])
    await stack.controller.send('updateIntegrations', [[id]])
    await call('setMaxSlippage', [poolId, 999n * 10n ** 15n], stack.admin)
    await call('setTickLimits', [poolId, ...TICKS, 20], stack.admin)
    const limits = ['Deposit', 'Withdraw'].flatMap((name) => [
      view(`getAggregate${name}RateLimitKey`, [poolId]),
      ...tokens.map(({ address }) => view(`getAsset${name}RateLimitKey`, [poolId, address])),
    ])
    for (const limit of [...limits, view('getSwapRateLimitKey', [poolId, currency0])]) {
      await stack.rateLimits.send('setRateLimitData', [await limit, LIMIT, 0n])
    }
    for (const { send } of tokens) await send('mint', [stack.proxy.address, LIQUIDITY])
  })

  it('makes a position, adds to it and takes out of it, fees included', async () => {
    const { call, controller, stack } = facet()
    const [token0, token1] = tokens
    const start = [await held(token0), await held(token1)] as const
    const made = await call('mintPosition', [poolId, ...TICKS, LIQUIDITY, LIQUIDITY, LIQUIDITY])
    const [event] = controller.events(made)
    const { tokenId, amount0, amount1 } = (event?.args ?? {}) as { tokenId: bigint; amount0: bigint; amount1: bigint }
    expect(await uniswap.positionManager.read('ownerOf', [tokenId])).toBe(stack.proxy.address)
    expect(await uniswap.positionManager.read('getPositionLiquidity', [tokenId])).toBe(LIQUIDITY)
    expect([amount0, amount1]).toEqual([start[0] - (await held(token0)), start[1] - (await held(token1))])
    // Ten ticks of a basis point, of half the value each: 0.05 % of the liquidity, rounded up.
    expect(amount0).toBe(499_850_035n)
    expect(amount1).toBe(amount0)
    expect(await used('getAssetDepositRateLimitKey', token0)).toBe(amount0)
    expect(await used('getAssetDepositRateLimitKey', token1)).toBe(amount1)
    expect(await used('getAggregateDepositRateLimitKey')).toBe((amount0 + amount1) * SCALE)
    await noApprovals()

    // Others trade to and fro, which leaves fees of a hundredth of a percent each way, and the price where it was.
    await uniswap.push(key, true, 10n ** 11n)
    await uniswap.push(key, false, 10n ** 11n)
    await call('increasePosition', [poolId, tokenId, LIQUIDITY, LIQUIDITY, LIQUIDITY])
    const added = (await used('getAssetDepositRateLimitKey', token0)) - amount0
    expect(added).toBeLessThan(amount0)
    expect(added).toBeGreaterThan((amount0 * 99n) / 100n)
    expect(start[0] - (await held(token0))).toBe(amount0 + added)
    await noApprovals()

    const before = [await held(token0), await held(token1)] as const
    const minimum = 2n * amount0 - 100_000n
    await call('decreasePosition', [poolId, tokenId, 2n * LIQUIDITY, minimum, minimum])
    const received = [(await held(token0)) - before[0], (await held(token1)) - before[1]] as const
    expect(received[0] + received[1]).toBeGreaterThan(2n * minimum)
    expect(await used('getAssetWithdrawRateLimitKey', token0)).toBe(received[0])
    expect(await used('getAssetWithdrawRateLimitKey', token1)).toBe(received[1])
    expect(await used('getAggregateWithdrawRateLimitKey')).toBe((received[0] + received[1]) * SCALE)
    expect(await uniswap.positionManager.read('getPositionLiquidity', [tokenId])).toBe(0n)
  })

  it('swaps, and leaves no approval', async () => {
    const { call, controller } = facet()
    const [token0, token1] = tokens
    const start = [await held(token0), await held(token1)] as const
    const receipt = await call('swap', [poolId, token0.address, 10n ** 9n, 999n * 10n ** 6n])
    const amountOut = (await held(token1)) - start[1]
    expect(start[0] - (await held(token0))).toBe(10n ** 9n)
    // A hundredth of a percent goes to the fee, about a millionth to the price.
    expect(amountOut).toBeLessThan(999_900_000n)
    expect(amountOut).toBeGreaterThan(999_890_000n)
    expect(controller.events(receipt)[0]?.args).toMatchObject({ poolId, amountIn: 10n ** 9n, amountOut })
    expect(await used('getSwapRateLimitKey', token0)).toBe(10n ** 9n)
    await noApprovals()
  })

  it('passes on what Uniswap refuses', async () => {
    const { call } = facet()
    await call('setMaxSlippage', [poolId, 1n], facet().stack.admin)
    const [{ address: token0 }] = tokens
    const errors = [...uniswap.router.abi, ...uniswap.positionManager.abi]
    await expectRevert(call('swap', [poolId, token0, 10n ** 9n, 10n ** 9n]), 'V4TooLittleReceived', undefined, errors)
    await expectRevert(
      call('mintPosition', [poolId, ...TICKS, LIQUIDITY, LIQUIDITY, 1n]),
      'MaximumAmountExceeded',
      undefined,
      errors,
    )
  })

  it('does not know a pool in which nobody has a position', async () => {
    const { call, stack } = facet()
    const other = toPoolId({ ...key, fee: 500 })
    await call('setTickLimits', [other, ...TICKS, 20], stack.admin)
    await expectRevert(call('mintPosition', [other, ...TICKS, 1n, 1n, 1n]), 'UniswapV4Facet/poolKey-poolId-mismatch')
  })
})
