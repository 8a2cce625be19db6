// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address, Hex } from 'viem'

/** The keys of the limits of UNISWAP_V4_FACET, equal to what its getters return on chain. */
export const uniswapV4Keys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V4_DEPOSIT"), poolId))`, in base units of wad. */
  aggregateDeposit: (args: { poolId: Hex }) => encodeKey('LIMIT_UNISWAP_V4_DEPOSIT', [{ type: 'bytes32', value: args.poolId }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V4_DEPOSIT"), token, poolId))`, in base units of token. */
  assetDeposit: (args: { token: Address; poolId: Hex }) => encodeKey('LIMIT_UNISWAP_V4_DEPOSIT', [{ type: 'address', value: args.token }, { type: 'bytes32', value: args.poolId }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V4_SWAP"), token, poolId))`, in base units of token. */
  swap: (args: { token: Address; poolId: Hex }) => encodeKey('LIMIT_UNISWAP_V4_SWAP', [{ type: 'address', value: args.token }, { type: 'bytes32', value: args.poolId }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V4_WITHDRAW"), poolId))`, in base units of wad. */
  aggregateWithdraw: (args: { poolId: Hex }) => encodeKey('LIMIT_UNISWAP_V4_WITHDRAW', [{ type: 'bytes32', value: args.poolId }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V4_WITHDRAW"), token, poolId))`, in base units of token. */
  assetWithdraw: (args: { token: Address; poolId: Hex }) => encodeKey('LIMIT_UNISWAP_V4_WITHDRAW', [{ type: 'address', value: args.token }, { type: 'bytes32', value: args.poolId }]),
}
