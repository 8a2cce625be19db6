// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'

/** The keys of the limits of ETHENA_FACET, equal to what its getters return on chain. */
export const ethenaKeys = {
  /** `keccak256("LIMIT_ETHENA_SET_DELEGATED_SIGNER")`. */
  setDelegatedSigner: () => encodeKey('LIMIT_ETHENA_SET_DELEGATED_SIGNER', []),
  /** `keccak256("LIMIT_ETHENA_REMOVE_DELEGATED_SIGNER")`. */
  removeDelegatedSigner: () => encodeKey('LIMIT_ETHENA_REMOVE_DELEGATED_SIGNER', []),
  /** `keccak256("LIMIT_ETHENA_MINT")`, in base units of USDC. */
  mint: () => encodeKey('LIMIT_ETHENA_MINT', []),
  /** `keccak256("LIMIT_ETHENA_BURN")`, in base units of USDe. */
  burn: () => encodeKey('LIMIT_ETHENA_BURN', []),
  /** `keccak256("LIMIT_ETHENA_COOLDOWN")`, in base units of USDe. */
  cooldown: () => encodeKey('LIMIT_ETHENA_COOLDOWN', []),
  /** `keccak256("LIMIT_ETHENA_UNSTAKE")`. */
  unstake: () => encodeKey('LIMIT_ETHENA_UNSTAKE', []),
}
