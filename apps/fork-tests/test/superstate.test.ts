import { expectRevert } from '@diamond-pau/contracts/testing'
import { installSuperstate } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { parseUnits } from 'viem'
import { expect } from 'vitest'
import { createDevnetPau } from '../src/pau.ts'
import { expectNothingLeft, fromState, it, openDevnet, pass } from '../src/suite.ts'

const usdc = (amount: number) => parseUnits(String(amount), 6)
const KEY = diamondKey('LIMIT_SUPERSTATE_SUBSCRIBE')

const state = fromState(async () => {
  const devnet = await openDevnet()
  const superstate = await installSuperstate(devnet)
  const pau = await createDevnetPau(['SUPERSTATE_FACET'], { devnet, venues: { USTB: superstate.ustb.address } })
  await superstate.allow(pau.proxy)
  await pau.limit(KEY, usdc(1_000_000))
  await devnet.deal(devnet.tokens.usdc.address, pau.proxy, usdc(2_000_000))
  return { devnet, pau, superstate }
})
const subscribe = (amount: bigint) => state().pau.operate('superstate_subscribe', amount)
const ustb = () => state().superstate.ustb.read<bigint>('balanceOf', [state().pau.proxy])
const expectRefusal = (call: Promise<unknown>, error: string) =>
  expectRevert(call, error, undefined, state().superstate.ustb.abi)

it("subscribes at the oracle's price, rounded down, up to its limit", async () => {
  const { devnet, pau, superstate } = state()
  await subscribe(usdc(999_999))
  expect(await ustb()).toBe((usdc(999_999) * 1_000_000n) / 10_810_000n)
  expect(await devnet.tokens.usdc.read('balanceOf', [superstate.treasury])).toBe(usdc(999_999))
  await expectRevert(subscribe(usdc(1) + 1n), 'RateLimits/rate-limit-exceeded')
  await subscribe(usdc(1))
  expect(await pau.left(KEY)).toBe(0n)
  await expectNothingLeft(pau, [[devnet.tokens.usdc, superstate.ustb.address]])
})

it('gets its limit back by the second', async () => {
  const { devnet, pau } = state()
  await pau.rateLimits.send('setRateLimitData', [KEY, usdc(100), usdc(1)])
  await subscribe(usdc(100))
  await pass(devnet, 30n)
  expect(await pau.left(KEY)).toBe(usdc(30))
})

it('pays what Superstate keeps', async () => {
  const { superstate } = state()
  await superstate.setPrice(usdc(20))
  await superstate.setFee(10n)
  await subscribe(usdc(1_000))
  expect(await ustb()).toBe(parseUnits('49.95', 6))
})

it('is refused off the allowlist, and so are transfers to strangers', async () => {
  const { devnet, pau, superstate } = state()
  await subscribe(usdc(1_000))
  const stranger = devnet.chain.accounts[7]
  const transfer = superstate.ustb.send('transfer', [stranger, 1n], { from: pau.proxy })
  await expectRefusal(transfer, 'InsufficientPermissions')
  await superstate.allow(pau.proxy, false)
  await expectRefusal(subscribe(usdc(1)), 'InsufficientPermissions')
  expect(await pau.left(KEY)).toBe(usdc(999_000))
})

it('passes on why nothing is sold', async () => {
  const { devnet, superstate } = state()
  await expectRefusal(subscribe(0n), 'BadArgs')
  // Less than the last decimal of a token.
  await expectRefusal(subscribe(10n), 'ZeroSuperstateTokensOut')
  await superstate.pause()
  await expectRefusal(subscribe(usdc(1)), 'AccountingIsPaused')
  await superstate.pause(false)
  await pass(devnet, 6n * 86_400n)
  await expectRefusal(subscribe(usdc(1)), 'BadChainlinkData')
  await superstate.setPrice(usdc(11))
  await subscribe(usdc(1))
})
