import { expectRevert } from '@diamond-pau/contracts/testing'
import { conformance } from '@diamond-pau/facet-kit/testing'
import { CONTROLLER } from '@diamond-pau/keys'
import { maxUint256, zeroAddress, zeroHash } from 'viem'
import { describe, expect, it } from 'vitest'
import manifest from '../facet.ts'
import { AMOUNT, EID, FEE, layerZeroFixture, PEER, RECIPIENT } from './fixture.ts'

const facet = conformance(manifest, new URL('../', import.meta.url), layerZeroFixture)

/** Type 3; worker 1, 17 bytes, option 1, 200,000 gas. */
const OPTIONS = '0x00030100110100000000000000000000000000030d40'

const sendParams = (amount: bigint, minAmount = amount) => ({
  dstEid: EID,
  to: RECIPIENT,
  amountLD: amount,
  minAmountLD: minAmount,
  extraOptions: OPTIONS,
  composeMsg: '0x',
  oftCmd: '0x',
})

async function setOFT(change: { approval?: boolean; precision?: bigint; fee?: bigint; rate?: bigint }) {
  const { fixture } = facet()
  const { approval = true, precision = 1n, fee = FEE, rate = 0n } = change
  await fixture.venue.send('set', [fixture.asset.address, approval, precision, fee, rate])
}

async function ethOfProxy() {
  const { chain, stack } = facet()
  return chain.publicClient.getBalance({ address: stack.proxy.address })
}

describe('LayerZeroFacet parameters', () => {
  it('reads back the recipient that governance set, per endpoint, and announces it', async () => {
    const { call, view, controller, stack } = facet()
    const receipt = await call('setRecipient', [7, RECIPIENT], stack.admin)
    expect(controller.events(receipt)).toEqual([
      { name: 'LayerZeroRecipientSet', args: { destinationEndpointId: 7, recipient: RECIPIENT } },
    ])
    expect(await view('getRecipient', [7])).toBe(RECIPIENT)
    expect(await view('getRecipient', [8])).toBe(zeroHash)
  })

  it('refuses no recipient, and no registry', async () => {
    const { call, stack, deployFacet, errors } = facet()
    await expectRevert(call('setRecipient', [EID, zeroHash], stack.admin), 'LayerZeroFacet/zero-recipient')
    await expectRevert(deployFacet([zeroAddress]), 'ZeroParameterRegistry', [], errors)
  })
})

