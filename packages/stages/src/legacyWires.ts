import type { IntegrationName } from '@diamond-pau/catalogue'
import { integrationId } from '@diamond-pau/keys'
import { type Hex, toFunctionSignature } from 'viem'
import { type Layer, STAGE_CONTRACTS, stageArtifact } from './artifacts.ts'

/** What of the legacy interface a facet answers as it is: the legacy call → the facet's own function. */
export type LegacyWires = Partial<Record<IntegrationName, Readonly<Record<string, string>>>>

/** On every chain. */
const shared = {
  AAVE_FACET: {
    'depositAave(address,uint256)': 'deposit(address,uint256)',
    'withdrawAave(address,uint256)': 'withdraw(address,uint256)',
  },
  CCTP_FACET: {
    'transferUSDCToCCTP(uint256,uint32,uint64)': 'transfer(uint256,uint32,uint64)',
    'cctpV2()': 'cctp()',
  },
  CCTP_V1_FACET: {
    'transferUSDCToCCTP(uint256,uint32)': 'transfer(uint256,uint32)',
    'cctp()': 'cctp()',
    'usdc()': 'usdc()',
  },
  CENTRIFUGE_FACET: {
    'cancelCentrifugeDepositRequest(address)': 'cancelDepositRequest(address)',
    'claimCentrifugeCancelDepositRequest(address)': 'claimCancelDepositRequest(address)',
    'cancelCentrifugeRedeemRequest(address)': 'cancelRedeemRequest(address)',
    'claimCentrifugeCancelRedeemRequest(address)': 'claimCancelRedeemRequest(address)',
    'transferSharesCentrifuge(address,uint128,uint16)': 'transferShares(address,uint128,uint16)',
  },
  CURVE_FACET: {
    'swapCurve(address,uint256,uint256,uint256,uint256)': 'swap(address,uint256,uint256,uint256,uint256)',
    'addLiquidityCurve(address,uint256[],uint256)': 'addLiquidity(address,uint256[],uint256)',
    'removeLiquidityCurve(address,uint256,uint256[])': 'removeLiquidity(address,uint256,uint256[])',
  },
  ERC4626_FACET: {
    'depositERC4626(address,uint256,uint256)': 'deposit(address,uint256,uint256)',
    'withdrawERC4626(address,uint256,uint256)': 'withdraw(address,uint256,uint256)',
    'redeemERC4626(address,uint256,uint256)': 'redeem(address,uint256,uint256)',
  },
  ERC7540_FACET: {
    'requestDepositERC7540(address,uint256)': 'requestDeposit(address,uint256)',
    'claimDepositERC7540(address)': 'claimDeposit(address)',
    'requestRedeemERC7540(address,uint256)': 'requestRedeem(address,uint256)',
    'claimRedeemERC7540(address)': 'claimRedeem(address)',
  },
  LAYER_ZERO_FACET: {
    'transferTokenLayerZero(address,uint256,uint32)': 'transfer(address,uint256,uint32)',
  },
  PENDLE_FACET: {
    'redeemPendlePT(address,uint256,uint256)': 'redeem(address,uint256,uint256)',
    'pendleRouter()': 'router()',
  },
  SPARK_VAULT_FACET: {
    'takeFromSparkVault(address,uint256)': 'take(address,uint256)',
  },
  TRANSFER_ASSET_FACET: {
    'transferAsset(address,address,uint256)': 'transfer(address,address,uint256)',
  },
  UNISWAP_V3_FACET: {
    'swapUniswapV3(address,address,uint256,uint256,uint24)': 'swap(address,address,uint256,uint256,uint24)',
    'addLiquidityUniswapV3(address,uint256,(int24,int24),(uint256,uint256),(uint256,uint256),uint256)':
      'addLiquidity(address,uint256,(int24,int24),(uint256,uint256),(uint256,uint256),uint256)',
    'removeLiquidityUniswapV3(address,uint256,uint128,(uint256,uint256),uint256)':
      'removeLiquidity(address,uint256,uint128,(uint256,uint256),uint256)',
    'uniswapV3PositionManager()': 'positionManager()',
    'uniswapV3Router()': 'router()',
  },
} satisfies LegacyWires

