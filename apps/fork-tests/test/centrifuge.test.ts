import { expectRevert, send } from '@diamond-pau/contracts/testing'
import { installCentrifuge } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Address, encodeFunctionData, pad, parseEther, parseUnits } from 'viem'
import { describe, expect } from 'vitest'
import { createDevnetPau } from '../src/pau.ts'
import { expectNothingLeft, fromState, it, openDevnet, pass } from '../src/suite.ts'

const usdc = (amount: number) => parseUnits(String(amount), 6)
const PRICE = parseUnits('1.0876543', 18)
/** Centrifuge's number of another chain. */
const BASE = 2
const RECIPIENT = pad('0x1234567890123456789012345678901234567890', { dir: 'right', size: 32 })

const state = fromState(async () => {
  const devnet = await openDevnet()
  const centrifuge = await installCentrifuge(devnet)
  const pau = await createDevnetPau(['CENTRIFUGE_FACET', 'ERC7540_FACET'], { devnet })
  const token = centrifuge.vault.address
  const spoke = centrifuge.spoke.address
  const keys = {
    requestDeposit: diamondKey('LIMIT_7540_REQUEST_DEPOSIT', { asset: devnet.tokens.usdc.address, token }),
    requestRedeem: diamondKey('LIMIT_7540_REQUEST_REDEEM', { token }),
    transfer: diamondKey('LIMIT_CENTRIFUGE_TRANSFER', { token, centrifugeId: BASE, spoke }),
  }
  await pau.limit(keys.requestDeposit, usdc(1_000_000))
  await pau.limit(keys.requestRedeem, usdc(1_000_000))
  await pau.limit(keys.transfer, usdc(500))
  for (const gate of [
    'LIMIT_7540_CLAIM_DEPOSIT',
    'LIMIT_7540_CLAIM_REDEEM',
    'LIMIT_CENTRIFUGE_CANCEL_DEPOSIT',
    'LIMIT_CENTRIFUGE_CLAIM_CANCEL_DEPOSIT',
    'LIMIT_CENTRIFUGE_CANCEL_REDEEM',
    'LIMIT_CENTRIFUGE_CLAIM_CANCEL_REDEEM',
  ] as const) {
    await pau.limit(diamondKey(gate, { token }), 1n)
  }
  await devnet.deal(devnet.tokens.usdc.address, pau.proxy, usdc(2_000_000))
  await centrifuge.setFee(BASE, parseEther('0.01'))
  return { centrifuge, devnet, keys, pau, token }
})
const operate = (name: string, ...args: unknown[]) => state().pau.operate(name, state().token, ...args)
const assets = () => state().devnet.tokens.usdc.read<bigint>('balanceOf', [state().pau.proxy])
const shares = () => state().centrifuge.share.read<bigint>('balanceOf', [state().pau.proxy])
const pending = (side: 'Deposit' | 'Redeem') =>
  state().centrifuge.vault.read<bigint>(`pending${side}Request`, [0n, state().pau.proxy])
const clean = () => {
  const { centrifuge, devnet, pau } = state()
  return expectNothingLeft(pau, [
    [devnet.tokens.usdc, centrifuge.vault.address],
    [centrifuge.share, centrifuge.vault.address],
    [centrifuge.share, centrifuge.spoke.address],
  ])
}
const expectRefusal = (call: Promise<unknown>, error: string) => {
  const { vault, spoke } = state().centrifuge
  return expectRevert(call, error, undefined, [...vault.abi, ...spoke.abi])
}