describe('LayerZeroFacet.transfer', () => {
  it("sends to governance's recipient, pays the fee from the call and sweeps the rest to the proxy", async () => {
    const { run, controller, fixture, stack } = facet()
    const receipt = await run('transfer')
    expect(await fixture.venue.read('sent')).toEqual(sendParams(AMOUNT))
    expect(await fixture.venue.read('paid')).toBe(FEE)
    expect(await fixture.venue.read('refundAddress')).toBe(stack.proxy.address)
    expect(await ethOfProxy()).toBe(2n * FEE)
    expect(controller.events(receipt)).toEqual([
      {
        name: 'LayerZeroTransfer',
        args: { oft: fixture.venue.address, destinationEndpointId: EID, amount: AMOUNT, nativeFee: FEE },
      },
    ])
  })

  it('never pays the fee with what the proxy holds', async () => {
    const { chain, stack, run } = facet()
    await chain.testClient.setBalance({ address: stack.proxy.address, value: 100n * FEE })
    await setOFT({ fee: 3n * FEE + 1n })
    await expectRevert(run('transfer'), 'LayerZeroFacet/fee-too-high')
    await setOFT({ fee: 3n * FEE })
    await run('transfer')
    expect(await ethOfProxy()).toBe(100n * FEE)
  })

  it('leaves dust with the proxy and counts it', async () => {
    const { setLimits, prepare, send, left, fixture, stack } = facet()
    await setOFT({ precision: 10n ** 18n - 1n })
    await setLimits('transfer')
    await prepare('transfer')
    await send('transfer')
    expect(await fixture.asset.read('balanceOf', [stack.proxy.address])).toBe(1n)
    expect(await left('transfer', 'transfer')).toBe(9n * AMOUNT)
    expect(await fixture.venue.read('sent')).toEqual(sendParams(AMOUNT, AMOUNT - 1n))
  })

  it('refuses amounts below the precision', async () => {
    const { run } = facet()
    await setOFT({ precision: AMOUNT + 1n })
    await expectRevert(run('transfer'), 'LayerZeroFacet/zero-min-amount')
    await setOFT({ precision: AMOUNT })
    await run('transfer')
  })

  it('bears no fee in the token', async () => {
    const { run } = facet()
    await setOFT({ rate: 1n })
    await expectRevert(run('transfer'), 'SlippageExceeded')
  })

  it('approves nothing to an OFT that burns, and takes back what an adapter leaves', async () => {
    const { run, misbehave, approvalsLeft, controller, fixture, stack } = facet()
    await setOFT({ approval: false })
    const burned = await run('transfer')
    expect(burned.logs.filter(({ address }) => address === fixture.asset.address.toLowerCase())).toHaveLength(1)
    expect(await fixture.asset.read('balanceOf', [stack.proxy.address])).toBe(0n)
    await setOFT({})
    await misbehave('chargesFee', 'transfer')
    const receipt = await run('transfer')
    expect(controller.events(receipt)).toHaveLength(1)
    expect(await approvalsLeft(receipt)).toEqual([])
  })

  it('finds no limit for an OFT that points to another peer or token', async () => {
    const { setLimits, act, run, fixture, token } = facet()
    await setLimits('transfer')
    await fixture.venue.send('setPeer', [EID, RECIPIENT])
    await expectRevert(act('transfer'), 'RateLimits/zero-maxAmount')
    await fixture.venue.send('setPeer', [EID, PEER])
    await fixture.venue.send('set', [(await token(18)).address, true, 1n, FEE, 0n])
    await expectRevert(act('transfer'), 'RateLimits/zero-maxAmount')
    await setOFT({})
    await run('transfer')
  })

  it('sends to no endpoint without a recipient', async () => {
    const { call, fixture } = facet()
    await expectRevert(call('transfer', [fixture.venue.address, AMOUNT, 7]), 'LayerZeroFacet/recipient-not-set')
  })
})

