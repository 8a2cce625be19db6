import { deployCore, expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { integrationId } from '@diamond-pau/keys'
import { zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, usdsFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), usdsFixture)

describe('USDSFacet parameters', () => {
  it('refuses a vault and a token at the zero address', async () => {
    const { call, stack, deployFacet } = facet()
    await expectRevert(call('setVault', [zeroAddress], stack.admin), 'USDSFacet/zero-vault')
    await expectRevert(deployFacet([stack.parameterRegistry.address, zeroAddress]), 'USDSFacet/zero-usds')
  })

  it('reads back the vault and announces it', async () => {
    const { call, view, controller, stack, mock, fixture } = facet()
    const { address } = await mock('MockAllocatorVault', [fixture.usds.address])
    const receipt = await call('setVault', [address], stack.admin)
    expect(await view('vault')).toBe(address)
    expect(await view('usds')).toBe(fixture.usds.address)
    expect(controller.events(receipt)).toEqual([{ name: 'USDSVaultSet', args: { vault: address } }])
  })

  it('does nothing before a vault is set', async () => {
    const { chain, stack, deployFacet, fixture, run } = facet()
    const registry = await deployCore(chain, 'ParameterRegistry')
    const { address } = await deployFacet([registry.address, fixture.usds.address])
    const id = integrationId(manifest.id)
    const { wires } = await stack.beacon.read<{ wires: unknown[] }>('getConfig', [id])
    await stack.beacon.send('setIntegration', [id, { facet: address, wires }])
    await stack.controller.send('updateIntegrations', [[id]])
    await expectRevert(run('mint'), 'AddressEmptyCode', [zeroAddress])
  })
})

describe('USDSFacet.mint and burn', () => {
  it('brings what it draws to the proxy', async () => {
    const { run, fixture, stack } = facet()
    await run('mint')
    expect(await fixture.usds.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
    expect(await fixture.usds.read('balanceOf', [fixture.buffer])).toBe(0n)
  })

  it('repays from the proxy, and what it repays can be minted again', async () => {
    const { run, setLimits, act, fixture, stack, left } = facet()
    await run('mint')
    await setLimits('burn', {}, 0n)
    await facet().drain('burn', 'mint', 10n * AMOUNT)
    await act('burn')
    expect(await left('burn', 'mint')).toBe(AMOUNT)
    expect(await fixture.usds.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
  })

  it('burns where minting was never allowed', async () => {
    const { setLimits, drain, act } = facet()
    await setLimits('burn')
    await drain('burn', 'mint', 0n)
    await act('burn')
  })

  it('sends repayments to the buffer it knows, whatever the vault says later', async () => {
    const { setLimits, act, misbehave, fixture, stranger } = facet()
    await setLimits('burn')
    await fixture.venue.send('redirect', [stranger])
    await misbehave('doesNothing', 'burn')
    await act('burn')
    expect(await fixture.usds.read('balanceOf', [stranger])).toBe(0n)
    expect(await fixture.usds.read('balanceOf', [fixture.buffer])).toBe(AMOUNT)
  })
})
