import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { FREEZER_ROLE } from '@diamond-pau/keys'
import { zeroAddress, zeroHash } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, dualPoolFixture, SCALE, toPoolId } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), dualPoolFixture)

const BUCKETS = [
  { tickLower: -10, tickUpper: 0, weight: 5000 },
  { tickLower: 0, tickUpper: 10, weight: 5000 },
]
const CONFIG = {
  sqrtPriceX96: 2n ** 96n,
  vault0: zeroAddress,
  vault1: zeroAddress,
  externalDeposits: false,
  buckets: BUCKETS,
}

const asAdmin = (name: string, ...args: unknown[]) => facet().call(name, args, facet().stack.admin)

/** Calls as the freezer, whom the admin names first. */
async function asFreezer(name: string, ...args: unknown[]) {
  const { stack, call, chain } = facet()
  const freezer = chain.accounts[7] ?? zeroAddress
  await stack.accessControls.send('grantRole', [FREEZER_ROLE, freezer])
  return call(name, args, freezer)
}

/** A call with room in every limit, funds and shares. */
async function send(name: 'deposit' | 'withdraw' | 'swap', ...args: unknown[]) {
  const { setLimits, prepare, call, fixture } = facet()
  await setLimits(name)
  await prepare(name)
  return call(name, [fixture.key, ...args])
}
const deposit = (shares = AMOUNT) => send('deposit', shares, 2n * AMOUNT, 2n * AMOUNT * SCALE)
const withdraw = (min0 = AMOUNT, min1 = AMOUNT * SCALE) => send('withdraw', AMOUNT, min0, min1)
const swap = (min = AMOUNT * SCALE, amountIn = AMOUNT, tokenIn = facet().fixture.token0.address) =>
  send('swap', tokenIn, amountIn, min)

/** What Permit2 still lets the router take from the proxy. */
async function permitted() {
  const { fixture, stack } = facet()
  const args = [stack.proxy.address, fixture.token0.address, fixture.router.address]
  return (await fixture.permit2.read<[bigint, number, number]>('allowance', args))[0]
}

describe('DualPoolFacet parameters', () => {
  it('refuses to be without a hook, Permit2, a router or a registry', async () => {
    const { deployFacet, view, fixture, stack, errors } = facet()
    const { hook_, permit2_, router_ } = fixture.constructorArgs
    const args = [stack.parameterRegistry.address, hook_, permit2_, router_]
    const without = (index: number) => deployFacet(args.with(index, zeroAddress))
    await expectRevert(without(0), 'ZeroParameterRegistry', [], errors)
    await expectRevert(without(1), 'DualPoolFacet/zero-hook')
    await expectRevert(without(2), 'DualPoolFacet/zero-permit2')
    await expectRevert(without(3), 'DualPoolFacet/zero-router')
    expect(await view('hook')).toBe(hook_)
    expect(await view('permit2')).toBe(permit2_)
    expect(await view('router')).toBe(router_)
    expect(await view('FREEZER_ROLE')).toBe(FREEZER_ROLE)
  })

  it('reads back what governance set, per pool, and announces it', async () => {
    const { view, controller, fixture } = facet()
    const { poolId } = fixture
    const slippage = await asAdmin('setMaxSlippage', poolId, 42n)
    const ratio = await asAdmin('setPriceRatio', poolId, 43n)
    expect([...controller.events(slippage), ...controller.events(ratio)]).toEqual([
      { name: 'DualPoolMaxSlippageSet', args: { poolId, maxSlippage: 42n } },
      { name: 'DualPoolPriceRatioSet', args: { poolId, priceRatio: 43n } },
    ])
    expect(await view('getMaxSlippage', [poolId])).toBe(42n)
    expect(await view('getPriceRatio', [poolId])).toBe(43n)
    expect(await view('getMaxSlippage', [zeroHash])).toBe(0n)
    expect(await view('getPriceRatio', [zeroHash])).toBe(0n)
  })

  it('refuses the pool id zero, and a slippage above one', async () => {
    const { poolId } = facet().fixture
    await expectRevert(asAdmin('setMaxSlippage', zeroHash, 1n), 'DualPoolFacet/zero-pool-id')
    await expectRevert(asAdmin('setPriceRatio', zeroHash, 1n), 'DualPoolFacet/zero-pool-id')
    await expectRevert(asAdmin('setMaxSlippage', poolId, 10n ** 18n + 1n), 'DualPoolFacet/max-slippage-too-high')
    await asAdmin('setMaxSlippage', poolId, 10n ** 18n)
  })

  it('does nothing in a pool that is not onboarded', async () => {
    const { run, fixture } = facet()
    await asAdmin('setPriceRatio', fixture.poolId, 0n)
    for (const name of ['deposit', 'withdraw', 'swap']) {
      await expectRevert(run(name), 'DualPoolFacet/price-ratio-not-set')
    }
    await asAdmin('setMaxSlippage', fixture.poolId, 0n)
    for (const name of ['deposit', 'withdraw', 'swap']) {
      await expectRevert(run(name), 'DualPoolFacet/max-slippage-not-set')
    }
  })
})

