import { type Artifact, readArtifact } from '@diamond-pau/contracts'

/** Which union of the legacy controllers: Mainnet's, or the one for all other chains. */
export type Layer = 'mainnet' | 'foreign'

/** The contracts of each stage: a controller at Stages 1 and 2, the legacy facet from Stage 2 on. */
export const STAGE_CONTRACTS = {
  mainnet: { stage1: 'MainnetController', stage2: 'MainnetFacetController', legacyFacet: 'MainnetLegacyFacet' },
  foreign: { stage1: 'ForeignController', stage2: 'ForeignFacetController', legacyFacet: 'ForeignLegacyFacet' },
} as const satisfies Record<Layer, Record<'stage1' | 'stage2' | 'legacyFacet', string>>

/** A contract of this package. */
export function stageArtifact(name: string): Artifact {
  return readArtifact(new URL(`../build/${name}.json`, import.meta.url))
}

/** The artifact of a linked library of Stage 1, such as `AaveLib`. */
export function libraryArtifact(name: string): Artifact {
  const home = LIBRARIES[name]
  if (!home) throw new Error(`There is no library ${name}. Known: ${Object.keys(LIBRARIES).join(', ')}.`)
  return readArtifact(import.meta.resolve(`@diamond-pau/facet-${home}/build/${name}.json`))
}

/** The facet package of each library. */
const LIBRARIES: Readonly<Record<string, string>> = {
  AaveLib: 'aave',
  CCTPLib: 'cctp',
  CCTPV1Lib: 'cctp-v1',
  CentrifugeLib: 'centrifuge',
  CurveLib: 'curve',
  DAIUSDSLib: 'dai-usds',
  ERC4626Lib: 'erc4626',
  ERC7540Lib: 'erc7540',
  EthenaLib: 'ethena',
  FarmLib: 'farm',
  LayerZeroLib: 'layer-zero',
  MapleLib: 'maple',
  MerklLib: 'merkl',
  OTCLib: 'otc',
  PSM3Lib: 'psm3',
  PSMLib: 'psm',
  PendleLib: 'pendle',
  SparkVaultLib: 'spark-vault',
  SuperstateLib: 'superstate',
  TransferAssetLib: 'transfer-asset',
  USDSLib: 'usds',
  UniswapV3Lib: 'uniswap-v3',
  UniswapV4Lib: 'uniswap-v4',
  WEETHLib: 'weeth',
  WSTETHLib: 'wsteth',
  WrapProxyETHLib: 'wrap-proxy-eth',
}
