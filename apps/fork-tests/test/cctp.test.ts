import { expectRevert } from '@diamond-pau/contracts/testing'
import { type Cctp, connectCctp, type Devnet, installCctp, relayCctp } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Address, getAddress, type Hex, maxUint256, pad, parseUnits } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest'
import { createDevnetPau, type DevnetPau } from '../src/pau.ts'
import { it, openDevnet } from '../src/suite.ts'

const usdc = (amount: number | string) => parseUnits(String(amount), 6)
/** Circle's number of Base. */
const BASE = 6
const RECIPIENT = getAddress(pad('0xbeef', { size: 20 }))
const UNKNOWN_DOMAIN = 99
const to = {
  domain: diamondKey('LIMIT_USDC_TO_DOMAIN', { destinationDomain: BASE }),
  all: diamondKey('LIMIT_USDC_TO_CCTP'),
}

let pau: DevnetPau
let cctp: Cctp
let other: { devnet: Devnet; cctp: Cctp }
let snapshots: { here: Hex; there: Hex }

beforeAll(async () => {
  const [devnet, there] = [await openDevnet(), await openDevnet({ chainId: 8453 })]
  cctp = await installCctp(devnet)
  other = { devnet: there, cctp: await installCctp(there, { domain: BASE }) }
  await connectCctp(cctp, other.cctp)
  await there.chain.fork()
  pau = await createDevnetPau(['CCTP_FACET', 'CCTP_V1_FACET'], {
    devnet,
    venues: {
      CCTP_TOKEN_MESSENGER_V2: cctp.v2.messenger.address,
      GROVE_CCTP_TOKEN_MESSENGER: cctp.v1.messenger.address,
    },
  })
  await pau.limit(to.all, usdc(10_000_000), usdc(1))
  await pau.limit(to.domain, usdc(5_000_000), usdc(1))
  await pau.govern('cctp_setDomainParameters', BASE, pad(RECIPIENT), 0, 10)
  await pau.govern('cctpV1_setMintRecipient', BASE, pad(RECIPIENT))
  await pau.devnet.deal(pau.devnet.tokens.usdc.address, pau.proxy, usdc(20_000_000))
  snapshots = { here: await pau.devnet.snapshot(), there: await other.devnet.snapshot() }
})
beforeEach(async () => {
  await pau.devnet.revert(snapshots.here)
  await other.devnet.revert(snapshots.there)
  snapshots = { here: await pau.devnet.snapshot(), there: await other.devnet.snapshot() }
})
afterAll(async () => {
  await pau.devnet.chain.close()
  await other.devnet.chain.close()
})

const balance = () => pau.devnet.tokens.usdc.read<bigint>('balanceOf', [pau.proxy])
const supply = (devnet: Devnet) => devnet.tokens.usdc.read<bigint>('totalSupply')
const arrived = (account: Address = RECIPIENT) => other.devnet.tokens.usdc.read<bigint>('balanceOf', [account])
const allowance = (spender: Address) => pau.devnet.tokens.usdc.read<bigint>('allowance', [pau.proxy, spender])
const send = {
  v1: (amount: bigint, domain = BASE) => pau.operate('cctpV1_transfer', amount, domain),
  v2: (amount: bigint, domain = BASE, feeCapRate = 0n) => pau.operate('cctp_transfer', amount, domain, feeCapRate),
}

describe.each(['v1', 'v2'] as const)('CCTP %s', (version) => {
  const name = { v1: 'CCTPV1Facet', v2: 'CCTPFacet' }[version]
  const transfer = send[version]
  const venue = () => cctp[version]

  it('burns here in as many messages as the burn limit needs, and mints there what was burned', async () => {
    const [here, there] = [await supply(pau.devnet), await supply(other.devnet)]
    const receipt = await transfer(usdc('2500000.000001'))
    expect(here - (await supply(pau.devnet))).toBe(usdc('2500000.000001'))
    expect(await balance()).toBe(usdc('17499999.999999'))
    expect(await allowance(venue().messenger.address)).toBe(0n)

    const burns = venue().messenger.events(receipt)
    expect(burns.map(({ name: event, args }) => [event, args['amount']])).toEqual([
      ['DepositForBurn', usdc(1_000_000)],
      ['DepositForBurn', usdc(1_000_000)],
      ['DepositForBurn', usdc('500000.000001')],
    ])
    expect(
      burns.every(
        ({ args }) => args['depositor'] === pau.proxy && args['mintRecipient'] === pad(RECIPIENT).toLowerCase(),
      ),
    ).toBe(true)

    const deliveries = await relayCctp(receipt, { from: cctp, to: other.cctp })
    expect(deliveries).toHaveLength(3)
    expect(await arrived()).toBe(usdc('2500000.000001'))
    expect((await supply(other.devnet)) - there).toBe(usdc('2500000.000001'))
  })

  it('delivers a message once', async () => {
    const receipt = await transfer(usdc(1))
    await relayCctp(receipt, { from: cctp, to: other.cctp })
    await expectRevert(relayCctp(receipt, { from: cctp, to: other.cctp }), 'Nonce already used')
    expect(await arrived()).toBe(usdc(1))
  })

  it('uses up both limits exactly, which refill by the second', async () => {
    await expectRevert(transfer(usdc('5000001')), 'RateLimits/rate-limit-exceeded')
    await transfer(usdc(5_000_000))
    const { now, mineAt } = pau.devnet.chain
    const start = await now()
    expect(await pau.left(to.domain)).toBe(0n)
    expect(await pau.left(to.all)).toBe(usdc(5_000_000))
    await mineAt(start + 1000n)
    expect(await pau.left(to.domain)).toBe(usdc(1000))
    expect(await pau.left(to.all)).toBe(usdc(5_001_000))
    await transfer(usdc(1000))
  })

  it('sends exactly the burn limit in one message, and a unit more in two', async () => {
    expect(venue().messenger.events(await transfer(usdc(1_000_000)))).toHaveLength(1)
    expect(venue().messenger.events(await transfer(usdc('1000000.000001')))).toHaveLength(2)
  })

  it('sends no more than a hundred messages, whatever the burn limit', async () => {
    await venue().setBurnLimit(1n)
    await expectRevert(transfer(101n), `${name}/too-many-messages`)
    await transfer(2n)
    expect(await balance()).toBe(usdc(20_000_000) - 2n)
  })

  it('sends nothing where Circle stopped supporting USDC', async () => {
    await venue().setBurnLimit(0n)
    await expectRevert(transfer(usdc(1)), `${name}/zero-burn-limit`)
    expect(await balance()).toBe(usdc(20_000_000))
    expect(await pau.left(to.all)).toBe(usdc(10_000_000))
  })

  it('sends to no domain that governance has not configured, and to none that Circle does not know', async () => {
    await pau.limit(diamondKey('LIMIT_USDC_TO_DOMAIN', { destinationDomain: UNKNOWN_DOMAIN }), usdc(1))
    await expectRevert(transfer(usdc(1), UNKNOWN_DOMAIN), `${name}/domain-not-configured`)
    await pau.govern('cctp_setDomainParameters', UNKNOWN_DOMAIN, pad(RECIPIENT), 0, 10)
    await pau.govern('cctpV1_setMintRecipient', UNKNOWN_DOMAIN, pad(RECIPIENT))
    await expectRevert(transfer(usdc(1), UNKNOWN_DOMAIN), 'No TokenMessenger for domain')
    expect(await balance()).toBe(usdc(20_000_000))
  })

  it('passes on that the proxy has too little', async () => {
    await pau.limit(to.all)
    await pau.limit(to.domain)
    await expectRevert(transfer(usdc(20_000_001)), 'ERC20: transfer amount exceeds balance')
    expect(await pau.left(to.all)).toBe(maxUint256)
  })
})

