import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { maxUint256, zeroAddress, zeroHash } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, cctpFixture, DOMAIN, MAX_RATE, MIN_RATE, RECIPIENT } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), cctpFixture)

describe('CCTPFacet constructor', () => {
  it('refuses zero addresses', async () => {
    const { deployFacet, fixture, stack, errors } = facet()
    const { cctp_, usdc_ } = fixture.constructorArgs
    const registry = stack.parameterRegistry.address
    await expectRevert(deployFacet([zeroAddress, cctp_, usdc_]), 'ZeroParameterRegistry', [], errors)
    await expectRevert(deployFacet([registry, zeroAddress, usdc_]), 'CCTPFacet/zero-cctp')
    await expectRevert(deployFacet([registry, cctp_, zeroAddress]), 'CCTPFacet/zero-usdc')
  })

  it('keeps its addresses and constants', async () => {
    const { view, fixture } = facet()
    expect(await view('cctp')).toBe(fixture.venue.address)
    expect(await view('usdc')).toBe(fixture.usdc.address)
    expect(await view('DESTINATION_CALLER')).toBe(zeroHash)
    expect(await view('MIN_FINALITY_THRESHOLD')).toBe(2000)
  })
})

describe('CCTPFacet parameters', () => {
  it('reads back what governance set, per domain, and announces it', async () => {
    const { call, view, controller, stack } = facet()
    const receipt = await call('setDomainParameters', [7, RECIPIENT, 2, 9999], stack.admin)
    expect(controller.events(receipt)).toEqual([
      {
        name: 'CCTPDomainParametersSet',
        args: { destinationDomain: 7, recipient: RECIPIENT, minFeeCapRate: 2, maxFeeCapRate: 9999 },
      },
    ])
    expect(await view('getDomainParameters', [7])).toEqual([RECIPIENT, 2, 9999])
    expect(await view('getDomainParameters', [DOMAIN])).toEqual([RECIPIENT, MIN_RATE, MAX_RATE])
    expect(await view('getDomainParameters', [8])).toEqual([zeroHash, 0, 0])
  })

  it('refuses no recipient, and rates out of order or of 100 %, in this order', async () => {
    const { call, stack } = facet()
    const set = (recipient: string, min: number, max: number) =>
      call('setDomainParameters', [DOMAIN, recipient, min, max], stack.admin)
    await expectRevert(set(zeroHash, 10_001, 10_000), 'CCTPFacet/zero-recipient')
    await expectRevert(set(RECIPIENT, 10_001, 10_000), 'CCTPFacet/min-fee-cap-rate-too-high')
    await expectRevert(set(RECIPIENT, 10_000, 10_000), 'CCTPFacet/max-fee-cap-rate-too-high')
    await set(RECIPIENT, 9999, 9999)
  })
})

describe('CCTPFacet.transfer', () => {
  async function transfer(amount: bigint, rate = MAX_RATE, domain = DOMAIN) {
    const { call, fixture, stack, view } = facet()
    for (const key of [await view('toCCTPRateLimitKey'), await view('getToDomainRateLimitKey', [domain])]) {
      await stack.rateLimits.send('setUnlimitedRateLimitData', [key])
    }
    await fixture.usdc.send('mint', [stack.proxy.address, amount])
    return call('transfer', [amount, domain, rate])
  }

  it('sends one final message that anyone may relay, to the recipient of the domain', async () => {
    const { fixture, controller, stack } = facet()
    const receipt = await transfer(AMOUNT)
    expect(await fixture.venue.read('burns')).toEqual([
      {
        amount: AMOUNT,
        destinationDomain: DOMAIN,
        mintRecipient: RECIPIENT,
        burnToken: fixture.usdc.address,
        destinationCaller: zeroHash,
        maxFee: AMOUNT / 100n,
        minFinalityThreshold: 2000,
      },
    ])
    expect(controller.events(receipt)).toEqual([
      {
        name: 'CCTPTransferInitiated',
        args: { destinationDomain: DOMAIN, mintRecipient: RECIPIENT, amount: AMOUNT, maxFee: AMOUNT / 100n },
      },
    ])
    expect(await fixture.usdc.read('balanceOf', [stack.proxy.address])).toBe(0n)
  })

  it('splits what exceeds the burn limit, and rounds the fee of each message down', async () => {
    const { fixture, controller } = facet()
    const receipt = await transfer(2n * AMOUNT + 199n)
    const messages = [
      { amount: AMOUNT, maxFee: AMOUNT / 100n },
      { amount: AMOUNT, maxFee: AMOUNT / 100n },
      { amount: 199n, maxFee: 1n },
    ]
    expect(await fixture.venue.read('burns')).toMatchObject(messages)
    expect(controller.events(receipt).map(({ args }) => args)).toMatchObject(messages)
  })

  it('sends a hundred messages, and no more', async () => {
    const { fixture } = facet()
    await fixture.venue.send('setBurnLimit', [fixture.usdc.address, 1n])
    await expectRevert(transfer(101n, MIN_RATE), 'CCTPFacet/too-many-messages')
    await transfer(100n, MIN_RATE)
    expect(await fixture.venue.read<unknown[]>('burns')).toHaveLength(100)
  })

  it('takes any burn limit, and refuses none', async () => {
    const { fixture } = facet()
    await fixture.venue.send('setBurnLimit', [fixture.usdc.address, maxUint256])
    await transfer(AMOUNT)
    await fixture.venue.send('setBurnLimit', [fixture.usdc.address, 0n])
    await expectRevert(transfer(AMOUNT), 'CCTPFacet/zero-burn-limit')
  })

  it('sends nothing where nothing is asked for', async () => {
    const { controller } = facet()
    expect(controller.events(await transfer(0n))).toEqual([])
  })

  it('sends to no domain that governance did not configure', async () => {
    await expectRevert(transfer(AMOUNT, MAX_RATE, 7), 'CCTPFacet/domain-not-configured')
  })

  it('offers fees between the bounds, both included', async () => {
    await expectRevert(transfer(AMOUNT, MIN_RATE - 1), 'CCTPFacet/fee-cap-rate-too-low')
    await expectRevert(transfer(AMOUNT, MAX_RATE + 1), 'CCTPFacet/fee-cap-rate-too-high')
    await transfer(AMOUNT, MIN_RATE)
    await transfer(AMOUNT, MAX_RATE)
  })

  it('takes back what the messenger leaves of its approval', async () => {
    const { misbehave, approvalsLeft } = facet()
    await misbehave('chargesFee', 'transfer')
    expect(await approvalsLeft(await transfer(AMOUNT))).toEqual([])
  })
})
