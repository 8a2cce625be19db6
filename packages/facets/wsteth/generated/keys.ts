// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'

/** The keys of the limits of WSTETH_FACET, equal to what its getters return on chain. */
export const wstethKeys = {
  /** `keccak256("LIMIT_WSTETH_DEPOSIT")`, in base units of WETH. */
  deposit: () => encodeKey('LIMIT_WSTETH_DEPOSIT', []),
  /** `keccak256("LIMIT_WSTETH_REQUEST_WITHDRAW")`, in base units of stETH. */
  requestWithdraw: () => encodeKey('LIMIT_WSTETH_REQUEST_WITHDRAW', []),
  /** `keccak256("LIMIT_WSTETH_CLAIM_WITHDRAW")`. */
  claimWithdraw: () => encodeKey('LIMIT_WSTETH_CLAIM_WITHDRAW', []),
}
