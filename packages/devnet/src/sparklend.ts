import { mainnet } from '@diamond-pau/addresses'
import { contractAt, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import {
  type Address,
  encodeAbiParameters,
  getContractAddress,
  isAddressEqual,
  pad,
  parseAbiParameters,
  parseEther,
  parseUnits,
  zeroAddress,
} from 'viem'
import { aave, model } from './artifacts.ts'
import type { Deal } from './deal.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled, link } from './install.ts'
import { GOVERNANCE, type Tokens } from './tokens.ts'

/** Owner of the market and its only admin: Spark's SubProxy, as on mainnet. */
const ADMIN = mainnet.SPARK_PROXY
const SUPPLIER = labelled('SparkLend supplier')
const BORROWER = labelled('SparkLend borrower')

/** The oracle's unit: a dollar, 8 decimals. Every stablecoin costs one, WETH some thousands. */
const DOLLAR = 10n ** 8n
const WETH_PRICE = 3000n

/** Of every reserve, in basis points: interest rate by utilisation, and the share of interest kept by the protocol. */
const RATES = encodeAbiParameters(
  parseAbiParameters('uint16 optimalUsage, uint32 baseRate, uint32 slopeBelowOptimal, uint32 slopeAbove'),
  [8000, 0, 500, 4000],
)
const RESERVE_FACTOR = 1000n
/** Of WETH, the only collateral, in basis points: loan to value, liquidation threshold, liquidation bonus. */
const COLLATERAL = [8000n, 8300n, 10500n] as const

/** Aave's number for a debt at a variable rate, the only kind left. */
const VARIABLE_RATE = 2n

export type Asset = 'dai' | 'usdc' | 'weth' | 'usds'

/** The reserves in the order in which mainnet's PoolConfigurator created their tokens. */
const RESERVES: readonly { asset: Asset; symbol: string; aToken: Address }[] = [
  { asset: 'dai', symbol: 'DAI', aToken: mainnet.SPARKLEND_DAI_SPTOKEN },
  { asset: 'usdc', symbol: 'USDC', aToken: mainnet.SPARKLEND_USDC_SPTOKEN },
  { asset: 'weth', symbol: 'WETH', aToken: mainnet.SPARKLEND_WETH_SPTOKEN },
  { asset: 'usds', symbol: 'USDS', aToken: mainnet.SPARKLEND_USDS_SPTOKEN },
]

export type SparkLend = {
  readonly pool: LocalContract
  readonly addressesProvider: LocalContract
  readonly configurator: LocalContract
  readonly dataProvider: LocalContract
  /** spUSDS and its siblings. */
  readonly aTokens: Readonly<Record<Asset, LocalContract>>
  /** What can be withdrawn or borrowed now, in base units of the asset. */
  liquidity(asset: Asset): Promise<bigint>
  /** Has somebody supply fresh tokens. */
  supply(asset: Asset, amount: bigint, onBehalfOf?: Address): Promise<void>
  /** Has a borrower with ample collateral take tokens, so that suppliers earn interest. All of them is `liquidity`. */
  borrow(asset: Asset, amount: bigint): Promise<void>
  /** Has the borrower pay back, with fresh tokens. More than the debt is the whole debt. */
  repay(asset: Asset, amount: bigint): Promise<void>
}

/** The pool's libraries. The registries do not list the configurator's. */
const LIBRARIES: Record<string, Address> = {
  BorrowLogic: mainnet.SPARKLEND_BORROW_LOGIC,
  ConfiguratorLogic: labelled('SparkLend ConfiguratorLogic'),
  FlashLoanLogic: mainnet.SPARKLEND_FLASH_LOAN_LOGIC,
  LiquidationLogic: mainnet.SPARKLEND_LIQUIDATION_LOGIC,
  PoolLogic: mainnet.SPARKLEND_POOL_LOGIC,
  SupplyLogic: mainnet.SPARKLEND_SUPPLY_LOGIC,
}

/** The SparkLend that lies at mainnet's addresses. */
export function findSparkLend(chain: LocalChain, tokens: Tokens, deal: Deal): SparkLend {
  const at = (name: string, address: Address) => contractAt(chain, aave(name), address)
  const addressOf = (asset: Asset) => tokens[asset].address
  const pool = at('PoolInstance', mainnet.SPARKLEND_POOL)

  /** Gives an account tokens and lets the pool take them. */
  async function fund(account: Address, asset: Asset, amount: bigint) {
    await deal(addressOf(asset), account, amount)
    await tokens[asset].send('approve', [pool.address, amount], { from: account })
  }
  async function supply(asset: Asset, amount: bigint, onBehalfOf: Address = SUPPLIER) {
    await fund(SUPPLIER, asset, amount)
    await pool.send('supply', [addressOf(asset), amount, onBehalfOf, 0], { from: SUPPLIER })
  }

  return {
    pool,
    addressesProvider: at('PoolAddressesProvider', mainnet.SPARKLEND_POOL_ADDRESSES_PROVIDER),
    configurator: at('PoolConfiguratorInstance', mainnet.SPARKLEND_POOL_CONFIGURATOR),
    dataProvider: at('AaveProtocolDataProvider', mainnet.SPARKLEND_PROTOCOL_DATA_PROVIDER),
    aTokens: Object.fromEntries(RESERVES.map(({ asset, aToken }) => [asset, at('ATokenInstance', aToken)])) as Record<
      Asset,
      LocalContract
    >,
    liquidity: (asset) => pool.read<bigint>('getVirtualUnderlyingBalance', [addressOf(asset)]),
    supply,
    async borrow(asset, amount) {
      // Twice the value of the loan.
      const value = asset === 'weth' ? amount * WETH_PRICE : amount * 10n ** (asset === 'usdc' ? 12n : 0n)
      await supply('weth', (2n * value) / WETH_PRICE + 1n, BORROWER)
      await pool.send('borrow', [addressOf(asset), amount, VARIABLE_RATE, 0, BORROWER], { from: BORROWER })
    },
    async repay(asset, amount) {
      await fund(BORROWER, asset, amount)
      await pool.send('repay', [addressOf(asset), amount, VARIABLE_RATE, BORROWER], { from: BORROWER })
    },
  }
}

/**
 * SparkLend from the sources of Aave V3.6, at its mainnet addresses. The tokens come out where they are on mainnet
 * because the pool's configurator creates them with the nonces it had there; the debt tokens do not, because mainnet's
 * older configurator created a stable debt token in between. No incentives, no caps.
 */
export async function installSparkLend(chain: LocalChain, tokens: Tokens, deal: Deal): Promise<SparkLend> {
  const libraries = Object.entries(LIBRARIES).map(([name, address]) => ({ artifact: aave(name), address }))
  const put = (name: string, address: Address, ...args: unknown[]) =>
    install(chain, { address, artifact: link(aave(name), libraries), args, from: ADMIN })
  const putFeed = (address: Address, price: bigint) =>
    install(chain, { address, artifact: model('PriceFeed'), args: [price], from: ADMIN })
  const govern = async (contract: LocalContract, functionName: string, ...args: unknown[]) => {
    await contract.send(functionName, args, { from: ADMIN })
  }
  const addressOf = (asset: Asset) => tokens[asset].address

  for (const [name, address] of Object.entries(LIBRARIES)) await put(name, address)

  // The provider's first two contracts are the proxies of pool and configurator, which gives them mainnet's addresses.
  const provider = await put('PoolAddressesProvider', mainnet.SPARKLEND_POOL_ADDRESSES_PROVIDER, 'SparkLend', ADMIN)
  const strategy = await put('DefaultReserveInterestRateStrategyV2', labelled('SparkLend rates'), provider.address)
  const poolImpl = await put('PoolInstance', mainnet.SPARKLEND_POOL_IMPL, provider.address, strategy.address)
  await govern(provider, 'setPoolImpl', poolImpl.address)
  const configuratorImpl = await put('PoolConfiguratorInstance', mainnet.SPARKLEND_POOL_CONFIGURATOR_IMPL)
  await govern(provider, 'setPoolConfiguratorImpl', configuratorImpl.address)
  const configurator = contractAt(chain, configuratorImpl, mainnet.SPARKLEND_POOL_CONFIGURATOR)

  await govern(provider, 'setACLAdmin', ADMIN)
  const acl = await put('ACLManager', mainnet.SPARKLEND_ACL_MANAGER, provider.address)
  await govern(provider, 'setACLManager', acl.address)
  await govern(acl, 'addPoolAdmin', ADMIN)

  const dollar = await putFeed(mainnet.SPARKLEND_FIXED_USD_PRICE_FEED, DOLLAR)
  const ether = await putFeed(labelled('SparkLend ETH price'), WETH_PRICE * DOLLAR)
  const assets = RESERVES.map(({ asset }) => addressOf(asset))
  const feeds = RESERVES.map(({ asset }) => (asset === 'weth' ? ether : dollar).address)
  const oracleArgs = [provider.address, assets, feeds, zeroAddress, zeroAddress, DOLLAR]
  const oracle = await put('AaveOracle', mainnet.SPARKLEND_AAVE_ORACLE, ...oracleArgs)
  await govern(provider, 'setPriceOracle', oracle.address)
  const dataProvider = await put('AaveProtocolDataProvider', mainnet.SPARKLEND_PROTOCOL_DATA_PROVIDER, provider.address)
  await govern(provider, 'setPoolDataProvider', dataProvider.address)

  const { SPARKLEND_A_TOKEN_IMPL, SPARKLEND_VARIABLE_DEBT_TOKEN_IMPL, SPARKLEND_TREASURY } = mainnet
  const aToken = await put(
    'ATokenInstance',
    SPARKLEND_A_TOKEN_IMPL,
    mainnet.SPARKLEND_POOL,
    zeroAddress,
    SPARKLEND_TREASURY,
  )
  const debtToken = await put(
    'VariableDebtTokenInstance',
    SPARKLEND_VARIABLE_DEBT_TOKEN_IMPL,
    mainnet.SPARKLEND_POOL,
    zeroAddress,
  )
  for (const { asset, symbol, aToken: address } of RESERVES) {
    await chain.testClient.setNonce({ address: configurator.address, nonce: nonceOf(configurator.address, address) })
    await govern(configurator, 'initReserves', [
      {
        aTokenImpl: aToken.address,
        variableDebtTokenImpl: debtToken.address,
        underlyingAsset: addressOf(asset),
        aTokenName: `Spark ${symbol}`,
        aTokenSymbol: `sp${symbol}`,
        variableDebtTokenName: `Spark Variable Debt ${symbol}`,
        variableDebtTokenSymbol: `variableDebt${symbol}`,
        params: '0x',
        interestRateData: RATES,
      },
    ])
    await govern(configurator, 'setReserveFactor', addressOf(asset), RESERVE_FACTOR)
    await govern(configurator, 'setReserveBorrowing', addressOf(asset), true)
  }
  await govern(configurator, 'configureReserveAsCollateral', addressOf('weth'), ...COLLATERAL)
  return findSparkLend(chain, tokens, deal)
}

/** An aToken of USDC that lies on a chain, whose pool it names. */
export async function findAToken(chain: LocalChain, address: Address): Promise<AaveMarket> {
  const aToken = contractAt(chain, aave('ATokenInstance'), address)
  return { aToken, pool: contractAt(chain, aave('PoolInstance'), await aToken.read<Address>('POOL')) }
}
/** A market by its aToken. */
export type AaveMarket = { readonly aToken: LocalContract; readonly pool: LocalContract }

/**
 * Lists one more USDC in a devnet's pool, of which nine tenths of a million are borrowed, with an aToken at a given
 * address. The configurator would create it elsewhere, so that what it does is done in its name.
 */
export async function installAToken(devnet: Devnet, usdc: LocalContract, address: Address): Promise<void> {
  const { aave: market, chain, tokens } = devnet
  const { addressesProvider, configurator, pool } = market
  const put = async (name: string, at: Address, symbol: string) => {
    const args = [pool.address, zeroAddress, ...(name === 'ATokenInstance' ? [mainnet.SPARKLEND_TREASURY] : [])]
    const token = await install(chain, { address: at, artifact: aave(name), args, from: ADMIN })
    // As a proxy in front of it, whose storage no constructor locked.
    await chain.testClient.setStorageAt({ address: at, index: 0, value: pad('0x', { size: 32 }) })
    await token.send('initialize', [pool.address, usdc.address, 6, `Aave ${symbol}`, symbol, '0x'])
    return token
  }
  const aToken = await put('ATokenInstance', address, 'aUSDC')
  const debtToken = await put('VariableDebtTokenInstance', labelled('Aave debt of USDC'), 'variableDebtUSDC')
  const from = configurator.address
  await pool.send('initReserve', [usdc.address, aToken.address, debtToken.address], { from })
  const strategy = contractAt(
    chain,
    aave('DefaultReserveInterestRateStrategyV2'),
    await pool.read<Address>('RESERVE_INTEREST_RATE_STRATEGY'),
  )
  await strategy.send('setInterestRateParams', [usdc.address, RATES], { from })
  await pool.send('setConfiguration', [usdc.address, await pool.read('getConfiguration', [tokens.usdc.address])], {
    from,
  })
  const oracle = contractAt(chain, aave('AaveOracle'), await addressesProvider.read<Address>('getPriceOracle'))
  const sources = [[usdc.address], [mainnet.SPARKLEND_FIXED_USD_PRICE_FEED]]
  await oracle.send('setAssetSources', sources, { from: ADMIN })

  await usdc.send('mint', [SUPPLIER, SUPPLIED], { from: GOVERNANCE })
  await usdc.send('approve', [pool.address, SUPPLIED], { from: SUPPLIER })
  await pool.send('supply', [usdc.address, SUPPLIED, SUPPLIER, 0], { from: SUPPLIER })
  await market.supply('weth', parseEther('1000'), BORROWER)
  await pool.send('borrow', [usdc.address, (SUPPLIED * 9n) / 10n, VARIABLE_RATE, 0, BORROWER], { from: BORROWER })
}
/** USDC in the market of {@link installAToken}. */
const SUPPLIED = parseUnits('1000000', 6)

/** With which nonce a contract creates another. */
function nonceOf(creator: Address, created: Address): number {
  for (let nonce = 1; nonce < 1000; nonce++) {
    if (isAddressEqual(getContractAddress({ from: creator, nonce: BigInt(nonce) }), created)) return nonce
  }
  throw new Error(`${creator} creates ${created} with none of its first 1000 nonces`)
}
