// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address, Hex } from 'viem'

/** The keys of the limits of LAYER_ZERO_FACET, equal to what its getters return on chain. */
export const layerZeroKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_LAYERZERO_TRANSFER"), token, oft, peer, destinationEndpointId))`, in base units of token. */
  transfer: (args: { token: Address; oft: Address; peer: Hex; destinationEndpointId: number }) => encodeKey('LIMIT_LAYERZERO_TRANSFER', [{ type: 'address', value: args.token }, { type: 'address', value: args.oft }, { type: 'bytes32', value: args.peer }, { type: 'uint32', value: args.destinationEndpointId }]),
}
