// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of UNISWAP_V3_FACET, equal to what its getters return on chain. */
export const uniswapV3Keys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V3_DEPOSIT"), pool))`, in base units of wad. */
  aggregateDeposit: (args: { pool: Address }) => encodeKey('LIMIT_UNISWAP_V3_DEPOSIT', [{ type: 'address', value: args.pool }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V3_DEPOSIT"), token, pool))`, in base units of token. */
  assetDeposit: (args: { token: Address; pool: Address }) => encodeKey('LIMIT_UNISWAP_V3_DEPOSIT', [{ type: 'address', value: args.token }, { type: 'address', value: args.pool }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V3_SWAP"), token, pool))`, in base units of token. */
  swap: (args: { token: Address; pool: Address }) => encodeKey('LIMIT_UNISWAP_V3_SWAP', [{ type: 'address', value: args.token }, { type: 'address', value: args.pool }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V3_WITHDRAW"), pool))`, in base units of wad. */
  aggregateWithdraw: (args: { pool: Address }) => encodeKey('LIMIT_UNISWAP_V3_WITHDRAW', [{ type: 'address', value: args.pool }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V3_WITHDRAW"), token, pool))`, in base units of token. */
  assetWithdraw: (args: { token: Address; pool: Address }) => encodeKey('LIMIT_UNISWAP_V3_WITHDRAW', [{ type: 'address', value: args.token }, { type: 'address', value: args.pool }]),
}
