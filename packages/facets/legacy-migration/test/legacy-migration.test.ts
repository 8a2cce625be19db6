import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, legacyMigrationFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), legacyMigrationFixture)

describe('LegacyMigrationFacet.setSuccessor', () => {
  it('names the successor and announces it', async () => {
    const { call, view, stack, controller } = facet()
    const receipt = await call('setSuccessor', [stack.rateLimits.address], stack.admin)
    expect(await view('successor')).toBe(stack.rateLimits.address)
    expect(controller.events(receipt)).toEqual([
      { name: 'LegacyMigrationSuccessorSet', args: { successor: stack.rateLimits.address } },
    ])
  })

  it('disables migration with zero', async () => {
    const { call, run, view, stack } = facet()
    await call('setSuccessor', [zeroAddress], stack.admin)
    expect(await view('successor')).toBe(zeroAddress)
    await expectRevert(run('migrate'), 'LegacyMigrationFacet/no-successor')
  })

  it('refuses the legacy proxy itself and an account without code', async () => {
    const { call, stack, stranger } = facet()
    await expectRevert(
      call('setSuccessor', [stack.proxy.address], stack.admin),
      'LegacyMigrationFacet/successor-is-proxy',
    )
    await expectRevert(call('setSuccessor', [stranger], stack.admin), 'LegacyMigrationFacet/successor-has-no-code')
  })

  it('refuses a registry at the zero address', async () => {
    await expectRevert(facet().deployFacet([zeroAddress]), 'ZeroParameterRegistry', [], facet().errors)
  })
})

describe('LegacyMigrationFacet.migrate', () => {
  it('delivers everything to the successor and announces what arrived', async () => {
    const { run, controller, fixture, stack } = facet()
    const receipt = await run('migrate')
    const successor = fixture.successor.proxy.address
    expect(await fixture.venue.read('balanceOf', [successor])).toBe(AMOUNT)
    expect(await fixture.venue.read('balanceOf', [stack.proxy.address])).toBe(0n)
    expect(controller.events(receipt)).toEqual([
      { name: 'LegacyMigrationMigrate', args: { token: fixture.venue.address, successor, amount: AMOUNT } },
    ])
  })

  it('hands custody over: what arrived obeys the new Controller, and no longer the legacy one', async () => {
    const { run, fixture, stack, allocator } = facet()
    await run('migrate')
    const { proxy, controller } = fixture.successor
    const spend = [fixture.venue.address, fixture.venue.encode('transfer', [allocator, AMOUNT])]
    const legacy = proxy.send('doCall', spend, { from: stack.controller.address })
    await expectRevert(legacy, 'AccessControlUnauthorizedAccount')
    await proxy.send('doCall', spend, { from: controller.address })
    expect(await fixture.venue.read('balanceOf', [allocator])).toBe(AMOUNT)
  })

  it('works while the legacy controller still acts on the same proxy', async () => {
    const { act, setLimits, fixture, stack, stranger } = facet()
    await stack.proxy.send('grantRole', [await stack.proxy.read('CONTROLLER'), stranger])
    await setLimits('migrate')
    await act('migrate')
    await fixture.venue.send('mint', [stack.proxy.address, 1n])
    const back = fixture.venue.encode('transfer', [stranger, 1n])
    await stack.proxy.send('doCall', [fixture.venue.address, back], { from: stranger })
  })

  it('has no limit for another token or a new successor', async () => {
    const { setLimits, act, call, stack, token } = facet()
    await setLimits('migrate')
    const other = await token(18)
    await other.send('mint', [stack.proxy.address, 1n])
    await expectRevert(call('migrate', [other.address, 1n]), 'RateLimits/zero-maxAmount')
    await call('setSuccessor', [stack.rateLimits.address], stack.admin)
    await expectRevert(act('migrate'), 'RateLimits/zero-maxAmount')
  })

  it('believes silence, and no other answer than true', async () => {
    const { run, fixture } = facet()
    await fixture.venue.send('answerFalse')
    await expectRevert(run('migrate'), 'LegacyMigrationFacet/transfer-failed')
  })

  for (const [takenOnTop, lost, problem] of [
    [2n, 0n, undefined],
    [3n, 0n, 'LegacyMigrationFacet/wrong-amount-sent'],
    [0n, 2n, undefined],
    [0n, 3n, 'LegacyMigrationFacet/amount-not-received'],
    [1n, 1n, undefined],
    [1n, 2n, 'LegacyMigrationFacet/amount-not-received'],
  ] as const) {
    it(`${problem ? 'refuses' : 'allows'} ${takenOnTop} taken on top and ${lost} lost`, async () => {
      const { setLimits, prepare, send, fixture, stack } = facet()
      await setLimits('migrate')
      await prepare('migrate')
      await fixture.venue.send('mint', [stack.proxy.address, 10n])
      await fixture.venue.send('deviate', [takenOnTop, lost])
      if (problem) await expectRevert(send('migrate'), problem)
      else await send('migrate')
    })
  }
})
