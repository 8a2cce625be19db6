import { expect, test } from 'vitest'
import { composeKey } from './composeKey.ts'
import { encodeKey } from './encodeKey.ts'
import type { KeyParameters } from './types.ts'

// A constant composed in two ways, as Curve's deposits are: per pool, and per token of a pool.
const table = [
  { constant: 'LIMIT_CURVE_DEPOSIT', args: [{ name: 'pool', type: 'address' }] },
  {
    constant: 'LIMIT_CURVE_DEPOSIT',
    args: [
      { name: 'token', type: 'address' },
      { name: 'pool', type: 'address' },
    ],
  },
] as const
const pool = '0x1111111111111111111111111111111111111111'
const token = '0x2222222222222222222222222222222222222222'

test('the names of the arguments choose the composition', () => {
  const address = (value: string) => ({ type: 'address' as const, value })
  expect(composeKey(table, 'LIMIT_CURVE_DEPOSIT', { pool })).toBe(encodeKey('LIMIT_CURVE_DEPOSIT', [address(pool)]))
  expect(composeKey(table, 'LIMIT_CURVE_DEPOSIT', { pool, token })).toBe(
    encodeKey('LIMIT_CURVE_DEPOSIT', [address(token), address(pool)]),
  )
  expect(() => composeKey(table, 'LIMIT_CURVE_DEPOSIT', { token })).toThrow(
    'LIMIT_CURVE_DEPOSIT takes { pool } or { token, pool }, but got { token }.',
  )
})

test('types accept each composition, and no mixture', () => {
  type Parameters = KeyParameters<(typeof table)[number], 'LIMIT_CURVE_DEPOSIT'>
  const accepted: Parameters[] = [[{ pool }], [{ token, pool }]]
  // @ts-expect-error a token alone is no composition
  const refused: Parameters = [{ token }]
  expect([...accepted, refused]).toHaveLength(3)
})
