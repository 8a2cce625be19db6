import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, nfatHaloFixture, PRIME, PRINCIPAL, RATE, TOKEN_ID, YEAR } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), nfatHaloFixture)

const PART = (AMOUNT * 9n) / 10n

type State = readonly [interestIndex: bigint, lastUpdated: bigint]
type Position = readonly [issued: boolean, principal: bigint, interest: bigint, interestIndex: bigint]

const facility = () => facet().fixture.venue.address
const state = () => facet().view<State>('getFacilityState', [facility()])
const position = (tokenId = TOKEN_ID) => facet().view<Position>('getPosition', [facility(), tokenId])
const interestNow = (tokenId = TOKEN_ID) =>
  facet().view<bigint>('getCurrentMaxOutstandingInterest', [facility(), tokenId])

/** Calls at an exact time, with room in the limits and gems at the proxy. */
async function callAt(time: bigint, name: string, args: readonly unknown[], from?: `0x${string}`) {
  const { chain, call, fixture, stack } = facet()
  if (name !== 'setMaxAnnualGrowthRate') {
    await facet().setLimits(name, { [name]: 1000n * PRINCIPAL })
    await fixture.gem.send('mint', [stack.proxy.address, 2n * PRINCIPAL])
  }
  await chain.testClient.setNextBlockTimestamp({ timestamp: time })
  return call(name, [facility(), ...args], from)
}

describe('NFATHaloFacet parameters', () => {
  it('reads back what governance set, per facility, and announces it', async () => {
    const { call, view, controller, stack, stranger } = facet()
    const receipt = await call('setMaxAnnualGrowthRate', [facility(), 42n], stack.admin)
    expect(controller.events(receipt)).toEqual([
      { name: 'NFATHaloAnnualGrowthRateSet', args: { facility: facility(), annualGrowthRate: 42n } },
    ])
    expect(await view('getMaxAnnualGrowthRate', [facility()])).toBe(42n)
    expect(await view('getMaxAnnualGrowthRate', [stranger])).toBe(0n)
  })

  it('refuses no facility, no registry, and rates that could overflow', async () => {
    const { call, stack, stranger, deployFacet, errors } = facet()
    const set = (to: string, rate: bigint) => call('setMaxAnnualGrowthRate', [to, rate], stack.admin)
    await expectRevert(set(zeroAddress, 2n ** 64n), 'NFATHaloFacet/facility-zero-address')
    await expectRevert(set(stranger, 2n ** 64n), 'NFATHaloFacet/growth-rate-too-high')
    await set(stranger, 2n ** 64n - 1n)
    await expectRevert(deployFacet([zeroAddress]), 'ZeroParameterRegistry', [], errors)
  })

  it('checkpoints before it changes the rate, so that what has grown remains', async () => {
    const { stack, chain } = facet()
    const [, start] = await state()
    await callAt(start + 2n * YEAR, 'setMaxAnnualGrowthRate', [RATE / 2n], stack.admin)
    expect(await state()).toEqual([2n * RATE, start + 2n * YEAR])
    await chain.mineAt(start + 3n * YEAR)
    expect(await state()).toEqual([2n * RATE, start + 2n * YEAR])
    expect(await interestNow()).toBe((PRINCIPAL * 5n) / 2n)
    await callAt(start + 4n * YEAR, 'setMaxAnnualGrowthRate', [0n], stack.admin)
    await chain.mineAt(start + 9n * YEAR)
    expect(await interestNow()).toBe(3n * PRINCIPAL)
  })

  it('lets nothing grow before the first checkpoint', async () => {
    const { call, view, stack, stranger, chain } = facet()
    expect(await view('getFacilityState', [stranger])).toEqual([0n, 0n])
    await call('setMaxAnnualGrowthRate', [stranger, RATE], stack.admin)
    expect(await view('getFacilityState', [stranger])).toEqual([0n, await chain.now()])
  })
})

describe('NFATHaloFacet.issue', () => {
  it('receives gems, and opens a position at the index of the moment', async () => {
    const { controller, fixture } = facet()
    const [, start] = await state()
    await fixture.subscribe(AMOUNT)
    const receipt = await callAt(start + 2n * YEAR, 'issue', [PRIME, 8n, AMOUNT])
    expect(controller.events(receipt)).toEqual([
      { name: 'NFATHaloIssue', args: { facility: facility(), to: PRIME, tokenId: 8n, amount: AMOUNT } },
    ])
    expect(await position(8n)).toEqual([true, AMOUNT, 0n, 2n * RATE])
    expect(await interestNow(8n)).toBe(0n)
    expect(await fixture.venue.read('ownerOf', [8n])).toBe(PRIME)
  })

  it('owes what arrived, where less did', async () => {
    const { run, misbehave, controller, left } = facet()
    await misbehave('chargesFee', 'issue')
    const [event] = controller.events(await run('issue'))
    expect(event?.args).toMatchObject({ amount: PART })
    expect((await position(event?.args.tokenId as bigint))[1]).toBe(PART)
    expect(await left('issue', 'issue')).toBe(10n * AMOUNT - PART)
  })

  it('refuses nothing, a position twice, and a facility that pays somebody else', async () => {
    const { call, setLimits, fixture, stranger } = facet()
    await setLimits('issue')
    await fixture.subscribe(2n * AMOUNT)
    await expectRevert(call('issue', [facility(), PRIME, TOKEN_ID, 0n]), 'NFATHaloFacet/zero-amount')
    await expectRevert(call('issue', [facility(), PRIME, TOKEN_ID, 1n]), 'NFATHaloFacet/position-exists')
    await fixture.venue.send('repoint', [fixture.gem.address, stranger])
    await expectRevert(call('issue', [facility(), PRIME, 8n, AMOUNT]), 'NFATHaloFacet/gems-not-received')
  })

  it('issues to no Prime without a limit', async () => {
    const { call, setLimits, fixture, stranger } = facet()
    await setLimits('issue')
    await fixture.gem.send('mint', [facility(), AMOUNT])
    await fixture.venue.send('deposit', [stranger, AMOUNT])
    await expectRevert(call('issue', [facility(), stranger, 8n, AMOUNT]), 'RateLimits/zero-maxAmount')
  })
})

