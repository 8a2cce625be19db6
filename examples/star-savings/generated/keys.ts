// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of STAR_SAVINGS_FACET, equal to what its getters return on chain. */
export const starSavingsKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_STAR_SAVINGS_DEPOSIT"), asset, venue))`, in base units of asset. */
  deposit: (args: { asset: Address; venue: Address }) => encodeKey('LIMIT_STAR_SAVINGS_DEPOSIT', [{ type: 'address', value: args.asset }, { type: 'address', value: args.venue }]),
}
