import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, DESTINATION, transferAssetFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), transferAssetFixture)

describe('TransferAssetFacet.transfer', () => {
  it('delivers to the destination and announces it', async () => {
    const { run, controller, fixture } = facet()
    const receipt = await run('transfer')
    expect(await fixture.venue.read('balanceOf', [DESTINATION])).toBe(AMOUNT)
    expect(controller.events(receipt)).toEqual([
      {
        name: 'TransferAssetTransfer',
        args: { asset: fixture.venue.address, destination: DESTINATION, amount: AMOUNT },
      },
    ])
  })

  it('delivers nowhere else, and no other asset', async () => {
    const { setLimits, prepare, call, fixture, allocator, stack, token } = facet()
    await setLimits('transfer')
    await prepare('transfer')
    await expectRevert(call('transfer', [fixture.venue.address, allocator, 1n]), 'RateLimits/zero-maxAmount')
    const other = await token(18)
    await other.send('mint', [stack.proxy.address, 1n])
    await expectRevert(call('transfer', [other.address, DESTINATION, 1n]), 'RateLimits/zero-maxAmount')
  })

  it('passes on the reason of a token that reverts', async () => {
    const { setLimits, send, errors, stack } = facet()
    await setLimits('transfer')
    await expectRevert(send('transfer'), 'ERC20InsufficientBalance', [stack.proxy.address, 0n, AMOUNT], errors)
  })

  it('does not take an address without code for a token', async () => {
    const { call, stack, stranger } = facet()
    const key = await facet().view('getTransferRateLimitKey', [stranger, DESTINATION])
    await stack.rateLimits.send('setUnlimitedRateLimitData', [key])
    await expectRevert(call('transfer', [stranger, DESTINATION, 1n]), 'AddressEmptyCode', [stranger])
  })
})
