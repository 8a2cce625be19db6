import fc from 'fast-check'
import { maxUint256 } from 'viem'
import { expect, test } from 'vitest'
import { type AttackParameters, patientRamp, suddenDrain, UnboundedAttackError } from './attacks.ts'
import { HOP, MAX_CHANGE, ONE } from './defaults.ts'

const policy = { hop: HOP, maxChange: MAX_CHANGE, init: { maxAmount: 0n, slope: 0n } }
/** Full, and raised long ago. */
const limit = { maxAmount: 1_000n, slope: 4n, lastAmount: 1_000n, lastUpdated: 1_000_000n }

test('a sudden drain takes what is there, and what refills', () => {
  // The slope is 5 from the first second, and 6 from the next hop.
  expect(suddenDrain({ limit, policy, response: 0n })).toMatchObject({ loss: 1_000n, increases: 1 })
  expect(suddenDrain({ limit, policy, response: 10n })).toMatchObject({ loss: 1_050n, increases: 1 })
  expect(suddenDrain({ limit, policy, response: HOP + 10n })).toMatchObject({
    loss: 1_000n + HOP * 5n + 60n,
    increases: 2,
    limit: { maxAmount: 1_562n, slope: 6n, lastAmount: 0n },
  })
})

test('a hop that is not over holds the first increase back', () => {
  const zzz = limit.lastUpdated - 100n
  expect(suddenDrain({ limit, zzz, policy, response: HOP - 101n })).toMatchObject({ increases: 0 })
  expect(suddenDrain({ limit, zzz, policy, response: HOP - 100n })).toMatchObject({
    increases: 1,
    loss: 1_000n + (HOP - 100n) * 4n,
  })
})

test('what was spent before the attack is not there', () => {
  const used = { ...limit, lastAmount: 100n }
  expect(suddenDrain({ limit: used, policy, response: 10n }).loss).toBe(150n)
  // From then to the attack it refills.
  expect(suddenDrain({ limit: used, policy, response: 0n, start: limit.lastUpdated + 25n }).loss).toBe(200n)
})

test('a patient ramp takes what the limit has become', () => {
  // Five increases in four hops: at once, and at the end of each.
  const maxima = [1_250n, 1_562n, 1_952n, 2_440n, 3_050n]
  for (const [hops, maximum] of maxima.entries()) {
    const attack = patientRamp({ limit, policy, patience: BigInt(hops) * HOP + 600n, response: 0n })
    expect(attack).toMatchObject({ loss: maximum, increases: hops + 1, limit: { maxAmount: maximum } })
  }
})

test('an init above the limit is reached in one step', () => {
  const init = { maxAmount: 100_000n, slope: 0n }
  expect(patientRamp({ limit, policy: { ...policy, init }, patience: 1n, response: 0n }).limit.maxAmount).toBe(100_000n)
})

test('a maximum below the slope is all that a second brings', () => {
  const narrow = { ...limit, maxAmount: 10n, slope: 100n, lastAmount: 10n }
  const fixed = { ...policy, maxChange: ONE }
  expect(suddenDrain({ limit: narrow, policy: fixed, response: 7n })).toMatchObject({ loss: 80n, increases: 0 })
})

test('without second-order limits there is no bound', () => {
  const attack: AttackParameters = { limit, policy, response: 1n }
  const unlimited = { maxAmount: maxUint256, slope: 0n }
  expect(() => suddenDrain({ ...attack, policy: { ...policy, hop: 0n } })).toThrow(UnboundedAttackError)
  expect(() => suddenDrain({ ...attack, policy: { ...policy, init: unlimited } })).toThrow('delete its init limit')
  expect(() => suddenDrain({ ...attack, limit: { ...limit, ...unlimited } })).toThrow('set a limit first')
})

test('more time is never worth less, and the bound is that of the formula', () => {
  const time = fc.bigInt(0n, 10n * HOP)
  const start = limit.lastUpdated
  fc.assert(
    fc.property(
      time,
      time,
      time,
      fc.bigInt(0n, 1_000n),
      fc.bigInt(0n, 50n),
      (patience, response, more, left, slope) => {
        const attack = { limit: { ...limit, lastAmount: left, slope }, policy, start, response }
        const { loss, increases } = patientRamp({ ...attack, patience })
        expect(patientRamp({ ...attack, response: response + more, patience }).loss).toBeGreaterThanOrEqual(loss)
        expect(increases).toBe(Number((patience + response) / HOP) + 1)
        // left + sum of slopes, each maxChange times the one before, and never more than all increases at once.
        const factor = (value: bigint) => (value * 5n ** BigInt(increases)) / 4n ** BigInt(increases)
        expect(loss).toBeLessThanOrEqual(factor(limit.maxAmount) + factor(slope) * response)
      },
    ),
    { numRuns: 300, seed: 5 },
  )
})
