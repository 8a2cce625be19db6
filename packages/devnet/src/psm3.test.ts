import { base } from '@diamond-pau/addresses'
import { expectRevert } from '@diamond-pau/contracts/testing'
import { type Address, maxUint256, parseUnits, zeroAddress } from 'viem'
import { beforeEach, expect, test } from 'vitest'
import { ALICE, BOB } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { installPsm3, type Psm3 } from './psm3.ts'

const wad = (amount: number | string) => parseUnits(String(amount), 18)
const usdc = (amount: number | string) => parseUnits(String(amount), 6)
const RAY = 10n ** 27n
const ceil = (x: bigint, y: bigint) => (x + y - 1n) / y

describeOnDevnets('PSM3', (devnet) => {
  let psm3: Psm3
  const tokens = () => devnet().tokens
  const number = (name: string, ...args: unknown[]) => psm3.contract.read<bigint>(name, args)
  const act = (name: string, ...args: unknown[]) => psm3.contract.send(name, args, { from: ALICE })
  const held = (asset: 'usdc' | 'usds' | 'susds', account: Address) =>
    tokens()[asset].read<bigint>('balanceOf', [account])

  beforeEach(async () => {
    psm3 = await installPsm3(devnet())
    await psm3.addLiquidity('usdc', usdc(1000))
    await psm3.addLiquidity('susds', wad(1000))
    for (const asset of ['usdc', 'usds', 'susds'] as const) {
      await devnet().deal(tokens()[asset].address, ALICE, asset === 'usdc' ? usdc(1000) : wad(1000))
      await tokens()[asset].send('approve', [psm3.contract.address, maxUint256], { from: ALICE })
    }
  })

  test('lies where it does on Base, and prices sUSDS as sUSDS does', async () => {
    expect(psm3.contract.address).toBe(base.PSM3)
    const rate = await psm3.rateProvider.read<bigint>('getConversionRate')
    expect(rate / 10n ** 9n).toBe(await tokens().susds.read('convertToAssets', [wad(1)]))
    expect(await number('totalAssets')).toBe(wad(1001) + (wad(1000) * rate) / RAY)
  })

  test('swaps at par and at the rate, for the PSM where it rounds', async () => {
    const [six, usds, susds] = [tokens().usdc.address, tokens().usds.address, tokens().susds.address]
    const rate = await psm3.rateProvider.read<bigint>('getConversionRate')
    const out = (from: Address, to: Address, amount: bigint) => number('previewSwapExactIn', from, to, amount)
    const into = (from: Address, to: Address, amount: bigint) => number('previewSwapExactOut', from, to, amount)
    expect(await out(six, usds, usdc(1))).toBe(wad(1))
    expect(await out(usds, six, wad(1) - 1n)).toBe(usdc(1) - 1n)
    expect(await into(usds, six, 1n)).toBe(10n ** 12n)
    expect(await into(six, usds, wad(1) + 1n)).toBe(usdc(1) + 1n)
    expect(await out(usds, susds, 1_000_003n)).toBe((1_000_003n * RAY) / rate)
    expect(await into(susds, usds, 1_000_003n)).toBe(ceil(1_000_003n * RAY, rate))
    expect(await out(susds, six, wad(1))).toBe((wad(1) * rate) / RAY / 10n ** 12n)
    expect(await into(six, susds, wad(1))).toBe(ceil(ceil(wad(1) * rate, RAY), 10n ** 12n))
    await expectRevert(out(usds, usds, 1n), 'PSM3/invalid-asset')
    await expectRevert(out(usds, tokens().dai.address, 1n), 'PSM3/invalid-asset')

    await act('swapExactIn', usds, six, wad(10), usdc(10), BOB, 0n)
    await act('swapExactOut', usds, six, usdc(5), wad(5), BOB, 0n)
    expect(await held('usdc', BOB)).toBe(usdc(15))
    expect(await held('usds', ALICE)).toBe(wad(985))
    await expectRevert(act('swapExactIn', usds, six, wad(1), usdc(1) + 1n, BOB, 0n), 'PSM3/amountOut-too-low')
    await expectRevert(act('swapExactOut', usds, six, usdc(1), wad(1) - 1n, BOB, 0n), 'PSM3/amountIn-too-high')
    await expectRevert(act('swapExactIn', usds, six, 0n, 0n, BOB, 0n), 'PSM3/invalid-amount')
    await expectRevert(act('swapExactIn', usds, six, 1n, 0n, zeroAddress, 0n), 'PSM3/invalid-receiver')
    await expectRevert(act('swapExactIn', usds, six, wad(986), 0n, BOB, 0n), 'Usds/insufficient-balance')
  })

  test('gives and takes shares for value, bounded by what there is and what they are worth', async () => {
    const [six, usds] = [tokens().usdc.address, tokens().usds.address]
    await act('deposit', usds, ALICE, wad(1000))
    const shares = await number('shares', ALICE)
    expect(await number('convertToAssetValue', shares)).toBeLessThanOrEqual(wad(1000))
    // No more USDC than there is.
    await act('withdraw', six, BOB, usdc(5000))
    expect(await held('usdc', BOB)).toBeGreaterThan(usdc(999))
    const value = await number('convertToAssetValue', await number('shares', ALICE))
    await act('withdraw', usds, BOB, wad(5000))
    expect(await number('shares', ALICE)).toBe(0n)
    expect(await held('usds', BOB)).toBeGreaterThanOrEqual(value)
    await expectRevert(act('deposit', usds, ALICE, 0n), 'PSM3/invalid-amount')
    await expectRevert(act('withdraw', usds, ALICE, 0n), 'PSM3/invalid-amount')
    await expectRevert(act('deposit', tokens().dai.address, ALICE, 1n), 'PSM3/invalid-asset')
  })

  test('moves its USDC from pocket to pocket', async () => {
    const six = tokens().usdc.address
    await expectRevert(act('setPocket', BOB), 'Ownable: caller is not the owner')
    await expectRevert(psm3.setPocket(psm3.contract.address), 'PSM3/same-pocket')
    const total = await held('usdc', psm3.contract.address)
    await psm3.setPocket(BOB)
    expect([await held('usdc', BOB), await held('usdc', psm3.contract.address)]).toEqual([total, 0n])
    await act('swapExactIn', tokens().usds.address, six, wad(1), 0n, ALICE, 0n)
    expect(await held('usdc', ALICE)).toBe(usdc(1001))
    await psm3.setPocket(psm3.contract.address)
    expect(await held('usdc', psm3.contract.address)).toBe(total - usdc(1))
  })
})
