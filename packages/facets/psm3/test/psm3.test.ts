import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, FACTOR, psm3Fixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), psm3Fixture)

describe('PSM3Facet constructor', () => {
  it('refuses a PSM at the zero address, and keeps the one it was given', async () => {
    const { deployFacet, view, fixture } = facet()
    await expectRevert(deployFacet([zeroAddress]), 'PSM3Facet/zero-psm')
    expect(await view('psm')).toBe(fixture.venue.address)
  })
})

describe('PSM3Facet.deposit', () => {
  it('returns and announces the shares that arrived, and takes back what the PSM left of its approval', async () => {
    const { setLimits, prepare, misbehave, send, controller, approvalsLeft, allocator, fixture } = facet()
    await setLimits('deposit')
    await prepare('deposit')
    await misbehave('chargesFee', 'deposit')
    const shares = (AMOUNT * FACTOR * 9n) / 10n
    const args = [fixture.usdc.address, AMOUNT]
    expect(await controller.read('psm3_deposit', args, { from: allocator })).toBe(shares)
    const receipt = await send('deposit')
    expect(controller.events(receipt)).toEqual([
      { name: 'PSM3Deposit', args: { asset: fixture.usdc.address, amount: AMOUNT, shares } },
    ])
    expect(await approvalsLeft(receipt)).toEqual([])
  })

  it('passes on why the PSM refuses nothing', async () => {
    const { setLimits, call, fixture } = facet()
    await setLimits('deposit')
    await expectRevert(call('deposit', [fixture.usdc.address, 0n]), 'PSM3/invalid-amount')
  })
})

describe('PSM3Facet.withdraw', () => {
  it('counts, returns and announces what arrived where there is less than asked for', async () => {
    const { setLimits, prepare, controller, allocator, left, fixture } = facet()
    await setLimits('withdraw')
    await prepare('withdraw')
    const args = [fixture.usdc.address, 3n * AMOUNT]
    expect(await controller.read('psm3_withdraw', args, { from: allocator })).toBe(AMOUNT)
    const receipt = await controller.send('psm3_withdraw', args, { from: allocator })
    expect(controller.events(receipt)[0]?.args).toEqual({
      asset: fixture.usdc.address,
      assetsWithdrawn: AMOUNT,
      sharesBurned: AMOUNT * FACTOR,
    })
    expect(await left('withdraw', 'withdraw')).toBe(9n * AMOUNT)
  })

  it('counts nothing where a PSM pays nothing', async () => {
    const { setLimits, prepare, misbehave, send, left } = facet()
    await setLimits('withdraw')
    await prepare('withdraw')
    await misbehave('lies', 'withdraw')
    await send('withdraw')
    expect(await left('withdraw', 'withdraw')).toBe(10n * AMOUNT)
  })

  it('gives nothing back to the deposit limit', async () => {
    const { run, drain, left } = facet()
    await drain('deposit', 'deposit', AMOUNT)
    await run('withdraw')
    expect(await left('deposit', 'deposit')).toBe(0n)
  })
})
