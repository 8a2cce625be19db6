// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of WEETH_FACET, equal to what its getters return on chain. */
export const weethKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_WEETH_DEPOSIT"), eeth, liquidityPool))`, in base units of WETH. */
  deposit: (args: { eeth: Address; liquidityPool: Address }) => encodeKey('LIMIT_WEETH_DEPOSIT', [{ type: 'address', value: args.eeth }, { type: 'address', value: args.liquidityPool }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_WEETH_REQUEST_WITHDRAW"), eeth, liquidityPool, weethModule))`, in base units of eeth. */
  requestWithdraw: (args: { eeth: Address; liquidityPool: Address; weethModule: Address }) => encodeKey('LIMIT_WEETH_REQUEST_WITHDRAW', [{ type: 'address', value: args.eeth }, { type: 'address', value: args.liquidityPool }, { type: 'address', value: args.weethModule }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_WEETH_CLAIM_WITHDRAW"), weethModule))`. */
  claimWithdraw: (args: { weethModule: Address }) => encodeKey('LIMIT_WEETH_CLAIM_WITHDRAW', [{ type: 'address', value: args.weethModule }]),
}
