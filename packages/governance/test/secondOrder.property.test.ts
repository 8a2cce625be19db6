import { createLocalChain, type LocalChain } from '@diamond-pau/contracts/testing'
import { CONTROLLER } from '@diamond-pau/keys'
import fc from 'fast-check'
import { type Address, type Hex, maxUint128, maxUint256 } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOP, MAX_CHANGE, ONE } from '../src/defaults.ts'
import {
  currentLimit,
  greatestLimit,
  type Limit,
  type Policy,
  setLimit,
  type SetLimit,
  spend,
} from '../src/secondOrder.ts'
import { createWorld, expectRevert, people, type World } from './harness.ts'

// The Configurator with RateLimits against exact integers: whatever a cBEAM wants, in whatever order, with whatever
// governance set and whatever was spent in between, at any time.

const EMPTY: Limit = { maxAmount: 0n, slope: 0n, lastAmount: 0n, lastUpdated: 0n }
const SPENDER: Address = '0x5555555555555555555555555555555555555555'

const amount = fc.oneof(
  { weight: 8, arbitrary: fc.bigInt(0n, 2_000n) },
  { weight: 1, arbitrary: fc.bigInt(0n, maxUint128) },
  { weight: 1, arbitrary: fc.constantFrom(0n, 1n, maxUint128, maxUint128 + 1n, maxUint256 - 1n, maxUint256) },
)
/** What is wished for: any amount, or exactly what is possible, or one more, or a share of what is now. */
const wish = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('greatest' as const, 'greatest + 1' as const, 'same' as const) },
  { weight: 1, arbitrary: amount },
  { weight: 2, arbitrary: fc.record({ percent: fc.bigInt(0n, 100n) }) },
)
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('set' as const), maxAmount: wish, slope: wish }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'setUnlimited' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('warp' as const),
      seconds: fc.oneof(fc.constantFrom(HOP, HOP - 1n, 30n * HOP), fc.bigInt(1n, 1_000n)),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('spend' as const), percent: fc.bigInt(0n, 100n) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('init' as const), maxAmount: amount, slope: amount }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'initUnlimited' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'initDeleted' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('policy' as const),
      hop: fc.constantFrom(HOP, 60n),
      maxChange: fc.constantFrom(ONE, MAX_CHANGE, 2n * ONE, maxUint256),
    }),
  },
)

let chain: LocalChain
let world: World
beforeAll(async () => {
  chain = await createLocalChain()
  world = await createWorld(chain)
  await world.pau.rateLimits.send('grantRole', [CONTROLLER, SPENDER], { from: people.governance })
})
afterAll(() => chain.close())

