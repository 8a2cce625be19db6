import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { zeroAddress, zeroHash } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, CENTRIFUGE_ID, centrifugeFixture, FEE, RECIPIENT } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), centrifugeFixture)

describe('CentrifugeFacet parameters', () => {
  it('reads back the recipient that governance set, per chain, and announces it', async () => {
    const { call, view, controller, stack } = facet()
    const receipt = await call('setRecipient', [7, RECIPIENT], stack.admin)
    expect(controller.events(receipt)).toEqual([
      { name: 'CentrifugeRecipientSet', args: { centrifugeId: 7, recipient: RECIPIENT } },
    ])
    expect(await view('getRecipient', [7])).toBe(RECIPIENT)
    expect(await view('getRecipient', [8])).toBe(zeroHash)
    expect(await view('REQUEST_ID')).toBe(0n)
  })

  it('refuses no recipient, and no registry', async () => {
    const { call, stack, deployFacet, errors } = facet()
    await expectRevert(call('setRecipient', [7, zeroHash], stack.admin), 'CentrifugeFacet/zero-recipient')
    await expectRevert(deployFacet([zeroAddress]), 'ZeroParameterRegistry', [], errors)
  })
})

describe('CentrifugeFacet cancellations', () => {
  for (const [name, state] of [
    ['cancelDepositRequest', 'depositCancelled'],
    ['cancelRedeemRequest', 'redeemCancelled'],
  ] as const) {
    it(`${name} is the proxy's own`, async () => {
      const { run, fixture, stack } = facet()
      await run(name)
      expect(await fixture.venue.read(state, [stack.proxy.address])).toBe(true)
    })
  }

  for (const [name, token, field] of [
    ['claimCancelDepositRequest', 'asset', 'assets'],
    ['claimCancelRedeemRequest', 'share', 'shares'],
  ] as const) {
    it(`${name} announces what arrived, and not what the vault said`, async () => {
      const { run, misbehave, controller, fixture, stack } = facet()
      const balance = () => fixture[token].read('balanceOf', [stack.proxy.address])
      const honest = await run(name)
      expect(controller.events(honest)[0]?.args).toEqual({ token: fixture.venue.address, [field]: AMOUNT })
      expect(await balance()).toBe(AMOUNT)
      await misbehave('chargesFee', name)
      const short = await run(name)
      expect(controller.events(short)[0]?.args).toMatchObject({ [field]: (AMOUNT * 9n) / 10n })
    })
  }

  it('opens each action by its own limit', async () => {
    const { setLimits, act } = facet()
    const actions = ['cancelDeposit', 'claimCancelDeposit', 'cancelRedeem', 'claimCancelRedeem']
    for (const open of actions) {
      for (const limit of actions) await setLimits(`${limit}Request`, { [limit]: limit === open ? 1n : 0n })
      for (const action of actions) {
        if (action === open) await act(`${action}Request`)
        else await expectRevert(act(`${action}Request`), 'CentrifugeFacet/invalid-action')
      }
    }
  })
})

describe('CentrifugeFacet.transferShares', () => {
  it("sends the vault's shares to governance's recipient, and the refund to the proxy", async () => {
    const { run, controller, chain, fixture, stack } = facet()
    const receipt = await run('transferShares')
    expect(await fixture.venue.read('sent')).toEqual([
      CENTRIFUGE_ID,
      await fixture.venue.read('poolId'),
      await fixture.venue.read('scId'),
      RECIPIENT,
      AMOUNT,
      0n,
      3n * FEE,
    ])
    expect(controller.events(receipt)).toEqual([
      {
        name: 'CentrifugeTransferShares',
        args: { token: fixture.venue.address, amount: AMOUNT, centrifugeId: CENTRIFUGE_ID },
      },
    ])
    expect(await fixture.share.read('balanceOf', [stack.proxy.address])).toBe(0n)
    expect(await chain.publicClient.getBalance({ address: stack.proxy.address })).toBe(2n * FEE)
  })

  it('never pays for the message with what the proxy holds', async () => {
    const { setLimits, prepare, call, chain, fixture, stack } = facet()
    await chain.testClient.setBalance({ address: stack.proxy.address, value: 100n * FEE })
    await setLimits('transferShares')
    await prepare('transferShares')
    await expectRevert(call('transferShares', [fixture.venue.address, AMOUNT, CENTRIFUGE_ID]), 'Panic', [0x11n])
    expect(await chain.publicClient.getBalance({ address: stack.proxy.address })).toBe(100n * FEE)
  })

  it('sends to no chain that governance did not configure, and says so before it looks at the limit', async () => {
    const { call, fixture } = facet()
    await expectRevert(call('transferShares', [fixture.venue.address, 1n, 7]), 'CentrifugeFacet/id-not-configured')
  })

  it('finds no limit for a vault whose manager names another spoke', async () => {
    const { setLimits, act, fixture, stranger } = facet()
    await setLimits('transferShares')
    await fixture.venue.send('repoint', [stranger])
    await expectRevert(act('transferShares'), 'RateLimits/zero-maxAmount')
  })
})