describe('LayerZero fee draining, by a quote that lies', () => {
  /** Wei that the proxy holds, which is none of the messenger's business. */
  const CUSTODY = 100n * FEE

  async function asksFor(fee: bigint) {
    const { chain, stack, setLimits, prepare } = facet()
    await chain.testClient.setBalance({ address: stack.proxy.address, value: CUSTODY })
    await setLimits('transfer')
    await prepare('transfer')
    await setOFT({ fee })
  }

  it('gets all the ETH of a custody that pays what it is asked for', async () => {
    const { stack, fixture, chain } = facet()
    const { proxy, admin } = stack
    await asksFor(CUSTODY)
    // What a facet would do that looked at no ETH but the proxy's.
    await proxy.send('grantRole', [CONTROLLER, admin], { from: admin })
    const { asset, venue } = fixture
    await proxy.send('doCall', [asset.address, asset.encode('approve', [venue.address, AMOUNT])], { from: admin })
    const data = venue.encode('send', [sendParams(AMOUNT), { nativeFee: CUSTODY, lzTokenFee: 0n }, proxy.address])
    await proxy.send('doCallWithValue', [venue.address, data, CUSTODY], { from: admin })
    expect(await ethOfProxy()).toBe(0n)
    expect(await chain.publicClient.getBalance({ address: venue.address })).toBe(CUSTODY)
  })

  it('gets none of it from ours, whatever it asks for: one wei above what the operator sent is refused', async () => {
    const { send } = facet()
    for (const fee of [3n * FEE + 1n, CUSTODY, CUSTODY + 3n * FEE, maxUint256]) {
      await asksFor(fee)
      await expectRevert(send('transfer'), 'LayerZeroFacet/fee-too-high')
    }
    expect(await ethOfProxy()).toBe(CUSTODY)
  })

  it('gets what the operator sent with the call at most, which the event says', async () => {
    const { send, controller } = facet()
    await asksFor(3n * FEE)
    const receipt = await send('transfer')
    expect(controller.events(receipt)[0]?.args).toMatchObject({ nativeFee: 3n * FEE })
    expect(await ethOfProxy()).toBe(CUSTODY)
  })

  it('gets no other token of custody that it names for its fee: nothing approves it', async () => {
    const { send, prepare, fixture, token, stack, errors } = facet()
    const { venue, asset } = fixture
    const { proxy, admin } = stack
    await asksFor(FEE)
    const fees = await token(18)
    await fees.send('mint', [proxy.address, AMOUNT])
    await venue.send('setTokenFee', [fees.address, AMOUNT])
    await expectRevert(send('transfer'), 'ERC20InsufficientAllowance', [venue.address, 0n, AMOUNT], errors)
    // Nor more of the one that it sends than the call says.
    await prepare('transfer')
    await venue.send('setTokenFee', [asset.address, 1n])
    await expectRevert(send('transfer'), 'ERC20InsufficientAllowance', [venue.address, 0n, 1n], errors)

    // An approval left over is all that it takes.
    await proxy.send('grantRole', [CONTROLLER, admin], { from: admin })
    await proxy.send('doCall', [fees.address, fees.encode('approve', [venue.address, AMOUNT])], { from: admin })
    await venue.send('setTokenFee', [fees.address, AMOUNT])
    await send('transfer')
    expect(await fees.read('balanceOf', [proxy.address])).toBe(0n)
  })
})

describe('LayerZeroFacet.quoteTransfer', () => {
  it('tells anyone what a transfer would send and cost, and changes nothing', async () => {
    const { controller, stranger, fixture } = facet()
    await setOFT({ precision: 10n })
    const args = [fixture.venue.address, AMOUNT + 1n, EID]
    expect(await controller.read('layerZero_quoteTransfer', args, { from: stranger })).toEqual([
      sendParams(AMOUNT + 1n, AMOUNT),
      { nativeFee: FEE, lzTokenFee: 0n },
    ])
    const receipt = await controller.send('layerZero_quoteTransfer', args, { from: stranger })
    expect(receipt.logs).toEqual([])
  })

  it('quotes as little as one unit', async () => {
    const { controller, fixture } = facet()
    await setOFT({ precision: 1n })
    const quote = await controller.read('layerZero_quoteTransfer', [fixture.venue.address, 1n, EID])
    expect(quote).toEqual([sendParams(1n), { nativeFee: FEE, lzTokenFee: 0n }])
  })

  it('says why there is no quote', async () => {
    const { call, fixture, mock, stranger } = facet()
    const quote = (oft: string, amount: bigint, eid: number) => call('quoteTransfer', [oft, amount, eid], stranger)
    await expectRevert(quote(fixture.venue.address, 0n, 7), 'LayerZeroFacet/recipient-not-set')
    await expectRevert(quote(fixture.venue.address, 0n, EID), 'LayerZeroFacet/zero-min-amount')
    const other = await mock('MockOFT', [fixture.asset.address, stranger, FEE])
    await expectRevert(quote(other.address, AMOUNT, EID), 'LayerZeroFacet/quoteSend-failed')
  })

  it('gives none in the middle of an operation', async () => {
    const { controller, fixture } = facet()
    const data = controller.encode('layerZero_quoteTransfer', [fixture.venue.address, AMOUNT, EID])
    await expectRevert(controller.send('conformance_enter', [data]), 'ReentrancyGuardReentrantCall')
  })
})
