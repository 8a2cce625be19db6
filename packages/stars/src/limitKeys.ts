import { type DiamondConstant, diamondKey, monolithKey, monolithKeys } from '@diamond-pau/keys'
import type { Hex } from 'viem'

type Keyed = { constant: DiamondConstant; args: object }

/** The key of a limit for the facets. Throws what `diamondKey` throws. */
export function keyOf({ constant, args }: Keyed): Hex {
  return (diamondKey as (constant: string, args: object) => Hex)(constant, args)
}

/**
 * The key under which a monolithic controller keeps the same limit. It names fewer of the arguments.
 * Undefined where the monolith has no such limit.
 */
export function monolithKeyOf({ constant, args }: Keyed): Hex | undefined {
  const entry = monolithKeys.find((e) => e.constant === constant)
  if (!entry) return undefined
  const given = Object.entries(args).filter(([name]) => entry.args.some((arg) => arg.name === name))
  return (monolithKey as (constant: string, args: object) => Hex)(constant, Object.fromEntries(given))
}
