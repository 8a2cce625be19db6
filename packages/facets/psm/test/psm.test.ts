import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, FACTOR, psmFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), psmFixture)

describe('PSMFacet constructor', () => {
  const names = ['dai', 'daiUSDS', 'psm', 'usdc', 'usds'] as const
  for (const name of names) {
    it(`refuses ${name} at the zero address`, async () => {
      const { deployFacet, fixture } = facet()
      const args = { ...fixture.constructorArgs, [`${name}_`]: zeroAddress }
      await expectRevert(deployFacet(names.map((key) => args[`${key}_`])), `PSMFacet/zero-${name}`)
    })
  }

  it('keeps its addresses and the conversion factor', async () => {
    const { view, fixture } = facet()
    for (const name of names) expect(await view(name)).toBe(fixture.constructorArgs[`${name}_`])
    await fixture.venue.send('setConversionFactor', [1n])
    expect(await view('to18ConversionFactor')).toBe(FACTOR)
  })
})

describe('PSMFacet.swapUSDSToUSDC', () => {
  it('swaps at par', async () => {
    const { run, fixture, stack } = facet()
    await run('swapUSDSToUSDC')
    expect(await fixture.usdc.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
    expect(await fixture.usds.read('balanceOf', [stack.proxy.address])).toBe(0n)
  })

  it('refills neither limit, its own nor that of the way back', async () => {
    const { run, drain, left } = facet()
    await drain('swapUSDCToUSDS', 'usdcToUSDS', AMOUNT)
    await run('swapUSDSToUSDC')
    expect(await left('swapUSDCToUSDS', 'usdcToUSDS')).toBe(0n)
  })
})

describe('PSMFacet.swapUSDCToUSDS', () => {
  const dai = 10n * AMOUNT // What the PSM's DAI pays for, in base units of USDC.

  async function swap(amount: bigint, fillSize = 0n) {
    const { fixture, stack, call } = facet()
    await fixture.venue.send('setFillSize', [fillSize * FACTOR])
    await fixture.usdc.send('mint', [stack.proxy.address, amount])
    const key = await facet().view('usdcToUSDSSwapRateLimitKey')
    await stack.rateLimits.send('setRateLimitData', [key, amount, 0n])
    return call('swapUSDCToUSDS', [amount])
  }

  it('needs no fill for what the PSM can pay, to the last unit', async () => {
    const { fixture, stack } = facet()
    await swap(dai)
    expect(await fixture.venue.read('fills')).toBe(0n)
    expect(await fixture.usds.read('balanceOf', [stack.proxy.address])).toBe(dai * FACTOR)
  })

  it('fills once above that, and as often as a fill is too small', async () => {
    const { fixture, stack } = facet()
    await swap(dai + 1n, dai)
    expect(await fixture.venue.read('fills')).toBe(1n)
    await swap(3n * dai, dai)
    expect(await fixture.venue.read('fills')).toBe(4n)
    expect(await fixture.usds.read('balanceOf', [stack.proxy.address])).toBe((4n * dai + 1n) * FACTOR)
  })

  it('ends where a fill brings nothing', async () => {
    await expectRevert(swap(dai + 1n), 'PSMFacet/psm-empty')
  })

  it('swaps nothing without a question', async () => {
    const { stack, call, view } = facet()
    await stack.rateLimits.send('setUnlimitedRateLimitData', [await view('usdcToUSDSSwapRateLimitKey')])
    await call('swapUSDCToUSDS', [0n])
  })
})
