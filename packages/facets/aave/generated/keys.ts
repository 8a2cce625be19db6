// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of AAVE_FACET, equal to what its getters return on chain. */
export const aaveKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_AAVE_DEPOSIT"), underlyingAsset, pool, aToken))`, in base units of underlyingAsset. */
  deposit: (args: { underlyingAsset: Address; pool: Address; aToken: Address }) => encodeKey('LIMIT_AAVE_DEPOSIT', [{ type: 'address', value: args.underlyingAsset }, { type: 'address', value: args.pool }, { type: 'address', value: args.aToken }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_AAVE_WITHDRAW"), pool, aToken))`, in base units of aToken. */
  withdraw: (args: { pool: Address; aToken: Address }) => encodeKey('LIMIT_AAVE_WITHDRAW', [{ type: 'address', value: args.pool }, { type: 'address', value: args.aToken }]),
}
