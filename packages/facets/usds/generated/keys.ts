// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'

/** The keys of the limits of USDS_FACET, equal to what its getters return on chain. */
export const usdsKeys = {
  /** `keccak256("LIMIT_USDS_MINT")`, in base units of USDS. */
  mint: () => encodeKey('LIMIT_USDS_MINT', []),
  /** `keccak256("LIMIT_USDS_BURN")`, in base units of USDS. */
  burn: () => encodeKey('LIMIT_USDS_BURN', []),
}
