// Generated from facet.ts and the compiled facet. Do not edit.

import { encodeKey } from '@diamond-pau/keys'
import type { Address } from 'viem'

/** The keys of the limits of FARM_FACET, equal to what its getters return on chain. */
export const farmKeys = {
  /** `keccak256(abi.encode(keccak256("LIMIT_FARM_CLAIM_REWARD"), farm))`. */
  claimReward: (args: { farm: Address }) => encodeKey('LIMIT_FARM_CLAIM_REWARD', [{ type: 'address', value: args.farm }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_FARM_DEPOSIT"), stakingToken, farm))`, in base units of stakingToken. */
  deposit: (args: { stakingToken: Address; farm: Address }) => encodeKey('LIMIT_FARM_DEPOSIT', [{ type: 'address', value: args.stakingToken }, { type: 'address', value: args.farm }]),
  /** `keccak256(abi.encode(keccak256("LIMIT_FARM_WITHDRAW"), farm))`, in base units of farm.stakingToken. */
  withdraw: (args: { farm: Address }) => encodeKey('LIMIT_FARM_WITHDRAW', [{ type: 'address', value: args.farm }]),
}
