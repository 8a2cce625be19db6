import { createLocalChain, type LocalChain } from '@diamond-pau/contracts/testing'
import { ALLOCATOR_ROLE, CONTROLLER } from '@diamond-pau/keys'
import { type Address, decodeAbiParameters, type Hex, keccak256, maxUint128, maxUint256, zeroAddress } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { governanceArtifact } from '../src/call.ts'
import { HOP, MAX_CHANGE, ONE } from '../src/defaults.ts'
import { createWorld, expectRevert, KEY, nextBlockAfter, passTime, people, POOL, type World } from './harness.ts'

const { governance, aBEAM, cBEAM, anyone } = people

let chain: LocalChain
let world: World
let rateLimits: Address
let snapshot: Hex
beforeAll(async () => {
  chain = await createLocalChain()
  world = await createWorld(chain)
  rateLimits = world.pau.rateLimits.address
})
afterAll(() => chain.close())
beforeEach(async () => {
  snapshot = await chain.testClient.snapshot()
})
afterEach(() => chain.testClient.revert({ id: snapshot }))

const state = (functionName: string, ...args: unknown[]) =>
  world.unit.beamState.send(functionName, args, { from: governance })
const init = (maxAmount: bigint, slope: bigint) => state('addInitRateLimits', KEY, rateLimits, maxAmount, slope)
const set = (maxAmount: bigint, slope: bigint, from: Address = cBEAM) =>
  world.unit.configurator.send('setRateLimit', [rateLimits, KEY, maxAmount, slope], { from })
const zzz = () => world.unit.configurator.read<bigint>('zzz', [rateLimits, KEY])
const data = () => world.pau.rateLimits.read<Record<string, bigint>>('getRateLimitData', [KEY])
const current = () => world.pau.rateLimits.read<bigint>('getCurrentRateLimit', [KEY])
const directly = (...args: bigint[]) =>
  world.pau.rateLimits.send('setRateLimitData', [KEY, ...args], { from: governance })

describe('a limit', () => {
  test('cannot be set without an init', async () => {
    await expectRevert(set(1n, 0n), 'Configurator/exceeds-max-amount')
    await expectRevert(set(0n, 1n), 'Configurator/exceeds-max-slope')
  })

  test('starts empty, at most at the init, without waiting for a hop', async () => {
    await init(1_000n, 10n)
    await expectRevert(set(1_001n, 10n), 'Configurator/exceeds-max-amount')
    await expectRevert(set(1_000n, 11n), 'Configurator/exceeds-max-slope')
    const receipt = await set(1_000n, 10n)
    expect(world.unit.configurator.events(receipt)).toEqual([
      { name: 'SetRateLimit', args: { rateLimits, key: KEY, maxAmount: 1_000n, slope: 10n } },
    ])
    const now = await chain.now()
    expect(await data()).toEqual({ maxAmount: 1_000n, slope: 10n, lastAmount: 0n, lastUpdated: now })
    expect(await zzz()).toBe(now)
    expect(await current()).toBe(0n)
    await passTime(chain, 30n)
    expect(await current()).toBe(300n)
  })

  test('rises once a hop, by at most maxChange', async () => {
    await init(1_000n, 8n)
    await set(1_000n, 8n)
    const first = await chain.now()
    await chain.testClient.setNextBlockTimestamp({ timestamp: first + HOP - 1n })
    await expectRevert(set(1_001n, 8n), 'Configurator/increment-too-soon')
    await chain.testClient.setNextBlockTimestamp({ timestamp: first + HOP - 1n })
    await expectRevert(set(1_000n, 9n), 'Configurator/increment-too-soon')
    await chain.mineAt(first + HOP - 1n)
    await chain.testClient.setNextBlockTimestamp({ timestamp: first + HOP })
    await set(1_250n, 10n)
    expect(await zzz()).toBe(first + HOP)
    await passTime(chain, HOP)
    await expectRevert(set(1_563n, 10n), 'Configurator/exceeds-max-amount')
    await expectRevert(set(1_562n, 13n), 'Configurator/exceeds-max-slope')
    await set(1_562n, 12n)
  })

  test('falls at once, always, and keeps what is left below the new maximum', async () => {
    await init(1_000n, 8n)
    await set(1_000n, 8n)
    const before = await zzz()
    await nextBlockAfter(chain, 100n)
    await set(900n, 8n)
    expect((await data()).lastAmount).toBe(800n)
    await set(500n, 7n)
    expect((await data()).lastAmount).toBe(500n)
    await set(0n, 0n)
    expect(await zzz()).toBe(before)
    // What fell may rise to the init again, but not before the hop is over.
    await expectRevert(set(1_000n, 8n), 'Configurator/increment-too-soon')
    await passTime(chain, HOP)
    await set(1_000n, 8n)
    expect((await data()).lastAmount).toBe(0n)
  })

  test('a lower maximum with a higher slope is an increase', async () => {
    await init(1_000n, 8n)
    await set(1_000n, 4n)
    await expectRevert(set(10n, 5n), 'Configurator/increment-too-soon')
  })

  test('may be above the init and go on rising from there', async () => {
    await init(1_000n, 8n)
    await directly(4_000n, 40n)
    await set(5_000n, 50n)
    await passTime(chain, HOP)
    await expectRevert(set(6_251n, 50n), 'Configurator/exceeds-max-amount')
  })

  test('where maxChange was never set, rises to the init only, and still falls', async () => {
    // As before the init routine of governance, which sets it: no function sets it back to zero.
    await chain.testClient.setStorageAt({
      address: world.unit.beamState.address,
      index: maxChangeSlot(),
      value: `0x${'0'.repeat(64)}`,
    })
    expect(await world.unit.beamState.read('getMaxChange', [rateLimits])).toBe(0n)
    await init(1_000n, 8n)
    await directly(2_000n, 16n)
    await expectRevert(set(2_001n, 16n), 'Configurator/exceeds-max-amount')
    await set(1_500n, 9n)
    await set(1_000n, 8n)
  })

  test('has its own hop and maxChange where it has', async () => {
    await init(1_000n, 8n)
    await state('setHop', rateLimits, 60n)
    await state('setMaxChange', rateLimits, 2n * ONE)
    await set(1_000n, 8n)
    await passTime(chain, 60n)
    await set(2_000n, 16n)
    expect([HOP, MAX_CHANGE]).toEqual([64_800n, 1_250_000_000_000_000_000n])
  })
})

