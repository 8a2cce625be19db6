import { expectRevert } from '@diamond-pau/contracts/testing'
import { installSparkVault, type SparkVault } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Hex, keccak256, parseEther, parseUnits, stringToHex } from 'viem'
import { describe, expect } from 'vitest'
import { createDevnetPau, type DevnetPau } from '../src/pau.ts'
import { fromState, it, openDevnet } from '../src/suite.ts'

const usdc = (amount: number | string) => parseUnits(String(amount), 6)
const YEAR = 365n * 86_400n

let pau: DevnetPau
let vault: SparkVault
let key: Hex

fromState(async () => {
  const devnet = await openDevnet()
  vault = await installSparkVault(devnet)
  pau = await createDevnetPau(['SPARK_VAULT_FACET'], { devnet })
  key = diamondKey('LIMIT_SPARK_VAULT_TAKE', { sparkVault: vault.contract.address })
  await vault.letTake(pau.proxy)
  await vault.deposit(usdc(1_000_000))
  await pau.limit(key, usdc(2_000_000), usdc(1))
  return pau
})

const held = () => pau.devnet.tokens.usdc.read<bigint>('balanceOf', [pau.proxy])
const take = (amount: bigint) => pau.operate('sparkVault_take', vault.contract.address, amount)
const number = (getter: string, ...args: unknown[]) => vault.contract.read<bigint>(getter, args)

describe("taking from Spark's savings vault", () => {
  it('brings idle assets to the proxy, and owes them to the depositors still', async () => {
    const owed = await number('totalAssets')
    const receipt = await take(usdc(600_000))
    expect(await held()).toBe(usdc(600_000))
    expect(await number('totalAssets')).toBeGreaterThanOrEqual(owed)
    expect(await number('assetsOutstanding')).toBeGreaterThanOrEqual(usdc(600_000))
    const args = { sparkVault: vault.contract.address, assetAmount: usdc(600_000) }
    expect(pau.events(receipt)).toEqual([{ name: 'SparkVaultTake', args }])
    expect(vault.contract.events(receipt)).toEqual([{ name: 'Take', args: { to: pau.proxy, value: usdc(600_000) } }])
  })

  it('takes all that is idle and not a unit more', async () => {
    await expectRevert(take(usdc(1_000_000) + 1n), 'SparkVault/insufficient-liquidity')
    await take(usdc(1_000_000))
    await expectRevert(take(1n), 'SparkVault/insufficient-liquidity')
    expect(await held()).toBe(usdc(1_000_000))
  })

  it('uses up its limit exactly, which refills', async () => {
    await pau.limit(key, usdc(500_000), usdc(1))
    await expectRevert(take(usdc(500_001)), 'RateLimits/rate-limit-exceeded')
    await take(usdc(500_000))
    expect(await pau.left(key)).toBe(0n)
    await pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + 100n)
    expect(await pau.left(key)).toBe(usdc(100))
    await take(usdc(100))
  })

  it('takes for takers alone', async () => {
    await vault.stopTaking(pau.proxy)
    const role = keccak256(stringToHex('TAKER_ROLE'))
    await expectRevert(take(1n), 'AccessControlUnauthorizedAccount', [pau.proxy, role], vault.contract.abi)
    expect(await pau.left(key)).toBe(usdc(2_000_000))
  })

  it('leaves depositors waiting until the proxy brings it back: previews revert and maxima shrink', async () => {
    await take(usdc(900_000))
    const all = await number('totalSupply')
    await expectRevert(number('previewRedeem', all), 'SparkVault/insufficient-liquidity')
    await expectRevert(number('previewWithdraw', usdc(100_001)), 'SparkVault/insufficient-liquidity')
    await expectRevert(vault.withdraw(usdc(100_001)), 'SparkVault/insufficient-liquidity')
    await vault.withdraw(usdc(100_000))
    await pau.devnet.tokens.usdc.send('transfer', [vault.contract.address, usdc(900_000)], { from: pau.proxy })
    await vault.withdraw(usdc(900_000))
  })

  it('owes interest on what was taken', async () => {
    await take(usdc(1_000_000))
    await pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + YEAR)
    const owed = await number('totalAssets')
    expect(owed).toBeGreaterThan(usdc(1_039_999))
    expect(owed).toBeLessThan(usdc(1_040_002))
    expect(await number('assetsOutstanding')).toBe(owed)
  })

  it('takes WETH out of the vault of ETH', async () => {
    const ethVault = await installSparkVault(pau.devnet, 'spETH')
    await ethVault.letTake(pau.proxy)
    await ethVault.deposit(parseEther('10'))
    await pau.limit(diamondKey('LIMIT_SPARK_VAULT_TAKE', { sparkVault: ethVault.contract.address }), parseEther('10'))
    await pau.operate('sparkVault_take', ethVault.contract.address, parseEther('10'))
    expect(await pau.devnet.tokens.weth.read('balanceOf', [pau.proxy])).toBe(parseEther('10'))
  })
})
