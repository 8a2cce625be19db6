import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { maxUint256, zeroAddress, zeroHash } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, cctpV1Fixture, DOMAIN, RECIPIENT } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), cctpV1Fixture)

describe('CCTPV1Facet constructor', () => {
  it('refuses zero addresses, and keeps those it was given', async () => {
    const { deployFacet, view, fixture, stack, errors } = facet()
    const { cctp_, usdc_ } = fixture.constructorArgs
    const registry = stack.parameterRegistry.address
    await expectRevert(deployFacet([zeroAddress, cctp_, usdc_]), 'ZeroParameterRegistry', [], errors)
    await expectRevert(deployFacet([registry, zeroAddress, usdc_]), 'CCTPV1Facet/zero-cctp')
    await expectRevert(deployFacet([registry, cctp_, zeroAddress]), 'CCTPV1Facet/zero-usdc')
    expect(await view('cctp')).toBe(cctp_)
    expect(await view('usdc')).toBe(usdc_)
  })
})

describe('CCTPV1Facet parameters', () => {
  it('reads back the recipient that governance set, per domain, and announces it', async () => {
    const { call, view, controller, stack } = facet()
    const receipt = await call('setMintRecipient', [7, RECIPIENT], stack.admin)
    expect(controller.events(receipt)).toEqual([
      { name: 'MintRecipientSet', args: { destinationDomain: 7, mintRecipient: RECIPIENT } },
    ])
    expect(await view('getMintRecipient', [7])).toBe(RECIPIENT)
    expect(await view('getMintRecipient', [8])).toBe(zeroHash)
  })
})

describe('CCTPV1Facet.transfer', () => {
  async function transfer(amount: bigint, domain = DOMAIN) {
    const { call, fixture, stack, view } = facet()
    for (const key of [await view('toCCTPRateLimitKey'), await view('getToDomainRateLimitKey', [domain])]) {
      await stack.rateLimits.send('setUnlimitedRateLimitData', [key])
    }
    await fixture.usdc.send('mint', [stack.proxy.address, amount])
    return call('transfer', [amount, domain])
  }

  it('splits what exceeds the burn limit, all for the recipient of the domain', async () => {
    const { fixture, controller, stack } = facet()
    const receipt = await transfer(2n * AMOUNT + 1n)
    const [amounts, burnToken] = [[AMOUNT, AMOUNT, 1n], fixture.usdc.address]
    expect(await fixture.venue.read('burns')).toEqual(
      amounts.map((amount) => ({ amount, destinationDomain: DOMAIN, mintRecipient: RECIPIENT, burnToken })),
    )
    expect(controller.events(receipt)).toEqual(
      amounts.map((usdcAmount, i) => ({
        name: 'CCTPTransferInitiated',
        args: { nonce: BigInt(i + 1), destinationDomain: DOMAIN, mintRecipient: RECIPIENT, usdcAmount },
      })),
    )
    expect(await fixture.usdc.read('balanceOf', [stack.proxy.address])).toBe(0n)
  })

  it('sends a hundred messages, and no more', async () => {
    const { fixture } = facet()
    await fixture.venue.send('setBurnLimit', [fixture.usdc.address, 1n])
    await expectRevert(transfer(101n), 'CCTPV1Facet/too-many-messages')
    await transfer(100n)
    expect(await fixture.venue.read<unknown[]>('burns')).toHaveLength(100)
  })

  it('takes any burn limit, and refuses none', async () => {
    const { fixture } = facet()
    await fixture.venue.send('setBurnLimit', [fixture.usdc.address, maxUint256])
    await transfer(AMOUNT)
    await fixture.venue.send('setBurnLimit', [fixture.usdc.address, 0n])
    await expectRevert(transfer(AMOUNT), 'CCTPV1Facet/zero-burn-limit')
  })

  it('sends nothing where nothing is asked for', async () => {
    const { controller } = facet()
    expect(controller.events(await transfer(0n))).toEqual([])
  })

  it('sends to no domain that governance did not configure, or closed', async () => {
    const { call, stack } = facet()
    await expectRevert(transfer(AMOUNT, 7), 'CCTPV1Facet/domain-not-configured')
    await call('setMintRecipient', [DOMAIN, zeroHash], stack.admin)
    await expectRevert(transfer(AMOUNT), 'CCTPV1Facet/domain-not-configured')
  })

  it('takes back what the messenger leaves of its approval', async () => {
    const { misbehave, approvalsLeft } = facet()
    await misbehave('chargesFee', 'transfer')
    expect(await approvalsLeft(await transfer(AMOUNT))).toEqual([])
  })
})
