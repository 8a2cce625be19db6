import { mainnet } from '@diamond-pau/addresses'
import { expectRevert } from '@diamond-pau/contracts/testing'
import { maxUint256, parseEther, parseUnits } from 'viem'
import { beforeEach, expect, test } from 'vitest'
import { ALICE, BOB } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { installSparkVault, type SparkVault } from './sparkvault.ts'

const usdc = (amount: number | string) => parseUnits(String(amount), 6)
const RAY = 10n ** 27n
const YEAR = 365n * 86_400n
const ceil = (x: bigint, y: bigint) => (x + y - 1n) / y

describeOnDevnets("Spark's savings vault", (devnet) => {
  let vault: SparkVault
  const number = (name: string, ...args: unknown[]) => vault.contract.read<bigint>(name, args)
  const act = (name: string, ...args: unknown[]) => vault.contract.send(name, args, { from: ALICE })
  const later = async (seconds: bigint) => devnet().chain.mineAt((await devnet().chain.now()) + seconds)

  beforeEach(async () => {
    vault = await installSparkVault(devnet())
    await vault.deposit(usdc(1000))
    await devnet().deal(mainnet.USDC, ALICE, usdc(1000))
    await devnet().tokens.usdc.send('approve', [vault.contract.address, maxUint256], { from: ALICE })
  })

  test("lies at mainnet's addresses, with its asset's decimals", async () => {
    expect(vault.contract.address).toBe(mainnet.SPARK_VAULT_V2_SPUSDC)
    expect(await vault.contract.read('asset')).toBe(mainnet.USDC)
    expect(await vault.contract.read('decimals')).toBe(6)
    const eth = await installSparkVault(devnet(), 'spETH')
    await eth.deposit(parseEther('1'))
    expect(eth.contract.address).toBe(mainnet.SPARK_VAULT_V2_SPETH)
    expect(await eth.contract.read('symbol')).toBe('spETH')
  })

  test('compounds by the second, whether anyone drips or not', async () => {
    const start = await number('nowChi')
    await later(YEAR)
    const grown = async () => Number(((await number('nowChi')) * 10n ** 9n) / start) / 1e9
    expect(await grown()).toBeCloseTo(1.04, 6)
    await act('drip')
    await later(YEAR)
    // Growth of a year on growth of a year.
    expect(await grown()).toBeCloseTo(1.04 ** 2, 6)
    await vault.setRate(RAY)
    const flat = await number('nowChi')
    await later(YEAR)
    expect(await number('nowChi')).toBe(flat)
    await expectRevert(vault.setRate(RAY - 1n), 'SparkVault/vsr-too-low')
  })

  test('rounds for the vault: what it gives down, what it takes up', async () => {
    await later(YEAR)
    const chi = await number('nowChi')
    for (const amount of [1n, 3n, 1_000_003n, 777_777_777n]) {
      expect(await number('previewDeposit', amount)).toBe((amount * RAY) / chi)
      expect(await number('previewMint', amount)).toBe(ceil(amount * chi, RAY))
      expect(await number('previewWithdraw', amount)).toBe(ceil(amount * RAY, chi))
      expect(await number('previewRedeem', amount)).toBe((amount * chi) / RAY)
    }
    await act('deposit', usdc(100), ALICE)
    await act('mint', usdc(100), ALICE)
    await act('withdraw', usdc(50), ALICE, ALICE)
    await act('redeem', await number('balanceOf', ALICE), ALICE, ALICE)
    const after = await devnet().tokens.usdc.read<bigint>('balanceOf', [ALICE])
    expect(after).toBeGreaterThanOrEqual(usdc(1000) - 4n)
  })

  test('lets takers take what is idle, and depositors wait for it', async () => {
    await expectRevert(act('take', 1n), 'AccessControlUnauthorizedAccount', undefined, vault.contract.abi)
    await vault.letTake(ALICE)
    await expectRevert(act('take', usdc(1000) + 1n), 'SparkVault/insufficient-liquidity')
    await act('take', usdc(999))
    // What was deposited in a later second than the rate was set counts a unit less.
    expect(await number('assetsOutstanding')).toBeGreaterThanOrEqual(usdc(999) - 1n)
    const supply = await number('totalSupply')
    await expectRevert(number('previewRedeem', supply), 'SparkVault/insufficient-liquidity')
    await expectRevert(number('previewWithdraw', usdc(1) + 1n), 'SparkVault/insufficient-liquidity')
    await expectRevert(vault.withdraw(usdc(1) + 1n), 'SparkVault/insufficient-liquidity')
    await vault.withdraw(usdc(1))
    expect(await number('maxWithdraw', vault.admin)).toBe(0n)
    await vault.stopTaking(ALICE)
    await expectRevert(act('take', 0n), 'AccessControlUnauthorizedAccount', undefined, vault.contract.abi)
  })

  test('takes deposits up to its cap, and shares only from who has them', async () => {
    await vault.setDepositCap((await number('totalAssets')) + usdc(10))
    await expectRevert(act('deposit', usdc(11), ALICE), 'SparkVault/deposit-cap-exceeded')
    await act('deposit', usdc(9), ALICE)
    await expectRevert(act('deposit', usdc(1), vault.contract.address), 'SparkVault/invalid-address')
    await expectRevert(act('withdraw', usdc(10), ALICE, ALICE), 'SparkVault/insufficient-balance')
    const foreign = vault.contract.send('redeem', [1n, BOB, ALICE], { from: BOB })
    await expectRevert(foreign, 'SparkVault/insufficient-allowance')
    await expectRevert(act('setVsr', RAY), 'AccessControlUnauthorizedAccount', undefined, vault.contract.abi)
  })
})
