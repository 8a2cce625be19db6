// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of SPARK_VAULT_FACET, equal to what its getters return on chain. */
export const sparkVaultKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_SPARK_VAULT_TAKE"), sparkVault))`, in base units of sparkVault.asset. */
  take: (args: { sparkVault: Address }) => encodeKey('LIMIT_SPARK_VAULT_TAKE', [{ type: 'address', value: args.sparkVault }]),
}
