import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, wrapProxyETHFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), wrapProxyETHFixture)

describe('WrapProxyETHFacet constructor', () => {
  it('refuses WETH at the zero address and keeps it otherwise', async () => {
    const { deployFacet, view, fixture } = facet()
    await expectRevert(deployFacet([zeroAddress]), 'WrapProxyETHFacet/zero-weth')
    expect(await view('weth')).toBe(fixture.venue.address)
  })
})

describe('WrapProxyETHFacet.wrapAll', () => {
  it('wraps all ETH of the proxy and announces it', async () => {
    const { chain, run, controller, fixture, stack } = facet()
    const receipt = await run('wrapAll')
    expect(await fixture.venue.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
    expect(await chain.publicClient.getBalance(stack.proxy)).toBe(0n)
    expect(controller.events(receipt)).toEqual([{ name: 'WrapProxyETHWrap', args: { ethAmount: AMOUNT } }])
  })

  it('does nothing without ETH, and says nothing, even where it is not allowed', async () => {
    const { chain, setLimits, send, controller, stack } = facet()
    await setLimits('wrapAll', { wrap: 0n })
    await chain.testClient.setBalance({ address: stack.proxy.address, value: 0n })
    expect(controller.events(await send('wrapAll'))).toEqual([])
  })

  it('wraps a single wei, and leaves what was wrapped before', async () => {
    const { chain, setLimits, send, controller, fixture, stack } = facet()
    await setLimits('wrapAll')
    await fixture.venue.send('mint', [stack.proxy.address, AMOUNT])
    await chain.testClient.setBalance({ address: stack.proxy.address, value: 1n })
    const receipt = await send('wrapAll')
    expect(controller.events(receipt)).toEqual([{ name: 'WrapProxyETHWrap', args: { ethAmount: 1n } }])
    expect(await fixture.venue.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT + 1n)
  })
})
