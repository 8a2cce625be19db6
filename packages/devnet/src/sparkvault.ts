import { mainnet } from '@diamond-pau/addresses'
import { contractAt, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, type Hex, keccak256, stringToHex } from 'viem'
import { model } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled } from './install.ts'
import { tokenAt } from './tokens.ts'

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
  /** A token of the devnet by its name, or any. */
  asset: 'usdc' | 'usds' | 'weth' | LocalContract
  name: string
  symbol: string
  /** Growth per second, 27 decimals. Default 4 % a year. */
  rate?: bigint
  /** Who administers it. Default: Spark's SubProxy. */
  admin?: Address
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

/** The vault that lies at an address, and who administers it. */
export async function findSparkVault(
  { chain, deal }: Pick<Devnet, 'chain' | 'deal'>,
  { address, admin }: { address: Address; admin: Address },
): Promise<SparkVault> {
  const contract = contractAt(chain, model('SparkVault'), address)
  const token = tokenAt(chain, await contract.read<Address>('asset'))
  const govern = async (functionName: string, ...args: unknown[]) => {
    await contract.send(functionName, args, { from: admin })
  }
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

/**
 * One of Spark's savings vaults, by default that of USDC, or another of the same code: empty, its share worth one, and
 * earning.
 */
export async function installSparkVault(
  devnet: Pick<Devnet, 'chain' | 'deal' | 'tokens'>,
  which: keyof typeof VAULTS | SparkVaultOptions = 'spUSDC',
): Promise<SparkVault> {
  const options: SparkVaultOptions = typeof which === 'string' ? { ...VAULTS[which], symbol: which } : which
  const { address, asset, name, symbol, rate = SAVINGS_RATE, admin = mainnet.SPARK_PROXY } = options
  const token = typeof asset === 'string' ? devnet.tokens[asset] : asset
  await install(devnet.chain, {
    address,
    artifact: model('SparkVault'),
    args: [token.address, name, symbol, admin],
    from: admin,
  })
  const vault = await findSparkVault(devnet, { address, admin })
  await vault.contract.send('grantRole', [role('SETTER_ROLE'), admin], { from: admin })
  await vault.setRate(rate)
  return vault
}

function role(label: string): Hex {
  return keccak256(stringToHex(label))
}