describe('NFATHaloFacet repayments', () => {
  it('repays principal to the last unit of what was brought, and no further', async () => {
    const [, start] = await state()
    const late = start + 2n * YEAR
    await expectRevert(callAt(late, 'repayPrincipal', [TOKEN_ID, PRINCIPAL + 1n]), 'NFATHaloFacet/principal-exceeded')
    await callAt(late + 1n, 'repayPrincipal', [TOKEN_ID, PRINCIPAL])
    expect((await position())[1]).toBe(0n)
    await expectRevert(callAt(late + 2n, 'repayPrincipal', [TOKEN_ID, 1n]), 'NFATHaloFacet/principal-exceeded')
  })

  it('repays interest to the last unit of what can have grown, and no further', async () => {
    const [, start] = await state()
    await expectRevert(
      callAt(start + 3n * YEAR, 'repayInterest', [TOKEN_ID, 3n * PRINCIPAL + 1n]),
      'NFATHaloFacet/interest-exceeded',
    )
    await facet().fixture.gem.send('mint', [facet().stack.proxy.address, 4n * PRINCIPAL])
    await callAt(start + 4n * YEAR, 'repayInterest', [TOKEN_ID, 4n * PRINCIPAL])
    expect(await position()).toEqual([true, PRINCIPAL, 0n, 4n * RATE])
    expect(await interestNow()).toBe(0n)
  })

  it('stores the interest of the time before at every repayment of principal, which then earns no more', async () => {
    const { chain } = facet()
    const [, start] = await state()
    await callAt(start + 2n * YEAR, 'repayPrincipal', [TOKEN_ID, PRINCIPAL / 2n])
    expect(await position()).toEqual([true, PRINCIPAL / 2n, 2n * PRINCIPAL, 2n * RATE])
    expect(await state()).toEqual([2n * RATE, start + 2n * YEAR])
    await chain.mineAt(start + 3n * YEAR)
    expect(await interestNow()).toBe((PRINCIPAL * 5n) / 2n)
  })

  for (const [name, field] of [
    ['repayPrincipal', 1],
    ['repayInterest', 2],
  ] as const) {
    it(`${name} counts what left where the facility takes less`, async () => {
      const { misbehave, controller, approvalsLeft } = facet()
      await misbehave('chargesFee', name)
      const [, start] = await state()
      const receipt = await callAt(start + 2n * YEAR, name, [TOKEN_ID, AMOUNT])
      expect(controller.events(receipt)[0]?.args).toMatchObject({ tokenId: TOKEN_ID, amount: PART })
      expect(await approvalsLeft(receipt)).toEqual([])
      expect((await position())[field]).toBe((field === 1 ? PRINCIPAL : 2n * PRINCIPAL) - PART)
    })

    it(`${name} refuses nothing, and positions that were never issued`, async () => {
      const { call } = facet()
      await expectRevert(call(name, [facility(), 8n, 0n]), 'NFATHaloFacet/zero-amount')
      await expectRevert(call(name, [facility(), 8n, 1n]), 'NFATHaloFacet/position-not-found')
    })

    it(`${name} finds no limit for a facility that changed its gem`, async () => {
      const { setLimits, call, fixture, token, stack } = facet()
      await setLimits(name)
      const other = await token(18)
      await other.send('mint', [stack.proxy.address, AMOUNT])
      await fixture.venue.send('repoint', [other.address, stack.proxy.address])
      await expectRevert(call(name, [facility(), TOKEN_ID, AMOUNT]), 'RateLimits/zero-maxAmount')
      expect(await other.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
    })
  }

  it('keeps the two limits apart', async () => {
    const { setLimits, act } = facet()
    await setLimits('repayPrincipal')
    await expectRevert(act('repayInterest'), 'RateLimits/zero-maxAmount')
    await setLimits('repayPrincipal', { repayPrincipal: 0n })
    await setLimits('repayInterest')
    await expectRevert(act('repayPrincipal'), 'RateLimits/zero-maxAmount')
  })
})
