import { mainnet } from '@diamond-pau/addresses'
import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, maxUint256, parseUnits, stringToHex } from 'viem'
import { describe, expect, test } from 'vitest'
import { ALICE, BOB } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { GOVERNANCE } from './tokens.ts'

const RAY = 10n ** 27n
const balance = (token: LocalContract, account: Address) => token.read<bigint>('balanceOf', [account])

describeOnDevnets('tokens', (devnet) => {
  const tokens = () => devnet().tokens

  test('lie at their mainnet addresses under their names', async () => {
    const expected = [
      [tokens().dai, mainnet.DAI, 'DAI', 18],
      [tokens().usds, mainnet.USDS, 'USDS', 18],
      [tokens().susds, mainnet.SUSDS, 'sUSDS', 18],
      [tokens().usdc, mainnet.USDC, 'USDC', 6],
      [tokens().weth, mainnet.WETH, 'WETH', 18],
    ] as const
    for (const [token, address, symbol, decimals] of expected) {
      expect(token.address).toBe(address)
      expect(await token.read('symbol')).toBe(symbol)
      expect(await token.read('decimals')).toBe(decimals)
    }
  })

  describe.each([
    ['dai', 'Dai'],
    ['usds', 'Usds'],
  ] as const)('%s', (name, prefix) => {
    const token = () => tokens()[name]

    test('is minted by wards alone', async () => {
      await expectRevert(token().send('mint', [ALICE, 1n], { from: ALICE }), `${prefix}/not-authorized`)
      await token().send('mint', [ALICE, 5n], { from: GOVERNANCE })
      expect(await balance(token(), ALICE)).toBe(5n)
      await token().send('rely', [ALICE], { from: GOVERNANCE })
      await token().send('mint', [ALICE, 5n], { from: ALICE })
      await token().send('deny', [ALICE], { from: GOVERNANCE })
      await expectRevert(token().send('mint', [ALICE, 1n], { from: ALICE }), `${prefix}/not-authorized`)
      expect(await balance(token(), ALICE)).toBe(10n)
    })

    test('checks balances first and allowances second, and leaves an unlimited allowance alone', async () => {
      const { deal } = devnet()
      const move = (amount: bigint) => token().send('transferFrom', [ALICE, BOB, amount], { from: BOB })
      const allowance = () => token().read<bigint>('allowance', [ALICE, BOB])
      await expectRevert(move(1n), `${prefix}/insufficient-balance`)
      await deal(token().address, ALICE, 100n)
      await expectRevert(move(1n), `${prefix}/insufficient-allowance`)
      await token().send('approve', [BOB, 10n], { from: ALICE })
      await move(7n)
      expect(await allowance()).toBe(3n)
      await expectRevert(move(4n), `${prefix}/insufficient-allowance`)
      await token().send('approve', [BOB, maxUint256], { from: ALICE })
      await move(90n)
      expect(await allowance()).toBe(maxUint256)
      expect(await balance(token(), BOB)).toBe(97n)
    })

    test('is burned by its holder or with an allowance', async () => {
      await devnet().deal(token().address, ALICE, 100n)
      const supply = await token().read<bigint>('totalSupply')
      await token().send('burn', [ALICE, 40n], { from: ALICE })
      await expectRevert(token().send('burn', [ALICE, 1n], { from: BOB }), `${prefix}/insufficient-allowance`)
      expect(await balance(token(), ALICE)).toBe(60n)
      expect(await token().read('totalSupply')).toBe(supply - 40n)
    })
  })

  test('only DAI can be sent to its own contract', async () => {
    const { dai, usds } = tokens()
    for (const token of [dai, usds]) await devnet().deal(token.address, ALICE, 1n)
    await dai.send('transfer', [dai.address, 1n], { from: ALICE })
    await expectRevert(usds.send('transfer', [usds.address, 1n], { from: ALICE }), 'Usds/invalid-address')
  })

  test('USDC uses up an unlimited allowance and checks it before the balance', async () => {
    const { usdc } = tokens()
    const move = (amount: bigint) => usdc.send('transferFrom', [ALICE, BOB, amount], { from: BOB })
    await expectRevert(move(1n), 'ERC20: transfer amount exceeds allowance')
    await usdc.send('approve', [BOB, maxUint256], { from: ALICE })
    await expectRevert(move(1n), 'ERC20: transfer amount exceeds balance')
    await devnet().deal(usdc.address, ALICE, 10n)
    await move(10n)
    expect(await usdc.read('allowance', [ALICE, BOB])).toBe(maxUint256 - 10n)
    await expectRevert(usdc.send('mint', [ALICE, 1n], { from: ALICE }), 'Usdc/not-authorized')
  })

  test('WETH wraps and unwraps ETH', async () => {
    const { chain } = devnet()
    const { weth } = tokens()
    const [from] = chain.accounts
    await weth.send('deposit', [], { from, value: 5n })
    await weth.send('withdraw', [2n], { from })
    expect(await balance(weth, from as Address)).toBe(3n)
    expect(await chain.publicClient.getBalance({ address: weth.address })).toBe(3n)
  })

  test('DaiUsds converts one for one, from the caller to whom it is told', async () => {
    const { dai, daiUsds, usds } = tokens()
    const amount = parseUnits('1000', 18)
    expect(daiUsds.address).toBe(mainnet.DAI_USDS)
    await devnet().deal(usds.address, ALICE, amount)
    const supplies = async () => [await dai.read<bigint>('totalSupply'), await usds.read<bigint>('totalSupply')]
    const [daiSupply = 0n, usdsSupply = 0n] = await supplies()

    const convert = (functionName: string, usr: Address) => daiUsds.send(functionName, [usr, amount], { from: ALICE })
    await expectRevert(convert('usdsToDai', BOB), 'Usds/insufficient-allowance')
    await usds.send('approve', [daiUsds.address, amount], { from: ALICE })
    const receipt = await convert('usdsToDai', BOB)
    expect(daiUsds.events(receipt)).toEqual([{ name: 'UsdsToDai', args: { caller: ALICE, usr: BOB, wad: amount } }])
    expect(await balance(usds, ALICE)).toBe(0n)
    expect(await balance(dai, BOB)).toBe(amount)
    expect(await supplies()).toEqual([daiSupply + amount, usdsSupply - amount])

    await expectRevert(convert('daiToUsds', ALICE), 'Dai/insufficient-balance')
    await dai.send('transfer', [ALICE, amount], { from: BOB })
    await expectRevert(convert('daiToUsds', ALICE), 'Dai/insufficient-allowance')
    await dai.send('approve', [daiUsds.address, amount], { from: ALICE })
    await convert('daiToUsds', BOB)
    expect(await balance(usds, BOB)).toBe(amount)
    expect(await supplies()).toEqual([daiSupply, usdsSupply])
  })
})

