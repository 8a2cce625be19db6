// Generated from the facet manifests. Do not edit.

import { aaveAbi } from '@diamond-pau/facet-aave'
import { aaveV4Abi } from '@diamond-pau/facet-aave-v4'
import { adminAbi } from '@diamond-pau/facet-admin'
import { basinAbi } from '@diamond-pau/facet-basin'
import { cctpAbi } from '@diamond-pau/facet-cctp'
import { cctpV1Abi } from '@diamond-pau/facet-cctp-v1'
import { centrifugeAbi } from '@diamond-pau/facet-centrifuge'
import { coreHaloAbi } from '@diamond-pau/facet-core-halo'
import { curveAbi } from '@diamond-pau/facet-curve'
import { daiUSDSAbi } from '@diamond-pau/facet-dai-usds'
import { diamondCutAbi } from '@diamond-pau/facet-diamond-cut'
import { diamondLoupeAbi } from '@diamond-pau/facet-diamond-loupe'
import { dualPoolAbi } from '@diamond-pau/facet-dual-pool'
import { erc4626Abi } from '@diamond-pau/facet-erc4626'
import { erc7540Abi } from '@diamond-pau/facet-erc7540'
import { ethenaAbi } from '@diamond-pau/facet-ethena'
import { farmAbi } from '@diamond-pau/facet-farm'
import { layerZeroAbi } from '@diamond-pau/facet-layer-zero'
import { legacyMigrationAbi } from '@diamond-pau/facet-legacy-migration'
import { mapleAbi } from '@diamond-pau/facet-maple'
import { merklAbi } from '@diamond-pau/facet-merkl'
import { morphoAbi } from '@diamond-pau/facet-morpho'
import { nfatHaloAbi } from '@diamond-pau/facet-nfat-halo'
import { nfatPrimeAbi } from '@diamond-pau/facet-nfat-prime'
import { otcAbi } from '@diamond-pau/facet-otc'
import { pendleAbi } from '@diamond-pau/facet-pendle'
import { psm3Abi } from '@diamond-pau/facet-psm3'
import { psmAbi } from '@diamond-pau/facet-psm'
import { sparkVaultAbi } from '@diamond-pau/facet-spark-vault'
import { superstateAbi } from '@diamond-pau/facet-superstate'
import { transferAssetAbi } from '@diamond-pau/facet-transfer-asset'
import { uniswapV3Abi } from '@diamond-pau/facet-uniswap-v3'
import { uniswapV4Abi } from '@diamond-pau/facet-uniswap-v4'
import { usdsAbi } from '@diamond-pau/facet-usds'
import { weethAbi } from '@diamond-pau/facet-weeth'
import { wrapProxyETHAbi } from '@diamond-pau/facet-wrap-proxy-eth'
import { wstethAbi } from '@diamond-pau/facet-wsteth'

/** Call-side ABIs by integration id. */
export const abis = {
  AAVE_FACET: aaveAbi,
  AAVE_V4_FACET: aaveV4Abi,
  ADMIN_FACET: adminAbi,
  BASIN_FACET: basinAbi,
  CCTP_FACET: cctpAbi,
  CCTP_V1_FACET: cctpV1Abi,
  CENTRIFUGE_FACET: centrifugeAbi,
  CORE_HALO_FACET: coreHaloAbi,
  CURVE_FACET: curveAbi,
  DAIUSDS_FACET: daiUSDSAbi,
  DIAMOND_CUT_FACET: diamondCutAbi,
  DIAMOND_LOUPE_FACET: diamondLoupeAbi,
  DUAL_POOL_FACET: dualPoolAbi,
  ERC4626_FACET: erc4626Abi,
  ERC7540_FACET: erc7540Abi,
  ETHENA_FACET: ethenaAbi,
  FARM_FACET: farmAbi,
  LAYER_ZERO_FACET: layerZeroAbi,
  LEGACY_MIGRATION_FACET: legacyMigrationAbi,
  MAPLE_FACET: mapleAbi,
  MERKL_FACET: merklAbi,
  MORPHO_FACET: morphoAbi,
  NFAT_HALO_FACET: nfatHaloAbi,
  NFAT_PRIME_FACET: nfatPrimeAbi,
  OTC_FACET: otcAbi,
  PENDLE_FACET: pendleAbi,
  PSM3_FACET: psm3Abi,
  PSM_FACET: psmAbi,
  SPARK_VAULT_FACET: sparkVaultAbi,
  SUPERSTATE_FACET: superstateAbi,
  TRANSFER_ASSET_FACET: transferAssetAbi,
  UNISWAP_V3_FACET: uniswapV3Abi,
  UNISWAP_V4_FACET: uniswapV4Abi,
  USDS_FACET: usdsAbi,
  WEETH_FACET: weethAbi,
  WRAP_PROXY_ETH_FACET: wrapProxyETHAbi,
  WSTETH_FACET: wstethAbi,
} as const
