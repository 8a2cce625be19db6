import { type Hex, keccak256, stringToHex } from 'viem'

/**
 * JSON with the names of every object in order and without white space: equal values have equal bytes.
 * @throws TypeError for what JSON cannot hold
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`
  }
  const text = typeof value === 'bigint' || typeof value === 'function' ? undefined : JSON.stringify(value)
  if (text === undefined) throw new TypeError(`JSON cannot hold ${String(value)}`)
  return text
}

/** keccak256 of the canonical JSON. */
export function jsonHash(value: unknown): Hex {
  return keccak256(stringToHex(canonicalJson(value)))
}
