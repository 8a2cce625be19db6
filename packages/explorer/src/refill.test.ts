import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountAt, secondsToFull, shareAt } from './refill.ts'

const limit = { state: 'limited', maxAmount: '1000', slope: '7', lastAmount: '100', lastUpdated: '50' } as const

describe('a limit over time', () => {
  it('refills by its slope up to its maximum, and never before it was used', () => {
    expect([0n, 50n, 51n, 60n, 178n, 179n, 10_000n].map((time) => amountAt(limit, time))).toEqual([
      100n,
      100n,
      107n,
      170n,
      996n,
      1000n,
      1000n,
    ])
    expect(shareAt(limit, 60n)).toBe(0.17)
  })

  it('is full when it says', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 10n ** 30n),
        fc.bigInt(1n, 10n ** 24n),
        fc.bigInt(50n, 10n ** 9n),
        (max, slope, time) => {
          const some = { ...limit, maxAmount: String(max), slope: String(slope), lastAmount: String(max / 3n) }
          const left = secondsToFull(some, time) as bigint
          expect(amountAt(some, time + left)).toBe(max)
          if (left > 0n) expect(amountAt(some, time + left - 1n)).toBeLessThan(max)
        },
      ),
    )
  })

  it('never is, without a slope, and always, without a limit', () => {
    expect(secondsToFull({ ...limit, slope: '0' }, 60n)).toBeNull()
    const unlimited = { ...limit, state: 'unlimited', maxAmount: String(2n ** 256n - 1n) } as const
    expect(secondsToFull(unlimited, 60n)).toBe(0n)
    expect(shareAt({ ...limit, maxAmount: '0', lastAmount: '0' }, 60n)).toBe(0)
  })
})
