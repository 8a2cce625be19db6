// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of PSM3_FACET, equal to what its getters return on chain. */
export const psm3Keys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_PSM_DEPOSIT"), asset))`, in base units of asset. */
  deposit: (args: { asset: Address }) => encodeKey('LIMIT_PSM_DEPOSIT', [{ type: 'address', value: args.asset }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_PSM_WITHDRAW"), asset))`, in base units of asset. */
  withdraw: (args: { asset: Address }) => encodeKey('LIMIT_PSM_WITHDRAW', [{ type: 'address', value: args.asset }]),
}
