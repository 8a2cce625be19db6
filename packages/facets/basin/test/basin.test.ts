import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, basinFixture, PAR } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), basinFixture)

describe('BasinFacet.deposit', () => {
  it('returns and announces the shares that arrived, and takes back what the basin left of its approval', async () => {
    const { setLimits, prepare, misbehave, call, controller, approvalsLeft, fixture } = facet()
    await setLimits('deposit')
    await prepare('deposit')
    await misbehave('chargesFee', 'deposit')
    const arrived = (AMOUNT * 9n) / 10n
    const receipt = await call('deposit', [fixture.venue.address, fixture.asset.address, AMOUNT, arrived])
    expect(controller.events(receipt)).toEqual([
      {
        name: 'BasinDeposit',
        args: { basin: fixture.venue.address, asset: fixture.asset.address, amount: AMOUNT, shares: arrived },
      },
    ])
    expect(await approvalsLeft(receipt)).toEqual([])
  })

  it('refuses one share less than asked for', async () => {
    const { setLimits, prepare, call, fixture } = facet()
    await setLimits('deposit')
    await prepare('deposit')
    const args = [fixture.venue.address, fixture.asset.address, AMOUNT, AMOUNT + 1n]
    await expectRevert(call('deposit', args), 'BasinFacet/min-shares-out-not-met')
  })

  it('deposits nothing without a question', async () => {
    const { setLimits, call, fixture } = facet()
    await setLimits('deposit')
    await call('deposit', [fixture.venue.address, fixture.asset.address, 0n, 0n])
  })

  it('has no limit for another asset of the same basin', async () => {
    const { setLimits, call, fixture, token, stack } = facet()
    await setLimits('deposit')
    const other = await token(18)
    await other.send('mint', [stack.proxy.address, 1n])
    await expectRevert(call('deposit', [fixture.venue.address, other.address, 1n, 0n]), 'RateLimits/zero-maxAmount')
  })
})

describe('BasinFacet.withdraw', () => {
  it('counts, returns and announces what arrived where there is less than asked for', async () => {
    const { setLimits, prepare, controller, allocator, left, fixture } = facet()
    await setLimits('withdraw')
    await prepare('withdraw')
    const args = [fixture.venue.address, fixture.asset.address, 3n * AMOUNT, PAR]
    expect(await controller.read('basin_withdraw', args, { from: allocator })).toBe(AMOUNT)
    const receipt = await controller.send('basin_withdraw', args, { from: allocator })
    expect(controller.events(receipt)[0]?.args).toMatchObject({ assetsWithdrawn: AMOUNT, sharesBurned: AMOUNT })
    expect(await left('withdraw', 'withdraw')).toBe(9n * AMOUNT)
  })

  it('keeps the conversion rate to the last unit', async () => {
    const { setLimits, prepare, misbehave, call, fixture } = facet()
    await setLimits('withdraw')
    await prepare('withdraw')
    await misbehave('chargesFee', 'withdraw')
    const args = (rate: bigint) => [fixture.venue.address, fixture.asset.address, AMOUNT, rate]
    const rate = (PAR * 9n) / 10n
    await expectRevert(call('withdraw', args(rate + 1n)), 'BasinFacet/min-conversion-rate-not-met')
    await call('withdraw', args(rate))
  })

  it('keeps the least of rates for a single share that brings nothing', async () => {
    const { setLimits, prepare, misbehave, call, fixture } = facet()
    await setLimits('withdraw')
    await prepare('withdraw')
    await misbehave('lies', 'withdraw')
    const args = (rate: bigint) => [fixture.venue.address, fixture.asset.address, 1n, rate]
    await expectRevert(call('withdraw', args(1n)), 'BasinFacet/min-conversion-rate-not-met')
    await call('withdraw', args(0n))
  })

  it('gives nothing back to the deposit limit', async () => {
    const { run, drain, left } = facet()
    await drain('deposit', 'deposit', AMOUNT)
    await run('withdraw')
    expect(await left('deposit', 'deposit')).toBe(0n)
  })
})
