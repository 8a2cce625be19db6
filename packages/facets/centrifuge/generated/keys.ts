// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of CENTRIFUGE_FACET, equal to what its getters return on chain. */
export const centrifugeKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_CENTRIFUGE_CANCEL_DEPOSIT"), token))`. */
  cancelDeposit: (args: { token: Address }) => encodeKey('LIMIT_CENTRIFUGE_CANCEL_DEPOSIT', [{ type: 'address', value: args.token }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_CENTRIFUGE_CLAIM_CANCEL_DEPOSIT"), token))`. */
  claimCancelDeposit: (args: { token: Address }) => encodeKey('LIMIT_CENTRIFUGE_CLAIM_CANCEL_DEPOSIT', [{ type: 'address', value: args.token }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_CENTRIFUGE_CANCEL_REDEEM"), token))`. */
  cancelRedeem: (args: { token: Address }) => encodeKey('LIMIT_CENTRIFUGE_CANCEL_REDEEM', [{ type: 'address', value: args.token }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_CENTRIFUGE_CLAIM_CANCEL_REDEEM"), token))`. */
  claimCancelRedeem: (args: { token: Address }) => encodeKey('LIMIT_CENTRIFUGE_CLAIM_CANCEL_REDEEM', [{ type: 'address', value: args.token }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_CENTRIFUGE_TRANSFER"), token, centrifugeId, spoke))`, in base units of token.share. */
  transfer: (args: { token: Address; centrifugeId: number; spoke: Address }) => encodeKey('LIMIT_CENTRIFUGE_TRANSFER', [{ type: 'address', value: args.token }, { type: 'uint16', value: args.centrifugeId }, { type: 'address', value: args.spoke }]),
}