describe('an unlimited key', () => {
  test('is one where the init says so, at once, and nothing else then', async () => {
    await init(maxUint256, 0n)
    for (const [maxAmount, slope] of [
      [maxUint256, 1n],
      [maxUint256 - 1n, 0n],
      [0n, 0n],
    ] as const) {
      await expectRevert(set(maxAmount, slope), 'Configurator/unlimited-incorrect-params')
    }
    const receipt = await set(maxUint256, 0n)
    expect(world.unit.configurator.events(receipt)[0]?.args).toMatchObject({ maxAmount: maxUint256, slope: 0n })
    expect(await current()).toBe(maxUint256)
    expect(await zzz()).toBe(0n)
    await set(maxUint256, 0n)
  })

  test('can be lowered when the init is taken away: the ceiling is the greatest limit, not an overflow', async () => {
    await init(maxUint256, 0n)
    await set(maxUint256, 0n)
    await world.unit.beamState.send('delInitRateLimits', [KEY, rateLimits], { from: aBEAM })
    await expectRevert(set(maxUint256, 0n), 'Configurator/exceeds-max-amount')
    await expectRevert(set(maxUint128 + 1n, 0n), 'Configurator/exceeds-max-amount')
    await set(maxUint128, 0n)
    await set(7_000n, 0n)
    expect(await data()).toMatchObject({ maxAmount: 7_000n, lastAmount: 7_000n })
    await expectRevert(set(7_000n, 1n), 'Configurator/exceeds-max-slope')
    await set(8_750n, 0n)
    expect(await current()).toBe(7_000n)
  })

  test('an init that is unlimited with a slope makes none', async () => {
    await init(maxUint256, 1n)
    await expectRevert(set(maxUint256, 0n), 'Configurator/exceeds-max-amount')
    await set(maxUint128, 1n)
    expect(await current()).toBe(0n)
  })
})