describe('the owner of the hook', () => {
  it('makes a pool, and sets how it runs', async () => {
    const { controller, fixture } = facet()
    const { hook, key, poolId, token1 } = fixture
    const events = async (sent: ReturnType<typeof asAdmin>) => controller.events(await sent)
    expect(await events(asAdmin('initializePool', key, CONFIG))).toEqual([
      { name: 'DualPoolPoolInitialized', args: { poolId, tick: -7 } },
    ])
    expect(await hook.read('live', [poolId])).toBe(true)

    expect(await events(asAdmin('setDistribution', key, BUCKETS.slice(1)))).toEqual([
      { name: 'DualPoolDistributionSet', args: { poolId } },
    ])
    expect(await hook.read('buckets', [poolId])).toBe(1n)

    expect(await events(asAdmin('setExternalDeposits', key, true))).toEqual([
      { name: 'DualPoolExternalDepositsSet', args: { poolId, enabled: true } },
    ])
    expect(await hook.read('externalDeposits', [poolId])).toBe(true)

    expect(await events(asAdmin('refreshVaultApproval', key, token1.address))).toEqual([
      { name: 'DualPoolVaultApprovalRefreshed', args: { poolId, token: token1.address } },
    ])
    expect(await hook.read('vaultApproval', [poolId])).toBe(token1.address)
  })

  it('gives a pool its first liquidity without a limit, and leaves no approval', async () => {
    const { controller, fixture, view, approvalsLeft } = facet()
    await fixture.fund(AMOUNT)
    const receipt = await asAdmin('bootstrap', fixture.key, AMOUNT, 2n * AMOUNT * SCALE)
    expect(controller.events(receipt)).toEqual([
      {
        name: 'DualPoolBootstrap',
        args: { poolId: fixture.poolId, shares: AMOUNT, amount0: AMOUNT, amount1: AMOUNT * SCALE },
      },
    ])
    expect(await approvalsLeft(receipt)).toEqual([])
    expect(await view('getShares', [fixture.key])).toBe(AMOUNT)
  })

  it('takes the hook over, and hands it on', async () => {
    const { controller, fixture, stack, stranger } = facet()
    const { hook } = fixture
    await expectRevert(asAdmin('transferHookOwnership', zeroAddress), 'DualPoolFacet/zero-new-owner')
    const offered = await asAdmin('transferHookOwnership', stranger)
    expect(await hook.read('pendingOwner')).toBe(stranger)
    expect(await hook.read('owner')).toBe(stack.proxy.address)
    await hook.send('acceptOwnership', [], { from: stranger })

    await hook.send('offerOwnership', [stack.proxy.address])
    const accepted = await asAdmin('acceptHookOwnership')
    expect(await hook.read('owner')).toBe(stack.proxy.address)
    expect([...controller.events(offered), ...controller.events(accepted)]).toEqual([
      { name: 'DualPoolHookOwnershipTransferInitiated', args: { newOwner: stranger } },
      { name: 'DualPoolHookOwnershipAccepted', args: undefined },
    ])
  })

  it('stops a pool as the freezer, and lets it go on as the admin', async () => {
    const { controller, fixture } = facet()
    const { hook, key, poolId } = fixture
    const paused = await asFreezer('pausePool', key)
    expect(await hook.read('live', [poolId])).toBe(false)
    const resumed = await asAdmin('resumePool', key)
    expect(await hook.read('live', [poolId])).toBe(true)
    expect([...controller.events(paused), ...controller.events(resumed)]).toEqual([
      { name: 'DualPoolLivenessSet', args: { poolId, live: false } },
      { name: 'DualPoolLivenessSet', args: { poolId, live: true } },
    ])
    const revoked = await asFreezer('emergencyRevokeVault', key)
    expect(await hook.read('vaultRevoked', [poolId])).toBe(true)
    expect(controller.events(revoked)).toEqual([{ name: 'DualPoolVaultRevoked', args: { poolId } }])
  })

  it('is no freezer as the admin, and no admin as the freezer', async () => {
    const { stack, fixture } = facet()
    for (const name of ['pausePool', 'emergencyRevokeVault']) {
      await expectRevert(asAdmin(name, fixture.key), 'AccessControlUnauthorizedAccount', [stack.admin, FREEZER_ROLE])
    }
    await expectRevert(asFreezer('resumePool', fixture.key), 'AccessControlUnauthorizedAccount')
  })

  it('refuses pools of another hook, in every function', async () => {
    const { fixture, call, view } = facet()
    const key = { ...fixture.key, hooks: fixture.router.address }
    const error = 'DualPoolFacet/invalid-hook'
    await expectRevert(asAdmin('initializePool', key, CONFIG), error)
    await expectRevert(asAdmin('bootstrap', key, 1n, 1n), error)
    await expectRevert(asAdmin('setDistribution', key, BUCKETS), error)
    await expectRevert(asAdmin('setExternalDeposits', key, true), error)
    await expectRevert(asAdmin('resumePool', key), error)
    await expectRevert(asAdmin('refreshVaultApproval', key, fixture.token0.address), error)
    await expectRevert(asFreezer('pausePool', key), error)
    await expectRevert(asFreezer('emergencyRevokeVault', key), error)
    await expectRevert(call('deposit', [key, 1n, 1n, 1n]), error)
    await expectRevert(call('withdraw', [key, 1n, 1n, 1n]), error)
    await expectRevert(call('swap', [key, fixture.token0.address, 1n, 1n]), error)
    await expectRevert(view('getShares', [key]), error)
  })
})

