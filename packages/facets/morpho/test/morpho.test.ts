import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, morphoFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), morphoFixture)

describe('MorphoFacet.setSupplyQueue', () => {
  it('sets the queue and announces it', async () => {
    const { run, controller, fixture } = facet()
    const { venue, from, to } = fixture
    const receipt = await run('setSupplyQueue')
    expect(await venue.read('supplyQueue', [0n])).toBe(from.id)
    expect(await venue.read('supplyQueue', [1n])).toBe(to.id)
    expect(controller.events(receipt)).toEqual([
      { name: 'MorphoSetSupplyQueue', args: { vault: venue.address, newSupplyQueue: [from.id, to.id] } },
    ])
  })
})

describe('MorphoFacet.updateWithdrawQueue', () => {
  it('sets the queue and announces it', async () => {
    const { run, controller, fixture } = facet()
    const receipt = await run('updateWithdrawQueue')
    expect(await fixture.venue.read('withdrawQueue', [0n])).toBe(1n)
    expect(controller.events(receipt)).toEqual([
      { name: 'MorphoUpdateWithdrawQueue', args: { vault: fixture.venue.address, indexes: [1n, 0n] } },
    ])
  })
})

describe('MorphoFacet.reallocate', () => {
  const supplied = async (market: { marketParams: unknown }) => {
    const { morpho, venue } = facet().fixture
    return morpho.read<bigint>('supplied', [market.marketParams, venue.address])
  }

  it('moves assets between markets and announces how much', async () => {
    const { run, controller, fixture } = facet()
    const receipt = await run('reallocate')
    expect(await supplied(fixture.from)).toBe(0n)
    expect(await supplied(fixture.to)).toBe(2n * AMOUNT)
    expect(controller.events(receipt)).toEqual([
      { name: 'MorphoReallocate', args: { vault: fixture.venue.address, assets: AMOUNT } },
    ])
  })

  it('counts what moved, to and fro', async () => {
    const { run, call, left, fixture } = facet()
    await run('reallocate')
    const back = [
      { marketParams: fixture.to.marketParams, assets: AMOUNT },
      { marketParams: fixture.from.marketParams, assets: AMOUNT },
    ]
    await call('reallocate', [fixture.venue.address, back])
    expect(await left('reallocate', 'reallocate')).toBe(8n * AMOUNT)
  })

  it('does not count interest', async () => {
    const { setLimits, prepare, send, left, fixture } = facet()
    await setLimits('reallocate')
    await prepare('reallocate')
    await fixture.morpho.send('setInterest', [fixture.to.id, AMOUNT])
    await send('reallocate')
    // One unit may go to those whose shares are rounded.
    expect(await supplied(fixture.to)).toBeGreaterThanOrEqual(3n * AMOUNT - 1n)
    expect(await left('reallocate', 'reallocate')).toBeGreaterThanOrEqual(9n * AMOUNT)
    expect(await left('reallocate', 'reallocate')).toBeLessThanOrEqual(9n * AMOUNT + 1n)
  })

  it('counts what arrived, not what left, where a vault loses some of it on the way', async () => {
    const { setLimits, prepare, misbehave, send, left } = facet()
    await setLimits('reallocate')
    await prepare('reallocate')
    await misbehave('chargesFee', 'reallocate')
    await send('reallocate')
    expect(await left('reallocate', 'reallocate')).toBe(10n * AMOUNT - (9n * AMOUNT) / 10n)
  })

  it('calls no vault that governance did not choose, not even to ask it something', async () => {
    const { call, stranger } = facet()
    await expectRevert(call('reallocate', [stranger, []]), 'RateLimits/zero-maxAmount')
  })

  it('counts nothing where a vault moves nothing', async () => {
    const { setLimits, prepare, misbehave, send, left } = facet()
    await setLimits('reallocate')
    await prepare('reallocate')
    await misbehave('doesNothing', 'reallocate')
    await send('reallocate')
    expect(await left('reallocate', 'reallocate')).toBe(10n * AMOUNT)
  })
})

describe('a limit', () => {
  it('opens one function of one vault', async () => {
    const { setLimits, call, mock, fixture, stack, action } = facet()
    const other = await mock('MockMetaMorpho', [fixture.morpho.address, stack.proxy.address])
    for (const name of ['setSupplyQueue', 'updateWithdrawQueue']) {
      await setLimits(name)
      const [, ...args] = action(name).args(1n)
      await expectRevert(call(name, [other.address, ...args]), 'MorphoFacet/invalid-action')
    }
    const [, ...args] = action('reallocate').args(1n)
    await expectRevert(call('reallocate', [other.address, ...args]), 'RateLimits/zero-maxAmount')
    await expectRevert(call('reallocate', [fixture.venue.address, ...args]), 'RateLimits/zero-maxAmount')
  })
})