describe('a controller call', () => {
  const calldata = () => world.controller.encode('test_setMaxSlippage', [POOL, ONE])
  const call = (data: Hex, from: Address = cBEAM) =>
    world.unit.configurator.send('callControllerAction', [world.controller.address, data], { from })

  test('has to be approved, to the byte, and may then be repeated until it is not', async () => {
    await expectRevert(call(calldata()), 'Configurator/not-valid-data')
    await state('addInitControllerActions', calldata(), world.controller.address)
    const args = [world.controller.address, calldata()]
    const ret = await world.unit.configurator.read<Hex>('callControllerAction', args, { from: cBEAM })
    expect(decodeAbiParameters([{ type: 'uint256' }], ret)).toEqual([ONE])
    for (let i = 0; i < 3; i += 1) {
      const receipt = await call(calldata())
      expect(world.controller.events(receipt)).toMatchObject([{ name: 'MaxSlippageSet' }])
      expect(world.unit.configurator.events(receipt)).toEqual([
        { name: 'CallControllerAction', args: { controller: world.controller.address, data: calldata() } },
      ])
    }
    await expectRevert(
      call(world.controller.encode('test_setMaxSlippage', [POOL, ONE - 1n])),
      'Configurator/not-valid-data',
    )
    await expectRevert(call(`${calldata()}00`), 'Configurator/not-valid-data')
    await world.unit.beamState.send('delInitControllerActions', [keccak256(calldata()), world.controller.address], {
      from: aBEAM,
    })
    await expectRevert(call(calldata()), 'Configurator/not-valid-data')
  })

  test('approved for all is approved for one', async () => {
    await state('addInitControllerActions', calldata(), zeroAddress)
    await call(calldata())
  })

  test('that fails, fails without its reason', async () => {
    const bad = world.controller.encode('test_setMaxSlippage', [POOL, ONE + 1n])
    await state('addInitControllerActions', bad, world.controller.address)
    await expectRevert(call(bad), 'Configurator/call-failed')
  })

  test('carries no ETH', async () => {
    const args = [world.controller.address, calldata()]
    await expectRevert(world.unit.configurator.send('callControllerAction', args, { from: cBEAM, value: 1n }), '0x')
  })
})

describe('who is not allowed is told so before anything else', () => {
  test('but stopped comes first', async () => {
    const call = (from: Address) =>
      world.unit.configurator.send('callControllerAction', [world.controller.address, '0x'], { from })
    await expectRevert(set(1n, 1n, anyone), 'Configurator/not-authorized-ratelimits-cBeam')
    await expectRevert(call(anyone), 'Configurator/not-authorized-controller-cBeam')
    await world.unit.mom.send('stop', [], { from: people.emergency })
    for (const from of [anyone, cBEAM]) {
      await expectRevert(set(1n, 1n, from), 'Configurator/stopped')
      await expectRevert(call(from), 'Configurator/stopped')
    }
  })

  test('stopping stops decreases too, and starting again brings nothing with it', async () => {
    await init(1_000n, 8n)
    await set(1_000n, 8n)
    await world.unit.mom.send('stop', [], { from: people.emergency })
    await expectRevert(set(0n, 0n), 'Configurator/stopped')
    await state('start')
    await expectRevert(set(1_250n, 8n), 'Configurator/increment-too-soon')
    await set(0n, 0n)
  })

  test('a pairing is for one contract and one cBEAM, and ends when it is unset, not when either is removed', async () => {
    await init(1_000n, 8n)
    await set(1n, 1n)
    await world.unit.beamState.send('delCBeam', [cBEAM], { from: aBEAM })
    await world.unit.beamState.send('delRateLimits', [rateLimits], { from: aBEAM })
    await set(0n, 0n)
    await world.unit.beamState.send('unsetCBeamForRateLimits', [rateLimits, cBEAM], { from: aBEAM })
    await expectRevert(set(0n, 0n), 'Configurator/not-authorized-ratelimits-cBeam')
    await world.unit.beamState.send('unsetCBeamForController', [world.controller.address, cBEAM], { from: aBEAM })
    await expectRevert(
      world.unit.configurator.send('callControllerAction', [world.controller.address, '0x'], { from: cBEAM }),
      'Configurator/not-authorized-controller-cBeam',
    )
  })
})

test('has the roles it needs and no others', async () => {
  const { accessControls, rateLimits, proxy } = world.pau
  const configurator = world.unit.configurator.address
  expect(await rateLimits.read('hasRole', [CONTROLLER, configurator])).toBe(false)
  expect(await accessControls.read('hasRole', [ALLOCATOR_ROLE, configurator])).toBe(false)
  expect(await proxy.read('hasRole', [CONTROLLER, configurator])).toBe(false)
  expect(await world.unit.beamState.read('wards', [configurator])).toBe(0n)
})

/** Where BeamState keeps everybody's maxChange. */
function maxChangeSlot(): Hex {
  const { storageLayout } = governanceArtifact('BeamState')
  const slot = storageLayout.find(({ label }) => label === 'maxChange')?.slot as string
  return keccak256(`0x${'0'.repeat(64)}${BigInt(slot).toString(16).padStart(64, '0')}`)
}
