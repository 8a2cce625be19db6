import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { merklFixture, OPERATOR } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), merklFixture)

describe('MerklFacet.toggleOperator', () => {
  it('turns the permission on, then off, and announces both', async () => {
    const { run, controller, fixture, stack } = facet()
    for (const permission of [1n, 0n]) {
      const receipt = await run('toggleOperator')
      expect(await fixture.venue.read('operators', [stack.proxy.address, OPERATOR])).toBe(permission)
      expect(controller.events(receipt)).toEqual([
        { name: 'MerklToggleOperator', args: { distributor: fixture.venue.address, operator: OPERATOR } },
      ])
    }
  })

  it('knows no operator and no distributor but the pair that governance named', async () => {
    const { setLimits, call, mock, fixture, allocator } = facet()
    await setLimits('toggleOperator')
    const other = await mock('MockMerklDistributor')
    await expectRevert(call('toggleOperator', [fixture.venue.address, allocator]), 'MerklFacet/invalid-action')
    await expectRevert(call('toggleOperator', [other.address, OPERATOR]), 'MerklFacet/invalid-action')
    await expectRevert(call('toggleOperator', [OPERATOR, fixture.venue.address]), 'MerklFacet/invalid-action')
  })
})
