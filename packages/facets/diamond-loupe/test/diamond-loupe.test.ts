import { contractAt, toWires } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { integrationId } from '@diamond-pau/keys'
import { expectRevert } from '@diamond-pau/contracts/testing'
import { toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { diamondLoupeForeignWires } from '../generated/wires.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), async () => ({ actions: {} }))

describe('DiamondLoupeFacet', () => {
  it('adds EIP-165 to our Controller: itself, the loupe, and nothing else', async () => {
    const supports = (id: string) => facet().controller.read('supportsInterface', [id])
    expect(await supports('0x01ffc9a7')).toBe(true)
    expect(await supports('0x48e2b093')).toBe(true)
    expect(await supports('0xffffffff')).toBe(false)
    expect(await supports('0x1f931c1c')).toBe(false) // diamondCut
  })

  it('leaves the loupe itself to our Controller, whose Beacon refuses those selectors', async () => {
    const { stack } = facet()
    const [wire] = toWires({ 'facets()': 'facets()' })
    const config = { facet: stack.beacon.address, wires: [wire] }
    await expectRevert(stack.beacon.send('setIntegration', [integrationId('X'), config]), 'CallSelectorHardcoded', [
      toFunctionSelector('facets()'),
    ])
  })

  it('answers for a Controller that has no loupe, from the same table', async () => {
    const { chain, controller, mock } = facet()
    const foreign = await mock('ForeignController')
    const wires = diamondLoupeForeignWires.map(({ callSelector, delegateSelector }) => ({
      callSelector,
      delegateSelector,
    }))
    await foreign.send('set', [integrationId(manifest.id), { facet: facet().facet.address, wires }])
    const diamond = contractAt(chain, controller, foreign.address)
    const selectors = wires.map(({ callSelector }) => callSelector)
    expect(await diamond.read('facetAddresses')).toEqual([facet().facet.address])
    expect(await diamond.read('facets')).toEqual([
      { facetAddress: facet().facet.address, functionSelectors: selectors },
    ])
    expect(await diamond.read('facetFunctionSelectors', [facet().facet.address])).toEqual(selectors)
    expect(await diamond.read('facetAddress', [selectors[1]])).toBe(facet().facet.address)
    expect(await diamond.read('supportsInterface', ['0x48e2b093'])).toBe(true)
  })
})
