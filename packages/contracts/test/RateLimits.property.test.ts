import fc from 'fast-check'
import { type Address, type Hex, keccak256, maxUint128, maxUint256, toHex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLocalChain, deployCore, expectRevert, type LocalChain } from '../src/testing.ts'
import production from './production.json' with { type: 'json' }

// RateLimits against exact integers without a width: whatever happens to its keys in whatever order, it answers as if
// its storage were not packed, or names the value that does not fit.

type Limit = { maxAmount: bigint; slope: bigint; lastAmount: bigint; lastUpdated: bigint }
type Outcome =
  | { error: string; args?: unknown[] }
  /** What is returned, and the one event. */
  | { returns: bigint | undefined; event?: { name: string; args: Record<string, unknown> } }

class Model {
  limits = new Map<Hex, Limit>()
  now = 0n

  get(key: Hex): Limit {
    return this.limits.get(key) ?? { maxAmount: 0n, slope: 0n, lastAmount: 0n, lastUpdated: 0n }
  }

  current(key: Hex): bigint {
    const { maxAmount, slope, lastAmount, lastUpdated } = this.get(key)
    if (maxAmount === maxUint256) return maxUint256
    return min(slope * (this.now - lastUpdated) + lastAmount, maxAmount)
  }

  set(key: Hex, limit: Limit): Outcome {
    if (limit.lastAmount > limit.maxAmount) return { error: 'RateLimits/invalid-lastAmount' }
    if (limit.lastUpdated > this.now) return { error: 'RateLimits/invalid-lastUpdated' }
    const fits = (value: bigint) => value <= maxUint128
    const amountFits = (value: bigint) => fits(value) || value === maxUint256
    for (const [value, ok] of [
      [limit.maxAmount, amountFits(limit.maxAmount)],
      [limit.slope, fits(limit.slope)],
      [limit.lastAmount, amountFits(limit.lastAmount)],
    ] as const) {
      if (!ok) return { error: 'ValueTooLarge', args: [value] }
    }
    this.limits.set(key, limit)
    return { returns: undefined, event: { name: 'RateLimitDataSet', args: { key, ...limit } } }
  }

  use(key: Hex, kind: 'Decrease' | 'Increase', amount: bigint): Outcome {
    const limit = this.get(key)
    if (limit.maxAmount === 0n) return { error: 'RateLimits/zero-maxAmount' }
    if (limit.maxAmount === maxUint256) return { returns: maxUint256 }
    const oldRateLimit = this.current(key)
    if (kind === 'Decrease' && amount > oldRateLimit) return { error: 'RateLimits/rate-limit-exceeded' }
    if (kind === 'Increase' && oldRateLimit + amount > maxUint256) return { error: 'Panic', args: [0x11n] }
    const newRateLimit = kind === 'Decrease' ? oldRateLimit - amount : min(oldRateLimit + amount, limit.maxAmount)
    this.limits.set(key, { ...limit, lastAmount: newRateLimit, lastUpdated: this.now })
    const args = { key, [`amountTo${kind}`]: amount, oldRateLimit, newRateLimit }
    return { returns: newRateLimit, event: { name: `RateLimit${kind}Triggered`, args } }
  }
}

const min = (a: bigint, b: bigint) => (a < b ? a : b)

const KEYS = ['A', 'B', 'C'].map((name) => keccak256(toHex(name)))
const EDGES = [
  ...[0n, 1n, maxUint128 - 1n, maxUint128, maxUint128 + 1n, maxUint256 - 1n, maxUint256],
  // Where one word of storage ends to be enough.
  ...[32n, 80n, 96n].flatMap((bits) => [2n ** bits - 1n, 2n ** bits, 2n ** bits + 1n]),
]
const SPENDER: Address = '0x5555555555555555555555555555555555555555'
const DAY = 86_400n

const key = fc.constantFrom(...KEYS)
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.bigInt(0n, 1_000n) },
  { weight: 2, arbitrary: fc.bigInt(0n, maxUint128) },
  { weight: 2, arbitrary: fc.constantFrom(...EDGES) },
  // As limits are published: a few digits, then zeros.
  {
    weight: 4,
    arbitrary: fc
      .record({ digits: fc.bigInt(0n, 2n ** 33n), zeros: fc.integer({ min: 0, max: 29 }) })
      .map(({ digits, zeros }) => digits * 10n ** BigInt(zeros)),
  },
)
/** Seconds before now; negative ones lie in the future. */
const age = fc.oneof(
  { weight: 6, arbitrary: fc.bigInt(0n, 100n) },
  { weight: 1, arbitrary: fc.constantFrom(-1n, 1_760_000_000n) },
)
const operation = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      key,
      maxAmount: amount,
      slope: amount,
      // Mostly a share of the maximum, in percent, so that most attempts are valid.
      lastAmount: fc.oneof(
        { weight: 4, arbitrary: fc.record({ percent: fc.bigInt(0n, 100n) }) },
        { weight: 1, arbitrary: amount },
      ),
      age,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('setFull' as const), key, maxAmount: amount, slope: amount }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('setUnlimited' as const), key }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('warp' as const),
      seconds: fc.oneof(fc.bigInt(0n, 60n), fc.constantFrom(DAY, 365n * DAY, 1_000_000n * DAY)),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom('Decrease' as const, 'Increase' as const),
      key,
      // Exactly what is left, one more, or anything.
      amount: fc.oneof(fc.constantFrom('left' as const, 'left + 1' as const), amount),
    }),
  },
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

