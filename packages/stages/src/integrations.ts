import type { IntegrationName } from '@diamond-pau/catalogue'
import type { Layer } from './artifacts.ts'

/** The facet behind each field of a Stage 2 controller's `Facets`, but for `legacy`. */
const SHARED = {
  aave: 'AAVE_FACET',
  cctp: 'CCTP_FACET',
  cctpV1: 'CCTP_V1_FACET',
  centrifuge: 'CENTRIFUGE_FACET',
  curve: 'CURVE_FACET',
  erc4626: 'ERC4626_FACET',
  erc7540: 'ERC7540_FACET',
  layerZero: 'LAYER_ZERO_FACET',
  pendle: 'PENDLE_FACET',
  sparkVault: 'SPARK_VAULT_FACET',
  transferAsset: 'TRANSFER_ASSET_FACET',
  uniswapV3: 'UNISWAP_V3_FACET',
} as const satisfies Record<string, IntegrationName>

export const STAGE2_FACETS = {
  mainnet: {
    ...SHARED,
    daiUsds: 'DAIUSDS_FACET',
    ethena: 'ETHENA_FACET',
    farm: 'FARM_FACET',
    maple: 'MAPLE_FACET',
    psm: 'PSM_FACET',
    superstate: 'SUPERSTATE_FACET',
    uniswapV4: 'UNISWAP_V4_FACET',
    usds: 'USDS_FACET',
    weeth: 'WEETH_FACET',
    wrapProxyETH: 'WRAP_PROXY_ETH_FACET',
    wsteth: 'WSTETH_FACET',
  },
  foreign: { ...SHARED, psm3: 'PSM3_FACET' },
} as const satisfies Record<Layer, Record<string, IntegrationName>>

/** The facet behind each constructor argument of the legacy facet, but for the ParameterRegistry. */
export const LEGACY_FACETS = {
  mainnet: {
    admin_: 'ADMIN_FACET',
    erc4626_: 'ERC4626_FACET',
    merkl_: 'MERKL_FACET',
    otc_: 'OTC_FACET',
    weeth_: 'WEETH_FACET',
  },
  foreign: { admin_: 'ADMIN_FACET', erc4626_: 'ERC4626_FACET', merkl_: 'MERKL_FACET' },
} as const satisfies Record<Layer, Record<string, IntegrationName>>

/** The registry name of each venue that a Stage 1 controller is built with. */
const SHARED_VENUES = {
  cctp: 'GROVE_CCTP_TOKEN_MESSENGER',
  cctpV2: 'CCTP_TOKEN_MESSENGER_V2',
  pendleRouter: 'PENDLE_ROUTER',
  uniswapV3PositionManager: 'UNISWAP_V3_POSITION_MANAGER',
  uniswapV3Router: 'UNISWAP_V3_SWAP_ROUTER_02',
  usdc: 'USDC',
} as const

export const STAGE1_VENUES = {
  mainnet: {
    ...SHARED_VENUES,
    dai: 'DAI',
    daiUsds: 'DAI_USDS',
    ethenaMinter: 'ETHENA_MINTER',
    permit2: 'PERMIT2',
    psm: 'PSM',
    susde: 'SUSDE',
    uniswapV4PositionManager: 'UNISWAP_V4_POSITION_MANAGER',
    uniswapV4Router: 'UNISWAP_UNIVERSAL_ROUTER',
    usde: 'USDE',
    usds: 'USDS',
    ustb: 'USTB',
    weeth: 'WEETH',
    weth: 'WETH',
    wsteth: 'WSTETH',
    wstethWithdrawQueue: 'WSTETH_WITHDRAW_QUEUE',
  },
  foreign: { ...SHARED_VENUES, psm: 'PSM3' },
} as const satisfies Record<Layer, Record<string, string>>
