import { mainnet } from '@diamond-pau/addresses'
import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import type { Psm3 } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Address, maxUint256, parseUnits } from 'viem'
import { describe, expect } from 'vitest'
import { createDevnetPau, type DevnetPau } from '../src/pau.ts'
import { anywhere, type ForkForeignDevnet, fromState, it, openForeignDevnet } from '../src/suite.ts'

const wad = (amount: number | string) => parseUnits(String(amount), 18)
const usdc = (amount: number | string) => parseUnits(String(amount), 6)
const RAY = 10n ** 27n
const YEAR = 365n * 86_400n
type Asset = 'usdc' | 'usds' | 'susds'
const ASSETS: Asset[] = ['usdc', 'usds', 'susds']
/** A million of each, in base units. */
const MILLION = { usdc: usdc(1_000_000), usds: wad(1_000_000), susds: wad(1_000_000) }

let pau: DevnetPau<ForkForeignDevnet>
let psm3: Psm3
let pocket: Address

fromState(async () => {
  const devnet = await openForeignDevnet()
  if (!devnet.psm3) throw new Error(`chain ${devnet.chain.chainId} has no PSM3`)
  psm3 = devnet.psm3
  pau = await createDevnetPau(['PSM3_FACET'], { devnet, venues: { PSM3: psm3.contract.address } })
  pocket = pau.devnet.chain.accounts[5] as Address
  for (const asset of ASSETS) {
    await pau.limit(key('DEPOSIT', asset), 3n * MILLION[asset], 1n)
    await pau.limit(key('WITHDRAW', asset))
    await pau.devnet.deal(token(asset).address, pau.proxy, 5n * MILLION[asset])
    await psm3.addLiquidity(asset, MILLION[asset] + 7n)
  }
  return pau
})

const token = (asset: Asset): LocalContract => psm3.assets[asset]
const key = (what: 'DEPOSIT' | 'WITHDRAW', asset: Asset) =>
  diamondKey(`LIMIT_PSM_${what}`, { asset: token(asset).address })
const held = (asset: Asset, account: Address = pau.proxy) => token(asset).read<bigint>('balanceOf', [account])
const shares = () => psm3.contract.read<bigint>('shares', [pau.proxy])
const deposit = (asset: Asset, amount: bigint) => pau.operate('psm3_deposit', token(asset).address, amount)
const withdraw = (asset: Asset, amount: bigint) => pau.operate('psm3_withdraw', token(asset).address, amount)

describe.each(ASSETS)('PSM3 with %s', (asset) => {
  const amount = MILLION[asset]

  anywhere('gives shares for the value, rounded down, and gives back no more than came', async () => {
    const expected = await psm3.contract.read<bigint>('previewDeposit', [token(asset).address, amount])
    const before = await held(asset)
    const receipt = await deposit(asset, amount)
    const got = await shares()
    // sUSDS earn between the preview and the block: what the proxy brings, or what the others' shares are worth.
    const apart = got > expected ? got - expected : expected - got
    expect(apart).toBeLessThan(expected / 1_000_000n)
    expect(before - (await held(asset))).toBe(amount)
    expect(await token(asset).read('allowance', [pau.proxy, psm3.contract.address])).toBe(0n)
    expect(pau.events(receipt)).toEqual([
      { name: 'PSM3Deposit', args: { asset: token(asset).address, amount, shares: got } },
    ])

    // Ask for what was put in: rounding and the interest of sUSDS alone decide.
    await withdraw(asset, amount)
    expect(await held(asset)).toBeLessThanOrEqual(before)
    expect(before - (await held(asset))).toBeLessThanOrEqual(asset === 'susds' ? amount / 1_000_000n : 1n)
  })

  anywhere('uses up the deposit limit exactly, which refills, and gives nothing back to it', async () => {
    await expectRevert(deposit(asset, 3n * amount + 1000n), 'RateLimits/rate-limit-exceeded')
    await deposit(asset, 3n * amount)
    expect(await pau.left(key('DEPOSIT', asset))).toBe(0n)
    await withdraw(asset, amount)
    const start = await pau.devnet.chain.now()
    const left = await pau.left(key('DEPOSIT', asset))
    await pau.devnet.chain.mineAt(start + 500n)
    expect(await pau.left(key('DEPOSIT', asset))).toBe(left + 500n)
    await deposit(asset, 500n)
  })

  anywhere('uses up the withdrawal limit by what arrives, which may be less than was asked for', async () => {
    await deposit(asset, amount)
    await pau.limit(key('WITHDRAW', asset), amount)
    const before = await held(asset)
    await withdraw(asset, amount / 2n)
    expect((await held(asset)) - before).toBe(amount / 2n)
    expect(await pau.left(key('WITHDRAW', asset))).toBe(amount - amount / 2n)
    // No more than its shares are worth, whatever it asks for.
    await pau.limit(key('WITHDRAW', asset))
    await withdraw(asset, maxUint256 / 10n ** 46n)
    expect(await shares()).toBe(0n)
    // But for what sUSDS earned in the seconds between.
    expect((await held(asset)) - before).toBeLessThan(amount + amount / 1_000_000n)
  })

  anywhere('refuses nothing, in and out', async () => {
    await expectRevert(deposit(asset, 0n), 'PSM3/invalid-amount')
    await expectRevert(withdraw(asset, 0n), 'PSM3/invalid-amount')
  })
})

