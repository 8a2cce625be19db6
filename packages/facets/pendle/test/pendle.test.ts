import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, pendleFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), pendleFixture)

describe('PendleFacet constructor', () => {
  it('refuses a router at the zero address, and keeps the one it was given', async () => {
    const { deployFacet, view, fixture } = facet()
    await expectRevert(deployFacet([zeroAddress]), 'PendleFacet/zero-router')
    expect(await view('router')).toBe(fixture.venue.address)
  })
})

describe('PendleFacet.redeem', () => {
  async function redeem(amount: bigint, minAmountOut: bigint) {
    const { setLimits, prepare, call, fixture } = facet()
    await setLimits('redeem')
    await prepare('redeem')
    return call('redeem', [fixture.market.address, amount, minAmountOut])
  }

  it('asks for the expiry first, and then for a bound', async () => {
    const { call, fixture } = facet()
    await fixture.market.send('setExpired', [false])
    await expectRevert(call('redeem', [fixture.market.address, 0n, 0n]), 'PendleFacet/market-not-expired')
    await fixture.market.send('setExpired', [true])
    await expectRevert(call('redeem', [fixture.market.address, 0n, 0n]), 'PendleFacet/min-amount-out-not-set')
  })

  it('redeems at the index, and announces and counts what arrived', async () => {
    const { controller, left, fixture, stack } = facet()
    await fixture.market.send('setIndex', [2n * 10n ** 18n])
    const receipt = await redeem(AMOUNT, AMOUNT / 2n)
    expect(controller.events(receipt)).toEqual([
      {
        name: 'PendleRedeem',
        args: { market: fixture.market.address, pyAmountIn: AMOUNT, tokenOutAmount: AMOUNT / 2n },
      },
    ])
    expect(await left('redeem', 'redeem')).toBe(10n * AMOUNT - AMOUNT / 2n)
    expect(await fixture.yieldToken.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT / 2n)
    expect(await fixture.pt.read('balanceOf', [stack.proxy.address])).toBe(0n)
  })

  it('keeps the bound of the call to the last unit', async () => {
    await expectRevert(redeem(AMOUNT, AMOUNT + 1n), 'PendleFacet/min-amount-not-met')
    await redeem(AMOUNT, AMOUNT)
  })

  it('bears five units of rounding and no sixth, whatever the call asked for', async () => {
    const { fixture } = facet()
    await fixture.venue.send('setRounding', [5n])
    await redeem(AMOUNT, 1n)
    await fixture.venue.send('setRounding', [6n])
    await expectRevert(redeem(AMOUNT, 1n), 'Slippage: INSUFFICIENT_TOKEN_OUT')
  })

  it('does not take the word of a router that pays a tenth too little', async () => {
    const { misbehave } = facet()
    await misbehave('chargesFee', 'redeem')
    await expectRevert(redeem(AMOUNT, (AMOUNT * 9n) / 10n), 'PendleFacet/min-amount-not-met')
  })

  it('takes back what a router leaves of its approval', async () => {
    const { approvalsLeft, fixture } = facet()
    await fixture.venue.send('spare', [1n])
    expect(await approvalsLeft(await redeem(AMOUNT, AMOUNT))).toEqual([])
  })

  it('refuses amounts too small to bear the rounding', async () => {
    await expectRevert(redeem(4n, 1n), 'Panic')
  })

  it('has no limit for a market of a stranger, though its principal token is the real one', async () => {
    const { setLimits, prepare, call, fixture, mock } = facet()
    await setLimits('redeem')
    await prepare('redeem')
    const market = await mock('MockPendleMarket', [fixture.pt.address, fixture.yieldToken.address])
    await expectRevert(call('redeem', [market.address, AMOUNT, 1n]), 'RateLimits/zero-maxAmount')
  })
})
