// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of ERC7540_FACET, equal to what its getters return on chain. */
export const erc7540Keys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_7540_REQUEST_DEPOSIT"), asset, token))`, in base units of asset. */
  requestDeposit: (args: { asset: Address; token: Address }) => encodeKey('LIMIT_7540_REQUEST_DEPOSIT', [{ type: 'address', value: args.asset }, { type: 'address', value: args.token }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_7540_CLAIM_DEPOSIT"), token))`. */
  claimDeposit: (args: { token: Address }) => encodeKey('LIMIT_7540_CLAIM_DEPOSIT', [{ type: 'address', value: args.token }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_7540_REQUEST_REDEEM"), token))`, in base units of token.asset. */
  requestRedeem: (args: { token: Address }) => encodeKey('LIMIT_7540_REQUEST_REDEEM', [{ type: 'address', value: args.token }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_7540_CLAIM_REDEEM"), token))`. */
  claimRedeem: (args: { token: Address }) => encodeKey('LIMIT_7540_CLAIM_REDEEM', [{ type: 'address', value: args.token }]),
}
