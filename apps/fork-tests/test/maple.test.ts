import { expectRevert } from '@diamond-pau/contracts/testing'
import { GOVERNANCE, installMaple } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { maxUint256, parseUnits } from 'viem'
import { expect } from 'vitest'
import { createDevnetPau } from '../src/pau.ts'
import { expectNothingLeft, fromState, it, openDevnet, pass } from '../src/suite.ts'

const usdc = (amount: number) => parseUnits(String(amount), 6)

const state = fromState(async () => {
  const devnet = await openDevnet()
  const maple = await installMaple(devnet)
  const pau = await createDevnetPau(['ERC4626_FACET', 'MAPLE_FACET'], { devnet })
  const token = maple.pool.address
  const mapleToken = token
  const keys = {
    request: diamondKey('LIMIT_MAPLE_REQUEST_REDEEM', { mapleToken }),
    cancel: diamondKey('LIMIT_MAPLE_CANCEL_REDEEM', { mapleToken }),
  }
  await pau.limit(diamondKey('LIMIT_4626_DEPOSIT', { asset: devnet.tokens.usdc.address, token }))
  await pau.limit(keys.request, usdc(2_000_000))
  await pau.limit(keys.cancel, 1n)
  await pau.govern('erc4626_setMaxExchangeRate', token, usdc(1), usdc(2))
  await devnet.deal(devnet.tokens.usdc.address, pau.proxy, usdc(2_000_000))
  await pau.operate('erc4626_deposit', token, usdc(2_000_000), 0n)
  return { devnet, keys, maple, pau, token }
})
const shares = () => state().maple.pool.read<bigint>('balanceOf', [state().pau.proxy])
const assets = () => state().devnet.tokens.usdc.read<bigint>('balanceOf', [state().pau.proxy])
const worth = (amount: bigint) => state().maple.pool.read<bigint>('convertToAssets', [amount])
const request = (amount: bigint) => state().pau.operate('maple_requestRedemption', state().token, amount)
const cancel = (amount: bigint) => state().pau.operate('maple_cancelRedemption', state().token, amount)

it('puts shares into the queue and is paid from it without a further call', async () => {
  const { devnet, keys, maple, pau } = state()
  const all = await shares()
  const value = await worth(all)
  await request(all)
  expect(await shares()).toBe(0n)
  expect(await maple.pool.read('balanceOf', [maple.pool.address])).toBe(all)
  expect(await pau.left(keys.request)).toBe(usdc(2_000_000) - value)
  await maple.process(all)
  expect(await assets()).toBe(value)
  expect(value).toBeGreaterThanOrEqual(usdc(2_000_000) - 2n)
  await expectNothingLeft(pau, [
    [devnet.tokens.usdc, maple.pool.address],
    [maple.pool, maple.pool.address],
  ])
})

it('counts at the asset rate what is paid at the lower exit rate', async () => {
  const { keys, maple, pau } = state()
  const all = await shares()
  await maple.impair(usdc(1_000_000))
  const value = await worth(all)
  const exit = await maple.pool.read<bigint>('convertToExitAssets', [all])
  expect(exit).toBeLessThan(value)
  await request(all)
  expect(await pau.left(keys.request)).toBe(usdc(2_000_000) - value)
  await maple.process(all)
  expect(await assets()).toBe(exit)
})

it('is paid in parts, with interest until then, and never more than is there', async () => {
  const { maple } = state()
  const all = await shares()
  await request(all)
  await maple.process(all / 4n)
  const first = await assets()
  await maple.accrue(usdc(500_000))
  await maple.process(all / 4n)
  expect((await assets()) - first).toBeGreaterThan(first)
  const there = await state().devnet.tokens.usdc.read<bigint>('balanceOf', [maple.pool.address])
  await maple.lend(there)
  await expectRevert(maple.process(maxUint256), 'WM:PR:LOW_LIQUIDITY')
})

it('takes a request back in part and in whole, and gives no limit back', async () => {
  const { keys, pau } = state()
  const all = await shares()
  await request(all)
  const left = await pau.left(keys.request)
  await expectRevert(cancel(all + 1n), 'WM:RS:INSUFFICIENT_SHARES')
  await cancel(all / 3n)
  expect(await shares()).toBe(all / 3n)
  await cancel(all - all / 3n)
  expect(await shares()).toBe(all)
  expect(await pau.left(keys.request)).toBe(left)
  await expectRevert(cancel(1n), 'WM:RS:NOT_IN_QUEUE')
})

it('has one request at a time, and none for nothing', async () => {
  await request(1_000n)
  await expectRevert(request(1_000n), 'WM:AS:IN_QUEUE')
  await cancel(1_000n)
  await expectRevert(request(0n), 'WM:AS:ZERO_SHARES')
  await expectRevert(cancel(0n), 'WM:RS:ZERO_SHARES')
})

it('waits for those before it in the queue', async () => {
  const { devnet, maple } = state()
  await maple.pool.send('requestRedeem', [usdc(100), GOVERNANCE], { from: GOVERNANCE })
  await request(usdc(100))
  await maple.process(usdc(100))
  expect(await assets()).toBe(0n)
  expect(await devnet.tokens.usdc.read<bigint>('balanceOf', [GOVERNANCE])).toBeGreaterThan(0n)
  await maple.process(usdc(100))
  expect(await assets()).toBeGreaterThan(0n)
})

it('uses its limit exactly, and gets it back by the second', async () => {
  const { devnet, keys, pau } = state()
  const value = await worth(usdc(100))
  await pau.rateLimits.send('setRateLimitData', [keys.request, value, 1n])
  await expectRevert(request(usdc(100) + 1n), 'RateLimits/rate-limit-exceeded')
  await request(usdc(100))
  expect(await pau.left(keys.request)).toBe(0n)
  await pass(devnet, 10n)
  expect(await pau.left(keys.request)).toBe(10n)
  await pau.limit(keys.cancel, 0n)
  await expectRevert(cancel(1n), 'MapleFacet/invalid-action')
})