describe('an ERC-7540 vault', () => {
  it('takes a request, and gives its shares once it is fulfilled, in parts', async () => {
    const { centrifuge, keys, pau } = state()
    await operate('erc7540_requestDeposit', usdc(300_000))
    expect(await pau.left(keys.requestDeposit)).toBe(usdc(700_000))
    expect([await assets(), await pending('Deposit')]).toEqual([usdc(1_700_000), usdc(300_000)])
    await expectRefusal(operate('erc7540_claimDeposit'), 'ExceedsDepositLimits')

    await centrifuge.fulfilDeposit(pau.proxy, usdc(100_000))
    await operate('erc7540_claimDeposit')
    const first = (usdc(100_000) * 10n ** 18n) / PRICE
    expect(await shares()).toBe(first)
    await centrifuge.setPrice(2n * PRICE)
    await centrifuge.fulfilDeposit(pau.proxy, usdc(200_000))
    await operate('erc7540_claimDeposit')
    expect(await shares()).toBe(first + (usdc(200_000) * 10n ** 18n) / (2n * PRICE))
    await clean()
  })

  it('redeems shares, counted at its price and paid at that of the fulfilment', async () => {
    const { centrifuge, keys, pau } = state()
    await centrifuge.give(pau.proxy, usdc(1_000))
    await operate('erc7540_requestRedeem', usdc(1_000))
    const value = (usdc(1_000) * PRICE) / 10n ** 18n
    expect(await pau.left(keys.requestRedeem)).toBe(usdc(1_000_000) - value)
    await expectRefusal(operate('erc7540_claimRedeem'), 'ExceedsRedeemLimits')
    await centrifuge.setPrice((PRICE * 9n) / 10n)
    await centrifuge.fulfilRedeem(pau.proxy, usdc(1_000))
    await operate('erc7540_claimRedeem')
    expect(await assets()).toBe(usdc(2_000_000) + (usdc(1_000) * ((PRICE * 9n) / 10n)) / 10n ** 18n)
    expect([await shares(), await pending('Redeem')]).toEqual([0n, 0n])
    await clean()
  })

  it('uses limits exactly, and gets them back by the second', async () => {
    const { devnet, keys, pau } = state()
    await operate('erc7540_requestDeposit', usdc(1_000_000))
    await expectRevert(operate('erc7540_requestDeposit', 1n), 'RateLimits/rate-limit-exceeded')
    await pau.rateLimits.send('setRateLimitData', [keys.requestDeposit, usdc(100), 5n])
    await operate('erc7540_requestDeposit', usdc(100))
    await pass(devnet, 60n)
    expect(await pau.left(keys.requestDeposit)).toBe(300n)
  })

  it('refuses a request for nothing, or for shares that the proxy lacks', async () => {
    await expectRefusal(operate('erc7540_requestDeposit', 0n), 'RequestIsZero')
    await expectRefusal(operate('erc7540_requestRedeem', 10n), 'InsufficientBalance')
    await expectRevert(operate('erc7540_requestRedeem', 0n), 'ERC7540Facet/zero-assets')
  })
})

describe("Centrifuge's cancellations", () => {
  it('bring the assets of a deposit back in two steps, and close requests between them', async () => {
    const { centrifuge, pau } = state()
    await expectRefusal(operate('centrifuge_cancelDepositRequest'), 'NoPendingRequest')
    await operate('erc7540_requestDeposit', usdc(300_000))
    await operate('centrifuge_cancelDepositRequest')
    await expectRefusal(operate('centrifuge_cancelDepositRequest'), 'CancellationIsPending')
    await expectRefusal(operate('erc7540_requestDeposit', usdc(1)), 'CancellationIsPending')
    await expectRefusal(operate('centrifuge_claimCancelDepositRequest'), 'ZeroAmountNotAllowed')
    // A part was fulfilled before the hub heard of it.
    await centrifuge.fulfilDeposit(pau.proxy, usdc(100_000))
    await centrifuge.fulfilCancelDeposit(pau.proxy)
    await operate('centrifuge_claimCancelDepositRequest')
    expect(await assets()).toBe(usdc(1_900_000))
    await operate('erc7540_claimDeposit')
    expect(await shares()).toBe((usdc(100_000) * 10n ** 18n) / PRICE)
    await operate('erc7540_requestDeposit', usdc(1))
    await clean()
  })

  it('bring the shares of a redemption back', async () => {
    const { centrifuge, pau } = state()
    await centrifuge.give(pau.proxy, usdc(1_000))
    await operate('erc7540_requestRedeem', usdc(1_000))
    await operate('centrifuge_cancelRedeemRequest')
    await centrifuge.fulfilCancelRedeem(pau.proxy)
    await operate('centrifuge_claimCancelRedeemRequest')
    expect([await shares(), await pending('Redeem')]).toEqual([usdc(1_000), 0n])
    await expectRefusal(operate('centrifuge_claimCancelRedeemRequest'), 'ZeroAmountNotAllowed')
    await clean()
  })

  it('and claims need the limit that allows them', async () => {
    const { pau, token } = state()
    await pau.limit(diamondKey('LIMIT_CENTRIFUGE_CANCEL_DEPOSIT', { token }), 0n)
    await pau.limit(diamondKey('LIMIT_7540_CLAIM_DEPOSIT', { token }), 0n)
    await expectRevert(operate('centrifuge_cancelDepositRequest'), 'CentrifugeFacet/invalid-action')
    await expectRevert(operate('erc7540_claimDeposit'), 'ERC7540Facet/invalid-action')
  })
})

