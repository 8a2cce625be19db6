import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, superstateFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), superstateFixture)

describe('SuperstateFacet constructor', () => {
  const names = ['usdc', 'ustb'] as const
  for (const name of names) {
    it(`refuses ${name} at the zero address`, async () => {
      const { deployFacet, fixture } = facet()
      const args = { ...fixture.constructorArgs, [`${name}_`]: zeroAddress }
      await expectRevert(deployFacet(names.map((key) => args[`${key}_`])), `SuperstateFacet/zero-${name}`)
    })
  }

  it('keeps its addresses', async () => {
    const { view, fixture } = facet()
    for (const name of names) expect(await view(name)).toBe(fixture.constructorArgs[`${name}_`])
  })
})

describe('SuperstateFacet.subscribe', () => {
  it('buys USTB for the proxy and announces what it paid', async () => {
    const { run, controller, fixture, stack } = facet()
    const receipt = await run('subscribe')
    expect(await fixture.venue.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT / 2n)
    expect(await fixture.usdc.read('balanceOf', [stack.proxy.address])).toBe(0n)
    expect(controller.events(receipt)).toEqual([{ name: 'SuperstateSubscribe', args: { usdcAmount: AMOUNT } }])
  })

  it('takes back what USTB leaves of its approval', async () => {
    const { run, approvalsLeft, fixture } = facet()
    await fixture.venue.send('leave', [1n])
    expect(await approvalsLeft(await run('subscribe'))).toEqual([])
  })

  it('refuses to pay for nothing, and takes a single unit', async () => {
    const { setLimits, prepare, call } = facet()
    await setLimits('subscribe')
    await prepare('subscribe')
    await expectRevert(call('subscribe', [1n]), 'SuperstateFacet/ustb-not-received')
    await call('subscribe', [2n])
  })
})
