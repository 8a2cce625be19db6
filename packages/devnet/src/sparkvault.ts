import { mainnet } from '@diamond-pau/addresses'
import type { LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, keccak256, stringToHex } from 'viem'
import { model } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'

const DEPOSITOR = labelled('Spark vault depositor')
/** Of the savings of Spark's vaults at the start: 4 % a year as growth per second, 27 decimals. */
const SAVINGS_RATE = 1_000000001243680656318820312n

/** The vaults whose asset a devnet has. */
const VAULTS = {
  spUSDC: { address: mainnet.SPARK_VAULT_V2_SPUSDC, asset: 'usdc', name: 'Spark Savings USDC' },
  spETH: { address: mainnet.SPARK_VAULT_V2_SPETH, asset: 'weth', name: 'Spark Savings ETH' },
} as const

export type SparkVaultOptions = {
  address: Address
  asset: 'usdc' | 'usds' | 'weth'
  name: string
  symbol: string
  /** Growth per second, 27 decimals. Default 4 % a year. */
  rate?: bigint
}

export type SparkVault = {
  readonly contract: LocalContract
  /** Admin of its roles, and setter of its rate. */
  readonly admin: Address
  /** Lets an address take, and no longer. */
  letTake(taker: Address): Promise<void>
  stopTaking(taker: Address): Promise<void>
  /** Deposits for an address that does nothing else, in base units of the asset. */
  deposit(assets: bigint): Promise<void>
  /** Withdraws for it, in base units of the asset. */
  withdraw(assets: bigint): Promise<void>
  /** Sets the growth per second, 27 decimals. */
  setRate(rate: bigint): Promise<void>
  setDepositCap(assets: bigint): Promise<void>
}

/**
 * One of Spark's savings vaults, by default that of USDC, or another of the same code: empty, its share worth one, and
 * earning.
 */
export async function installSparkVault(
  { chain, tokens, deal }: Devnet,
  which: keyof typeof VAULTS | SparkVaultOptions = 'spUSDC',
): Promise<SparkVault> {
  const options: SparkVaultOptions = typeof which === 'string' ? { ...VAULTS[which], symbol: which } : which
  const { address, asset, name, symbol, rate = SAVINGS_RATE } = options
  const token = tokens[asset]
  const admin = mainnet.SPARK_PROXY
  const contract = await install(chain, {
    address,
    artifact: model('SparkVault'),
    args: [token.address, name, symbol, admin],
    from: admin,
  })
  const govern = async (functionName: string, ...args: unknown[]) => {
    await contract.send(functionName, args, { from: admin })
  }
  const role = (label: string) => keccak256(stringToHex(label))
  await govern('grantRole', role('SETTER_ROLE'), admin)
  await govern('setVsr', rate)
  return {
    contract,
    admin,
    letTake: (taker) => govern('grantRole', role('TAKER_ROLE'), taker),
    stopTaking: (taker) => govern('revokeRole', role('TAKER_ROLE'), taker),
    async deposit(assets) {
      await deal(token.address, DEPOSITOR, assets)
      await token.send('approve', [address, assets], { from: DEPOSITOR })
      await contract.send('deposit', [assets, DEPOSITOR], { from: DEPOSITOR })
    },
    async withdraw(assets) {
      await contract.send('withdraw', [assets, DEPOSITOR, DEPOSITOR], { from: DEPOSITOR })
    },
    setRate: (rate) => govern('setVsr', rate),
    setDepositCap: (assets) => govern('setDepositCap', assets),
  }
}
