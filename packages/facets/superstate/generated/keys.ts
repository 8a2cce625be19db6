// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'

/** The keys of the limits of SUPERSTATE_FACET, equal to what its getters return on chain. */
export const superstateKeys = {
  /** `keccak256("LIMIT_SUPERSTATE_SUBSCRIBE")`, in base units of USDC. */
  subscribe: () => encodeKey('LIMIT_SUPERSTATE_SUBSCRIBE', []),
}
