import { expectRevert, send } from '@diamond-pau/contracts/testing'
import { findLido, installLido, type Lido } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Hex, maxUint256, parseEther } from 'viem'
import { beforeEach, describe, expect } from 'vitest'
import { createDevnetPau, type DevnetPau } from '../src/pau.ts'
import { anywhere, fromState, it } from '../src/suite.ts'

const eth = (amount: number | string) => parseEther(String(amount))
const LIMITS = {
  deposit: diamondKey('LIMIT_WSTETH_DEPOSIT'),
  request: diamondKey('LIMIT_WSTETH_REQUEST_WITHDRAW'),
  claim: diamondKey('LIMIT_WSTETH_CLAIM_WITHDRAW'),
  wrap: diamondKey('LIMIT_WRAP_PROXY_ETH'),
}

let pau: DevnetPau
let lido: Lido

fromState(async () => {
  pau = await createDevnetPau(['WSTETH_FACET', 'WRAP_PROXY_ETH_FACET'], {
    venues: async (devnet) => {
      lido = devnet.chain.live ? findLido(devnet) : await installLido(devnet)
      return { WSTETH: lido.wstETH.address, WSTETH_WITHDRAW_QUEUE: lido.queue.address }
    },
  })
  await pau.limit(LIMITS.deposit, eth(3000), 1n)
  await pau.limit(LIMITS.request)
  await pau.limit(LIMITS.claim)
  await pau.devnet.deal(pau.devnet.tokens.weth.address, pau.proxy, eth(5000))
  return pau
})

const weth = () => pau.devnet.tokens.weth.read<bigint>('balanceOf', [pau.proxy])
const wsteth = () => lido.wstETH.read<bigint>('balanceOf', [pau.proxy])
const etherOf = (address: Hex) => pau.devnet.chain.publicClient.getBalance({ address })
const inSteth = (amount: bigint) => lido.wstETH.read<bigint>('getStETHByWstETH', [amount])
const inWsteth = (amount: bigint) => lido.wstETH.read<bigint>('getWstETHByStETH', [amount])
/** The id of the last request in the queue. */
const last = () => lido.queue.read<bigint>('getLastRequestId')
const deposit = (amount: bigint) => pau.operate('wsteth_deposit', amount)
const request = (amount: bigint) => pau.operate('wsteth_requestWithdraw', amount)
const claim = (id: bigint) => pau.operate('wsteth_claimWithdrawal', id)
const queueRevert = (promise: Promise<unknown>, name: string, args?: readonly unknown[]) =>
  expectRevert(promise, name, args, lido.queue.abi)

describe('staking with Lido', () => {
  anywhere('turns WETH into the wstETH that the rate promises, and leaves no ETH', async () => {
    const expected = await inWsteth(eth('1000.000000000000000007'))
    await deposit(eth('1000.000000000000000007'))
    expect(await wsteth()).toBe(expected)
    expect(await weth()).toBe(eth('3999.999999999999999993'))
    expect(await etherOf(pau.proxy)).toBe(0n)
    // Worth what was given, less a wei or two.
    const lost = eth('1000.000000000000000007') - (await inSteth(expected))
    expect(lost).toBeGreaterThanOrEqual(0n)
    expect(lost).toBeLessThanOrEqual(2n)
  })

  anywhere('uses up its limit exactly, which refills', async () => {
    await expectRevert(deposit(eth(3000) + 1000n), 'RateLimits/rate-limit-exceeded')
    await deposit(eth(3000))
    expect(await pau.left(LIMITS.deposit)).toBe(0n)
    await pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + 500n)
    expect(await pau.left(LIMITS.deposit)).toBe(500n)
    await deposit(500n)
  })

  it('passes on that Lido takes no stakes, or not as much, or none of nothing', async () => {
    await lido.pauseStaking()
    await expectRevert(deposit(1n), 'STAKING_PAUSED')
    await lido.resumeStaking()
    await lido.limitStaking(eth(10))
    await expectRevert(deposit(eth(10) + 1n), 'STAKE_LIMIT')
    await deposit(eth(10))
    await expectRevert(deposit(1n), 'STAKE_LIMIT')
    await expectRevert(deposit(0n), 'ZERO_DEPOSIT')
    expect(await weth()).toBe(eth(4990))
  })

  it('earns, and loses, with all who stake', async () => {
    await deposit(eth(1000))
    const held = await wsteth()
    const before = await inSteth(held)
    await lido.reward(eth(1000))
    expect(await inSteth(held)).toBeGreaterThan(before + eth(8))
    await lido.slash(eth(2000))
    expect(await inSteth(held)).toBeLessThan(before - eth(8))
  })
})

