import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { ETH, REQUEST, SHARES, weethFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), weethFixture)

describe('WEETHFacet constructor', () => {
  const names = ['weeth', 'weth'] as const
  for (const [i, name] of names.entries()) {
    it(`refuses ${name} at the zero address and keeps any other`, async () => {
      const { chain, deployFacet } = facet()
      const args = chain.accounts.slice(0, names.length)
      expect(await (await deployFacet(args)).read(name)).toBe(args[i])
      await expectRevert(deployFacet(args.with(i, zeroAddress)), `WEETHFacet/zero-${name}`)
    })
  }
})

describe('WEETHFacet.deposit', () => {
  it('turns WETH into weETH, returns and announces it, and leaves ETH alone that the proxy held before', async () => {
    const { chain, setLimits, prepare, controller, allocator, fixture, stack } = facet()
    await chain.testClient.setBalance({ address: stack.proxy.address, value: 5n })
    await setLimits('deposit')
    await prepare('deposit')
    const from = allocator
    expect(await controller.read('weeth_deposit', [ETH, 0n], { from })).toBe(SHARES)
    const receipt = await controller.send('weeth_deposit', [ETH, 0n], { from })
    expect(controller.events(receipt)).toEqual([
      { name: 'WEETHDeposit', args: { amount: ETH, eethAmount: ETH, shares: SHARES } },
    ])
    expect(await fixture.weeth.read('balanceOf', [stack.proxy.address])).toBe(SHARES)
    expect(await fixture.weth.read('balanceOf', [stack.proxy.address])).toBe(0n)
    expect(await chain.publicClient.getBalance(stack.proxy)).toBe(5n)
  })

  it('refuses fewer shares than asked for, to the last one', async () => {
    const { setLimits, prepare, call } = facet()
    await setLimits('deposit')
    await prepare('deposit')
    await expectRevert(call('deposit', [ETH, SHARES + 1n]), 'WEETHFacet/slippage-too-high')
    await call('deposit', [ETH, SHARES])
  })

  it('takes back what weETH leaves of its approval', async () => {
    const { setLimits, prepare, call, approvalsLeft, fixture } = facet()
    await setLimits('deposit')
    await prepare('deposit')
    await fixture.weeth.send('leave', [11n])
    expect(await approvalsLeft(await call('deposit', [ETH, 0n]))).toEqual([])
  })

  it('finds no limit for an eETH that was repointed to another pool', async () => {
    const { setLimits, act, mock, fixture } = facet()
    await setLimits('deposit')
    await fixture.venue.send('repoint', [(await mock('MockEtherFi')).address])
    await expectRevert(act('deposit'), 'RateLimits/zero-maxAmount')
  })
})

describe('WEETHFacet.requestWithdraw', () => {
  it('requests in the name of the module, and returns and announces the id', async () => {
    const { setLimits, prepare, controller, allocator, fixture, action, left } = facet()
    await setLimits('requestWithdraw')
    await prepare('requestWithdraw')
    const from = allocator
    const args = action('requestWithdraw').args(SHARES)
    expect(await controller.read('weeth_requestWithdraw', args, { from })).toBe(101n)
    const receipt = await controller.send('weeth_requestWithdraw', args, { from })
    const weethModule = fixture.module.address
    expect(controller.events(receipt)).toEqual([
      {
        name: 'WEETHRequestWithdraw',
        args: { weethModule, requestId: 101n, eethAmount: ETH, weethShares: SHARES },
      },
    ])
    expect(await fixture.venue.read('requests', [101n])).toEqual([weethModule, ETH, false])
    expect(await left('requestWithdraw', 'requestWithdraw')).toBe(9n * ETH)
  })

  it('refuses eETH worth fewer shares than asked for, to the last one', async () => {
    const { setLimits, prepare, call, fixture } = facet()
    await setLimits('requestWithdraw')
    await prepare('requestWithdraw')
    const request = (min: bigint) => call('requestWithdraw', [fixture.module.address, SHARES, min])
    await expectRevert(request(SHARES + 1n), 'WEETHFacet/slippage-too-high')
    await request(SHARES)
  })

  it('takes back what the pool leaves of its approval', async () => {
    const { run, approvalsLeft, fixture } = facet()
    await fixture.venue.send('leave', [10n])
    expect(await approvalsLeft(await run('requestWithdraw'))).toEqual([])
  })

  it('makes no request in the name of anybody but the module that governance named', async () => {
    const { setLimits, prepare, call, fixture, stack, allocator, stranger, mock } = facet()
    await setLimits('requestWithdraw')
    await prepare('requestWithdraw')
    const args = [fixture.weeth.address, fixture.weth.address, stack.admin, stack.proxy.address]
    const otherModule = await mock('DeployedWEETHModule', args)
    for (const recipient of [allocator, stranger, otherModule.address]) {
      await expectRevert(call('requestWithdraw', [recipient, SHARES, 0n]), 'RateLimits/zero-maxAmount')
    }
  })

  it('finds no limit for an eETH that was repointed to another pool', async () => {
    const { setLimits, act, mock, fixture } = facet()
    await setLimits('requestWithdraw')
    await fixture.venue.send('repoint', [(await mock('MockEtherFi')).address])
    await expectRevert(act('requestWithdraw'), 'RateLimits/zero-maxAmount')
  })
})

describe('WEETHFacet.claimWithdrawal', () => {
  it('returns and announces the WETH that arrived', async () => {
    const { setLimits, prepare, controller, allocator, fixture, stack } = facet()
    await setLimits('claimWithdrawal')
    await prepare('claimWithdrawal')
    const from = allocator
    const args = [fixture.module.address, REQUEST]
    expect(await controller.read('weeth_claimWithdrawal', args, { from })).toBe(ETH)
    const receipt = await controller.send('weeth_claimWithdrawal', args, { from })
    expect(controller.events(receipt)).toEqual([
      {
        name: 'WEETHClaimWithdrawal',
        args: { weethModule: fixture.module.address, requestId: REQUEST, wethReceived: ETH },
      },
    ])
    expect(await fixture.weth.read('balanceOf', [stack.proxy.address])).toBe(ETH)
  })

  it('announces what arrived, whatever was owed', async () => {
    const { setLimits, prepare, misbehave, send, controller } = facet()
    await setLimits('claimWithdrawal')
    await prepare('claimWithdrawal')
    await misbehave('chargesFee', 'claimWithdrawal')
    const { args } = controller.events(await send('claimWithdrawal'))[0] ?? {}
    expect(args).toMatchObject({ wethReceived: (9n * ETH) / 10n })
  })

  it('calls no module but the one that governance named', async () => {
    const { run, call, stranger } = facet()
    await run('claimWithdrawal')
    await expectRevert(call('claimWithdrawal', [stranger, REQUEST]), 'WEETHFacet/invalid-action')
  })

  it('passes on the reasons of the module', async () => {
    const { setLimits, prepare, send, run, fixture } = facet()
    await setLimits('claimWithdrawal')
    await expectRevert(send('claimWithdrawal'), 'WeEthModule/invalid-request-id')
    await run('requestWithdraw')
    const id = await fixture.venue.read<bigint>('lastRequestId')
    const claim = facet().call('claimWithdrawal', [fixture.module.address, id])
    await expectRevert(claim, 'WeEthModule/request-not-finalized')
    await prepare('claimWithdrawal')
    await send('claimWithdrawal')
    await expectRevert(send('claimWithdrawal'), 'WeEthModule/invalid-request-id')
  })
})