describe('DualPoolFacet.deposit', () => {
  it('counts and announces what was paid, and leaves no approval', async () => {
    const { controller, fixture, left, approvalsLeft } = facet()
    const receipt = await deposit()
    expect(controller.events(receipt)).toEqual([
      {
        name: 'DualPoolDeposit',
        args: { poolId: fixture.poolId, shares: AMOUNT, amount0: AMOUNT, amount1: AMOUNT * SCALE },
      },
    ])
    expect(await left('deposit', 'assetDeposit')).toBe(9n * AMOUNT)
    expect(await left('deposit', 'aggregateDeposit')).toBe(18n * AMOUNT * SCALE)
    expect(await approvalsLeft(receipt)).toEqual([])
  })

  it('refuses to pay for no shares', async () => {
    await expectRevert(deposit(0n), 'DualPoolFacet/zero-shares')
  })

  it('bears exactly the loss that maxSlippage allows, and no more', async () => {
    const { hook, poolId } = facet().fixture
    await asAdmin('setMaxSlippage', poolId, 999n * 10n ** 15n)
    await hook.send('setWorth', [999n * 10n ** 15n])
    await deposit()
    await hook.send('setWorth', [999n * 10n ** 15n - 1n])
    await expectRevert(deposit(), 'DualPoolFacet/deposit-value-too-low')
  })

  it('wants the limits of both tokens', async () => {
    const { setLimits, act, fixture, stack, view } = facet()
    await setLimits('deposit')
    const key = await view('getAssetDepositRateLimitKey', [fixture.poolId, fixture.token1.address])
    await stack.rateLimits.send('setRateLimitData', [key, AMOUNT * SCALE - 1n, 0n])
    await expectRevert(act('deposit'), 'RateLimits/rate-limit-exceeded')
  })
})

