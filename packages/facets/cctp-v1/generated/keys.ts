// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'

/** The keys of the limits of CCTP_V1_FACET, equal to what its getters return on chain. */
export const cctpV1Keys = {
  /** `keccak256("LIMIT_USDC_TO_CCTP")`, in base units of USDC. */
  toCCTP: () => encodeKey('LIMIT_USDC_TO_CCTP', []),
  /** `keccak256(abi.encode(keccak256("LIMIT_USDC_TO_DOMAIN"), destinationDomain))`, in base units of USDC. */
  toDomain: (args: { destinationDomain: number }) => encodeKey('LIMIT_USDC_TO_DOMAIN', [{ type: 'uint32', value: args.destinationDomain }]),
}
