// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of MERKL_FACET, equal to what its getters return on chain. */
export const merklKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_MERKL_TOGGLE_OPERATOR"), operator, distributor))`. */
  toggleOperator: (args: { operator: Address; distributor: Address }) => encodeKey('LIMIT_MERKL_TOGGLE_OPERATOR', [{ type: 'address', value: args.operator }, { type: 'address', value: args.distributor }]),
}