let chain: LocalChain
beforeAll(async () => {
  chain = await createLocalChain()
})
afterAll(() => chain.close())

test('behaves like exact integers', async () => {
  const seen = new Set<string>()
  const sequence = fc.array(operation, { minLength: 10, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(sequence, async (operations) => {
      const limits = await deployCore(chain, 'RateLimits', [chain.accounts[0]])
      await limits.send('grantRole', [production.roles.CONTROLLER, SPENDER])
      const model = new Model()
      model.now = await chain.now()

      for (const step of operations) {
        if (step.kind === 'warp') {
          model.now += step.seconds
          await chain.mineAt(model.now)
        } else {
          const { functionName, args, outcome } = predict(model, step)
          const options = { from: 'amount' in step ? SPENDER : undefined }
          seen.add(`${step.kind} ${'error' in outcome ? outcome.error : outcome.event ? 'succeeds' : 'unlimited'}`)
          if ('error' in outcome) {
            await chain.testClient.setNextBlockTimestamp({ timestamp: model.now })
            await expectRevert(limits.send(functionName, args, options), outcome.error, outcome.args)
          } else {
            expect(await limits.read(functionName, args, options)).toEqual(outcome.returns)
            await chain.testClient.setNextBlockTimestamp({ timestamp: model.now })
            const events = limits.events(await limits.send(functionName, args, options))
            expect(events).toEqual(outcome.event ? [outcome.event] : [])
          }
        }
        for (const key of KEYS) {
          expect(await limits.read('getRateLimitData', [key])).toEqual(model.get(key))
          expect(await limits.read('getCurrentRateLimit', [key])).toBe(model.current(key))
        }
      }
    }),
    { numRuns: 100, seed: 128 },
  )
  // Sequences that never met a case would have proved nothing about it.
  expect([...seen].sort()).toEqual([
    'Decrease RateLimits/rate-limit-exceeded',
    'Decrease RateLimits/zero-maxAmount',
    'Decrease succeeds',
    'Decrease unlimited',
    'Increase Panic',
    'Increase RateLimits/zero-maxAmount',
    'Increase succeeds',
    'Increase unlimited',
    'set RateLimits/invalid-lastAmount',
    'set RateLimits/invalid-lastUpdated',
    'set ValueTooLarge',
    'set succeeds',
    'setFull ValueTooLarge',
    'setFull succeeds',
    'setUnlimited succeeds',
  ])
})

/** The call that a step makes, and what it has to come to. Changes the model accordingly. */
function predict(
  model: Model,
  step: Exclude<Operation, { kind: 'warp' }>,
): { functionName: string; args: unknown[]; outcome: Outcome } {
  const { key } = step
  switch (step.kind) {
    case 'set': {
      const { maxAmount, slope } = step
      const lastAmount =
        typeof step.lastAmount === 'bigint' ? step.lastAmount : (maxAmount * step.lastAmount.percent) / 100n
      const limit = { maxAmount, slope, lastAmount, lastUpdated: model.now > step.age ? model.now - step.age : 0n }
      return { functionName: 'setRateLimitData', args: [key, ...Object.values(limit)], outcome: model.set(key, limit) }
    }
    case 'setFull': {
      const { maxAmount, slope } = step
      const outcome = model.set(key, { maxAmount, slope, lastAmount: maxAmount, lastUpdated: model.now })
      return { functionName: 'setRateLimitData', args: [key, maxAmount, slope], outcome }
    }
    case 'setUnlimited': {
      const limit = { maxAmount: maxUint256, slope: 0n, lastAmount: maxUint256, lastUpdated: model.now }
      return { functionName: 'setUnlimitedRateLimitData', args: [key], outcome: model.set(key, limit) }
    }
    default: {
      const left = model.current(key)
      const wanted = step.amount === 'left' ? left : step.amount === 'left + 1' ? left + 1n : step.amount
      const amount = min(wanted, maxUint256)
      return {
        functionName: `triggerRateLimit${step.kind}`,
        args: [key, amount],
        outcome: model.use(key, step.kind, amount),
      }
    }
  }
}
