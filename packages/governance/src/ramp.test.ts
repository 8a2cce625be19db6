import { expect, test } from 'vitest'
import { HOP, MAX_CHANGE, ONE } from './defaults.ts'
import { ramp, RampNeverReachesError, timeToReach } from './ramp.ts'

const DAY = 86_400n
/** As published: $100K, 25 % a day, in USDC. */
const BOOTSTRAP = { initial: 100_000n * 10n ** 6n, step: MAX_CHANGE, every: DAY, decimals: 6 }

/** The wiki's table, "approximately". Its day 28 is 0.6 % below the formula it comes from. */
const PUBLISHED = { 0: 100_000, 7: 476_000, 14: 2_270_000, 21: 10_800_000, 28: 51_400_000, 30: 80_000_000 }

test.each(Object.entries(PUBLISHED))('the bootstrap table, day %s: about $%i', (day, dollars) => {
  const row = ramp({ ...BOOTSTRAP, days: 30 })[Number(day)]
  expect(row?.day).toBe(Number(day))
  expect(Math.abs(Number(row?.dollars) / dollars - 1)).toBeLessThan(0.01)
})

test('the bootstrap table to the base unit', () => {
  const rows = ramp({ ...BOOTSTRAP, days: 30 })
  expect(rows).toHaveLength(31)
  expect(rows[0]).toEqual({ day: 0, limit: 100_000_000_000n, dollars: '100000.00' })
  expect(rows[1]).toEqual({ day: 1, limit: 125_000_000_000n, dollars: '125000.00' })
  expect(rows[30]).toEqual({ day: 30, limit: 80_779_356_694_190n, dollars: '80779356.69' })
  // Rounded down at each step, never by more than the formula itself.
  for (const [n, { limit }] of rows.entries()) {
    const exact = (BOOTSTRAP.initial * 5n ** BigInt(n)) / 4n ** BigInt(n)
    expect(limit).toBeLessThanOrEqual(exact)
    expect(exact - limit).toBeLessThan(4n * 5n ** BigInt(n))
  }
})

test('counts the increases that were possible by the end of a day', () => {
  const rows = ramp({ initial: 100n, step: 2n * ONE, every: HOP, days: 3, decimals: 0 })
  // 18, 36, 54 and 72 hours.
  expect(rows.map(({ limit }) => limit)).toEqual([100n, 200n, 400n, 1_600n])
  expect(ramp({ initial: 100n, step: 2n * ONE, every: 36n * 3_600n, days: 3 }).map(({ limit }) => limit)).toEqual([
    100n,
    100n,
    200n,
    400n,
  ])
  expect(ramp({ initial: 1n, step: ONE, every: 1n, days: 0 })).toEqual([{ day: 0, limit: 1n, dollars: '0.00' }])
})

test('says when a limit can be what', () => {
  const target = 100_000_000n * 10n ** 6n
  expect(timeToReach({ ...BOOTSTRAP, target })).toBe(31n * DAY)
  expect(timeToReach({ ...BOOTSTRAP, every: HOP, target })).toBe(31n * HOP)
  expect(timeToReach({ ...BOOTSTRAP, target: BOOTSTRAP.initial })).toBe(0n)
  const row = ramp({ ...BOOTSTRAP, days: 31 })
  expect(row[31]?.limit).toBeGreaterThanOrEqual(target)
  expect(row[30]?.limit).toBeLessThan(target)
})

test('says when it never will', () => {
  expect(() => timeToReach({ ...BOOTSTRAP, step: ONE, target: 10n ** 12n })).toThrow(RampNeverReachesError)
  expect(() => timeToReach({ ...BOOTSTRAP, initial: 0n, target: 1n })).toThrow('never reaches 1')
  // Too small to grow: 3 * 1.25 is 3.
  expect(() => timeToReach({ ...BOOTSTRAP, initial: 3n, target: 4n })).toThrow('a limit of 3 never reaches 4')
  expect(() => ramp({ ...BOOTSTRAP, every: 0n, days: 1 })).toThrow('every is 0')
  expect(() => timeToReach({ ...BOOTSTRAP, every: -1n, target: 10n ** 12n })).toThrow('every is -1')
})
