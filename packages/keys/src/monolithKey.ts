import type { Hex } from 'viem'
import { composeKey } from './composeKey.ts'
import { monolithKeys } from './monolith.ts'
import type { KeyArguments, KeyParameters } from './types.ts'

type Entry = (typeof monolithKeys)[number]

/** A rate limit constant of the monolithic controllers of Spark and Grove. */
export type MonolithConstant = Entry['constant']

/** What the key of a constant names. */
export type MonolithKeyArguments<constant extends MonolithConstant> = KeyArguments<Entry, constant>

/**
 * The key under which a monolithic controller finds a limit in RateLimits.
 * @example
 * monolithKey('LIMIT_AAVE_DEPOSIT', { aToken }) // '0x59477acb2eb9f88d1b248308258c80bf448730c5c47d8b38e9ebae4228713ab0'
 * @throws UnknownNameError, KeyArgumentsError for what the types would have refused
 */
export function monolithKey<constant extends MonolithConstant>(
  constant: constant,
  ...[args]: KeyParameters<Entry, constant>
): Hex {
  return composeKey(monolithKeys, constant, args)
}
