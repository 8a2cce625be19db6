import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, coreHaloFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), coreHaloFixture)

const setMaxUnitPrice = (units: bigint, assets: bigint, halo = facet().fixture.venue.address) =>
  facet().call('setMaxUnitPrice', [halo, units, assets], facet().stack.admin)

describe('CoreHaloFacet parameters', () => {
  it('stores the price of a unit, times 1e36', async () => {
    const { view, fixture, controller } = facet()
    const halo = fixture.venue.address
    const receipt = await setMaxUnitPrice(3n, 10n)
    expect(await view('getMaxUnitPrice', [halo])).toBe((10n * 10n ** 36n) / 3n)
    expect(await view('UNIT_PRICE_PRECISION')).toBe(10n ** 36n)
    expect(controller.events(receipt)).toEqual([
      { name: 'CoreHaloMaxUnitPriceSet', args: { halo, maxUnitPrice: (10n * 10n ** 36n) / 3n } },
    ])
  })

  it('takes zero assets for "disabled", with any units', async () => {
    const { run, view, fixture } = facet()
    await setMaxUnitPrice(0n, 0n)
    expect(await view('getMaxUnitPrice', [fixture.venue.address])).toBe(0n)
    await expectRevert(run('deploy'), 'CoreHaloFacet/deploys-disabled')
  })

  it('refuses the zero address and assets without units', async () => {
    await expectRevert(setMaxUnitPrice(1n, 1n, zeroAddress), 'CoreHaloFacet/zero-halo')
    await expectRevert(setMaxUnitPrice(0n, 1n), 'CoreHaloFacet/zero-units')
  })

  it('refuses a registry at the zero address', async () => {
    await expectRevert(facet().deployFacet([zeroAddress]), 'ZeroParameterRegistry', [], facet().errors)
  })
})

describe('CoreHaloFacet.deploy', () => {
  it('turns assets into units of the proxy, returns and announces them', async () => {
    const { setLimits, prepare, controller, allocator, fixture, stack } = facet()
    await setLimits('deploy')
    await prepare('deploy')
    const args = [fixture.venue.address, AMOUNT, AMOUNT]
    expect(await controller.read('coreHalo_deploy', args, { from: allocator })).toBe(AMOUNT)
    const receipt = await controller.send('coreHalo_deploy', args, { from: allocator })
    expect(await fixture.venue.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
    expect(controller.events(receipt)).toEqual([
      { name: 'CoreHaloDeploy', args: { halo: fixture.venue.address, amount: AMOUNT, units: AMOUNT } },
    ])
  })

  it('refuses fewer units than asked for', async () => {
    const { setLimits, prepare, call, fixture } = facet()
    await setLimits('deploy')
    await prepare('deploy')
    const args = [fixture.venue.address, AMOUNT, AMOUNT + 1n]
    await expectRevert(call('deploy', args), 'CoreHaloFacet/min-units-not-met')
  })

  it('refuses a unit that costs more than governance allows, to the last base unit', async () => {
    const { run } = facet()
    await setMaxUnitPrice(AMOUNT, AMOUNT - 1n)
    await expectRevert(run('deploy'), 'CoreHaloFacet/unit-price-too-high')
    await setMaxUnitPrice(AMOUNT, AMOUNT)
    await run('deploy')
  })

  it('finds no limit for a halo that changed its asset, nor for another halo', async () => {
    const { setLimits, act, call, fixture, token, mock } = facet()
    await setLimits('deploy')
    const other = await mock('MockHalo', [fixture.asset.address])
    await setMaxUnitPrice(1n, 1n, other.address)
    await expectRevert(call('deploy', [other.address, AMOUNT, 0n]), 'RateLimits/zero-maxAmount')
    await fixture.venue.send('repoint', [(await token(18)).address])
    await expectRevert(act('deploy'), 'RateLimits/zero-maxAmount')
  })
})

describe('CoreHaloFacet.exit', () => {
  it('turns units into assets of the proxy, returns, counts and announces them', async () => {
    const { setLimits, prepare, controller, allocator, fixture, stack, left } = facet()
    await setLimits('exit')
    await prepare('exit')
    const args = [fixture.venue.address, AMOUNT, 0n]
    expect(await controller.read('coreHalo_exit', args, { from: allocator })).toBe(AMOUNT)
    const receipt = await controller.send('coreHalo_exit', args, { from: allocator })
    expect(await fixture.asset.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
    expect(await left('exit', 'exit')).toBe(9n * AMOUNT)
    expect(controller.events(receipt)).toEqual([
      { name: 'CoreHaloExit', args: { halo: fixture.venue.address, units: AMOUNT, assets: AMOUNT } },
    ])
  })

  it('is not held up by a deploy limit or a price that is not set', async () => {
    const { setLimits, drain, act, left } = facet()
    await setLimits('exit')
    await drain('exit', 'deploy', 0n)
    await setMaxUnitPrice(0n, 0n)
    await act('exit')
    expect(await left('exit', 'deploy')).toBe(0n)
  })

  it('gives the deploy limit back what arrived, where a halo pays less', async () => {
    const { setLimits, drain, prepare, misbehave, call, left, fixture } = facet()
    await setLimits('exit')
    await drain('exit', 'deploy', AMOUNT)
    await prepare('exit')
    await misbehave('chargesFee', 'exit')
    await call('exit', [fixture.venue.address, AMOUNT, 0n])
    expect(await left('exit', 'deploy')).toBe((9n * AMOUNT) / 10n)
  })

  it('refuses a halo that burns more units than it is given', async () => {
    const { setLimits, prepare, send, fixture } = facet()
    await setLimits('exit')
    await prepare('exit')
    await prepare('exit')
    await fixture.venue.send('burnOnTop', [1n])
    await expectRevert(send('exit'), 'CoreHaloFacet/too-many-units-taken')
  })
})
