// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of NFAT_HALO_FACET, equal to what its getters return on chain. */
export const nfatHaloKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_NFAT_HALO_ISSUE"), facility, to))`, in base units of facility.gem. */
  issue: (args: { facility: Address; to: Address }) => encodeKey('LIMIT_NFAT_HALO_ISSUE', [{ type: 'address', value: args.facility }, { type: 'address', value: args.to }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_NFAT_HALO_REPAY_PRINCIPAL"), gem, facility))`, in base units of gem. */
  repayPrincipal: (args: { gem: Address; facility: Address }) => encodeKey('LIMIT_NFAT_HALO_REPAY_PRINCIPAL', [{ type: 'address', value: args.gem }, { type: 'address', value: args.facility }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_NFAT_HALO_REPAY_INTEREST"), gem, facility))`, in base units of gem. */
  repayInterest: (args: { gem: Address; facility: Address }) => encodeKey('LIMIT_NFAT_HALO_REPAY_INTEREST', [{ type: 'address', value: args.gem }, { type: 'address', value: args.facility }]),
}
