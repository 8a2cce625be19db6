// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of BASIN_FACET, equal to what its getters return on chain. */
export const basinKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_BASIN_DEPOSIT"), asset, basin))`, in base units of asset. */
  deposit: (args: { asset: Address; basin: Address }) => encodeKey('LIMIT_BASIN_DEPOSIT', [{ type: 'address', value: args.asset }, { type: 'address', value: args.basin }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_BASIN_WITHDRAW"), asset, basin))`, in base units of asset. */
  withdraw: (args: { asset: Address; basin: Address }) => encodeKey('LIMIT_BASIN_WITHDRAW', [{ type: 'address', value: args.asset }, { type: 'address', value: args.basin }]),
}
