import { arbitrum, avalanche, base, optimism, unichain } from '@diamond-pau/addresses'
import { contractAt, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import { cctpDomain } from '@diamond-pau/keys'
import type { Address } from 'viem'
import { model } from './artifacts.ts'
import { addCctpDestination, type CctpContracts, findCctp, installCctp } from './cctp.ts'
import { writeBalances } from './deal.ts'
import { createDevnet, type Devnet, snapshots } from './devnet.ts'
import { install, labelled } from './install.ts'
import { findOft, installLayerZeroEnd } from './layerzero.ts'
import { findPsm3, installPsm3, type Psm3 } from './psm3.ts'
import { type AaveMarket, findAToken, installAToken } from './sparklend.ts'
import { findSparkVault, installSparkVault, type SparkVault } from './sparkvault.ts'
import { GOVERNANCE, letMint } from './tokens.ts'

/** The one chain that bridges of a foreign devnet lead to, with Circle's number of it. */
const MAINNET = { chainId: 1, domain: cctpDomain('ethereum') }
const HOLDER = labelled('foreign holder')
/** Base units of a token that exist, so that balances which are written are backed. */
const PLENTY = 10n ** 27n

/** Where a foreign chain has what Stars meet there. */
export type ForeignAddresses = {
  usdc: Address
  usds?: Address
  susds?: Address
  psm3?: Address
  /** Aave's, of USDC. */
  aToken?: Address
  /** ERC-4626 vaults: of Morpho, and of Fluid. */
  vaults?: Readonly<Record<string, { address: Address; asset: 'usdc' | 'susds' }>>
  sparkVault?: { address: Address; asset: 'usdc' | 'usdt' }
  /** Of USDT. */
  oft?: Address
  /** Who acts for Spark there. */
  executor: Address
  /** Circle's number of the chain. */
  domain: number
}

/** The foreign chains whose venues are known, by id. */
export const FOREIGN_ADDRESSES: Readonly<Record<number, ForeignAddresses>> = {
  10: {
    usdc: optimism.USDC,
    usds: optimism.USDS,
    susds: optimism.SUSDS,
    psm3: optimism.PSM3,
    executor: optimism.SPARK_EXECUTOR,
    domain: cctpDomain('optimism'),
  },
  130: {
    usdc: unichain.USDC,
    usds: unichain.USDS,
    susds: unichain.SUSDS,
    psm3: unichain.PSM3,
    executor: unichain.SPARK_EXECUTOR,
    domain: cctpDomain('unichain'),
  },
  8453: {
    usdc: base.USDC,
    usds: base.USDS,
    susds: base.SUSDS,
    psm3: base.PSM3,
    aToken: base.ATOKEN_USDC,
    vaults: {
      "Morpho's of Spark": { address: base.MORPHO_VAULT_SUSDC, asset: 'usdc' },
      "Morpho's of Grove": { address: base.GROVE_X_STEAKHOUSE_USDC_MORPHO_VAULT, asset: 'usdc' },
      "Fluid's": { address: base.FLUID_SUSDS, asset: 'susds' },
    },
    executor: base.SPARK_EXECUTOR,
    domain: cctpDomain('base'),
  },
  42161: {
    usdc: arbitrum.USDC,
    usds: arbitrum.USDS,
    susds: arbitrum.SUSDS,
    psm3: arbitrum.PSM3,
    aToken: arbitrum.ATOKEN_USDC,
    vaults: { "Fluid's": { address: arbitrum.FLUID_SUSDS, asset: 'susds' } },
    sparkVault: { address: arbitrum.SPARK_VAULT_V2_SPUSDT, asset: 'usdt' },
    oft: arbitrum.USDT_OFT,
    executor: arbitrum.SPARK_EXECUTOR,
    domain: cctpDomain('arbitrum'),
  },
  43114: {
    usdc: avalanche.USDC,
    aToken: avalanche.ATOKEN_CORE_USDC,
    sparkVault: { address: avalanche.SPARK_VAULT_V2_SPUSDC, asset: 'usdc' },
    executor: avalanche.SPARK_EXECUTOR,
    domain: cctpDomain('avalanche'),
  },
}

/** A foreign chain with what Stars meet there, at the chain's own addresses. What a chain has none of is undefined. */
export type ForeignDevnet = Pick<Devnet, 'chain' | 'deal' | 'snapshot' | 'revert'> & {
  readonly usdc: LocalContract
  readonly psm3: Psm3 | undefined
  readonly cctp: CctpContracts
  readonly aave: AaveMarket | undefined
  /** By whose they are. */
  readonly vaults: Readonly<Record<string, LocalContract>>
  readonly sparkVault: SparkVault | undefined
  readonly layerZero: { readonly oft: LocalContract; readonly endpoint: LocalContract } | undefined
}

/** What lies at a foreign chain's addresses: nothing is put there. @throws Error on a chain that is none of them. */
export async function findForeignDevnet(chain: LocalChain): Promise<ForeignDevnet> {
  const { psm3, aToken, vaults = {}, sparkVault, oft, executor, ...at } = foreignAddresses(chain)
  const where = { chain, deal: writeBalances(chain) }
  const { usdc, usds, susds } = tokensOf(chain, at)
  return {
    ...where,
    ...snapshots(chain),
    usdc,
    psm3: psm3 && usds && susds && (await findPsm3({ ...where, tokens: { usdc, usds, susds } }, psm3)),
    cctp: await findCctp(chain),
    aave: aToken && (await findAToken(chain, aToken)),
    vaults: Object.fromEntries(
      Object.entries(vaults).map(([whose, { address }]) => [whose, contractAt(chain, model('SparkVault'), address)]),
    ),
    sparkVault: sparkVault && (await findSparkVault(where, { address: sparkVault.address, admin: executor })),
    layerZero: oft && (await findOft(chain, oft)),
  }
}

/**
 * Puts on a chain what the foreign chain of its id has: tokens that are there in plenty, a PSM3, CCTP and LayerZero with
 * mainnet as their only destination, a market of Aave's in which somebody borrows, and vaults, each of which is Spark's
 * savings vault: an ERC-4626 vault that earns. Balances that are dealt are written, as on the chain itself.
 */
export async function createForeignDevnet(chain: LocalChain): Promise<ForeignDevnet> {
  const { psm3, aToken, vaults = {}, sparkVault, oft, executor, domain, ...at } = foreignAddresses(chain)
  const devnet = await createDevnet({ chain })
  const from = GOVERNANCE
  const put = (name: string, address: Address, ...args: unknown[]) =>
    install(chain, { address, artifact: model(name), args, from })
  const usdc = await put('Usdc', at.usdc)
  await usdc.send('mint', [HOLDER, PLENTY], { from })
  const where = { chain, deal: writeBalances(chain), tokens: devnet.tokens }
  const assets: Record<string, LocalContract> = { usdc }
  if (at.usds && at.susds) {
    const usds = await put('Usds', at.usds)
    // As much as mainnet's are worth, of which the chain is told.
    const [chi, ssr] = await Promise.all(['chi', 'ssr'].map((name) => devnet.tokens.susds.read<bigint>(name)))
    const susds = await put('SUsds', at.susds, usds.address, chi, ssr)
    await letMint(usds, susds)
    await usds.send('mint', [HOLDER, PLENTY], { from })
    assets['susds'] = susds
    if (psm3) await installPsm3({ ...where, tokens: { usdc, usds, susds } }, psm3)
  }
  if (oft || sparkVault?.asset === 'usdt') assets['usdt'] = await put('Usdc', labelled('USDT'))

  await addCctpDestination(await installCctp({ chain, tokens: { usdc } }, { domain }), MAINNET.domain)
  if (aToken) await installAToken(devnet, usdc, aToken)
  for (const [name, vault] of Object.entries({ ...vaults, ...(sparkVault ? { "Spark's": sparkVault } : {}) })) {
    const asset = assets[vault.asset] as LocalContract
    await installSparkVault(where, { address: vault.address, asset, name, symbol: name, admin: executor })
    // What it earns is there.
    await where.deal(asset.address, vault.address, PLENTY / 1000n)
  }
  if (oft) {
    const layerZero = await installLayerZeroEnd({ chain }, MAINNET.chainId)
    const adapter = await layerZero.createAdapter((assets['usdt'] as LocalContract).address, oft)
    await layerZero.setPeer(adapter, labelled("USDT's adapter on mainnet"))
  }
  return findForeignDevnet(chain)
}

function foreignAddresses({ chainId }: LocalChain): ForeignAddresses {
  const found = FOREIGN_ADDRESSES[chainId]
  if (!found) {
    throw new Error(`chain ${chainId}: no foreign chain. There are ${Object.keys(FOREIGN_ADDRESSES).join(', ')}.`)
  }
  return found
}

function tokensOf(chain: LocalChain, { usdc, usds, susds }: Pick<ForeignAddresses, 'usdc' | 'usds' | 'susds'>) {
  return {
    usdc: contractAt(chain, model('Usdc'), usdc),
    usds: usds && contractAt(chain, model('Usds'), usds),
    susds: susds && contractAt(chain, model('SUsds'), susds),
  }
}
