import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, DATA, nfatPrimeFixture, TOKEN_ID } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), nfatPrimeFixture)

const PART = (AMOUNT * 9n) / 10n

describe('NFATPrimeFacet.subscribe', () => {
  it('passes the message on, and announces it with what left', async () => {
    const { run, controller, fixture, stack } = facet()
    const receipt = await run('subscribe')
    expect(controller.events(receipt)).toEqual([
      { name: 'NFATPrimeSubscribe', args: { facility: fixture.venue.address, amount: AMOUNT, data: DATA } },
    ])
    expect(fixture.venue.events(receipt)).toEqual([
      { name: 'Subscribe', args: { depositor: stack.proxy.address, amount: AMOUNT, data: DATA } },
    ])
    expect(await fixture.venue.read('deposits', [stack.proxy.address])).toBe(AMOUNT)
  })

  it('counts what left where the facility takes less, and takes back the rest of the approval', async () => {
    const { run, misbehave, controller, left, approvalsLeft } = facet()
    await misbehave('chargesFee', 'subscribe')
    const receipt = await run('subscribe')
    expect(controller.events(receipt)[0]?.args).toMatchObject({ amount: PART })
    expect(await left('subscribe', 'subscribe')).toBe(10n * AMOUNT - PART)
    expect(await approvalsLeft(receipt)).toEqual([])
  })

  it('sends a message without gems, where there is a limit', async () => {
    const { call, setLimits, controller, fixture } = facet()
    const message = () => call('subscribe', [fixture.venue.address, 0n, DATA])
    await expectRevert(message(), 'RateLimits/zero-maxAmount')
    await setLimits('subscribe')
    expect(controller.events(await message())[0]?.args).toMatchObject({ amount: 0n, data: DATA })
  })

  it('finds no limit for a facility that changed its gem', async () => {
    const { setLimits, call, fixture, token, stack } = facet()
    await setLimits('subscribe')
    const other = await token(18)
    await other.send('mint', [stack.proxy.address, AMOUNT])
    await fixture.venue.send('repoint', [other.address])
    await expectRevert(call('subscribe', [fixture.venue.address, AMOUNT, DATA]), 'RateLimits/zero-maxAmount')
    expect(await other.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
  })
})

describe('NFATPrimeFacet.withdraw and collect', () => {
  const args = (amount: bigint) => ({ withdraw: [amount], collect: [TOKEN_ID, amount] })

  for (const name of ['withdraw', 'collect'] as const) {
    it(`${name} brings gems, and announces what arrived`, async () => {
      const { run, misbehave, controller, left, fixture, stack } = facet()
      const honest = await run(name)
      expect(controller.events(honest)[0]?.args).toMatchObject({ facility: fixture.venue.address, amount: AMOUNT })
      expect(await fixture.gem.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
      await misbehave('chargesFee', name)
      const short = await run(name)
      expect(controller.events(short)[0]?.args).toMatchObject({ amount: PART })
      expect(await left(name, name)).toBe(10n * AMOUNT - PART)
    })

    it(`${name} refuses nothing, and says so before anything else`, async () => {
      const { call, stranger } = facet()
      await expectRevert(call(name, [stranger, ...args(0n)[name]]), 'NFATPrimeFacet/zero-amount')
    })

    it(`${name} gives nothing back to the limit of subscriptions`, async () => {
      const { run, drain, left } = facet()
      await drain('subscribe', 'subscribe', AMOUNT)
      await run(name)
      expect(await left('subscribe', 'subscribe')).toBe(0n)
    })
  }

  it('passes on why the facility refuses', async () => {
    const { setLimits, send } = facet()
    await setLimits('withdraw')
    await expectRevert(send('withdraw'), 'NFATFacility/insufficient-deposits')
    await setLimits('collect')
    await expectRevert(send('collect'), 'NFATFacility/insufficient-collectable')
  })
})
