import { expectRevert } from '@diamond-pau/contracts/testing'
import { installPendle, type PendleMarket } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Address, parseUnits } from 'viem'
import { afterEach, describe, expect } from 'vitest'
import { createDevnetPau, type DevnetPau } from '../src/pau.ts'
import { fromState, it, openDevnet } from '../src/suite.ts'

const SHARES = parseUnits('1000000', 18)
const WAD = parseUnits('1', 18)
const YEAR = 365n * 86_400n
/** Base units that the facet lets the router's roundings cost. */
const ROUNDING = 5n

let pau: DevnetPau
let router: Address
let market: PendleMarket
let other: PendleMarket

fromState(async () => {
  const devnet = await openDevnet()
  const pendle = await installPendle(devnet)
  pau = await createDevnetPau(['PENDLE_FACET'], { devnet })
  router = pendle.router.address
  market = await pendle.createMarket(90n)
  other = await pendle.createMarket(30n)
  await market.mint(SHARES, pau.proxy)
  await other.mint(SHARES, pau.proxy)
  await pau.limit(keyOf(market), 2n * SHARES)
  return pau
})
afterEach(async () => {
  const { chain } = pau.devnet
  expect(await market.pt.read('allowance', [pau.proxy, router])).toBe(0n)
  // Neither the router nor the PAU keeps what is on the way.
  for (const address of [router, pau.proxy, pau.controller.address]) {
    expect(await market.sy.read('balanceOf', [address])).toBe(0n)
    expect(await chain.publicClient.getBalance({ address })).toBe(0n)
  }
})

const keyOf = ({ contract, pt }: PendleMarket) =>
  diamondKey('LIMIT_PENDLE_PT_REDEEM', { pt: pt.address, pendleMarket: contract.address })
const susds = () => pau.devnet.tokens.susds.read<bigint>('balanceOf', [pau.proxy])
const principal = () => market.pt.read<bigint>('balanceOf', [pau.proxy])
const redeem = (amount: bigint, min = 1n, of = market) => pau.operate('pendle_redeem', of.contract.address, amount, min)
/** Redeems in a block of a given time, and says what it brought, in base units of sUSDS. */
async function redeemAt(timestamp: bigint, amount: bigint, min = 1n) {
  const before = await susds()
  await pau.devnet.chain.testClient.setNextBlockTimestamp({ timestamp })
  await redeem(amount, min)
  return (await susds()) - before
}

describe('principal tokens of Pendle', () => {
  it('are redeemed from the second on in which their market expires', async () => {
    const { chain } = pau.devnet
    await chain.testClient.setNextBlockTimestamp({ timestamp: market.expiry - 1n })
    await expectRevert(redeem(WAD), 'PendleFacet/market-not-expired')
    await redeemAt(market.expiry, WAD)
  })

  it('bring the shares that they are worth, less no more than the rounding', async () => {
    const amount = await principal()
    await market.expire()
    const brought = await redeemAt(market.expiry + 1n, amount)
    const index = await market.yt.read<bigint>('pyIndexCurrent')
    // A share is worth more than one USDS, so there are fewer shares than principal.
    expect(index).toBeGreaterThan(WAD)
    expect(brought).toBeLessThan(amount)
    const exact = (amount * WAD) / index
    expect(brought).toBeLessThanOrEqual(exact)
    expect(exact - brought).toBeLessThanOrEqual(ROUNDING)

    expect(await principal()).toBe(0n)
    expect(await pau.left(keyOf(market))).toBe(2n * SHARES - brought)
    // The yield tokens expired with them, and stay.
    expect(await market.yt.read('balanceOf', [pau.proxy])).toBe(amount)
  })

  it('are worth the same USDS a year later, in fewer shares', async () => {
    const half = (await principal()) / 2n
    const early = await redeemAt(market.expiry, half)
    const worth = await pau.devnet.tokens.susds.read<bigint>('convertToAssets', [early])
    const late = await redeemAt(market.expiry + YEAR, half)
    expect(late).toBeLessThan(early)
    const worthLater = await pau.devnet.tokens.susds.read<bigint>('convertToAssets', [late])
    for (const usds of [worth, worthLater]) expect(half - usds).toBeLessThanOrEqual(2n * ROUNDING)
  })

  it('use up exactly what arrives, not a base unit more', async () => {
    const amount = await principal()
    const start = await pau.devnet.snapshot()
    const brought = await redeemAt(market.expiry, amount)
    await pau.devnet.revert(start)

    await pau.limit(keyOf(market), brought - 1n)
    await pau.devnet.chain.testClient.setNextBlockTimestamp({ timestamp: market.expiry })
    await expectRevert(redeem(amount), 'RateLimits/rate-limit-exceeded')
    expect([await principal(), await pau.left(keyOf(market))]).toEqual([amount, brought - 1n])
  })

  it('may be asked for exactly what arrives, out of exactly that limit', async () => {
    const amount = await principal()
    const start = await pau.devnet.snapshot()
    const brought = await redeemAt(market.expiry, amount)
    await pau.devnet.revert(start)

    await pau.limit(keyOf(market), brought)
    expect(await redeemAt(market.expiry, amount, brought)).toBe(brought)
    expect(await pau.left(keyOf(market))).toBe(0n)
  })

  it('are not sold below the least that the operator asks for, and it has to ask', async () => {
    const amount = await principal()
    await market.expire()
    await expectRevert(redeem(amount, 0n), 'PendleFacet/min-amount-out-not-set')
    await expectRevert(redeem(amount, amount), 'PendleFacet/min-amount-not-met')
    expect(await pau.left(keyOf(market))).toBe(2n * SHARES)
  })

  it('are out of reach in a market without a limit, and beyond what the proxy has', async () => {
    await other.expire()
    await expectRevert(redeem(WAD, 1n, other), 'RateLimits/zero-maxAmount')
    await market.expire()
    await expect(redeem((await principal()) + 1n)).rejects.toThrow()
    // So little that the rounding is more than all of it.
    await expectRevert(redeem(ROUNDING), 'Panic')
  })
})
