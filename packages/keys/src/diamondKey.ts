import type { Hex } from 'viem'
import { diamondKeys } from '../generated/diamond.ts'
import { composeKey } from './composeKey.ts'
import type { KeyArguments, KeyParameters } from './types.ts'

type Entry = (typeof diamondKeys)[number]

/** A rate limit constant of the facets. */
export type DiamondConstant = Entry['constant']

/** What the key of a constant names. */
export type DiamondKeyArguments<constant extends DiamondConstant> = KeyArguments<Entry, constant>

/**
 * The key under which a facet finds a limit in RateLimits.
 * @example
 * diamondKey('LIMIT_AAVE_DEPOSIT', { underlyingAsset, pool, aToken }) // '0x5534da2f28b3dd200cb0042c0876cd6e2beca93d3232c366ec077018c82da73d'
 * @throws UnknownNameError, KeyArgumentsError for what the types would have refused
 */
export function diamondKey<constant extends DiamondConstant>(
  constant: constant,
  ...[args]: KeyParameters<Entry, constant>
): Hex {
  return composeKey(diamondKeys, constant, args)
}
