import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { maxUint256, zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { aaveV4Fixture, AMOUNT, ASSET_ID, RESERVE } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), aaveV4Fixture)

describe('AaveV4Facet parameters', () => {
  it('refuses the zero address for a spoke, and for the registry', async () => {
    const { call, stack, deployFacet, errors } = facet()
    await expectRevert(
      call('setMaxSlippage', [zeroAddress, RESERVE, 1n], stack.admin),
      'AaveV4Facet/spoke-zero-address',
    )
    await expectRevert(deployFacet([zeroAddress]), 'ZeroParameterRegistry', [], errors)
  })

  it('reads back what governance set, per spoke and reserve, and announces it', async () => {
    const { call, view, controller, stack, fixture } = facet()
    const spoke = fixture.venue.address
    const receipt = await call('setMaxSlippage', [spoke, 1n, 42n], stack.admin)
    expect(controller.events(receipt)).toEqual([
      { name: 'AaveV4MaxSlippageSet', args: { spoke, reserveId: 1n, maxSlippage: 42n } },
    ])
    expect(await view('getMaxSlippage', [spoke, 1n])).toBe(42n)
    expect(await view('getMaxSlippage', [spoke, 2n])).toBe(0n)
    expect(await view('getMaxSlippage', [fixture.hub.address, 1n])).toBe(0n)
  })
})

describe('AaveV4Facet.deposit', () => {
  it('is disabled until a slippage is set, and says so before it looks at anything else', async () => {
    const { call, fixture } = facet()
    const other = RESERVE + 1n
    await expectRevert(call('deposit', [fixture.venue.address, other, AMOUNT]), 'AaveV4Facet/max-slippage-not-set')
  })

  it('stops while the hub has a deficit in the asset, and in no other', async () => {
    const { run, fixture } = facet()
    await fixture.hub.send('setDeficit', [ASSET_ID + 1, 1n])
    await run('deposit')
    await fixture.hub.send('setDeficit', [ASSET_ID, 1n])
    await expectRevert(run('deposit'), 'AaveV4Facet/asset-deficit')
  })

  it('bears exactly the loss that maxSlippage allows, and no more', async () => {
    const { call, misbehave, run, approvalsLeft, stack, fixture } = facet()
    await misbehave('chargesFee', 'deposit')
    const set = (slippage: bigint) => call('setMaxSlippage', [fixture.venue.address, RESERVE, slippage], stack.admin)
    await set(9n * 10n ** 17n)
    expect(await approvalsLeft(await run('deposit'))).toEqual([])
    await set(9n * 10n ** 17n + 10n ** 12n)
    await expectRevert(run('deposit'), 'AaveV4Facet/slippage-too-high')
  })

  it('finds no limit for a reserve that was repointed to another underlying, hub or asset of it', async () => {
    const { run, act, setLimits, fixture, token, mock } = facet()
    await run('deposit')
    const { asset, hub, venue } = fixture
    const [otherAsset, otherHub] = [await token(6), await mock('MockHub')]
    for (const reserve of [
      [otherAsset.address, hub.address, ASSET_ID],
      [asset.address, otherHub.address, ASSET_ID],
      [asset.address, hub.address, ASSET_ID + 1],
    ]) {
      await setLimits('deposit')
      await venue.send('setReserve', reserve)
      await expectRevert(act('deposit'), 'RateLimits/zero-maxAmount')
    }
  })
})

describe('AaveV4Facet.withdraw', () => {
  it('withdraws everything, counts what arrived and returns it', async () => {
    const { setLimits, prepare, controller, allocator, left, fixture, stack } = facet()
    await setLimits('withdraw')
    await prepare('withdraw')
    const args = [fixture.venue.address, RESERVE, maxUint256]
    expect(await controller.read('aaveV4_withdraw', args, { from: allocator })).toBe(AMOUNT)
    const receipt = await controller.send('aaveV4_withdraw', args, { from: allocator })
    expect(controller.events(receipt)[0]?.args).toMatchObject({ reserveId: RESERVE, amountWithdrawn: AMOUNT })
    expect(await left('withdraw', 'withdraw')).toBe(9n * AMOUNT)
    expect(await fixture.asset.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
  })

  it('counts nothing where a spoke pays nothing', async () => {
    const { setLimits, drain, prepare, misbehave, send, left } = facet()
    await setLimits('withdraw')
    await drain('withdraw', 'deposit', AMOUNT)
    await prepare('withdraw')
    await misbehave('lies', 'withdraw')
    await send('withdraw')
    expect(await left('withdraw', 'withdraw')).toBe(10n * AMOUNT)
    expect(await left('withdraw', 'deposit')).toBe(0n)
  })

  it('works where deposits were never allowed, and while the hub has a deficit', async () => {
    const { setLimits, drain, act, fixture } = facet()
    await fixture.hub.send('setDeficit', [ASSET_ID, 1n])
    await setLimits('withdraw')
    await drain('withdraw', 'deposit', 0n)
    await act('withdraw')
  })
})
