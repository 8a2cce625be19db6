import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, REQUEST, STETH, wstethFixture } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), wstethFixture)

describe('WSTETHFacet constructor', () => {
  const names = ['weth', 'withdrawQueue', 'wsteth'] as const
  for (const [i, name] of names.entries()) {
    it(`refuses ${name} at the zero address and keeps any other`, async () => {
      const { chain, deployFacet } = facet()
      const args = chain.accounts.slice(0, names.length)
      expect(await (await deployFacet(args)).read(name)).toBe(args[i])
      await expectRevert(deployFacet(args.with(i, zeroAddress)), `WSTETHFacet/zero-${name}`)
    })
  }
})

describe('WSTETHFacet.deposit', () => {
  it('turns WETH into wstETH and leaves ETH alone that the proxy held before', async () => {
    const { chain, run, controller, fixture, stack } = facet()
    await chain.testClient.setBalance({ address: stack.proxy.address, value: 5n })
    const receipt = await run('deposit')
    expect(await fixture.venue.read('balanceOf', [stack.proxy.address])).toBe(AMOUNT)
    expect(await fixture.weth.read('balanceOf', [stack.proxy.address])).toBe(0n)
    expect(await chain.publicClient.getBalance(stack.proxy)).toBe(5n)
    expect(controller.events(receipt)).toEqual([{ name: 'WSTETHDeposit', args: { amount: STETH } }])
  })

  it('does not bear a single wei less than the rate promises', async () => {
    const { run, fixture } = facet()
    await fixture.venue.send('leave', [1n])
    await expectRevert(run('deposit'), 'WSTETHFacet/slippage-too-high')
  })

  it('bears the rounding of the rate, for amounts that do not divide', async () => {
    const { call, setLimits, fixture, stack } = facet()
    await setLimits('deposit')
    await fixture.weth.send('depositFor', [stack.proxy.address], { value: 20n })
    for (const amount of [1n, 7n, 12n]) await call('deposit', [amount])
    expect(await fixture.venue.read('balanceOf', [stack.proxy.address])).toBe(0n + 5n + 10n)
  })
})

describe('WSTETHFacet.requestWithdraw', () => {
  it('queues a request of the proxy, and returns and announces its id', async () => {
    const { setLimits, prepare, controller, allocator, fixture, stack } = facet()
    await setLimits('requestWithdraw')
    await prepare('requestWithdraw')
    const from = allocator
    expect(await controller.read('wsteth_requestWithdraw', [AMOUNT], { from })).toEqual([101n])
    const receipt = await controller.send('wsteth_requestWithdraw', [AMOUNT], { from })
    expect(await fixture.venue.read('requests', [101n])).toEqual([stack.proxy.address, 0n])
    expect(await fixture.venue.read('balanceOf', [stack.proxy.address])).toBe(0n)
    expect(controller.events(receipt)).toEqual([
      { name: 'WSTETHRequestWithdraw', args: { amountToRedeem: AMOUNT, stethAmount: STETH, requestIds: [101n] } },
    ])
  })

  it('takes back what the queue leaves of its approval', async () => {
    const { run, approvalsLeft, fixture } = facet()
    await fixture.venue.send('leave', [1n])
    expect(await approvalsLeft(await run('requestWithdraw'))).toEqual([])
  })
})

describe('WSTETHFacet.claimWithdrawal', () => {
  it('wraps what arrived, and not the ETH that the proxy held before', async () => {
    const { chain, setLimits, prepare, misbehave, send, controller, fixture, stack } = facet()
    await chain.testClient.setBalance({ address: stack.proxy.address, value: 5n })
    await setLimits('claimWithdrawal')
    await prepare('claimWithdrawal')
    await misbehave('chargesFee', 'claimWithdrawal')
    const ethClaimed = (9n * STETH) / 10n
    expect(controller.events(await send('claimWithdrawal'))).toEqual([
      { name: 'WSTETHClaimWithdrawal', args: { requestId: REQUEST, ethClaimed } },
    ])
    expect(await fixture.weth.read('balanceOf', [stack.proxy.address])).toBe(ethClaimed)
    expect(await chain.publicClient.getBalance(stack.proxy)).toBe(5n)
  })

  it('is closed by its own gate, whatever the limit on requests is', async () => {
    const { setLimits, act } = facet()
    await setLimits('requestWithdraw')
    await expectRevert(act('claimWithdrawal'), 'WSTETHFacet/invalid-action')
  })

  it('claims nothing that belongs to others', async () => {
    const { setLimits, send, fixture, stranger } = facet()
    await setLimits('claimWithdrawal')
    await fixture.venue.send('finalize', [REQUEST, stranger], { value: 1n })
    await expectRevert(send('claimWithdrawal'), 'MockLido/not-owner')
  })
})
