// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of AAVE_V4_FACET, equal to what its getters return on chain. */
export const aaveV4Keys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_AAVE_V4_DEPOSIT"), spoke, reserveId, hub, assetId, underlying))`, in base units of underlying. */
  deposit: (args: { spoke: Address; reserveId: bigint; hub: Address; assetId: number; underlying: Address }) => encodeKey('LIMIT_AAVE_V4_DEPOSIT', [{ type: 'address', value: args.spoke }, { type: 'uint256', value: args.reserveId }, { type: 'address', value: args.hub }, { type: 'uint16', value: args.assetId }, { type: 'address', value: args.underlying }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_AAVE_V4_WITHDRAW"), spoke, reserveId))`, in base units of reserveId.underlying. */
  withdraw: (args: { spoke: Address; reserveId: bigint }) => encodeKey('LIMIT_AAVE_V4_WITHDRAW', [{ type: 'address', value: args.spoke }, { type: 'uint256', value: args.reserveId }]),
}
