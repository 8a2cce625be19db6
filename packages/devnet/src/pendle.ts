import { mainnet } from '@diamond-pau/addresses'
import type { Artifact } from '@diamond-pau/contracts'
import { contractAt, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, parseUnits, toFunctionSelector, zeroAddress } from 'viem'
import { published } from './artifacts.ts'
import type { Devnet } from './devnet.ts'
import { install, labelled, link } from './install.ts'

/** Addresses of mainnet that no registry lists, from @pendle/core-v2@4.7.2, deployments/1-core.json. */
const PENDLE = {
  governance: '0x8119EC16F0573B7dAc7C0CB94EB504FB32456ee1',
  treasury: '0x8270400d528c34e1596EF367eeDEc99080A1b592',
  token: '0x808507121B80c02388fAd14726482e061B8da827',
  vePendle: '0x4f30A9D41B80ecC5B94306AB4364951AE3170210',
  gaugeController: '0x47D74516B33eD5D70ddE7119A40839f6Fcc24e57',
  baseCodeSplitter: '0x35878C2Cff38cC4032E85283183428170BA618A2',
  yieldContractFactory: '0xdF3601014686674e53d1Fa52F7602525483F9122',
  marketFactory: '0x1A6fCc85557BC4fB7B534ed835a03EF056552D52',
  actionMisc: '0x9afd337e41F59E5c2E6f2be05f32E958A4DBcd9A',
  actionStorage: '0x6a0Ed0A9193FCBe7ae9B0F3D90F88e365Cca64fC',
} as const

/** What the factories ask for; the first two as deployments/1-core.json has them. */
const FEE = parseUnits('0.03', 18)
const LN_FEE_RATE_ROOT = 999_500_333_083_533n
const RESERVE_FEE_PERCENT = 80
/** Of a market that nobody trades in: any curve will do. */
const SCALAR_ROOT = parseUnits('100', 18)
const INITIAL_ANCHOR = parseUnits('1.05', 18)
/** Markets expire at midnight, in seconds since 1970. */
const DAY = 86_400n

const MINTER = labelled('Pendle minter')

export type PendleMarket = {
  readonly contract: LocalContract
  readonly sy: LocalContract
  readonly pt: LocalContract
  readonly yt: LocalContract
  /** When it expires, in seconds since 1970. */
  readonly expiry: bigint
  /**
   * Splits fresh sUSDS and gives an address the principal and the yield tokens of it, as many of one as of the other.
   *
   * @param shares - Of sUSDS, in base units. What they are worth in USDS is what is minted.
   */
  mint(shares: bigint, to: Address): Promise<void>
  /** Moves the clock to its expiry. */
  expire(): Promise<void>
}

export type Pendle = {
  readonly router: LocalContract
  readonly marketFactory: LocalContract
  /** A market for sUSDS that expires a number of days from now. Each number makes one market. */
  createMarket(days: bigint): Promise<PendleMarket>
}

/**
 * Pendle V2 as published: router, factories and the SY of sUSDS, the first two at their mainnet addresses. Of the
 * router's actions it has minting and redeeming, not trading: nobody has put liquidity into the markets.
 */
