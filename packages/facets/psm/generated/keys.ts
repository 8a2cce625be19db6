// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'

/** The keys of the limits of PSM_FACET, equal to what its getters return on chain. */
export const psmKeys = {
  /** `keccak256("LIMIT_USDS_TO_USDC")`, in base units of USDC. */
  usdsToUSDC: () => encodeKey('LIMIT_USDS_TO_USDC', []),
  /** `keccak256("LIMIT_USDC_TO_USDS")`, in base units of USDC. */
  usdcToUSDS: () => encodeKey('LIMIT_USDC_TO_USDS', []),
}
