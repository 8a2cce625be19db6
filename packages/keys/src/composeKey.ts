import type { Hex } from 'viem'
import { encodeKey } from './encodeKey.ts'
import { UnknownNameError } from './errors.ts'
import type { KeyEntry } from './types.ts'

/** Thrown when the arguments of a key are not those that its constant takes. */
export class KeyArgumentsError extends Error {
  override name = 'KeyArgumentsError'
  constructor(constant: string, given: readonly string[], entries: readonly KeyEntry[]) {
    const options = entries.map(({ args }) => describe(args.map((a) => a.name))).join(' or ')
    super(`${constant} takes ${options}, but got ${describe(given)}.`)
  }
}

/** The key of a constant as a table composes it: the entry whose argument names are the given ones. */
export function composeKey(table: readonly KeyEntry[], constant: string, args: Record<string, unknown> = {}): Hex {
  const entries = table.filter((entry) => entry.constant === constant)
  if (entries.length === 0)
    throw new UnknownNameError(
      'rate limit constant',
      constant,
      table.map((e) => e.constant),
    )

  const given = Object.keys(args)
  const entry = entries.find((e) => e.args.length === given.length && e.args.every((a) => args[a.name] !== undefined))
  if (!entry) throw new KeyArgumentsError(constant, given, entries)
  return encodeKey(
    constant,
    entry.args.map(({ name, type }) => ({ type, value: args[name] })),
  )
}

function describe(names: readonly string[]): string {
  return names.length === 0 ? 'no arguments' : `{ ${names.join(', ')} }`
}
