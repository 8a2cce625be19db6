// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of MORPHO_FACET, equal to what its getters return on chain. */
export const morphoKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_MORPHO_SET_SUPPLY_QUEUE"), vault))`. */
  setSupplyQueue: (args: { vault: Address }) => encodeKey('LIMIT_MORPHO_SET_SUPPLY_QUEUE', [{ type: 'address', value: args.vault }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_MORPHO_UPDATE_WITHDRAW_QUEUE"), vault))`. */
  updateWithdrawQueue: (args: { vault: Address }) => encodeKey('LIMIT_MORPHO_UPDATE_WITHDRAW_QUEUE', [{ type: 'address', value: args.vault }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_MORPHO_REALLOCATE"), vault))`, in base units of vault.asset. */
  reallocate: (args: { vault: Address }) => encodeKey('LIMIT_MORPHO_REALLOCATE', [{ type: 'address', value: args.vault }]),
}
