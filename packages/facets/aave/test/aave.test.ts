import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { maxUint256, zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { aaveFixture, AMOUNT } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), aaveFixture)

describe('AaveFacet parameters', () => {
  it('refuses the zero address for an aToken', async () => {
    const { call, stack } = facet()
    await expectRevert(call('setMaxSlippage', [zeroAddress, 1n], stack.admin), 'AaveFacet/aToken-zero-address')
  })

  it('refuses a registry at the zero address', async () => {
    await expectRevert(facet().deployFacet([zeroAddress]), 'ZeroParameterRegistry', [], facet().errors)
  })

  it('reads back what governance set, per aToken, and announces it', async () => {
    const { call, view, controller, stack, fixture } = facet()
    const receipt = await call('setMaxSlippage', [fixture.aToken.address, 42n], stack.admin)
    expect(controller.events(receipt)).toEqual([
      { name: 'AaveMaxSlippageSet', args: { aToken: expect.any(String), maxSlippage: 42n } },
    ])
    expect(await view('getMaxSlippage', [fixture.aToken.address])).toBe(42n)
    expect(await view('getMaxSlippage', [fixture.asset.address])).toBe(0n)
  })
})

describe('AaveFacet.deposit', () => {
  it('is disabled until a slippage is set, and says so before it looks at the limit', async () => {
    const { call, stack, fixture } = facet()
    await call('setMaxSlippage', [fixture.aToken.address, 0n], stack.admin)
    await expectRevert(call('deposit', [fixture.aToken.address, AMOUNT]), 'AaveFacet/max-slippage-not-set')
  })

  it('bears exactly the loss that maxSlippage allows, and no more', async () => {
    const { call, misbehave, run, stack, fixture } = facet()
    await misbehave('chargesFee', 'deposit')
    await call('setMaxSlippage', [fixture.aToken.address, 9n * 10n ** 17n], stack.admin)
    await run('deposit')
    await call('setMaxSlippage', [fixture.aToken.address, 9n * 10n ** 17n + 10n ** 12n], stack.admin)
    await expectRevert(run('deposit'), 'AaveFacet/slippage-too-high')
  })

  it('takes back what a pool leaves of its approval', async () => {
    const { call, misbehave, run, approvalsLeft, stack, fixture } = facet()
    await call('setMaxSlippage', [fixture.aToken.address, 1n], stack.admin)
    await misbehave('chargesFee', 'deposit')
    const receipt = await run('deposit')
    expect(await approvalsLeft(receipt)).toEqual([])
    expect(await fixture.asset.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT / 10n)
  })

  it('finds no limit for an aToken that was repointed to another pool or asset', async () => {
    const { run, act, setLimits, fixture, token, mock } = facet()
    await run('deposit')
    const other = await token(6)
    const otherPool = await mock('MockAavePool', [other.address])
    for (const [pool, asset] of [
      [otherPool.address, fixture.asset.address],
      [fixture.venue.address, other.address],
    ]) {
      await setLimits('deposit')
      await fixture.aToken.send('repoint', [pool, asset])
      await expectRevert(act('deposit'), 'RateLimits/zero-maxAmount')
    }
  })
})

describe('AaveFacet.withdraw', () => {
  it('withdraws everything, counts what arrived and returns it', async () => {
    const { setLimits, prepare, controller, allocator, left, fixture, stack } = facet()
    await setLimits('withdraw')
    await prepare('withdraw')
    const args = [fixture.aToken.address, maxUint256]
    expect(await controller.read('aave_withdraw', args, { from: allocator })).toBe(AMOUNT)
    const receipt = await controller.send('aave_withdraw', args, { from: allocator })
    expect(controller.events(receipt)[0]?.args).toMatchObject({ amountWithdrawn: AMOUNT })
    expect(await left('withdraw', 'withdraw')).toBe(9n * AMOUNT)
    expect(await fixture.asset.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
  })

  it('counts nothing where a pool pays nothing', async () => {
    const { setLimits, drain, prepare, misbehave, send, left } = facet()
    await setLimits('withdraw')
    await drain('withdraw', 'deposit', AMOUNT)
    await prepare('withdraw')
    await misbehave('lies', 'withdraw')
    await send('withdraw')
    expect(await left('withdraw', 'withdraw')).toBe(10n * AMOUNT)
    expect(await left('withdraw', 'deposit')).toBe(0n)
  })

  it('works where deposits were never allowed', async () => {
    const { setLimits, drain, act } = facet()
    await setLimits('withdraw')
    await drain('withdraw', 'deposit', 0n)
    await act('withdraw')
  })
})
