import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { integrationId } from '@diamond-pau/keys'
import { type Hex, toFunctionSelector, zeroAddress } from 'viem'
import { beforeEach, describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { diamondCutWires } from '../generated/wires.ts'
import { add, config, type Config, type Cut, FACETS, IDS, remove, replace, SELECTORS, table } from './cuts.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), async ({ chain }) => {
  for (const address of FACETS) await chain.testClient.setCode({ address, bytecode: '0x00' })
  return { actions: {} }
})

const [one, two, three] = FACETS as [Hex, Hex, Hex]
const [A, B, C] = IDS as [Hex, Hex, Hex]
const [s0, s1, s2, s3] = SELECTORS as [Hex, Hex, Hex, Hex]

const publish = (id: Hex, config: Config) => facet().stack.beacon.send('setIntegration', [id, config])
const diamondCut = (cuts: readonly Cut[], init: Hex = zeroAddress, data: Hex = '0x') =>
  facet().call('diamondCut', [cuts, init, data], facet().stack.admin)
const dispatched = async (...selectors: Hex[]) =>
  (await facet().controller.read<{ facet: Hex }[]>('getDispatches', [selectors])).map(({ facet }) => facet)

async function refuses(cuts: readonly Cut[], error: string, args: readonly unknown[] = []) {
  const { controller, errors } = facet()
  const before = await table(controller)
  await expectRevert(diamondCut(cuts), error, args, errors)
  expect(await table(controller)).toEqual(before)
}

// Wired: A with two selectors, B with one. Published beside them, and not wired: C.
beforeEach(async () => {
  await publish(A, config(one, [s0, s1]))
  await publish(B, config(two, [s2]))
  await facet().controller.send('updateIntegrations', [[A, B]])
  await publish(C, config(three, [s3]))
})

describe('diamondCut', () => {
  it("is called by the standard's own name and selector", () => {
    expect(diamondCutWires.map(({ call, callSelector }) => [call, callSelector])).toEqual([
      ['diamondCut_VERSION()', toFunctionSelector('diamondCut_VERSION()')],
      ['diamondCut((address,uint8,bytes4[])[],address,bytes)', '0x1f931c1c'],
    ])
  })

  it('adds an integration, and announces it as the Controller does', async () => {
    const { controller } = facet()
    const receipt = await diamondCut([add(three, s3)])
    expect(await dispatched(s3)).toEqual([three])
    expect(await controller.read('getConfig', [C])).toEqual(config(three, [s3]))
    expect(controller.events(receipt)).toEqual([
      { name: 'IntegrationSet', args: { id: C, config: config(three, [s3]) } },
      { name: 'DiamondCut', args: { _diamondCut: [add(three, s3)], _init: zeroAddress, _calldata: '0x' } },
    ])
  })

  it('replaces a facet', async () => {
    await publish(A, config(three, [s0, s1]))
    await diamondCut([replace(three, s1, s0)])
    expect(await dispatched(s0, s1, s2)).toEqual([three, three, two])
  })

  it('replaces a function within the same facet', async () => {
    await publish(A, config(one, [s0, s1], s3))
    await diamondCut([replace(one, s0), replace(one, s1)])
    expect(await facet().controller.read('getConfig', [A])).toEqual(config(one, [s0, s1], s3))
  })

  it('removes an integration without asking the Beacon, and announces it as the Controller does', async () => {
    const { controller, stack } = facet()
    await stack.beacon.send('removeIntegration', [A])
    await stack.beacon.send('setIntegration', [integrationId('OTHER'), config(three, [s0, s1])])
    const receipt = await diamondCut([remove(s1), remove(s0)])
    expect(await dispatched(s0, s1, s2)).toEqual([zeroAddress, zeroAddress, two])
    expect(controller.events(receipt).map(({ name, args }) => [name, args.id])).toEqual([
      ['IntegrationRemoved', A],
      ['DiamondCut', undefined],
    ])
  })

  it('does all three at once: within an integration, and from one to another', async () => {
    const { controller } = facet()
    await publish(A, config(three, [s0])) // s1 goes, s0 moves
    await facet().stack.beacon.send('removeIntegration', [B])
    await publish(C, config(three, [s2, s3])) // s2 comes from B, s3 is new
    const before = await table(controller)
    // B gives s2 up only if a cut names it as removed, which would contradict its replacement.
    const contradiction = diamondCut([replace(three, s0, s2), remove(s1), add(three, s3)])
    await expectRevert(contradiction, 'CallSelectorAlreadyWired', [s2])
    expect(await table(controller)).toEqual(before)
    await diamondCut([remove(s2)])
    await diamondCut([replace(three, s0), remove(s1), add(three, s2, s3)])
    expect(await dispatched(s0, s1, s2, s3)).toEqual([three, zeroAddress, three, three])
  })

  it('can remove itself; the Controller stays in its admin’s hands', async () => {
    const { controller, stack } = facet()
    const own = diamondCutWires.map(({ callSelector }) => callSelector)
    await diamondCut([remove(...own)])
    await expectRevert(diamondCut([remove(s2)]), 'CallSelectorNotWired', ['0x1f931c1c'])
    await controller.send('updateIntegrations', [[integrationId(manifest.id)]], { from: stack.admin })
    await diamondCut([remove(s2)])
  })
})

