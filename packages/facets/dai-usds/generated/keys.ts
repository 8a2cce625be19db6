// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'

/** The keys of the limits of DAIUSDS_FACET, equal to what its getters return on chain. */
export const daiUSDSKeys = {
  /** `keccak256("LIMIT_DAIUSDS_SWAP_USDS_TO_DAI")`, in base units of USDS. */
  usdsToDAI: () => encodeKey('LIMIT_DAIUSDS_SWAP_USDS_TO_DAI', []),
  /** `keccak256("LIMIT_DAIUSDS_SWAP_DAI_TO_USDS")`, in base units of DAI. */
  daiToUSDS: () => encodeKey('LIMIT_DAIUSDS_SWAP_DAI_TO_USDS', []),
}