describe('PSM3', () => {
  it('pays in any asset for shares of all, as far as it has of it', async () => {
    await deposit('usds', 3n * MILLION.usds)
    const before = await held('usdc')
    await withdraw('usdc', usdc(2_500_000))
    // It has a million and seven units of USDC.
    expect((await held('usdc')) - before).toBe(MILLION.usdc + 7n)
    expect(await held('usdc', psm3.contract.address)).toBe(0n)
    await withdraw('usds', MILLION.usds)
  })

  it('lets shares earn what its sUSDS do', async () => {
    await psm3.addLiquidity('usds', MILLION.usds)
    await deposit('usdc', MILLION.usdc)
    const before = await held('usds')
    const { contract, rateProvider } = psm3
    const [own, all] = [await shares(), await contract.read<bigint>('totalShares')]
    const savings = async () =>
      ((await held('susds', contract.address)) * (await rateProvider.read<bigint>('getConversionRate'))) / RAY
    const start = await savings()
    await pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + YEAR)
    const expected = (((await savings()) - start) * own) / all
    await withdraw('usds', 2n * MILLION.usds)
    // But for a few seconds around.
    const earned = (await held('usds')) - before - wad(1_000_000)
    expect(earned).toBeGreaterThan((expected * 999_999n) / 1_000_000n)
    expect(earned).toBeLessThan((expected * 1_000_001n) / 1_000_000n)
    expect(expected).toBeGreaterThan(wad(9000))
  })

  anywhere('rounds what goes in down and what comes out up, twice for sUSDS', async () => {
    const { contract, rateProvider } = psm3
    await deposit('susds', MILLION.susds)
    const rate = await rateProvider.read<bigint>('getConversionRate')
    const asset = token('susds').address
    const ceil = (x: bigint, y: bigint) => (x + y - 1n) / y
    const [total, supply] = [await contract.read<bigint>('totalAssets'), await contract.read<bigint>('totalShares')]
    for (const amount of [1n, 2n, 1_000_003n, wad(1) + 1n]) {
      const floor = (((amount * rate) / RAY) * supply) / total
      expect(await contract.read('previewDeposit', [asset, amount])).toBe(floor)
      const value = ceil(ceil(amount * rate, 10n ** 9n), 10n ** 18n)
      const preview = contract.read<bigint[]>('previewWithdraw', [asset, amount], { from: pau.proxy })
      expect(await preview).toEqual([ceil(value * supply, total), amount])
    }
  })

  anywhere('brings no shares for less than a share is worth', async () => {
    // Earn until a share is worth more than a wei.
    await pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + YEAR)
    await expectRevert(deposit('usds', 1n), 'PSM3Facet/zero-shares')
    expect(await pau.left(key('DEPOSIT', 'usds'))).toBe(3n * MILLION.usds)
  })

  it('keeps its USDC in a pocket, without the proxy noticing', async () => {
    await psm3.setPocket(pocket)
    expect(await held('usdc', psm3.contract.address)).toBe(0n)
    await deposit('usdc', MILLION.usdc)
    expect(await held('usdc', pocket)).toBe(2n * MILLION.usdc + 7n)
    const before = await held('usdc')
    await withdraw('usdc', MILLION.usdc)
    // Its shares may be worth a unit less than it gave.
    expect(MILLION.usdc - ((await held('usdc')) - before)).toBeLessThanOrEqual(1n)

    // A pocket that stops approving stops USDC, and nothing else.
    await token('usdc').send('approve', [psm3.contract.address, 0n], { from: pocket })
    await deposit('usdc', MILLION.usdc)
    await expectRevert(withdraw('usdc', 1n), 'ERC20: transfer amount exceeds allowance')
    await withdraw('usds', wad(1))
  })

  it('takes no asset but its own', async () => {
    const { DAI: asset } = mainnet
    await pau.limit(diamondKey('LIMIT_PSM_DEPOSIT', { asset }))
    await pau.devnet.deal(asset, pau.proxy, wad(1))
    await expectRevert(pau.operate('psm3_deposit', asset, wad(1)), 'PSM3/invalid-asset')
    await expectRevert(pau.operate('psm3_withdraw', asset, wad(1)), 'PSM3/invalid-asset')
  })
})
