import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { mapleFixture, RATE, SHARES } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), mapleFixture)

describe('MapleFacet.requestRedemption', () => {
  it('queues shares in the name of the proxy and counts their worth', async () => {
    const { run, left, controller, fixture, stack } = facet()
    const receipt = await run('requestRedemption')
    expect(await fixture.venue.read('escrowed', [stack.proxy.address])).toBe(SHARES)
    expect(await left('requestRedemption', 'requestRedeem')).toBe(9n * SHARES * RATE)
    expect(controller.events(receipt)).toEqual([
      { name: 'MapleRequestRedemption', args: { mapleToken: fixture.venue.address, shares: SHARES } },
    ])
  })

  it('counts as much whatever the pool then does with the shares', async () => {
    const { setLimits, prepare, misbehave, send, left } = facet()
    await setLimits('requestRedemption')
    await prepare('requestRedemption')
    await misbehave('lies', 'requestRedemption')
    await send('requestRedemption')
    expect(await left('requestRedemption', 'requestRedeem')).toBe(9n * SHARES * RATE)
  })

  it('knows no pool without a limit', async () => {
    const { run, call, mock } = facet()
    await run('requestRedemption')
    const other = await mock('MockMapleToken')
    await expectRevert(call('requestRedemption', [other.address, 0n]), 'RateLimits/zero-maxAmount')
  })
})

describe('MapleFacet.cancelRedemption', () => {
  it('announces the shares that came back, and none that the proxy held before', async () => {
    const { setLimits, prepare, misbehave, send, controller, fixture, stack } = facet()
    await fixture.venue.send('mint', [stack.proxy.address, 5n])
    await setLimits('cancelRedemption')
    await prepare('cancelRedemption')
    await misbehave('chargesFee', 'cancelRedemption')
    const shares = (9n * SHARES) / 10n
    expect(controller.events(await send('cancelRedemption'))).toEqual([
      { name: 'MapleCancelRedemption', args: { mapleToken: fixture.venue.address, shares } },
    ])
    expect(await fixture.venue.read('balanceOf', [stack.proxy.address])).toBe(shares + 5n)
  })

  it('makes no room for another request', async () => {
    const { drain, run, left } = facet()
    await drain('requestRedemption', 'requestRedeem', SHARES)
    await run('cancelRedemption')
    expect(await left('requestRedemption', 'requestRedeem')).toBe(0n)
  })

  it('needs a limit of its own, whatever that of requests is', async () => {
    const { setLimits, act } = facet()
    await setLimits('requestRedemption')
    await expectRevert(act('cancelRedemption'), 'MapleFacet/invalid-action')
  })
})
