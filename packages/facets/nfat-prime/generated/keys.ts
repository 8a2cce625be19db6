// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of NFAT_PRIME_FACET, equal to what its getters return on chain. */
export const nfatPrimeKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_NFAT_PRIME_SUBSCRIBE"), gem, facility))`, in base units of gem. */
  subscribe: (args: { gem: Address; facility: Address }) => encodeKey('LIMIT_NFAT_PRIME_SUBSCRIBE', [{ type: 'address', value: args.gem }, { type: 'address', value: args.facility }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_NFAT_PRIME_WITHDRAW"), facility))`, in base units of facility.gem. */
  withdraw: (args: { facility: Address }) => encodeKey('LIMIT_NFAT_PRIME_WITHDRAW', [{ type: 'address', value: args.facility }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_NFAT_PRIME_COLLECT"), facility))`, in base units of facility.gem. */
  collect: (args: { facility: Address }) => encodeKey('LIMIT_NFAT_PRIME_COLLECT', [{ type: 'address', value: args.facility }]),
}
