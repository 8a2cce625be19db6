// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of ERC4626_FACET, equal to what its getters return on chain. */
export const erc4626Keys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_4626_DEPOSIT"), asset, token))`, in base units of asset. */
  deposit: (args: { asset: Address; token: Address }) => encodeKey('LIMIT_4626_DEPOSIT', [{ type: 'address', value: args.asset }, { type: 'address', value: args.token }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_4626_WITHDRAW"), token))`, in base units of token.asset. */
  withdraw: (args: { token: Address }) => encodeKey('LIMIT_4626_WITHDRAW', [{ type: 'address', value: args.token }]),
}
