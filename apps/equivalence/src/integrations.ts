import type { FacetManifest } from '@diamond-pau/facet-kit'
import type { Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'
import type { Layer } from '@diamond-pau/stages'

/** Tokens and venues that several integrations share, as they do on a real chain. */
export type SharedVenue = 'dai' | 'usds' | 'usdc' | 'usde' | 'weth' | 'daiUsds'

/** An integration of the legacy interface: its facet's manifest and venues, and what legacy callers call it by. */
export type Integration = {
  /** Its package below `packages/facets`. */
  folder: string
  layers: readonly Layer[]
  /** Which of the tokens that its fixture asks for, in order, are everyone's. */
  tokens?: readonly SharedVenue[]
  /** Which of the mocks that its fixture asks for are everyone's. */
  mocks?: Readonly<Record<string, SharedVenue>>
  /** The legacy setter of each parameter that its fixture sets. */
  setters?: Readonly<Record<string, string>>
}

const BOTH = ['mainnet', 'foreign'] as const
const MAINNET = ['mainnet'] as const

export const INTEGRATIONS: readonly Integration[] = [
  { folder: 'aave', layers: BOTH, setters: { setMaxSlippage: 'setMaxSlippage' } },
  { folder: 'cctp', layers: BOTH, tokens: ['usdc'], setters: { setDomainParameters: 'setCCTPDomainParameters' } },
  { folder: 'cctp-v1', layers: BOTH, tokens: ['usdc'], setters: { setMintRecipient: 'setMintRecipient' } },
  { folder: 'centrifuge', layers: BOTH, setters: { setRecipient: 'setCentrifugeRecipient' } },
  { folder: 'curve', layers: BOTH, setters: { setMaxSlippage: 'setMaxSlippage' } },
  { folder: 'erc4626', layers: BOTH, setters: { setMaxExchangeRate: 'setMaxExchangeRate' } },
  { folder: 'erc7540', layers: BOTH },
  { folder: 'layer-zero', layers: BOTH, setters: { setRecipient: 'setLayerZeroRecipient' } },
  { folder: 'merkl', layers: BOTH },
  { folder: 'pendle', layers: BOTH },
  { folder: 'spark-vault', layers: BOTH },
  { folder: 'transfer-asset', layers: BOTH },
  {
    folder: 'uniswap-v3',
    layers: BOTH,
    setters: {
      setMaxSlippage: 'setMaxSlippage',
      setMaxTickDelta: 'setUniswapV3PoolMaxTickDelta',
      setLiquidityLowerTickBound: 'setUniswapV3AddLiquidityLowerTickBound',
      setLiquidityUpperTickBound: 'setUniswapV3AddLiquidityUpperTickBound',
      setTWAPSecondsAgo: 'setUniswapV3TwapSecondsAgo',
    },
  },
  { folder: 'dai-usds', layers: MAINNET, tokens: ['dai', 'usds'], mocks: { MockDaiUsds: 'daiUsds' } },
  { folder: 'ethena', layers: MAINNET, tokens: ['usdc', 'usde'] },
  { folder: 'farm', layers: MAINNET },
  { folder: 'maple', layers: MAINNET },
  {
    folder: 'otc',
    layers: MAINNET,
    setters: { setMaxSlippage: 'setMaxSlippage', setBuffer: 'setOTCBuffer', setRechargeRate: 'setOTCRechargeRate' },
  },
  { folder: 'psm', layers: MAINNET, tokens: ['dai', 'usds', 'usdc'], mocks: { MockDaiUsds: 'daiUsds' } },
  { folder: 'superstate', layers: MAINNET, tokens: ['usdc'] },
  {
    folder: 'uniswap-v4',
    layers: MAINNET,
    setters: { setMaxSlippage: 'setUniswapV4MaxSlippage', setTickLimits: 'setUniswapV4TickLimits' },
  },
  { folder: 'usds', layers: MAINNET, tokens: ['usds'], setters: { setVault: 'setVault' } },
  { folder: 'weeth', layers: MAINNET, mocks: { MockWETH: 'weth' } },
  { folder: 'wrap-proxy-eth', layers: MAINNET, mocks: { MockWETH: 'weth' } },
  { folder: 'wsteth', layers: MAINNET, mocks: { MockWETH: 'weth' } },
  { folder: 'psm3', layers: ['foreign'], tokens: ['usdc'] },
]

/** Legacy calls that leave out arguments of the facet's function: which function, and which arguments they keep. */
export const ADAPTED: Readonly<Record<string, { folder: string; action: string; kept: readonly number[] }>> = {
  'depositERC4626(address,uint256)': { folder: 'erc4626', action: 'deposit', kept: [0, 1] },
  'withdrawERC4626(address,uint256)': { folder: 'erc4626', action: 'withdraw', kept: [0, 1] },
  'redeemERC4626(address,uint256)': { folder: 'erc4626', action: 'redeem', kept: [0, 1] },
  'toggleOperatorMerkl(address)': { folder: 'merkl', action: 'toggleOperator', kept: [1] },
  'otcSend(address,address,uint256)': { folder: 'otc', action: 'send', kept: [0, 1, 2] },
  'otcClaim(address,address)': { folder: 'otc', action: 'claim', kept: [0, 1] },
  'requestWithdrawFromWeETH(address,uint256)': { folder: 'weeth', action: 'requestWithdraw', kept: [0, 1] },
}

export function packageUrl(folder: string): URL {
  return new URL(`../../../packages/facets/${folder}/`, import.meta.url)
}

export async function loadManifest(folder: string): Promise<FacetManifest> {
  return ((await import(new URL('facet.ts', packageUrl(folder)).href)) as { default: FacetManifest }).default
}

/** The counterparties of a facet's own tests. */
export async function loadFixture(folder: string): Promise<(context: FixtureContext) => Promise<Fixture>> {
  const module = (await import(new URL('test/fixture.ts', packageUrl(folder)).href)) as Record<string, unknown>
  const name = Object.keys(module).find((key) => key.endsWith('Fixture'))
  return module[name as string] as (context: FixtureContext) => Promise<Fixture>
}