describe('diamondCut refuses', () => {
  it('an initialiser', async () => {
    const { errors } = facet()
    await expectRevert(diamondCut([add(three, s3)], one), 'InitialiserNotAllowed', [], errors)
    await expectRevert(diamondCut([add(three, s3)], zeroAddress, '0x00'), 'InitialiserNotAllowed', [], errors)
  })

  it('no cut, and a cut without selectors', async () => {
    await refuses([], 'EmptyArray')
    await refuses([add(three, s3), add(three)], 'EmptyArray')
  })

  it('a selector named twice', async () => {
    await refuses([add(three, s3, s3)], 'SelectorRepeated', [s3])
    await refuses([add(three, s3), remove(s3)], 'SelectorRepeated', [s3])
  })

  it('an Add of what is wired, a Replace or Remove of what is not', async () => {
    await refuses([add(one, s0)], 'CallSelectorAlreadyWired', [s0])
    await refuses([replace(three, s3)], 'CallSelectorNotWired', [s3])
    await refuses([remove(s3)], 'CallSelectorNotWired', [s3])
  })

  it('code that the Beacon does not publish for the selector', async () => {
    await refuses([add(two, s3)], 'NotPublished', [s3, two])
    await refuses([add(zeroAddress, s3)], 'NotPublished', [s3, zeroAddress])
    await refuses([replace(three, s0)], 'NotPublished', [s0, three])
    await facet().stack.beacon.send('removeIntegration', [C])
    await refuses([add(three, s3)], 'NotPublished', [s3, three])
  })

  it('a facet in a Remove', async () => {
    await refuses([{ ...remove(s2), facetAddress: two }], 'FacetInRemoval', [s2, two])
  })

  it('a Replace that changes nothing', async () => {
    await refuses([replace(two, s2)], 'SelectorUnchanged', [s2])
  })

  it('a part of what an integration changes', async () => {
    await publish(C, config(three, [s3, SELECTORS[4] as Hex]))
    await refuses([add(three, s3)], 'SelectorMissing', [SELECTORS[4]])
    await publish(A, config(three, [s0, s1]))
    await refuses([replace(three, s0)], 'SelectorMissing', [s1])
    await refuses([remove(s0)], 'SelectorMissing', [s1])
    await publish(A, config(three, [s0]))
    await refuses([replace(three, s0)], 'SelectorMissing', [s1])
  })

  it('a Remove of what its integration keeps', async () => {
    await facet().stack.beacon.send('removeIntegration', [C])
    await publish(A, config(one, [s0, s1, s3]))
    await refuses([add(one, s3), remove(s1)], 'SelectorKept', [s1])
  })

  it('a facet that lost its code', async () => {
    await facet().chain.testClient.setCode({ address: three, bytecode: '0x' })
    await refuses([add(three, s3)], 'EmptyFacet')
  })

  it('an action that the standard does not have', async () => {
    await refuses([{ ...add(three, s3), action: 3 }], '0x')
  })
})
