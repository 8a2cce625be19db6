import { base, mainnet } from '@diamond-pau/addresses'
import { expectRevert } from '@diamond-pau/contracts/testing'
import { type Hex, maxUint256, pad, parseUnits } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ALICE, BOB } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { attest, attestable, type Cctp, connectCctp, installCctp, relayCctp } from './cctp.ts'
import { createDevnet, type Devnet } from './devnet.ts'

const usdc = (amount: number | string) => parseUnits(String(amount), 6)
const BASE = 6
const TO_BOB = pad(BOB)
const ANYONE = pad('0x')
const VERSIONS = ['v1', 'v2'] as const

describeOnDevnets('CCTP', (devnet) => {
  let there: Devnet
  let [here, other]: Cctp[] = []
  beforeAll(async () => {
    there = await createDevnet({ chainId: 8453 })
  })
  afterAll(() => there.chain.close())
  beforeEach(async () => {
    const snapshot = await there.snapshot()
    ;[here, other] = [await installCctp(devnet()), await installCctp(there, { domain: BASE })]
    await connectCctp(here, other)
    await devnet().deal(mainnet.USDC, ALICE, usdc(2_000_000))
    for (const version of VERSIONS) {
      const approval = [here[version].messenger.address, maxUint256]
      await devnet().tokens.usdc.send('approve', approval, { from: ALICE })
    }
    return () => there.revert(snapshot)
  })

  const burn = {
    v1: (amount: bigint, domain = BASE, recipient: Hex = TO_BOB) =>
      here!.v1.messenger.send('depositForBurn', [amount, domain, recipient, mainnet.USDC], { from: ALICE }),
    v2: (amount: bigint, domain = BASE, recipient: Hex = TO_BOB, maxFee = 0n, caller: Hex = ANYONE) => {
      const args = [amount, domain, recipient, mainnet.USDC, caller, maxFee, 2000]
      return here!.v2.messenger.send('depositForBurn', args, { from: ALICE })
    },
  }
  const balances = async () => [
    await devnet().tokens.usdc.read<bigint>('balanceOf', [ALICE]),
    await there.tokens.usdc.read<bigint>('balanceOf', [BOB]),
  ]

  test("lies at each chain's addresses", () => {
    expect(here!.v1.messenger.address).toBe(mainnet.GROVE_CCTP_TOKEN_MESSENGER)
    expect(other!.v1.messenger.address).toBe(base.GROVE_CCTP_TOKEN_MESSENGER)
    expect(here!.v2.messenger.address).toBe(mainnet.CCTP_TOKEN_MESSENGER_V2)
    expect(other!.v2.messenger.address).toBe(base.CCTP_TOKEN_MESSENGER_V2)
  })

  test.each(VERSIONS)('%s burns here what is minted there, and back', async (version) => {
    await relayCctp(await burn[version](usdc(3)), { from: here!, to: other! })
    expect(await balances()).toEqual([usdc(1_999_997), usdc(3)])

    await there.tokens.usdc.send('approve', [other![version].messenger.address, maxUint256], { from: BOB })
    const tail = version === 'v2' ? [ANYONE, 0n, 2000] : []
    const back = await other![version].messenger.send(
      'depositForBurn',
      [usdc(3), 0, pad(ALICE), mainnet.USDC, ...tail],
      { from: BOB },
    )
    await relayCctp(back, { from: other!, to: here! })
    expect(await balances()).toEqual([usdc(2_000_000), 0n])
  })

  test.each(VERSIONS)('%s refuses what it cannot burn, or cannot deliver', async (version) => {
    await expectRevert(burn[version](0n), 'Amount must be nonzero')
    await expectRevert(burn[version](1n, 99), 'No TokenMessenger for domain')
    await expectRevert(burn[version](1n, BASE, pad('0x')), 'Mint recipient must be nonzero')
    await expectRevert(burn[version](usdc(1_000_000) + 1n), 'Burn amount exceeds per tx limit')
    await burn[version](usdc(1_000_000))
    await here![version].setBurnLimit(0n)
    await expectRevert(burn[version](1n), 'Burn token not supported')
  })

  test.each(VERSIONS)('%s delivers what its attester signed, as it is, to where it is for', async (version) => {
    const [message] = attestable(await burn[version](usdc(1)), here!)
    const { bytes } = message!
    const receive = (to: Cctp, data: Hex, attestation: Hex) =>
      to[version].transmitter.send('receiveMessage', [data, attestation])
    const altered = `${bytes.slice(0, -1)}${bytes.endsWith('0') ? '1' : '0'}` as Hex
    await expectRevert(receive(other!, altered, await attest(bytes)), 'Invalid signature: not attester')
    await expectRevert(receive(other!, bytes, '0x12'), 'Invalid attestation length')
    await expectRevert(receive(here!, bytes, await attest(bytes)), 'Invalid destination domain')
    await receive(other!, bytes, await attest(bytes))
    await expectRevert(receive(other!, bytes, await attest(bytes)), 'Nonce already used')
  })

  test.each(VERSIONS)('%s is administered by its owner, and mints for its messenger alone', async (version) => {
    const { messenger, minter } = here![version]
    const notOwner = 'Ownable: caller is not the owner'
    await expectRevert(messenger.send('addRemoteTokenMessenger', [9, ANYONE], { from: ALICE }), notOwner)
    await expectRevert(minter.send('setMaxBurnAmountPerMessage', [mainnet.USDC, 1n], { from: ALICE }), notOwner)
    const minted = minter.send('mint', [BASE, pad(mainnet.USDC), ALICE, 1n], { from: ALICE })
    await expectRevert(minted, 'Caller not local TokenMessenger')
    const name = version === 'v1' ? 'handleReceiveMessage' : 'handleReceiveFinalizedMessage'
    const args = version === 'v1' ? [BASE, ANYONE, '0x'] : [BASE, ANYONE, 2000, '0x']
    await expectRevert(messenger.send(name, args, { from: ALICE }), 'Invalid message transmitter')
  })

  test('v1 numbers its messages and returns the number', async () => {
    const args = [1n, BASE, TO_BOB, mainnet.USDC]
    expect(await here!.v1.messenger.read('depositForBurn', args, { from: ALICE })).toBe(0n)
    await burn.v1(1n)
    expect(await here!.v1.messenger.read('depositForBurn', args, { from: ALICE })).toBe(1n)
  })

  test('v2 wants a fee below the amount and not below its least, which rounds down to one at most', async () => {
    await expectRevert(burn.v2(100n, BASE, TO_BOB, 100n), 'Max fee must be less than amount')
    await burn.v2(100n, BASE, TO_BOB, 99n)
    const least = (amount: bigint) => here!.v2.messenger.read<bigint>('getMinFeeAmount', [amount])
    expect(await least(100n)).toBe(0n)
    await here!.v2.setMinFee(1000n)
    expect(await least(usdc(1))).toBe(100n)
    expect(await least(19_999n)).toBe(1n)
    expect(await least(2n)).toBe(1n)
    await expectRevert(least(1n), 'Amount too low')
    await expectRevert(burn.v2(usdc(1), BASE, TO_BOB, 99n), 'Insufficient max fee')
    await burn.v2(usdc(1), BASE, TO_BOB, 100n)
  })

  test('v2 mints the fee apart, and none above what was offered', async () => {
    const receipt = await burn.v2(usdc(10), BASE, TO_BOB, usdc(1))
    const [from, to] = [here!, other!]
    await expectRevert(relayCctp(receipt, { from, to, fee: usdc(1) + 1n }), 'Fee exceeds max fee')
    await expectRevert(relayCctp(receipt, { from, to, fee: usdc(10) }), 'Fee equals or exceeds amount')
    await expectRevert(relayCctp(receipt, { from, to, finality: 499 }), 'Unsupported finality threshold')
    const [minted] = await relayCctp(receipt, { from, to, fee: usdc(1), finality: 500 })
    expect(to.v2.messenger.events(minted!)).toEqual([
      {
        name: 'MintAndWithdraw',
        args: { mintRecipient: BOB, amount: usdc(9), mintToken: mainnet.USDC, feeCollected: usdc(1) },
      },
    ])
    expect(await there.tokens.usdc.read('balanceOf', [to.v2.feeRecipient])).toBe(usdc(1))
  })

  test('v2 refuses accounts on its denylist, and lets a named caller alone deliver', async () => {
    await here!.v2.denylist(ALICE)
    await expectRevert(burn.v2(1n), 'Denylistable: account is on denylist')
    await here!.v2.unDenylist(ALICE)
    const receipt = await burn.v2(1n, BASE, TO_BOB, 0n, TO_BOB)
    await expectRevert(relayCctp(receipt, { from: here!, to: other! }), 'Invalid caller for message')
    const [message] = attestable(receipt, here!)
    const args = [message!.bytes, await attest(message!.bytes)]
    await other!.v2.transmitter.send('receiveMessage', args, { from: BOB })
    expect((await balances())[1]).toBe(1n)
  })
})
