import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, daiUSDSFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), daiUSDSFixture)

describe('DAIUSDSFacet constructor', () => {
  const names = ['dai', 'daiUSDS', 'usds'] as const
  for (const name of names) {
    it(`refuses ${name} at the zero address`, async () => {
      const { deployFacet, fixture } = facet()
      const args = { ...fixture.constructorArgs, [`${name}_`]: zeroAddress }
      await expectRevert(deployFacet(names.map((key) => args[`${key}_`])), `DAIUSDSFacet/zero-${name}`)
    })
  }

  it('keeps its addresses', async () => {
    const { view, fixture } = facet()
    for (const name of names) expect(await view(name)).toBe(fixture.constructorArgs[`${name}_`])
  })
})

describe('DAIUSDSFacet', () => {
  const ways = [
    { name: 'swapUSDSToDAI', from: 'usds', to: 'dai', back: 'swapDAIToUSDS', limit: 'daiToUSDS' },
    { name: 'swapDAIToUSDS', from: 'dai', to: 'usds', back: 'swapUSDSToDAI', limit: 'usdsToDAI' },
  ] as const

  for (const { name, from, to, back, limit } of ways) {
    it(`${name} swaps at par and nothing beyond the amount`, async () => {
      const { run, fixture, stack } = facet()
      await fixture[from].send('mint', [stack.proxy.address, 7n])
      await run(name)
      expect(await fixture[to].read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
      expect(await fixture[from].read('balanceOf', [stack.proxy.address])).toBe(7n)
    })

    it(`${name} takes back what the converter leaves of its approval`, async () => {
      const { run, approvalsLeft, fixture, stack } = facet()
      await fixture.venue.send('leave', [1n])
      expect(await approvalsLeft(await run(name))).toEqual([])
      expect(await fixture[from].read('balanceOf', [stack.proxy.address])).toBe(1n)
    })

    it(`${name} does not give the way back anything`, async () => {
      const { run, drain, left } = facet()
      await drain(back, limit, AMOUNT)
      await run(name)
      expect(await left(back, limit)).toBe(0n)
    })
  }
})
