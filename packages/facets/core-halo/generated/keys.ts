// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of CORE_HALO_FACET, equal to what its getters return on chain. */
export const coreHaloKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_CORE_HALO_DEPLOY"), asset, halo))`, in base units of asset. */
  deploy: (args: { asset: Address; halo: Address }) => encodeKey('LIMIT_CORE_HALO_DEPLOY', [{ type: 'address', value: args.asset }, { type: 'address', value: args.halo }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_CORE_HALO_EXIT"), halo))`, in base units of halo.asset. */
  exit: (args: { halo: Address }) => encodeKey('LIMIT_CORE_HALO_EXIT', [{ type: 'address', value: args.halo }]),
}
