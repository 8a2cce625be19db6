// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of PENDLE_FACET, equal to what its getters return on chain. */
export const pendleKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_PENDLE_PT_REDEEM"), pt, pendleMarket))`, in base units of pendleMarket.sy.yieldToken. */
  redeem: (args: { pt: Address; pendleMarket: Address }) => encodeKey('LIMIT_PENDLE_PT_REDEEM', [{ type: 'address', value: args.pt }, { type: 'address', value: args.pendleMarket }]),
}
