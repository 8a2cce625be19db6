// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of CURVE_FACET, equal to what its getters return on chain. */
export const curveKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_CURVE_DEPOSIT"), pool))`, in base units of wad. */
  aggregateDeposit: (args: { pool: Address }) => encodeKey('LIMIT_CURVE_DEPOSIT', [{ type: 'address', value: args.pool }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_CURVE_DEPOSIT"), token, pool))`, in base units of token. */
  assetDeposit: (args: { token: Address; pool: Address }) => encodeKey('LIMIT_CURVE_DEPOSIT', [{ type: 'address', value: args.token }, { type: 'address', value: args.pool }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_CURVE_SWAP"), token, pool))`, in base units of token. */
  swap: (args: { token: Address; pool: Address }) => encodeKey('LIMIT_CURVE_SWAP', [{ type: 'address', value: args.token }, { type: 'address', value: args.pool }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_CURVE_WITHDRAW"), pool))`, in base units of wad. */
  aggregateWithdraw: (args: { pool: Address }) => encodeKey('LIMIT_CURVE_WITHDRAW', [{ type: 'address', value: args.pool }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_CURVE_WITHDRAW"), token, pool))`, in base units of token. */
  assetWithdraw: (args: { token: Address; pool: Address }) => encodeKey('LIMIT_CURVE_WITHDRAW', [{ type: 'address', value: args.token }, { type: 'address', value: args.pool }]),
}