describe('CCTP v1', () => {
  it('announces the nonces that the venue returned', async () => {
    const first = await cctp.v1.transmitter.read<bigint>('nextAvailableNonce')
    const receipt = await send.v1(usdc(2_000_000))
    expect(cctp.v1.messenger.events(receipt).map(({ args }) => args['nonce'])).toEqual([first, first + 1n])
    expect(pau.events(receipt)).toEqual(
      [first, first + 1n].map((nonce) => ({
        name: 'CCTPTransferInitiated',
        args: {
          nonce,
          destinationDomain: BASE,
          mintRecipient: pad(RECIPIENT).toLowerCase(),
          usdcAmount: usdc(1_000_000),
        },
      })),
    )
  })
})

describe('CCTP v2', () => {
  it('asks for finality, and offers a fee that Circle may take of each message', async () => {
    const receipt = await send.v2(usdc(1_500_000), BASE, 10n)
    expect(cctp.v2.messenger.events(receipt).map(({ args }) => [args['maxFee'], args['minFinalityThreshold']])).toEqual(
      [
        [usdc(1000), 2000],
        [usdc(500), 2000],
      ],
    )
    await expectRevert(relayCctp(receipt, { from: cctp, to: other.cctp, fee: usdc(1000) + 1n }), 'Fee exceeds max fee')
    await relayCctp(receipt, { from: cctp, to: other.cctp, fee: usdc(500) })
    expect(await arrived()).toBe(usdc(1_499_000))
    expect(await arrived(other.cctp.v2.feeRecipient)).toBe(usdc(1000))
  })

  it('is not minted on a finality that Circle does not know', async () => {
    const receipt = await send.v2(usdc(1))
    const relay = (finality: number) => relayCctp(receipt, { from: cctp, to: other.cctp, finality })
    await expectRevert(relay(499), 'Unsupported finality threshold')
    await relay(1000)
    expect(await arrived()).toBe(usdc(1))
  })

  it('passes on that Circle wants a fee that governance does not allow, to the unit', async () => {
    // Ten basis points and a ten-millionth.
    await cctp.v2.setMinFee(10_001n)
    await expectRevert(send.v2(usdc(1_000_000), BASE, 10n), 'Insufficient max fee')
    await cctp.v2.setMinFee(10_000n)
    await expectRevert(send.v2(usdc(1_000_000), BASE, 9n), 'Insufficient max fee')
    await expectRevert(send.v2(usdc(1_000_000), BASE, 11n), 'CCTPFacet/fee-cap-rate-too-high')
    await send.v2(usdc(1_000_000), BASE, 10n)
  })

  it('passes on that a fee rounds to nothing where the venue wants a unit', async () => {
    await cctp.v2.setMinFee(1n)
    await expectRevert(send.v2(999n, BASE, 10n), 'Insufficient max fee')
    await send.v2(1000n, BASE, 10n)
    await expectRevert(send.v2(1n, BASE, 10n), 'Amount too low')
  })

  it('sends nothing for a proxy on the denylist', async () => {
    await cctp.v2.denylist(pau.proxy)
    await expectRevert(send.v2(usdc(1)), 'Denylistable: account is on denylist')
    expect(await balance()).toBe(usdc(20_000_000))
    // Version 1 knows no such list.
    await send.v1(usdc(1))
    await cctp.v2.unDenylist(pau.proxy)
    await send.v2(usdc(1))
  })

  it('shares its limits with version 1', async () => {
    await send.v1(usdc(2_000_000))
    await send.v2(usdc(2_000_000))
    await expectRevert(send.v2(usdc(1_001_000)), 'RateLimits/rate-limit-exceeded')
  })
})