describe("Centrifuge's shares on other chains", () => {
  /** The call with wei for the message. */
  async function transfer(amount: bigint, { value = parseEther('0.01'), centrifugeId = BASE } = {}) {
    const { devnet, pau, token } = state()
    const { abi, address } = pau.controller
    const args = [token, amount, centrifugeId]
    const data = encodeFunctionData({ abi, functionName: 'centrifuge_transferShares', args })
    return send(devnet.chain, address, data, { from: pau.allocator, value })
  }

  it('leave through the spoke to the recipient that governance named, and wei that were too many stay', async () => {
    const { centrifuge, devnet, keys, pau } = state()
    await centrifuge.give(pau.proxy, usdc(500))
    await expectRevert(transfer(usdc(500)), 'CentrifugeFacet/id-not-configured')
    await pau.govern('centrifuge_setRecipient', BASE, RECIPIENT)
    await expectRefusal(transfer(usdc(500), { value: parseEther('0.009') }), 'NotEnoughGas')
    const receipt = await transfer(usdc(500), { value: parseEther('0.03') })
    expect(centrifuge.spoke.events(receipt)).toMatchObject([
      { name: 'InitiateTransferShares', args: { sender: pau.proxy, destinationAddress: RECIPIENT, amount: usdc(500) } },
    ])
    expect([await shares(), await pau.left(keys.transfer)]).toEqual([0n, 0n])
    // The spoke refunds who called it: the proxy, whose ETH it is from now on.
    const { publicClient } = devnet.chain
    expect(await publicClient.getBalance({ address: pau.proxy })).toBe(parseEther('0.02'))
    expect(await publicClient.getBalance({ address: pau.controller.address })).toBe(0n)
  })

  it('leave no wei where the fee was met exactly', async () => {
    const { centrifuge, pau } = state()
    await centrifuge.give(pau.proxy, usdc(500))
    await pau.govern('centrifuge_setRecipient', BASE, RECIPIENT)
    await transfer(usdc(1))
    await clean()
  })

  it('do not leave above the limit, to a chain without a way, or through another spoke', async () => {
    const { centrifuge, pau, token } = state()
    await centrifuge.give(pau.proxy, usdc(1_000))
    await pau.govern('centrifuge_setRecipient', BASE, RECIPIENT)
    await expectRevert(transfer(usdc(500) + 1n), 'RateLimits/rate-limit-exceeded')
    await pau.govern('centrifuge_setRecipient', 9, RECIPIENT)
    const spoke = centrifuge.spoke.address
    await pau.limit(diamondKey('LIMIT_CENTRIFUGE_TRANSFER', { token, centrifugeId: 9, spoke }), usdc(1))
    await expectRefusal(transfer(usdc(1), { centrifugeId: 9 }), 'UnknownChain')
    // A vault that is upgraded to send elsewhere has no limit.
    await centrifuge.setSpoke(state().devnet.chain.accounts[7] as Address)
    await expectRevert(transfer(usdc(1)), 'RateLimits/zero-maxAmount')
    expect(await shares()).toBe(usdc(1_000))
  })
})
