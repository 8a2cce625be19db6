import { expectRevert } from '@diamond-pau/contracts/testing'
import { installBasin } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { parseUnits } from 'viem'
import { expect } from 'vitest'
import { createDevnetPau } from '../src/pau.ts'
import { expectNothingLeft, fromState, it, openDevnet, pass } from '../src/suite.ts'

const usdc = (amount: number) => parseUnits(String(amount), 6)
const usds = (amount: number) => parseUnits(String(amount), 18)

const state = fromState(async () => {
  const devnet = await openDevnet()
  const handle = await installBasin(devnet)
  const pau = await createDevnetPau(['BASIN_FACET'], { devnet })
  const basin = handle.basin.address
  const { usdc: asset, usds: other } = devnet.tokens
  const keys = {
    deposit: diamondKey('LIMIT_BASIN_DEPOSIT', { asset: asset.address, basin }),
    withdraw: diamondKey('LIMIT_BASIN_WITHDRAW', { asset: asset.address, basin }),
    withdrawOther: diamondKey('LIMIT_BASIN_WITHDRAW', { asset: other.address, basin }),
  }
  await pau.limit(keys.deposit, usdc(500_000))
  await pau.limit(keys.withdraw, usdc(400_000))
  await pau.limit(keys.withdrawOther, usds(400_000))
  await devnet.deal(asset.address, pau.proxy, usdc(500_000))
  return { asset, basin, devnet, handle, keys, other, pau }
})
const deposit = (amount: bigint, min = 0n) => {
  const { asset, basin, pau } = state()
  return pau.operate('basin_deposit', basin, asset.address, amount, min)
}
const withdraw = (amount: bigint, rate = 0n, asset = state().asset) =>
  state().pau.operate('basin_withdraw', state().basin, asset.address, amount, rate)
const shares = () => state().handle.basin.read<bigint>('shares', [state().pau.proxy])
const held = (asset = state().asset) => asset.read<bigint>('balanceOf', [state().pau.proxy])

it('gives shares for assets and assets for shares, rounded against the proxy', async () => {
  const { asset, basin, keys, pau } = state()
  await deposit(usdc(500_000))
  const bought = await shares()
  expect(bought).toBeLessThan(usds(500_000))
  expect(await pau.left(keys.deposit)).toBe(0n)
  await withdraw(usdc(300_000))
  expect(await held()).toBe(usdc(300_000))
  expect(await pau.left(keys.withdraw)).toBe(usdc(100_000))
  const left = await shares()
  // No more than was sold at the same price, and a unit for the rounding at most.
  expect((bought - left) * 5n).toBeGreaterThanOrEqual(bought * 3n)
  expect((bought - left) * 5n - bought * 3n).toBeLessThanOrEqual(5n)
  await expectNothingLeft(pau, [[asset, basin]])
})

it('keeps to the fewest shares, and to the least assets for a share', async () => {
  const { devnet, handle, asset } = state()
  await expectRevert(deposit(usdc(100_000), usds(100_000)), 'BasinFacet/min-shares-out-not-met')
  await deposit(usdc(100_000))
  await handle.lose(asset.address, usdc(300_000))
  // A share is worth less than a dollar now: 0.75 for 1.03.
  await expectRevert(withdraw(usdc(1_000), usdc(1)), 'BasinFacet/min-conversion-rate-not-met')
  await withdraw(usdc(1_000), (usdc(1) * 7n) / 10n)
  expect(await asset.read('balanceOf', [state().pau.proxy])).toBe(usdc(401_000))
  expect(await devnet.tokens.usds.read('balanceOf', [state().pau.proxy])).toBe(0n)
})

it('gives no more than its shares are worth, nor than there is', async () => {
  const { devnet, keys, other, pau, basin } = state()
  await deposit(usdc(100_000))
  await devnet.deal(other.address, basin, usds(10))
  await withdraw(usds(300_000), 0n, other)
  expect(await held(other)).toBe(usds(10))
  expect(await pau.left(keys.withdrawOther)).toBe(usds(399_990))
  await withdraw(usdc(400_000))
  expect(await shares()).toBe(0n)
  expect(await held()).toBeLessThan(usdc(500_001))
  expect(await held()).toBeGreaterThan(usdc(499_980))
})

it('uses limits exactly, and gets them back by the second', async () => {
  const { devnet, keys, pau } = state()
  await expectRevert(deposit(usdc(500_000) + 1n), 'RateLimits/rate-limit-exceeded')
  await deposit(usdc(500_000))
  await expectRevert(withdraw(usdc(400_000) + 1n), 'RateLimits/rate-limit-exceeded')
  await withdraw(usdc(400_000))
  expect(await pau.left(keys.withdraw)).toBe(0n)
  await pau.rateLimits.send('setRateLimitData', [keys.withdraw, usdc(1), 3n])
  await withdraw(usdc(1))
  await pass(devnet, 20n)
  expect(await pau.left(keys.withdraw)).toBe(60n)
})

it('passes on what it refuses', async () => {
  const { devnet, pau, basin } = state()
  await expectRevert(deposit(0n), 'GroveBasin/invalid-amount')
  await expectRevert(withdraw(0n), 'GroveBasin/invalid-amount')
  const { weth } = devnet.tokens
  await pau.limit(diamondKey('LIMIT_BASIN_DEPOSIT', { asset: weth.address, basin }))
  const unknown = pau.operate('basin_deposit', basin, weth.address, 1n, 0n)
  await expectRevert(unknown, 'GroveBasin/invalid-asset')
})