describe('leaving Lido by its queue', () => {
  beforeEach(() => deposit(eth(2500)))

  it('waits as an NFT of the proxy, which knows no NFTs, and pays WETH once Lido finalised', async () => {
    const amount = await inWsteth(eth(900))
    const before = { weth: await weth(), wsteth: await wsteth() }
    const steth = await inSteth(amount)
    const receipt = await request(amount)
    const id = await last()
    expect(pau.events(receipt)).toEqual([
      { name: 'WSTETHRequestWithdraw', args: { amountToRedeem: amount, stethAmount: steth, requestIds: [id] } },
    ])
    expect(await lido.queue.read('ownerOf', [id])).toBe(pau.proxy)
    expect(before.wsteth - (await wsteth())).toBe(amount)
    expect(await lido.wstETH.read('allowance', [pau.proxy, lido.queue.address])).toBe(0n)

    await queueRevert(claim(id), 'RequestNotFoundOrNotFinalized', [id])
    await lido.finalize()
    await claim(id)
    // Two roundings of a wei: of the shares that unwrapping brought, and of the rate that they are paid by.
    const paid = (await weth()) - before.weth
    expect(steth - paid).toBeGreaterThanOrEqual(0n)
    expect(steth - paid).toBeLessThanOrEqual(3n)
    expect(await etherOf(pau.proxy)).toBe(0n)
    expect(await lido.queue.read('balanceOf', [pau.proxy])).toBe(0n)
    await queueRevert(claim(id), 'RequestAlreadyClaimed', [id])
  })

  anywhere('uses up the limit by stETH, exactly', async () => {
    const amount = await inWsteth(eth(500))
    const steth = await inSteth(amount)
    await pau.limit(LIMITS.request, steth - 1n)
    await expectRevert(request(amount), 'RateLimits/rate-limit-exceeded')
    await pau.limit(LIMITS.request, steth, 10n)
    await request(amount)
    expect(await pau.left(LIMITS.request)).toBe(0n)
    await pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + 100n)
    expect(await pau.left(LIMITS.request)).toBe(1000n)
  })

  it('takes from a hundred wei to a thousand ETH at once', async () => {
    const tooSmall = await inWsteth(100n)
    await queueRevert(request(tooSmall), 'RequestAmountTooSmall', [await inSteth(tooSmall)])
    expect(await inSteth(tooSmall + 1n)).toBe(100n)
    await request(tooSmall + 1n)

    // The most wstETH whose stETH is not above the bound.
    let most = await inWsteth(eth(1000))
    while ((await inSteth(most + 1n)) <= eth(1000)) most++
    await queueRevert(request(most + 2n), 'RequestAmountTooLarge')
    await request(most)
    await expectRevert(request(0n), 'wstETH: zero amount unwrap not allowed')
  })

  it('pays less where stakes were slashed while it waited, and no more where they earned', async () => {
    const amount = await inWsteth(eth(500))
    await request(amount)
    const slashed = await last()
    await lido.slash(eth(12_000))
    await lido.finalize()
    const worth = await inSteth(amount)
    const before = await weth()
    await claim(slashed)
    const paid = (await weth()) - before
    expect(paid).toBeLessThan(eth(460))
    expect(paid).toBeGreaterThanOrEqual(worth - 2n)
    expect(paid).toBeLessThanOrEqual(worth + 2n)

    const promised = await inSteth(amount)
    await request(amount)
    const earned = await last()
    await lido.reward(eth(12_000))
    await lido.finalize()
    const start = await weth()
    await claim(earned)
    expect((await weth()) - start).toBeLessThanOrEqual(promised)
    expect((await weth()) - start).toBeGreaterThanOrEqual(promised - 2n)
  })

  it('claims nothing that is not there, not its own, or not allowed', async () => {
    await queueRevert(claim(0n), 'InvalidRequestId', [0n])
    await queueRevert(claim(77n), 'InvalidRequestId', [77n])

    const [stranger] = pau.devnet.chain.accounts.slice(5)
    await send(pau.devnet.chain, lido.stETH.address, '0x', { from: stranger, value: eth(2) })
    await lido.stETH.send('approve', [lido.queue.address, maxUint256], { from: stranger })
    await lido.queue.send('requestWithdrawals', [[eth(1)], stranger], { from: stranger })
    await lido.finalize()
    const id = await last()
    await queueRevert(claim(id), 'NotOwner', [pau.proxy, stranger])

    await pau.rateLimits.send('setRateLimitData', [LIMITS.claim, 0n, 0n])
    await expectRevert(claim(id), 'WSTETHFacet/invalid-action')
  })

  it('finalises in order, and pays requests of one day at one rate', async () => {
    const amount = await inWsteth(eth(100))
    await request(amount)
    await request(amount)
    const second = await last()
    await lido.finalize(second - 1n)
    await queueRevert(claim(second), 'RequestNotFoundOrNotFinalized', [second])
    await claim(second - 1n)
    const paid = await weth()
    await lido.finalize()
    await claim(second)
    expect((await weth()) - paid).toBeGreaterThanOrEqual(eth(100) - 4n)
    expect(await etherOf(lido.queue.address)).toBe(0n)
  })
})

describe('ETH that reached the proxy', () => {
  anywhere('is wrapped, all of it, where governance lets it be', async () => {
    const [stranger] = pau.devnet.chain.accounts.slice(5)
    await pau.operate('wrapProxyETH_wrapAll')
    await send(pau.devnet.chain, pau.proxy, '0x', { from: stranger, value: eth(3) + 1n })
    await expectRevert(pau.operate('wrapProxyETH_wrapAll'), 'WrapProxyETHFacet/invalid-action')
    await pau.limit(LIMITS.wrap, 1n)
    const before = await weth()
    const receipt = await pau.operate('wrapProxyETH_wrapAll')
    expect(pau.events(receipt)).toEqual([{ name: 'WrapProxyETHWrap', args: { ethAmount: eth(3) + 1n } }])
    expect((await weth()) - before).toBe(eth(3) + 1n)
    expect(await etherOf(pau.proxy)).toBe(0n)
    expect(await pau.left(LIMITS.wrap)).toBe(1n)
    expect(pau.events(await pau.operate('wrapProxyETH_wrapAll'))).toEqual([])
  })

  it('does not disturb a claim, which wraps only what it brought', async () => {
    const [stranger] = pau.devnet.chain.accounts.slice(5)
    await deposit(eth(10))
    await request(await wsteth())
    await lido.finalize()
    await send(pau.devnet.chain, pau.proxy, '0x', { from: stranger, value: eth(1) })
    await claim(await last())
    expect(await etherOf(pau.proxy)).toBe(eth(1))
  })
})
