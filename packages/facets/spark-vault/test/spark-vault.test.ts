import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, sparkVaultFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), sparkVaultFixture)

describe('SparkVaultFacet.take', () => {
  it('brings the assets to the proxy and announces it', async () => {
    const { run, controller, fixture, stack } = facet()
    const receipt = await run('take')
    expect(await fixture.asset.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
    expect(controller.events(receipt)).toEqual([
      { name: 'SparkVaultTake', args: { sparkVault: fixture.venue.address, assetAmount: AMOUNT } },
    ])
  })

  it('takes from no other vault', async () => {
    const { run, call, mock, fixture, stack } = facet()
    await run('take')
    const other = await mock('MockSparkVault', [fixture.asset.address, stack.proxy.address])
    await fixture.asset.send('mint', [other.address, AMOUNT])
    await expectRevert(call('take', [other.address, AMOUNT]), 'RateLimits/zero-maxAmount')
  })

  it('passes on why the vault refuses, as for more than it has idle', async () => {
    const { setLimits, send, errors, fixture } = facet()
    await setLimits('take')
    const reason = [fixture.venue.address, 0n, AMOUNT]
    await expectRevert(send('take'), 'ERC20InsufficientBalance', reason, errors)
  })
})
