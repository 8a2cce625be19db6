import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, erc7540Fixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), erc7540Fixture)

describe('ERC7540Facet.requestDeposit', () => {
  it('requests for the proxy, and announces what it asked for', async () => {
    const { run, controller, fixture, stack } = facet()
    const receipt = await run('requestDeposit')
    expect(controller.events(receipt)).toEqual([
      { name: 'ERC7540RequestDeposit', args: { token: fixture.venue.address, assets: AMOUNT } },
    ])
    expect(await fixture.venue.read('pendingDeposit', [stack.proxy.address])).toBe(AMOUNT)
  })

  it('takes back what a vault leaves of its approval', async () => {
    const { misbehave, run, approvalsLeft, stack, fixture } = facet()
    await misbehave('chargesFee', 'requestDeposit')
    const receipt = await run('requestDeposit')
    expect(await approvalsLeft(receipt)).toEqual([])
    expect(await fixture.asset.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT / 10n)
  })

  it('finds no limit for a vault that changed its asset', async () => {
    const { setLimits, act, fixture, token } = facet()
    await setLimits('requestDeposit')
    await fixture.venue.send('repoint', [(await token(18)).address])
    await expectRevert(act('requestDeposit'), 'RateLimits/zero-maxAmount')
  })
})

describe('ERC7540Facet.requestRedeem', () => {
  it('counts shares by what the vault converts them to', async () => {
    const { run, left, fixture, stack } = facet()
    await fixture.venue.send('setPrice', [3n * 10n ** 18n])
    await run('requestRedeem')
    expect(await left('requestRedeem', 'requestRedeem')).toBe(7n * AMOUNT)
    expect(await fixture.venue.read('pendingRedeem', [stack.proxy.address])).toBe(AMOUNT)
  })

  it('moves no shares that count for nothing, and the first that count for something', async () => {
    const { setLimits, prepare, call, fixture } = facet()
    await setLimits('requestRedeem')
    await prepare('requestRedeem')
    await fixture.venue.send('setPrice', [1n])
    await expectRevert(call('requestRedeem', [fixture.venue.address, AMOUNT - 1n]), 'ERC7540Facet/zero-assets')
    await call('requestRedeem', [fixture.venue.address, AMOUNT])
  })
})

describe('ERC7540Facet claims', () => {
  it('claims all shares, and announces what arrived', async () => {
    const { run, controller, fixture, stack } = facet()
    const receipt = await run('claimDeposit')
    expect(controller.events(receipt)).toEqual([
      { name: 'ERC7540ClaimDeposit', args: { token: fixture.venue.address, shares: AMOUNT } },
    ])
    expect(await fixture.share.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
  })

  it('claims all assets, and announces what arrived', async () => {
    const { run, controller, fixture, stack } = facet()
    const receipt = await run('claimRedeem')
    expect(controller.events(receipt)).toEqual([
      { name: 'ERC7540ClaimRedeem', args: { token: fixture.venue.address, assets: AMOUNT } },
    ])
    expect(await fixture.asset.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
  })

  for (const [name, field] of [
    ['claimDeposit', 'shares'],
    ['claimRedeem', 'assets'],
  ] as const) {
    it(`announces what arrived and not what the vault said at a ${name}`, async () => {
      const { misbehave, run, controller } = facet()
      await misbehave('chargesFee', name)
      const receipt = await run(name)
      expect(controller.events(receipt)[0]?.args).toMatchObject({ [field]: (AMOUNT * 9n) / 10n })
    })
  }

  it('is not opened by the limit of the request, nor by that of the other claim', async () => {
    const { setLimits, act } = facet()
    await setLimits('requestDeposit')
    await setLimits('claimRedeem')
    await expectRevert(act('claimDeposit'), 'ERC7540Facet/invalid-action')
    await setLimits('claimRedeem', { claimRedeem: 0n })
    await setLimits('requestRedeem')
    await setLimits('claimDeposit')
    await expectRevert(act('claimRedeem'), 'ERC7540Facet/invalid-action')
  })
})
