import { createLocalChain, type LocalChain } from '@diamond-pau/contracts/testing'
import fc from 'fast-check'
import { type Hex, keccak256 } from 'viem'
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest'
import { patientRamp, suddenDrain } from '../src/attacks.ts'
import { DELAY, HOP, MAX_CHANGE, ONE } from '../src/defaults.ts'
import { greatestLimit, type Limit, type Policy } from '../src/secondOrder.ts'
import {
  createWorld,
  DAY,
  expectRevert,
  KEY,
  NEW,
  nextBlockAfter,
  people,
  POOL,
  undone,
  type World,
} from './harness.ts'

// A thief with GovOps' keys, cBEAM and relayer, against a PAU on a chain.

const { governance, cBEAM, pBEAM, freezer, guardian, emergency, aBEAM } = people
const USDC = 10n ** 6n
const policy: Policy = {
  hop: HOP,
  maxChange: MAX_CHANGE,
  init: { maxAmount: 100_000n * USDC, slope: (100_000n * USDC) / DAY },
}
const LIMIT = { maxAmount: 5_000_000n * USDC, slope: (5_000_000n * USDC) / DAY }

let chain: LocalChain
let world: World
let snapshot: Hex
beforeAll(async () => {
  chain = await createLocalChain()
  world = await createWorld(chain)
  const rateLimits = world.pau.rateLimits
  const { maxAmount, slope } = policy.init
  await world.unit.beamState.send('addInitRateLimits', [KEY, rateLimits.address, maxAmount, slope], {
    from: governance,
  })
  await rateLimits.send('setRateLimitData', [KEY, LIMIT.maxAmount, LIMIT.slope], { from: governance })
})
afterAll(() => chain.close())
beforeEach(async () => {
  snapshot = await chain.testClient.snapshot()
})
afterEach(() => chain.testClient.revert({ id: snapshot }))

const limitNow = () => world.pau.rateLimits.read<Limit>('getRateLimitData', [KEY])
const set = ({ maxAmount, slope }: Pick<Limit, 'maxAmount' | 'slope'>) =>
  world.unit.configurator.send('setRateLimit', [world.pau.rateLimits.address, KEY, maxAmount, slope], { from: cBEAM })
const spend = (amount: bigint) =>
  world.agent.send('call', [world.controller.address, world.controller.encode('test_spend', [KEY, amount])], {
    from: pBEAM,
  })
const at = (timestamp: bigint) => chain.testClient.setNextBlockTimestamp({ timestamp })
/** Spends all that is left at a time. */
async function spendAll(timestamp: bigint): Promise<bigint> {
  await chain.mineAt(timestamp)
  const left = await world.pau.rateLimits.read<bigint>('getCurrentRateLimit', [KEY])
  await at(timestamp)
  await spend(left)
  return left
}

/** The thief who does everything as early and as often as it helps, and takes what the formula says. */
async function greedy(start: bigint, patience: bigint, response: bigint): Promise<bigint> {
  let loss = 0n
  const loud = start + patience
  const end = loud + response
  let raise = start
  // While it spends, more often than a limit takes to fill.
  const times = new Set([loud, end])
  for (let time = loud; time < end; time += DAY / 4n) times.add(time)
  for (let time = start; time <= end; time += HOP) times.add(time)
  for (const time of [...times].sort((a, b) => Number(a - b))) {
    if (time >= loud) loss += await spendAll(time)
    if (time === raise) {
      await at(time)
      await set(greatestLimit(await limitNow(), policy))
      raise += HOP
    }
  }
  return loss
}

describe('the two attacks take on a chain what they take by the formula', () => {
  test.each([
    ['sudden, noticed after an hour', 0n, 3_600n],
    ['sudden, noticed after three days', 0n, 3n * DAY],
    ['patient for three days', 3n * DAY, 3_600n],
    ['patient for as long as an addition waits', DELAY, 3_600n],
  ])('%s', async (_, patience, response) => {
    const limit = await limitNow()
    const start = (await chain.now()) + DAY
    const bound = patientRamp({ limit, policy, start, patience, response })
    expect(await greedy(start, patience, response)).toBe(bound.loss)
    const { maxAmount, slope } = await limitNow()
    expect({ maxAmount, slope }).toEqual({ maxAmount: bound.limit.maxAmount, slope: bound.limit.slope })
  })
})