describeOnDevnets('sUSDS', (devnet) => {
  const susds = () => devnet().tokens.susds
  const usds = () => devnet().tokens.usds
  const chi = () => susds().read<bigint>('chi')
  const ssr = () => susds().read<bigint>('ssr')

  async function approveAll(amount: bigint) {
    await devnet().deal(usds().address, ALICE, amount)
    await usds().send('approve', [susds().address, maxUint256], { from: ALICE })
  }
  /** Has the next transaction happen so long after the last drip. */
  async function after(seconds: bigint) {
    const timestamp = (await susds().read<bigint>('rho')) + seconds
    await devnet().chain.testClient.setNextBlockTimestamp({ timestamp })
  }

  test('grows by the exact power of its rate', async () => {
    const [start, rate] = [await chi(), await ssr()]
    const seconds = 3_600n
    await after(seconds)
    const receipt = await susds().send('drip', [], { from: BOB })
    // The whole power, in integers of a hundred thousand digits, and divided once.
    const exact = (rate ** seconds * start) / RAY ** seconds
    const difference = (await chi()) - exact
    // Twelve squarings and their products round by half a unit each, doubled by every squaring that follows.
    expect(difference < seconds && difference > -seconds).toBe(true)
    expect(await chi()).toBe((pow(rate, seconds) * start) / RAY)
    expect(susds().events(receipt)).toEqual([{ name: 'Drip', args: { chi: await chi(), diff: 0n } }])
    expect(await susds().read('rho')).toBe(await devnet().chain.now())
  })

  test('earns about its yearly rate in a year', async () => {
    const start = await chi()
    await after(31_536_000n)
    await susds().send('drip', [], { from: BOB })
    const yearly = ((await chi()) * 10n ** 9n) / start
    expect(yearly - 1_045_000_000n).toBeLessThanOrEqual(0n)
    expect(yearly - 1_045_000_000n).toBeGreaterThanOrEqual(-1n)
  })

  test('rounds shares down on deposit and up on withdrawal', async () => {
    const amount = parseUnits('1000', 18) + 1n
    await approveAll(amount * 2n)
    await after(86_400n)
    await susds().send('deposit', [amount, ALICE], { from: ALICE })
    const deposited = await chi()
    const shares = (amount * RAY) / deposited
    expect((amount * RAY) % deposited).not.toBe(0n)
    expect(await balance(susds(), ALICE)).toBe(shares)

    await after(86_400n)
    await susds().send('withdraw', [amount, BOB, ALICE], { from: ALICE })
    const withdrawn = await chi()
    expect((amount * RAY) % withdrawn).not.toBe(0n)
    expect(shares - (await balance(susds(), ALICE))).toBe((amount * RAY) / withdrawn + 1n)
    expect(await balance(usds(), BOB)).toBe(amount)
  })

  test('rounds assets up on mint and down on redemption', async () => {
    const shares = parseUnits('1000', 18) + 1n
    await approveAll(shares * 2n)
    const before = await balance(usds(), ALICE)
    await after(86_400n)
    await susds().send('mint', [shares, ALICE], { from: ALICE })
    const minted = await chi()
    expect((shares * minted) % RAY).not.toBe(0n)
    expect(before - (await balance(usds(), ALICE))).toBe((shares * minted) / RAY + 1n)

    await after(12n)
    await susds().send('redeem', [shares, BOB, ALICE], { from: ALICE })
    expect(await balance(usds(), BOB)).toBe((shares * (await chi())) / RAY)
    expect(await susds().read('totalSupply')).toBe(0n)
  })

  test('holds what it owes, and its views agree with what it does', async () => {
    const amount = parseUnits('123456', 18) + 7n
    await approveAll(amount)
    await susds().send('deposit', [amount, ALICE, 42], { from: ALICE })
    const shares = await balance(susds(), ALICE)
    await after(1_000_003n)
    await susds().send('drip', [], { from: BOB })
    const owed = (shares * (await chi())) / RAY
    expect(await balance(usds(), susds().address)).toBeGreaterThanOrEqual(owed)
    for (const [view, argument, expected] of [
      ['convertToAssets', shares, owed],
      ['previewRedeem', shares, owed],
      ['maxWithdraw', ALICE, owed],
      ['maxRedeem', ALICE, shares],
      ['convertToShares', amount, (amount * RAY) / (await chi())],
      ['previewDeposit', amount, (amount * RAY) / (await chi())],
      ['previewMint', shares, owed + 1n],
      ['previewWithdraw', amount, (amount * RAY) / (await chi()) + 1n],
      ['maxDeposit', ALICE, maxUint256],
    ] as const) {
      expect([view, await susds().read(view, [argument])]).toEqual([view, expected])
    }
    expect(await susds().read('asset')).toBe(usds().address)
    expect(await susds().read('totalAssets')).toBe(owed)
    await after(60n)
    await susds().send('redeem', [shares, ALICE, ALICE], { from: ALICE })
    expect(await balance(usds(), ALICE)).toBe((shares * (await chi())) / RAY)
  })

  test('lets nobody take shares of another without an allowance', async () => {
    await devnet().deal(susds().address, ALICE, 100n)
    const redeem = () => susds().send('redeem', [60n, BOB, ALICE], { from: BOB })
    await expectRevert(redeem(), 'SUsds/insufficient-allowance')
    await susds().send('approve', [BOB, 60n], { from: ALICE })
    await redeem()
    expect(await balance(susds(), ALICE)).toBe(40n)
    await expectRevert(redeem(), 'SUsds/insufficient-balance')
    await expectRevert(susds().send('deposit', [1n, susds().address], { from: ALICE }), 'SUsds/invalid-address')
  })

  test('changes its rate only for wards and only once it is up to date', async () => {
    const file = (rate: bigint, from: Address) =>
      susds().send('file', [stringToHex('ssr', { size: 32 }), rate], { from })
    await expectRevert(file(RAY, ALICE), 'SUsds/not-authorized')
    await expectRevert(file(RAY - 1n, GOVERNANCE), 'SUsds/wrong-ssr-value')
    await after(100n)
    await expectRevert(file(RAY, GOVERNANCE), 'SUsds/chi-not-up-to-date')
  })
})

/** The power as Sky's contracts compute it: by squaring, every product rounded half up. */
function pow(base: bigint, exponent: bigint): bigint {
  const multiply = (x: bigint, y: bigint) => (x * y + RAY / 2n) / RAY
  let result = RAY
  let square = base
  for (let rest = exponent; rest > 0n; rest /= 2n) {
    if (rest % 2n === 1n) result = multiply(result, square)
    square = multiply(square, square)
  }
  return result
}
