import { monolithKeys } from '@diamond-pau/keys'
import fc from 'fast-check'
import { maxUint256 } from 'viem'
import { expect, test } from 'vitest'
import { addUp, available, type Budget, rekeyRules, succeed } from './rekey.ts'

const amount = fc.bigInt(0n, 2n ** 128n - 1n)
const budget: fc.Arbitrary<Budget> = fc
  .record({ maxAmount: amount, slope: fc.bigInt(0n, 10n ** 24n), used: amount, lastUpdated: fc.bigInt(0n, 2_000_000_000n) })
  .map(({ used, ...rest }) => ({ ...rest, lastAmount: used % (rest.maxAmount + 1n) }))
const elapsed = fc.bigInt(0n, 10n ** 9n)

test('a carried budget allows the same in every second', () => {
  fc.assert(
    fc.property(budget, elapsed, (old, seconds) => {
      const now = old.lastUpdated + seconds
      expect(available(succeed(old, { mode: 'carry' }), now)).toBe(available(old, now))
    }),
  )
})

test('parts of a budget never allow more together than it did, and no more than a unit each second less', () => {
  const ratio = fc.record({ decimals: fc.integer({ min: 0, max: 18 }), parts: fc.integer({ min: 1, max: 8 }) })
  fc.assert(
    fc.property(budget, elapsed, ratio, (old, seconds, { decimals, parts }) => {
      const unit = 10n ** BigInt(18 - decimals)
      const part = succeed(old, { mode: 'share', ratio: [1n, unit * BigInt(parts)] })
      const now = old.lastUpdated + seconds
      const together = available(part, now) * unit * BigInt(parts)
      expect(together).toBeLessThanOrEqual(available(old, now))
      const lost = (2n + seconds) * unit * BigInt(parts)
      expect(together + lost).toBeGreaterThanOrEqual(available(old, now))
    }),
  )
})

test('a mirror never binds before what it mirrors', () => {
  fc.assert(
    fc.property(budget, elapsed, fc.bigInt(1n, 10n ** 40n), (old, seconds, rate) => {
      const WAD = 10n ** 18n
      const mirror = succeed(old, { mode: 'mirror', ratio: [WAD, rate] })
      const now = old.lastUpdated + seconds
      // What the mirror lets through of the token, the sum counts at its rate, rounded down.
      expect(((available(mirror, now) + 1n) * rate) / WAD).toBeGreaterThanOrEqual(available(old, now))
    }),
  )
})

test('the sum of a pair never binds before both of its tokens', () => {
  fc.assert(
    fc.property(budget, budget, elapsed, elapsed, (a, b, wait, seconds) => {
      const start = (a.lastUpdated > b.lastUpdated ? a : b).lastUpdated + wait
      const now = start + seconds
      expect(available(addUp([a, b], start), now)).toBeGreaterThanOrEqual(available(a, now) + available(b, now))
    }),
  )
})

test('unlimited stays unlimited, and a gate lets nothing be spent', () => {
  const unlimited = { maxAmount: maxUint256, slope: 0n, lastAmount: maxUint256, lastUpdated: 1n }
  expect(succeed(unlimited, { mode: 'carry' })).toEqual(unlimited)
  expect(available(succeed(unlimited, { mode: 'share', ratio: [1n, 3n] }), 9n)).toBe(maxUint256)
  const gate = succeed({ maxAmount: 5n, slope: 7n, lastAmount: 5n, lastUpdated: 1n }, { mode: 'gate' })
  expect([gate.maxAmount, available(gate, 10n ** 9n)]).toEqual([1n, 0n])
})

test('every limit of the monoliths has a rule, with a reason', () => {
  expect(Object.keys(rekeyRules).toSorted()).toEqual(monolithKeys.map(({ constant }) => constant).toSorted())
  for (const { reason } of Object.values(rekeyRules)) expect(reason).not.toBe('')
})