describe('DualPoolFacet.withdraw', () => {
  it('burns shares, counts and announces what arrived', async () => {
    const { controller, fixture, view, left } = facet()
    const receipt = await withdraw()
    expect(await view('getShares', [fixture.key])).toBe(0n)
    expect(controller.events(receipt)).toEqual([
      {
        name: 'DualPoolWithdraw',
        args: { poolId: fixture.poolId, shares: AMOUNT, amount0: AMOUNT, amount1: AMOUNT * SCALE },
      },
    ])
    expect(await left('withdraw', 'aggregateWithdraw')).toBe(18n * AMOUNT * SCALE)
  })

  it('refuses to burn no shares', async () => {
    await expectRevert(send('withdraw', 0n, 0n, 0n), 'DualPoolFacet/zero-shares')
  })

  it('wants minimums of maxSlippage of what the shares are worth, to the last unit', async () => {
    await asAdmin('setMaxSlippage', facet().fixture.poolId, 75n * 10n ** 16n)
    // Both together: all of one token and half of the other.
    await withdraw(AMOUNT / 2n, AMOUNT * SCALE)
    await expectRevert(withdraw(AMOUNT / 2n - 1n, AMOUNT * SCALE), 'DualPoolFacet/amountMins-too-low')
    await expectRevert(withdraw(AMOUNT / 2n, AMOUNT * SCALE - 1n), 'DualPoolFacet/amountMins-too-low')
  })

  it('refuses less than either minimum, by one unit', async () => {
    await expectRevert(withdraw(AMOUNT + 1n, AMOUNT * SCALE), 'DualPoolFacet/amountMins-not-met')
    await expectRevert(withdraw(AMOUNT, AMOUNT * SCALE + 1n), 'DualPoolFacet/amountMins-not-met')
  })
})

describe('DualPoolFacet.swap', () => {
  it('swaps and announces it, and leaves no approval', async () => {
    const { controller, fixture, approvalsLeft } = facet()
    const { poolId, token0, token1 } = fixture
    const receipt = await swap()
    expect(controller.events(receipt)).toEqual([
      {
        name: 'DualPoolSwap',
        args: {
          poolId,
          tokenIn: token0.address,
          tokenOut: token1.address,
          amountIn: AMOUNT,
          amountOut: AMOUNT * SCALE,
        },
      },
    ])
    expect(await approvalsLeft(receipt)).toEqual([])
    expect(await permitted()).toBe(0n)
  })

  it('takes back approvals where the router left some', async () => {
    const { misbehave, fixture, approvalsLeft } = facet()
    await asAdmin('setMaxSlippage', fixture.poolId, 9n * 10n ** 17n)
    await misbehave('chargesFee', 'swap')
    expect(await approvalsLeft(await swap((9n * AMOUNT * SCALE) / 10n))).toEqual([])
    expect(await permitted()).toBe(0n)
  })

  it('wants a token of the pool, and some of it', async () => {
    const { permit2 } = facet().fixture
    await expectRevert(swap(AMOUNT, AMOUNT, permit2.address), 'DualPoolFacet/invalid-tokenIn')
    await expectRevert(swap(0n, 0n), 'DualPoolFacet/zero-amount-in')
  })

  it('wants a minimum at the price ratio, either way, to the last unit', async () => {
    const { fixture, stack, view, call } = facet()
    const { poolId, key, token1 } = fixture
    // One whole token1 is worth two whole token0.
    await asAdmin('setPriceRatio', poolId, 2n * 10n ** 18n)
    await swap((AMOUNT * SCALE) / 2n)
    await expectRevert(swap((AMOUNT * SCALE) / 2n - 1n), 'DualPoolFacet/amountOutMin-too-low')

    await asAdmin('setPriceRatio', poolId, 5n * 10n ** 17n)
    const limit = await view('getSwapRateLimitKey', [poolId, token1.address])
    await stack.rateLimits.send('setRateLimitData', [limit, 2n * AMOUNT * SCALE, 0n])
    await fixture.fund(AMOUNT)
    const back = (min: bigint) => call('swap', [key, token1.address, AMOUNT * SCALE, min])
    await expectRevert(back(AMOUNT / 2n - 1n), 'DualPoolFacet/amountOutMin-too-low')
    await back(AMOUNT / 2n)
    expect(await stack.rateLimits.read('getCurrentRateLimit', [limit])).toBe(AMOUNT * SCALE)
  })

  it('has no limit in another pool of the same tokens', async () => {
    const { fixture, call, setLimits } = facet()
    const key = { ...fixture.key, fee: 500 }
    await asAdmin('setMaxSlippage', toPoolId(key), 1n)
    await asAdmin('setPriceRatio', toPoolId(key), 1n)
    await setLimits('swap')
    await expectRevert(call('swap', [key, fixture.token0.address, AMOUNT, AMOUNT * SCALE]), 'RateLimits/zero-maxAmount')
  })
})
