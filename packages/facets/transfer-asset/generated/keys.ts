// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of TRANSFER_ASSET_FACET, equal to what its getters return on chain. */
export const transferAssetKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_ASSET_TRANSFER"), asset, destination))`, in base units of asset. */
  transfer: (args: { asset: Address; destination: Address }) => encodeKey('LIMIT_ASSET_TRANSFER', [{ type: 'address', value: args.asset }, { type: 'address', value: args.destination }]),
}
