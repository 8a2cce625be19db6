import { type Hex, hexToBytes, isHex, keccak256, numberToBytes } from 'viem'
import { constantHash } from './encodeKey.ts'
import type { KeyArgument, KeyEntry } from './types.ts'

/** A composition to try, with the values that each of its arguments may have. */
export type KeyGuess<entry extends KeyEntry = KeyEntry> = {
  entry: entry
  /** One list an argument, in the order of `entry.args`: hex for addresses and bytes32, numbers for the rest. */
  values: readonly (readonly KeyValue[])[]
}

/** A value of an argument. */
export type KeyValue = Hex | number | bigint

/** A composition and the values with which it makes the key. */
export type KeyMatch<entry extends KeyEntry = KeyEntry> = { entry: entry; values: KeyValue[] }

/**
 * How many keys a guess stands for.
 * @example
 * countKeys({ entry: monolithKeys[0], values: [[asset, aToken]] }) // 2
 */
export function countKeys({ values }: KeyGuess): number {
  return values.reduce((count, list) => count * list.length, 1)
}

/**
 * Finds what a key hashes. A hash cannot be undone, so every combination of every guess is hashed and compared, the
 * small guesses first, until something is found or too much would have to be tried.
 *
 * @param options.maxTries - Guesses that do not fit into what is left of this are skipped. Default 200,000.
 * @returns matches of the first guess that has any, how many keys were tried, and the guesses that were not.
 * @example
 * searchKeys(id, [{ entry: monolithKeys[0], values: [[asset, vault]] }]).matches[0].values[0] // vault
 */
export function searchKeys<entry extends KeyEntry>(
  id: Hex,
  guesses: readonly KeyGuess<entry>[],
  { maxTries = 200_000 }: { maxTries?: number } = {},
): { matches: KeyMatch<entry>[]; tried: number; skipped: KeyGuess<entry>[] } {
  const target = hexToBytes(id, { size: 32 })
  const skipped: KeyGuess<entry>[] = []
  let tried = 0
  for (const guess of guesses.toSorted((a, b) => countKeys(a) - countKeys(b))) {
    const count = countKeys(guess)
    if (tried + count > maxTries) {
      skipped.push(guess)
      continue
    }
    tried += count
    const matches = tryGuess(target, guess)
    if (matches.length > 0) return { matches, tried, skipped }
  }
  return { matches: [], tried, skipped }
}

function tryGuess<entry extends KeyEntry>(target: Uint8Array, { entry, values }: KeyGuess<entry>): KeyMatch<entry>[] {
  const hash = hexToBytes(constantHash(entry.constant))
  if (entry.args.length === 0) return equal(hash, target) ? [{ entry, values: [] }] : []

  const words = values.map((list, i) => list.map((value) => word(entry.args[i]!.type, value)))
  // abi.encode of static types is their words in a row: only the words that change are written again.
  const preimage = new Uint8Array(32 * (1 + values.length))
  preimage.set(hash)
  const matches: KeyMatch<entry>[] = []
  const chosen: KeyValue[] = []
  const choose = (argument: number): void => {
    if (argument === values.length) {
      if (equal(keccak256(preimage, 'bytes'), target)) matches.push({ entry, values: [...chosen] })
      return
    }
    for (const [i, bytes] of words[argument]!.entries()) {
      preimage.set(bytes, 32 * (1 + argument))
      chosen[argument] = values[argument]![i]!
      choose(argument + 1)
    }
  }
  choose(0)
  return matches
}

function word(type: KeyArgument['type'], value: KeyValue): Uint8Array {
  if (isHex(value) !== (type === 'address' || type === 'bytes32'))
    throw new TypeError(`${String(value)} cannot be an argument of type ${type}.`)
  const bytes = isHex(value) ? hexToBytes(value) : numberToBytes(value, { size: 32 })
  const padded = new Uint8Array(32)
  padded.set(bytes, 32 - bytes.length)
  return padded
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < 32; i++) if (a[i] !== b[i]) return false
  return true
}
