import { mainnet } from '@diamond-pau/addresses'
import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, maxUint256, parseUnits } from 'viem'
import { expect, test } from 'vitest'
import { describeOnDevnets } from '../test/devnets.ts'
import { ALICE } from '../test/accounts.ts'

const RAY = 10n ** 27n
const usds = (amount: string) => parseUnits(amount, 18)

describeOnDevnets('SparkLend', (devnet) => {
  const pool = () => devnet().aave.pool
  const asset = () => devnet().tokens.usds
  const aToken = () => devnet().aave.aTokens.usds
  const balance = (token: LocalContract, account: Address) => token.read<bigint>('balanceOf', [account])
  const index = () => pool().read<bigint>('getReserveNormalizedIncome', [asset().address])
  const act = (functionName: string, ...args: unknown[]) => pool().send(functionName, args, { from: ALICE })

  async function supply(amount: bigint) {
    await devnet().deal(asset().address, ALICE, amount)
    await asset().send('approve', [pool().address, amount], { from: ALICE })
    return act('supply', asset().address, amount, ALICE, 0)
  }

  /** Alice's deposit of 1000, of which 600 are lent for a year. */
  async function lend() {
    const { aave, chain } = devnet()
    await supply(usds('1000'))
    await aave.borrow('usds', usds('600'))
    await chain.mineAt((await chain.now()) + 31_536_000n)
  }

  test('lies at its mainnet addresses, created by its own contracts', async () => {
    const { aave } = devnet()
    const { addressesProvider, configurator, dataProvider } = aave
    expect(await addressesProvider.read('getPool')).toBe(mainnet.SPARKLEND_POOL)
    expect(await addressesProvider.read('getPoolConfigurator')).toBe(mainnet.SPARKLEND_POOL_CONFIGURATOR)
    expect(await addressesProvider.read('getPoolDataProvider')).toBe(mainnet.SPARKLEND_PROTOCOL_DATA_PROVIDER)
    expect(await pool().read('ADDRESSES_PROVIDER')).toBe(mainnet.SPARKLEND_POOL_ADDRESSES_PROVIDER)
    expect(configurator.address).toBe(mainnet.SPARKLEND_POOL_CONFIGURATOR)
    expect(dataProvider.address).toBe(mainnet.SPARKLEND_PROTOCOL_DATA_PROVIDER)
    const tokens = {
      dai: mainnet.SPARKLEND_DAI_SPTOKEN,
      usdc: mainnet.SPARKLEND_USDC_SPTOKEN,
      usds: mainnet.SPARKLEND_USDS_SPTOKEN,
      weth: mainnet.SPARKLEND_WETH_SPTOKEN,
    }
    for (const [name, address] of Object.entries(tokens)) {
      const underlying = devnet().tokens[name as keyof typeof tokens].address
      const token = aave.aTokens[name as keyof typeof tokens]
      expect(await pool().read('getReserveAToken', [underlying])).toBe(address)
      expect(token.address).toBe(address)
      expect(await token.read('POOL')).toBe(mainnet.SPARKLEND_POOL)
      expect(await token.read('UNDERLYING_ASSET_ADDRESS')).toBe(underlying)
    }
    expect(await aToken().read('symbol')).toBe('spUSDS')
  })

  test('takes a deposit and gives it back', async () => {
    await supply(usds('1000'))
    expect(await balance(aToken(), ALICE)).toBe(usds('1000'))
    expect(await balance(asset(), aToken().address)).toBe(usds('1000'))
    await act('withdraw', asset().address, usds('400'), ALICE)
    expect(await balance(aToken(), ALICE)).toBe(usds('600'))
    expect(await balance(asset(), ALICE)).toBe(usds('400'))
    await act('withdraw', asset().address, maxUint256, ALICE)
    expect(await balance(aToken(), ALICE)).toBe(0n)
    expect(await balance(asset(), ALICE)).toBe(usds('1000'))
  })

  test('pays suppliers the interest of its rate strategy', async () => {
    const { chain } = devnet()
    await lend()
    // 60 % of 80 % of the first slope of 5 % is 3.75 %, earned on 60 % of the deposit, a tenth of it the protocol's.
    type Reserve = { currentLiquidityRate: bigint; lastUpdateTimestamp: number }
    const reserve = await pool().read<Reserve>('getReserveData', [asset().address])
    const rate = reserve.currentLiquidityRate
    expect(rate).toBe((RAY * 375n * 60n * 90n) / 10_000n / 100n / 100n)
    // Interest of suppliers is linear between two transactions.
    const elapsed = (await chain.now()) - BigInt(reserve.lastUpdateTimestamp)
    expect(await index()).toBe(RAY + (rate * elapsed) / 31_536_000n)
    expect(await balance(aToken(), ALICE)).toBe((usds('1000') * (await index())) / RAY)
  })

  test('rounds against the user: shares down on deposit, up on withdrawal', async () => {
    await lend()
    const scaled = () => aToken().read<bigint>('scaledBalanceOf', [ALICE])
    const before = await scaled()
    const amount = 1_000_000_000_000_000_007n

    await supply(amount)
    const deposited = await index()
    expect((amount * RAY) % deposited).not.toBe(0n)
    expect((await scaled()) - before).toBe((amount * RAY) / deposited)

    const held = await scaled()
    await act('withdraw', asset().address, amount, ALICE)
    const withdrawn = await index()
    expect((amount * RAY) % withdrawn).not.toBe(0n)
    expect(held - (await scaled())).toBe((amount * RAY) / withdrawn + 1n)
    expect(await balance(asset(), ALICE)).toBe(amount)
  })

  test('refuses a withdrawal of what is lent out, until it is repaid', async () => {
    const { aave } = devnet()
    await supply(usds('1000'))
    await aave.borrow('usds', await aave.liquidity('usds'))
    expect(await aave.liquidity('usds')).toBe(0n)
    await expectRevert(act('withdraw', asset().address, 1n, ALICE), 'Panic')
    await aave.repay('usds', usds('2000'))
    await act('withdraw', asset().address, usds('1000'), ALICE)
    expect(await balance(asset(), ALICE)).toBe(usds('1000'))
  })

  test('supplies for others, and lends every reserve', async () => {
    const { aave } = devnet()
    for (const [name, amount] of Object.entries({
      dai: usds('1000'),
      usdc: parseUnits('1000', 6),
      weth: usds('10'),
    })) {
      const asset = name as 'dai' | 'usdc' | 'weth'
      await aave.supply(asset, amount, ALICE)
      expect(await balance(aave.aTokens[asset], ALICE)).toBe(amount)
      const liquidity = await aave.liquidity(asset)
      await aave.borrow(asset, amount / 2n)
      // A borrower brings WETH as collateral.
      const brought = asset === 'weth' ? amount + 1n : 0n
      expect(await aave.liquidity(asset)).toBe(liquidity + brought - amount / 2n)
    }
  })
})
