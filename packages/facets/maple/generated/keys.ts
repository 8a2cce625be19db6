// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of MAPLE_FACET, equal to what its getters return on chain. */
export const mapleKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_MAPLE_REQUEST_REDEEM"), mapleToken))`, in base units of mapleToken.asset. */
  requestRedeem: (args: { mapleToken: Address }) => encodeKey('LIMIT_MAPLE_REQUEST_REDEEM', [{ type: 'address', value: args.mapleToken }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_MAPLE_CANCEL_REDEEM"), mapleToken))`. */
  cancelRedeem: (args: { mapleToken: Address }) => encodeKey('LIMIT_MAPLE_CANCEL_REDEEM', [{ type: 'address', value: args.mapleToken }]),
}