test('second-order limits are exact', async () => {
  const seen = new Set<string>()
  const { configurator, beamState } = world.unit
  const { rateLimits } = world.pau
  const state = (functionName: string, ...args: unknown[]) =>
    beamState.send(functionName, args, { from: people.governance })

  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      // A key of its own instead of a chain of its own.
      const key: Hex = `0x${(run += 1).toString(16).padStart(64, '0')}`
      let policy: Policy = { hop: HOP, maxChange: MAX_CHANGE, init: { maxAmount: 1_000n, slope: 10n } }
      await state('setHop', rateLimits.address, policy.hop)
      await state('setMaxChange', rateLimits.address, policy.maxChange)
      await state('addInitRateLimits', key, rateLimits.address, policy.init.maxAmount, policy.init.slope)
      let model: SetLimit = { limit: EMPTY, zzz: 0n }
      let now = await chain.now()
      const atNow = () => chain.testClient.setNextBlockTimestamp({ timestamp: now })

      for (const action of steps) {
        const before = model
        switch (action.kind) {
          case 'warp':
            now += action.seconds
            await chain.mineAt(now)
            break
          case 'init':
          case 'initUnlimited':
          case 'initDeleted': {
            const init =
              action.kind === 'init'
                ? { maxAmount: action.maxAmount, slope: action.slope }
                : { maxAmount: action.kind === 'initDeleted' ? 0n : maxUint256, slope: 0n }
            policy = { hop: policy.hop, maxChange: policy.maxChange, init }
            await atNow()
            if (action.kind === 'initDeleted') await state('delInitRateLimits', key, rateLimits.address)
            else await state('addInitRateLimits', key, rateLimits.address, init.maxAmount, init.slope)
            break
          }
          case 'policy':
            policy = { hop: action.hop, maxChange: action.maxChange, init: policy.init }
            await atNow()
            await state('setHop', rateLimits.address, policy.hop)
            await atNow()
            await state('setMaxChange', rateLimits.address, policy.maxChange)
            break
          case 'spend': {
            if (model.limit.maxAmount === 0n) break
            const left = currentLimit(model.limit, now)
            const part = left === maxUint256 ? 1n : (left * action.percent) / 100n
            model = { limit: spend(model.limit, part, now), zzz: model.zzz }
            await atNow()
            await rateLimits.send('triggerRateLimitDecrease', [key, part], { from: SPENDER })
            break
          }
          default: {
            const greatest = greatestLimit(model.limit, policy)
            const wanted =
              action.kind === 'setUnlimited'
                ? { maxAmount: maxUint256, slope: 0n }
                : {
                    maxAmount: wished(action.maxAmount, model.limit.maxAmount, greatest.maxAmount),
                    slope: wished(action.slope, model.limit.slope, greatest.slope),
                  }
            const outcome = setLimit(model, wanted, policy, now)
            await atNow()
            const sent = configurator.send('setRateLimit', [rateLimits.address, key, wanted.maxAmount, wanted.slope], {
              from: people.cBEAM,
            })
            if ('error' in outcome) {
              seen.add(outcome.error)
              await expectRevert(sent, outcome.error)
              // What lowers a limit is never refused.
              const lowers = wanted.maxAmount <= maxUint128 && wanted.slope <= maxUint128
              const isLower = wanted.maxAmount <= before.limit.maxAmount && wanted.slope <= before.limit.slope
              if (lowers && isLower) expect(outcome.error).toBe('Configurator/unlimited-incorrect-params')
            } else {
              await sent
              model = outcome
              seen.add(holds(before, outcome, policy, now))
            }
          }
        }
        expect(await rateLimits.read('getRateLimitData', [key])).toEqual(model.limit)
        expect(await rateLimits.read('getCurrentRateLimit', [key])).toBe(currentLimit(model.limit, now))
        expect(await configurator.read('zzz', [rateLimits.address, key])).toBe(model.zzz)
      }
    }),
    { numRuns: 80, seed: 18 },
  )
  // Sequences that never met a case would have proved nothing about it.
  expect([...seen].sort()).toEqual([
    'Configurator/exceeds-max-amount',
    'Configurator/exceeds-max-slope',
    'Configurator/increment-too-soon',
    'Configurator/unlimited-incorrect-params',
    'decreases',
    'increases',
    'unlimited',
  ])
})

/** The rules in words, checked apart from the model: what changed may change. */
function holds(before: SetLimit, { limit, zzz }: SetLimit, { hop, maxChange, init }: Policy, now: bigint): string {
  if (limit.maxAmount === maxUint256) {
    expect(init).toEqual({ maxAmount: maxUint256, slope: 0n })
    return 'unlimited'
  }
  for (const field of ['maxAmount', 'slope'] as const) {
    const rises = limit[field] > before.limit[field]
    const withinChange = limit[field] * ONE <= before.limit[field] * maxChange
    if (rises) expect(withinChange || limit[field] <= init[field]).toBe(true)
    if (rises) expect(now - before.zzz).toBeGreaterThanOrEqual(hop)
  }
  // Nothing that sets a limit adds to what may be spent now, and a new key starts empty.
  expect(currentLimit(limit, now)).toBeLessThanOrEqual(currentLimit(before.limit, now))
  if (before.limit.lastUpdated === 0n) expect(limit.lastAmount).toBe(0n)
  const increases = limit.maxAmount > before.limit.maxAmount || limit.slope > before.limit.slope
  expect(zzz).toBe(increases ? now : before.zzz)
  return increases ? 'increases' : 'decreases'
}

function wished(wish: Wish, current: bigint, greatest: bigint): bigint {
  if (typeof wish === 'bigint') return wish
  if (wish === 'greatest') return greatest
  if (wish === 'greatest + 1') return greatest + 1n
  if (wish === 'same') return current
  return current === maxUint256 ? wish.percent : (current * wish.percent) / 100n
}
