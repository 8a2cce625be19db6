import { mainnet } from '@diamond-pau/addresses'
import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, maxUint256, parseUnits, stringToHex } from 'viem'
import { expect, test } from 'vitest'
import { ALICE, BOB } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { GOVERNANCE } from './tokens.ts'

const STOCK = parseUnits('400000000', 18)
const POCKETED = parseUnits('1000000000', 6)
const FACTOR = 10n ** 12n
const usdc = (amount: string) => parseUnits(amount, 6)
const balance = (token: LocalContract, account: Address) => token.read<bigint>('balanceOf', [account])

describeOnDevnets('LitePSM', (devnet) => {
  const psm = () => devnet().psm.contract
  const tokens = () => devnet().tokens
  const act = (functionName: string, ...args: unknown[]) => psm().send(functionName, args, { from: ALICE })

  async function fund(name: 'dai' | 'usdc', amount: bigint) {
    await devnet().deal(tokens()[name].address, ALICE, amount)
    await tokens()[name].send('approve', [psm().address, maxUint256], { from: ALICE })
  }

  test('starts with DAI in stock, USDC in its pocket and nothing to fill', async () => {
    expect(psm().address).toBe(mainnet.PSM)
    expect(await psm().read('to18ConversionFactor')).toBe(FACTOR)
    expect(await psm().read('gem')).toBe(mainnet.USDC)
    expect(await psm().read('pocket')).toBe(devnet().psm.pocket)
    expect(await psm().read('bud', [GOVERNANCE])).toBe(0n)
    expect(await balance(tokens().dai, psm().address)).toBe(STOCK)
    expect(await balance(tokens().usdc, devnet().psm.pocket)).toBe(POCKETED)
    await expectRevert(act('fill'), 'DssLitePsm/nothing-to-fill')
    await expectRevert(act('trim'), 'DssLitePsm/nothing-to-trim')
  })

  test('swaps without fee for kissed callers alone', async () => {
    await fund('usdc', usdc('100'))
    await expectRevert(act('sellGemNoFee', ALICE, 1n), 'DssLitePsm/not-whitelisted')
    await expectRevert(act('buyGemNoFee', ALICE, 1n), 'DssLitePsm/not-whitelisted')
    await expectRevert(act('kiss', ALICE), 'DssLitePsm/not-authorized')
    await devnet().psm.kiss(ALICE)
    expect(await psm().read('bud', [ALICE])).toBe(1n)
    await act('sellGemNoFee', ALICE, usdc('1'))
    await devnet().psm.diss(ALICE)
    await expectRevert(act('sellGemNoFee', ALICE, 1n), 'DssLitePsm/not-whitelisted')
  })

  test('swaps one for one between six and eighteen decimals', async () => {
    await devnet().psm.kiss(ALICE)
    await fund('usdc', usdc('100'))
    const sale = await act('sellGemNoFee', BOB, usdc('100'))
    expect(psm().events(sale)).toEqual([{ name: 'SellGem', args: { owner: BOB, value: usdc('100'), fee: 0n } }])
    expect(await balance(tokens().dai, BOB)).toBe(parseUnits('100', 18))
    expect(await balance(tokens().usdc, devnet().psm.pocket)).toBe(POCKETED + usdc('100'))

    await fund('dai', parseUnits('30', 18))
    await act('buyGemNoFee', BOB, usdc('30'))
    expect(await balance(tokens().dai, ALICE)).toBe(0n)
    expect(await balance(tokens().usdc, BOB)).toBe(usdc('30'))
    expect(await balance(tokens().usdc, devnet().psm.pocket)).toBe(POCKETED + usdc('70'))
  })

  test('sells no more DAI than it has, until it is filled', async () => {
    const { dai } = tokens()
    const all = STOCK / FACTOR
    await devnet().psm.kiss(ALICE)
    await fund('usdc', 3n * all)
    await expectRevert(act('sellGemNoFee', ALICE, all + 1n), 'Dai/insufficient-balance')
    await act('sellGemNoFee', ALICE, all)
    expect(await balance(dai, psm().address)).toBe(0n)
    await expectRevert(act('sellGemNoFee', ALICE, 1n), 'Dai/insufficient-balance')
    // Anyone fills it: as much as was sold, and the stock is whole again.
    const receipt = await psm().send('fill', [], { from: BOB })
    expect(psm().events(receipt)).toEqual([{ name: 'Fill', args: { wad: STOCK } }])
    expect(await balance(dai, psm().address)).toBe(STOCK)
    await expectRevert(act('fill'), 'DssLitePsm/nothing-to-fill')
    await act('sellGemNoFee', ALICE, all)
  })

  test('fills no further than its debt ceiling', async () => {
    await devnet().psm.kiss(ALICE)
    await fund('usdc', usdc('100'))
    await act('sellGemNoFee', ALICE, usdc('100'))
    const ceiling = ((await psm().read<bigint>('art')) + parseUnits('60', 18)) * 10n ** 27n
    await psm().send('file', [stringToHex('line', { size: 32 }), ceiling], { from: GOVERNANCE })
    expect(await psm().read('rush')).toBe(parseUnits('60', 18))
    await act('fill')
    await expectRevert(act('fill'), 'DssLitePsm/nothing-to-fill')
  })

  test('buys no more USDC than is in the pocket, and trims the DAI it took', async () => {
    await devnet().psm.kiss(ALICE)
    await fund('dai', (POCKETED + 1n) * FACTOR)
    await expectRevert(act('buyGemNoFee', ALICE, POCKETED + 1n), 'ERC20: transfer amount exceeds balance')
    await act('buyGemNoFee', ALICE, POCKETED)
    expect(await balance(tokens().usdc, devnet().psm.pocket)).toBe(0n)
    await act('trim')
    expect(await balance(tokens().dai, psm().address)).toBe(STOCK)
  })

  test('trims no more than it has, should its debt ceiling fall', async () => {
    await psm().send('file', [stringToHex('line', { size: 32 }), 0n], { from: GOVERNANCE })
    expect(await psm().read<bigint>('art')).toBeGreaterThan(STOCK)
    await act('trim')
    expect(await balance(tokens().dai, psm().address)).toBe(0n)
  })
})