export async function installPendle({ chain, deal, tokens }: Devnet): Promise<Pendle> {
  const from = PENDLE.governance
  const put = (artifact: Artifact, address: Address, ...args: unknown[]) =>
    install(chain, { address, artifact, args, from })

  const actionStorage = await put(artifact('router/ActionStorageV4'), PENDLE.actionStorage)
  const actionMisc = await put(artifact('router/ActionMiscV3'), PENDLE.actionMisc)
  const proxy = await put(artifact('router/PendleRouterV4'), mainnet.PENDLE_ROUTER, from, actionStorage.address)
  const router = contractAt(chain, { abi: [...actionMisc.abi, ...actionStorage.abi] }, proxy.address)
  const selectors = actionMisc.abi.flatMap((item) => (item.type === 'function' ? [toFunctionSelector(item)] : []))
  await router.send('setSelectorToFacets', [[{ facet: actionMisc.address, selectors }]], { from })

  // Creation code of yield tokens and markets is too long for the factories, so it lies beside them in two halves.
  const splitter = await put(artifact('offchain-helpers/BaseSplitCodeFactoryContract'), PENDLE.baseCodeSplitter)
  async function split({ contractName, bytecode }: Artifact): Promise<readonly unknown[]> {
    const halves = await splitter.read<readonly unknown[]>('deploy', [contractName, bytecode], { from })
    await splitter.send('deploy', [contractName, bytecode], { from })
    return halves
  }
  const yieldTokenCode = await split(artifact('core/YieldContracts/PendleYieldToken'))
  const yieldFactory = await put(
    artifact('core/YieldContracts/PendleYieldContractFactory'),
    PENDLE.yieldContractFactory,
    ...yieldTokenCode,
  )
  await yieldFactory.send('initialize', [DAY, FEE, FEE, PENDLE.treasury], { from })

  const oracle = artifact('core/Market/OracleLib')
  const oracleAt = (await put(oracle, labelled('Pendle OracleLib'))).address
  const market = link(artifact('core/Market/v3/PendleMarketV3'), [{ artifact: oracle, address: oracleAt }])
  await put(
    artifact('LiquidityMining/GaugeController/PendleGaugeControllerMainchainUpg'),
    PENDLE.gaugeController,
    zeroAddress,
    PENDLE.token,
    PENDLE.marketFactory,
    zeroAddress,
  )
  const marketFactory = await put(
    artifact('core/Market/v3/PendleMarketFactoryV3'),
    PENDLE.marketFactory,
    yieldFactory.address,
    ...(await split(market)),
    PENDLE.treasury,
    RESERVE_FEE_PERCENT,
    PENDLE.vePendle,
    PENDLE.gaugeController,
  )

  const { susds } = tokens
  const sy = await put(
    artifact('core/StandardizedYield/implementations/PendleERC4626SY'),
    labelled('Pendle SY-sUSDS'),
    'SY Savings USDS',
    'SY-sUSDS',
    susds.address,
  )

  return {
    router,
    marketFactory,
    async createMarket(days) {
      const expiry = ((await chain.now()) / DAY + days) * DAY
      await yieldFactory.send('createYieldContract', [sy.address, expiry, true])
      const pt = await yieldFactory.read<Address>('getPT', [sy.address, expiry])
      const yt = await yieldFactory.read<Address>('getYT', [sy.address, expiry])
      const receipt = await marketFactory.send('createNewMarket', [pt, SCALAR_ROOT, INITIAL_ANCHOR, LN_FEE_RATE_ROOT])
      const created = marketFactory.events(receipt).find(({ name }) => name === 'CreateNewMarket')
      return {
        contract: contractAt(chain, market, created?.args['market'] as Address),
        sy,
        pt: contractAt(chain, artifact('core/YieldContracts/PendlePrincipalToken'), pt),
        yt: contractAt(chain, artifact('core/YieldContracts/PendleYieldToken'), yt),
        expiry,
        async mint(shares, to) {
          await deal(susds.address, MINTER, shares)
          await susds.send('approve', [router.address, shares], { from: MINTER })
          await router.send('mintPyFromToken', [to, yt, 0n, directly(susds.address, shares)], { from: MINTER })
        },
        expire: () => chain.mineAt(expiry),
      }
    },
  }
}

/** A contract of Pendle's. */
function artifact(path: string): Artifact {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return published(`@pendle/core-v2/build/artifacts/contracts/${path}.sol/${name}.json`)
}

/** The router's form of a token that the SY takes as it is. */
function directly(token: Address, amount: bigint) {
  return {
    tokenIn: token,
    netTokenIn: amount,
    tokenMintSy: token,
    pendleSwap: zeroAddress,
    swapData: { swapType: 0, extRouter: zeroAddress, extCalldata: '0x', needScale: false },
  }
}
