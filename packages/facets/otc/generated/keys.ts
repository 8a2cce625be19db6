// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of OTC_FACET, equal to what its getters return on chain. */
export const otcKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_OTC_SEND"), asset, exchange))`, in base units of asset. */
  send: (args: { asset: Address; exchange: Address }) => encodeKey('LIMIT_OTC_SEND', [{ type: 'address', value: args.asset }, { type: 'address', value: args.exchange }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_OTC_CLAIM"), asset, exchange))`. */
  claim: (args: { asset: Address; exchange: Address }) => encodeKey('LIMIT_OTC_CLAIM', [{ type: 'address', value: args.asset }, { type: 'address', value: args.exchange }]),
}
