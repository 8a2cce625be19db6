import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { ethenaFixture, SIGNER, SUSDE, USDC, USDE } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), ethenaFixture)

describe('EthenaFacet constructor', () => {
  const names = ['minter', 'susde', 'usdc', 'usde'] as const
  for (const [i, name] of names.entries()) {
    it(`refuses ${name} at the zero address and keeps any other`, async () => {
      const { chain, deployFacet } = facet()
      const args = chain.accounts.slice(0, names.length)
      expect(await (await deployFacet(args)).read(name)).toBe(args[i])
      await expectRevert(deployFacet(args.with(i, zeroAddress)), `EthenaFacet/zero-${name}`)
    })
  }
})

describe('EthenaFacet signers', () => {
  it('are named and removed for the proxy, and announced', async () => {
    const { run, controller, fixture, stack } = facet()
    const delegation = () => fixture.venue.read('delegatedSigner', [SIGNER, stack.proxy.address])
    const named = await run('setDelegatedSigner')
    expect(await delegation()).toBe(1)
    expect(controller.events(named)).toEqual([{ name: 'EthenaSetDelegatedSigner', args: { delegatedSigner: SIGNER } }])
    const removed = await run('removeDelegatedSigner')
    expect(await delegation()).toBe(0)
    expect(controller.events(removed)).toEqual([
      { name: 'EthenaRemoveDelegatedSigner', args: { delegatedSigner: SIGNER } },
    ])
  })

  it('can be removed where none can be named, and the other way round', async () => {
    const { setLimits, act } = facet()
    await setLimits('removeDelegatedSigner')
    await act('removeDelegatedSigner')
    await expectRevert(act('setDelegatedSigner'), 'EthenaFacet/invalid-action')
    await setLimits('removeDelegatedSigner', { removeDelegatedSigner: 0n })
    await setLimits('setDelegatedSigner')
    await act('setDelegatedSigner')
    await expectRevert(act('removeDelegatedSigner'), 'EthenaFacet/invalid-action')
  })
})

describe('EthenaFacet.prepareMint and prepareBurn', () => {
  const ways = [
    { name: 'prepareMint', asset: 'usdc', amount: USDC, event: 'EthenaPrepareMint', argument: 'usdcAmount' },
    { name: 'prepareBurn', asset: 'usde', amount: USDE, event: 'EthenaPrepareBurn', argument: 'usdeAmount' },
  ] as const

  for (const { name, asset, amount, event, argument } of ways) {
    it(`${name} leaves exactly the approval that is its effect`, async () => {
      const { run, approvalsLeft, controller, fixture } = facet()
      const receipt = await run(name)
      const [token, spender] = [fixture[asset].address, fixture.venue.address].map((address) => address.toLowerCase())
      expect(await approvalsLeft(receipt)).toEqual([{ token, spender, allowance: amount }])
      expect(controller.events(receipt)).toEqual([{ name: event, args: { [argument]: amount } }])
    })

    it(`${name} replaces what was approved before, and takes it back with zero`, async () => {
      const { setLimits, call, fixture, stack } = facet()
      await setLimits(name)
      for (const next of [amount, 3n, 0n]) {
        await call(name, [next])
        const args = [stack.proxy.address, fixture.venue.address]
        expect(await fixture[asset].read('allowance', args)).toBe(next)
      }
    })
  }
})

describe('EthenaFacet cooldowns', () => {
  it('by assets: return and announce the shares, count the assets', async () => {
    const { setLimits, prepare, controller, allocator, left, fixture, stack } = facet()
    await setLimits('cooldownAssets')
    await prepare('cooldownAssets')
    const from = allocator
    expect(await controller.read('ethena_cooldownAssets', [USDE], { from })).toBe(SUSDE)
    const receipt = await controller.send('ethena_cooldownAssets', [USDE], { from })
    expect(controller.events(receipt)).toEqual([
      { name: 'EthenaCooldownAssets', args: { usdeAmount: USDE, shares: SUSDE } },
    ])
    expect(await left('cooldownAssets', 'cooldown')).toBe(9n * USDE)
    expect(await fixture.venue.read('cooldowns', [stack.proxy.address])).toEqual([expect.any(BigInt), USDE])
  })

  it('by shares: return, announce and count the assets', async () => {
    const { setLimits, prepare, controller, allocator, left } = facet()
    await setLimits('cooldownShares')
    await prepare('cooldownShares')
    const from = allocator
    expect(await controller.read('ethena_cooldownShares', [SUSDE], { from })).toBe(USDE)
    const receipt = await controller.send('ethena_cooldownShares', [SUSDE], { from })
    expect(controller.events(receipt)).toEqual([
      { name: 'EthenaCooldownShares', args: { susdeAmount: SUSDE, assets: USDE } },
    ])
    expect(await left('cooldownShares', 'cooldown')).toBe(9n * USDE)
  })

  it('share one limit, and add to what is in cooldown already', async () => {
    const { setLimits, act, fixture, stack } = facet()
    await setLimits('cooldownAssets', { cooldown: 2n * USDE })
    await act('cooldownAssets')
    await act('cooldownShares')
    await expectRevert(act('cooldownAssets'), 'RateLimits/rate-limit-exceeded')
    await expectRevert(act('cooldownShares'), 'RateLimits/rate-limit-exceeded')
    expect(await fixture.venue.read('cooldowns', [stack.proxy.address])).toEqual([expect.any(BigInt), 2n * USDE])
  })
})

describe('EthenaFacet.unstake', () => {
  it('brings the USDe to the proxy and announces what arrived', async () => {
    const { setLimits, prepare, misbehave, send, controller, fixture, stack } = facet()
    await setLimits('unstake')
    await fixture.usde.send('mint', [stack.proxy.address, 5n])
    await prepare('unstake')
    await misbehave('chargesFee', 'unstake')
    const usdeAmount = (9n * USDE) / 10n
    expect(controller.events(await send('unstake'))).toEqual([{ name: 'EthenaUnstake', args: { usdeAmount } }])
    expect(await fixture.usde.read('balanceOf', [stack.proxy.address])).toBe(usdeAmount + 5n)
  })
})
