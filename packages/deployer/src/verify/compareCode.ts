import type { Artifact } from '@diamond-pau/contracts'
import { type Hex, hexToBytes, size, toHex } from 'viem'

/** What runtime code says about itself when it is held against an artifact. */
export type CodeComparison =
  | { equal: false; why: string }
  /** The words that the constructor wrote into the code, one for each immutable, in the order of the code. */
  | { equal: true; immutables: readonly Hex[] }

/**
 * Compares runtime code with what the compiler made: without the metadata that the compiler appends, and without the
 * immutables, which are read back instead. An immutable that lies in several places must be the same in all.
 */
export function compareCode(code: Hex, { deployedBytecode, immutableReferences }: Artifact): CodeComparison {
  const actual = hexToBytes(stripMetadata(code))
  const expected = hexToBytes(stripMetadata(deployedBytecode))
  if (actual.length !== expected.length) {
    return { equal: false, why: `${actual.length} bytes instead of ${expected.length}` }
  }
  const immutables: { start: number; value: Hex }[] = []
  for (const places of Object.values(immutableReferences)) {
    const values = places.map(({ start, length }) => toHex(actual.slice(start, start + length)))
    if (new Set(values).size > 1) return { equal: false, why: `one immutable has several values: ${values.join(', ')}` }
    for (const { start, length } of places) {
      actual.fill(0, start, start + length)
      expected.fill(0, start, start + length)
    }
    if (places[0]) immutables.push({ start: places[0].start, value: values[0] as Hex })
  }
  const difference = actual.findIndex((byte, index) => byte !== expected[index])
  if (difference >= 0) return { equal: false, why: `other code from byte ${difference} on` }
  return { equal: true, immutables: immutables.toSorted((a, b) => a.start - b.start).map(({ value }) => value) }
}

/** solc appends a CBOR map and, in the last two bytes, its length. */
function stripMetadata(code: Hex): Hex {
  const length = size(code)
  if (length < 2) return code
  const metadata = Number(`0x${code.slice(-4)}`)
  const start = length - 2 - metadata
  // A map of one to four entries begins with 0xa1 to 0xa4.
  if (start < 0 || !/^a[1-4]$/.test(code.slice(2 + 2 * start, 4 + 2 * start))) return code
  return code.slice(0, 2 + 2 * start) as Hex
}
