import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, farmFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), farmFixture)

describe('FarmFacet.deposit', () => {
  it('stakes for the proxy and announces it', async () => {
    const { run, controller, fixture, stack } = facet()
    const receipt = await run('deposit')
    expect(await fixture.venue.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
    expect(controller.events(receipt)).toEqual([
      { name: 'FarmDeposit', args: { farm: fixture.venue.address, amount: AMOUNT } },
    ])
  })

  it('takes back what the farm leaves of its approval', async () => {
    const { run, approvalsLeft, fixture } = facet()
    await fixture.venue.send('leave', [1n])
    expect(await approvalsLeft(await run('deposit'))).toEqual([])
  })

  it('finds no limit for a farm that changed its token', async () => {
    const { setLimits, act, fixture, token } = facet()
    await setLimits('deposit')
    await fixture.venue.send('restake', [(await token(18)).address])
    await expectRevert(act('deposit'), 'RateLimits/zero-maxAmount')
  })
})

describe('FarmFacet.claimReward', () => {
  it('returns and announces what arrived', async () => {
    const { setLimits, prepare, controller, allocator, fixture, stack } = facet()
    await setLimits('claimReward')
    await prepare('claimReward')
    const farm = fixture.venue.address
    expect(await controller.read('farm_claimReward', [farm], { from: allocator })).toBe(AMOUNT)
    const receipt = await controller.send('farm_claimReward', [farm], { from: allocator })
    expect(controller.events(receipt)).toEqual([{ name: 'FarmReward', args: { farm, reward: AMOUNT } }])
    expect(await fixture.rewardsToken.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
  })

  it('announces nothing of a reward that did not come', async () => {
    const { setLimits, prepare, misbehave, send, controller } = facet()
    await setLimits('claimReward')
    await prepare('claimReward')
    await misbehave('lies', 'claimReward')
    expect(controller.events(await send('claimReward'))[0]?.args).toMatchObject({ reward: 0n })
  })
})

describe('FarmFacet.withdraw', () => {
  it('counts and announces what arrived, and leaves rewards where they are', async () => {
    const { setLimits, prepare, misbehave, send, left, controller, fixture, stack } = facet()
    await fixture.venue.send('credit', [stack.proxy.address, 0n, 5n])
    await setLimits('withdraw')
    await prepare('withdraw')
    await misbehave('chargesFee', 'withdraw')
    const receipt = await send('withdraw')
    expect(controller.events(receipt)[0]?.args).toMatchObject({ amountWithdrawn: (9n * AMOUNT) / 10n })
    expect(await left('withdraw', 'withdraw')).toBe(10n * AMOUNT - (9n * AMOUNT) / 10n)
    expect(await fixture.rewardsToken.read('balanceOf', [stack.proxy.address])).toBe(0n)
    expect(await fixture.venue.read('earned', [stack.proxy.address])).toBe(5n)
  })

  it('does not make room for another deposit', async () => {
    const { drain, run, left } = facet()
    await drain('deposit', 'deposit', AMOUNT)
    await run('withdraw')
    expect(await left('deposit', 'deposit')).toBe(0n)
  })

  it('undoes everything for a farm without a limit', async () => {
    const { prepare, send, fixture, stack } = facet()
    await prepare('withdraw')
    await expectRevert(send('withdraw'), 'RateLimits/zero-maxAmount')
    expect(await fixture.stakingToken.read('balanceOf', [stack.proxy.address])).toBe(0n)
  })
})
