import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countKeys, diamondKeys, encodeKey, type KeyEntry, type KeyGuess, monolithKeys, searchKeys } from './index.ts'

const address = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 })
const valueOf = {
  address: address.map((digits) => `0x${digits}` as const),
  bytes32: fc.tuple(address, address).map(([a, b]) => `0x${`${a}${b}`.slice(0, 64)}` as const),
  uint16: fc.integer({ min: 0, max: 0xffff }),
  uint32: fc.integer({ min: 0, max: 0xffffffff }),
  uint256: fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
}

test('finds what any key of either scheme hashes, among other values', () => {
  const entries: KeyEntry[] = [...monolithKeys, ...diamondKeys]
  for (const entry of entries) {
    const lists = fc.tuple(
      ...entry.args.map(({ type }) => fc.array(valueOf[type] as fc.Arbitrary<never>, { minLength: 1, maxLength: 3 })),
    )
    fc.assert(
      fc.property(lists, (values) => {
        const chosen = values.map((list) => list.at(-1)!)
        const id = encodeKey(
          entry.constant,
          entry.args.map(({ type }, i) => ({ type, value: chosen[i] })),
        )
        const { matches } = searchKeys(id, [{ entry, values }])
        expect(matches.map((match) => match.values)).toContainEqual(chosen)
      }),
      { numRuns: 3 },
    )
  }
})

const entry = (constant: string): KeyEntry => ({ constant, args: [{ name: 'n', type: 'uint32' }] })
const numbers = Array.from({ length: 10 }, (_, i) => i)
const unknown = `0x${'00'.repeat(32)}` as const

test('tries small guesses first, and says what it did not try', () => {
  const large: KeyGuess = { entry: entry('LARGE'), values: [numbers] }
  const small: KeyGuess = { entry: entry('SMALL'), values: [[1, 2]] }
  expect(countKeys(large)).toBe(10)
  expect(searchKeys(unknown, [large, small], { maxTries: 11 })).toEqual({ matches: [], tried: 2, skipped: [large] })
  expect(searchKeys(unknown, [large, small], { maxTries: 12 })).toEqual({ matches: [], tried: 12, skipped: [] })
  const id = encodeKey('SMALL', [{ type: 'uint32', value: 2 }])
  expect(searchKeys(id, [large, small])).toEqual({
    matches: [{ entry: small.entry, values: [2] }],
    tried: 2,
    skipped: [],
  })
})

test('a value of the wrong kind is refused', () => {
  expect(() => searchKeys(unknown, [{ entry: entry('NUMBER'), values: [['0x01']] }])).toThrow(
    '0x01 cannot be an argument of type uint32.',
  )
})