test('no sequence of calls takes more', async () => {
  const step = fc.record({
    seconds: fc.oneof(fc.constantFrom(HOP, HOP / 2n, 12n), fc.bigInt(0n, DAY)),
    percent: fc.bigInt(0n, 100n),
    wish: fc.option(fc.record({ maxAmount: fc.bigInt(0n, 125n), slope: fc.bigInt(0n, 125n) }), { nil: undefined }),
  })
  const limit = await limitNow()
  const start = await chain.now()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), (steps) =>
      undone(chain, async () => {
        let now = start
        let loss = 0n
        for (const { seconds, percent, wish } of steps) {
          now += seconds
          await chain.mineAt(now)
          const part = ((await world.pau.rateLimits.read<bigint>('getCurrentRateLimit', [KEY])) * percent) / 100n
          await at(now)
          if (part > 0n) await spend(part)
          loss += part
          if (wish) {
            const { maxAmount, slope } = await limitNow()
            await at(now)
            // Refused or not, the thief goes on.
            await set({ maxAmount: (maxAmount * wish.maxAmount) / 100n, slope: (slope * wish.slope) / 100n }).catch(
              () => {},
            )
          }
        }
        expect(loss).toBeLessThanOrEqual(suddenDrain({ limit, policy, response: now - start }).loss)
      }),
    ),
    { numRuns: 25, seed: 11 },
  )
})

describe('a stolen cBEAM', () => {
  test('alone spends nothing: it has no relayer', async () => {
    const call = [world.controller.address, world.controller.encode('test_spend', [KEY, 1n])]
    await expectRevert(
      world.controller.send('test_spend', [KEY, 1n], { from: cBEAM }),
      'AccessControlUnauthorizedAccount',
    )
    await expectRevert(world.agent.send('call', call, { from: cBEAM }), 'NotActor')
    const pau = world.pau.proxy.address
    await expectRevert(
      world.unit.configurator.send('setRelayer', [pau, cBEAM], { from: cBEAM }),
      'Configurator/not-valid-data',
    )
    await expectRevert(
      world.unit.configurator.send('callPauAction', [pau, call[1]], { from: cBEAM }),
      'Configurator/not-valid-data',
    )
  })

  test('gets a key that governance never approved to nothing', async () => {
    const other = keccak256('0x99')
    const args = [world.pau.rateLimits.address, other]
    const setOther = (...values: bigint[]) =>
      world.unit.configurator.send('setRateLimit', [...args, ...values], { from: cBEAM })
    await expectRevert(setOther(1n, 0n), 'Configurator/exceeds-max-amount')
    await setOther(0n, 0n)
    expect(await world.pau.rateLimits.read('getCurrentRateLimit', [other])).toBe(0n)
  })

  test('sets parameters only to what was approved, however often', async () => {
    const { configurator, beamState } = world.unit
    const controller = world.controller.address
    const approved = [1n, 2n].map((slippage) => world.controller.encode('test_setMaxSlippage', [POOL, slippage]))
    for (const data of approved)
      await beamState.send('addInitControllerActions', [data, controller], { from: governance })
    for (const data of [...approved, ...approved])
      await configurator.send('callControllerAction', [controller, data], { from: cBEAM })
    const worst = world.controller.encode('test_setMaxSlippage', [POOL, ONE])
    await expectRevert(
      configurator.send('callControllerAction', [controller, worst], { from: cBEAM }),
      'Configurator/not-valid-data',
    )
  })

  test('has no authority over the unit', async () => {
    const { beamState, timelock, wrapper } = world.unit
    await expectRevert(beamState.send('addCBeam', [NEW], { from: cBEAM }), 'BeamState/role-not-authorized')
    await expectRevert(beamState.send('setHop', [NEW, 1n], { from: cBEAM }), 'BeamState/role-not-authorized')
    await expectRevert(timelock.send('pause', [], { from: cBEAM }), 'AccessControlUnauthorizedAccount')
    await expectRevert(
      wrapper.send('addCBeam', [NEW, KEY, KEY, DELAY], { from: cBEAM }),
      'TimelockWrapperMainnet/not-whitelisted',
    )
  })

  test.each<[string, () => Promise<unknown>, string]>([
    ['Mom', () => world.unit.mom.send('stop', [], { from: emergency }), 'Configurator/stopped'],
    ['the Core Council', () => world.unit.beamState.send('stop', [], { from: aBEAM }), 'Configurator/stopped'],
    [
      'its pairing',
      () =>
        world.unit.beamState.send('unsetCBeamForRateLimits', [world.pau.rateLimits.address, cBEAM], { from: aBEAM }),
      'Configurator/not-authorized-ratelimits-cBeam',
    ],
  ])('is ended at once by %s, whatever the Timelock does', async (_, end, error) => {
    await world.unit.timelock.send('pause', [], { from: guardian })
    await set(greatestLimit(await limitNow(), policy))
    await end()
    await nextBlockAfter(chain, HOP)
    await expectRevert(set({ maxAmount: 1n, slope: 1n }), error)
  })

  test('and its relayer by the freezer, who leaves the thief with what is spent', async () => {
    const taken = await spendAll((await chain.now()) + 60n)
    expect(taken).toBe(LIMIT.maxAmount)
    await world.agent.send('removeActor', [pBEAM], { from: freezer })
    await nextBlockAfter(chain, DAY)
    await expectRevert(spend(1n), 'NotActor')
  })
})
