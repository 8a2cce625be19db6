// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'

/** The keys of the limits of WRAP_PROXY_ETH_FACET, equal to what its getters return on chain. */
export const wrapProxyETHKeys = {
  /** `keccak256("LIMIT_WRAP_PROXY_ETH")`. */
  wrap: () => encodeKey('LIMIT_WRAP_PROXY_ETH', []),
}
