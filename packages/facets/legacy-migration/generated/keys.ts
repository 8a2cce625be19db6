// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of LEGACY_MIGRATION_FACET, equal to what its getters return on chain. */
export const legacyMigrationKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_LEGACY_MIGRATION"), token, destination))`, in base units of token. */
  migrate: (args: { token: Address; destination: Address }) => encodeKey('LIMIT_LEGACY_MIGRATION', [{ type: 'address', value: args.token }, { type: 'address', value: args.destination }]),
}