/** On mainnet beyond that. */
const mainnet = {
  DAIUSDS_FACET: {
    'swapUSDSToDAI(uint256)': 'swapUSDSToDAI(uint256)',
    'swapDAIToUSDS(uint256)': 'swapDAIToUSDS(uint256)',
  },
  ETHENA_FACET: {
    'setDelegatedSigner(address)': 'setDelegatedSigner(address)',
    'removeDelegatedSigner(address)': 'removeDelegatedSigner(address)',
    'prepareUSDeMint(uint256)': 'prepareMint(uint256)',
    'prepareUSDeBurn(uint256)': 'prepareBurn(uint256)',
    'cooldownAssetsSUSDe(uint256)': 'cooldownAssets(uint256)',
    'cooldownSharesSUSDe(uint256)': 'cooldownShares(uint256)',
    'unstakeSUSDe()': 'unstake()',
    'ethenaMinter()': 'minter()',
    'susde()': 'susde()',
    'usde()': 'usde()',
  },
  FARM_FACET: {
    'depositToFarm(address,uint256)': 'deposit(address,uint256)',
    'withdrawFromFarm(address,uint256)': 'withdraw(address,uint256)',
  },
  MAPLE_FACET: {
    'requestMapleRedemption(address,uint256)': 'requestRedemption(address,uint256)',
    'cancelMapleRedemption(address,uint256)': 'cancelRedemption(address,uint256)',
  },
  PSM_FACET: {
    'swapUSDSToUSDC(uint256)': 'swapUSDSToUSDC(uint256)',
    'swapUSDCToUSDS(uint256)': 'swapUSDCToUSDS(uint256)',
    'dai()': 'dai()',
    'daiUsds()': 'daiUSDS()',
    'psm()': 'psm()',
    'psmTo18ConversionFactor()': 'to18ConversionFactor()',
  },
  SUPERSTATE_FACET: {
    'subscribeSuperstate(uint256)': 'subscribe(uint256)',
    'ustb()': 'ustb()',
  },
  UNISWAP_V4_FACET: {
    'mintPositionUniswapV4(bytes32,int24,int24,uint128,uint128,uint128)':
      'mintPosition(bytes32,int24,int24,uint128,uint128,uint128)',
    'increaseLiquidityUniswapV4(bytes32,uint256,uint128,uint128,uint128)':
      'increasePosition(bytes32,uint256,uint128,uint128,uint128)',
    'decreaseLiquidityUniswapV4(bytes32,uint256,uint128,uint128,uint128)':
      'decreasePosition(bytes32,uint256,uint128,uint128,uint128)',
    'swapUniswapV4(bytes32,address,uint128,uint128)': 'swap(bytes32,address,uint128,uint128)',
    'permit2()': 'permit2()',
    'uniswapV4PositionManager()': 'positionManager()',
    'uniswapV4Router()': 'router()',
  },
  USDS_FACET: {
    'mintUSDS(uint256)': 'mint(uint256)',
    'burnUSDS(uint256)': 'burn(uint256)',
    'usds()': 'usds()',
  },
  WEETH_FACET: {
    'depositToWeETH(uint256,uint256)': 'deposit(uint256,uint256)',
    'requestWithdrawFromWeETH(address,uint256,uint256)': 'requestWithdraw(address,uint256,uint256)',
    'claimWithdrawalFromWeETH(address,uint256)': 'claimWithdrawal(address,uint256)',
    'weeth()': 'weeth()',
  },
  WRAP_PROXY_ETH_FACET: {
    'wrapAllProxyETH()': 'wrapAll()',
  },
  WSTETH_FACET: {
    'depositToWstETH(uint256)': 'deposit(uint256)',
    'requestWithdrawFromWstETH(uint256)': 'requestWithdraw(uint256)',
    'claimWithdrawalFromWstETH(uint256)': 'claimWithdrawal(uint256)',
    'weth()': 'weth()',
    'wsteth()': 'wsteth()',
    'wstethWithdrawQueue()': 'withdrawQueue()',
  },
} satisfies LegacyWires

/** Elsewhere beyond that. */
const foreign = {
  PSM3_FACET: {
    'depositPSM(address,uint256)': 'deposit(address,uint256)',
    'withdrawPSM(address,uint256)': 'withdraw(address,uint256)',
    'psm()': 'psm()',
  },
} satisfies LegacyWires

/**
 * The second wire set of a diamond: legacy names for the facets' own functions, by the facet's integration id. What is not
 * here and not the Controller's own, the legacy facet answers.
 */
export const legacyWires = {
  mainnet: { ...shared, ...mainnet },
  foreign: { ...shared, ...foreign },
} satisfies Record<'mainnet' | 'foreign', LegacyWires>

/** The id under which a facet's legacy wires stand on the Beacon, beside the facet's own. */
export function legacyIntegrationId(facet: IntegrationName | 'LEGACY_FACET'): Hex {
  return integrationId(facet === 'LEGACY_FACET' ? facet : `${facet}_LEGACY`)
}

/** What the legacy facet answers on a diamond: all of its functions, under their own names. */
export function legacyAdapterWires(layer: Layer): string[] {
  return stageArtifact(STAGE_CONTRACTS[layer].legacyFacet)
    .abi.filter((item) => item.type === 'function')
    .map((item) => toFunctionSignature(item))
    .filter((signature) => !OWN.includes(signature))
}

/** What any facet has and no controller offers. */
const OWN = ['VERSION()', 'parameterRegistry()']
