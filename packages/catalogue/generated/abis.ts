// Generated from the facet manifests. Do not edit.

import { aaveAbi } from '@diamond-pau/facet-aave'
import { diamondLoupeAbi } from '@diamond-pau/facet-diamond-loupe'
import { erc4626Abi } from '@diamond-pau/facet-erc4626'
import { psmAbi } from '@diamond-pau/facet-psm'
import { transferAssetAbi } from '@diamond-pau/facet-transfer-asset'
import { usdsAbi } from '@diamond-pau/facet-usds'

/** Call-side ABIs by integration id. */
export const abis = {
  AAVE_FACET: aaveAbi,
  DIAMOND_LOUPE_FACET: diamondLoupeAbi,
  ERC4626_FACET: erc4626Abi,
  PSM_FACET: psmAbi,
  TRANSFER_ASSET_FACET: transferAssetAbi,
  USDS_FACET: usdsAbi,
} as const
