import { createLocalChain, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import { ALLOCATOR_ROLE, DEFAULT_ADMIN_ROLE, FREEZER, RELAYER } from '@diamond-pau/keys'
import { type Address, type Hex, keccak256, zeroAddress } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CONFIGURING } from '../src/roles.ts'
import { createWorld, deployTest, expectRevert, KEY, NEW, people, type World } from './harness.ts'

const { governance, cBEAM, anyone } = people

let chain: LocalChain
let world: World
let monolith: LocalContract
let pau: Address
let snapshot: Hex
beforeAll(async () => {
  chain = await createLocalChain()
  world = await createWorld(chain)
  pau = world.pau.proxy.address
  monolith = await deployTest(chain, 'TestMonolith', [world.unit.configurator.address])
  await state('addController', monolith.address)
  await state('setCBeamForController', monolith.address, cBEAM)
})
afterAll(() => chain.close())
beforeEach(async () => {
  snapshot = await chain.testClient.snapshot()
})
afterEach(() => chain.testClient.revert({ id: snapshot }))

const state = (functionName: string, ...args: unknown[]) =>
  world.unit.beamState.send(functionName, args, { from: governance })
const configurator = (functionName: string, args: unknown[], from: Address = cBEAM) =>
  world.unit.configurator.send(functionName, args, { from })
const register = (controller: Address, rateLimits = world.pau.rateLimits.address) =>
  configurator('setPauContracts', [pau, controller, rateLimits], governance)
const action = (name: string, account: Address) => world.unit.configurator.read<Hex>(name, [pau, account])
const approve = async (name: string, account: Address, controller: Address) =>
  state('addInitControllerActions', await action(name, account), controller)

describe('registering a PAU', () => {
  test('names contracts that are registered, and says so', async () => {
    const { controller, pau: stack } = world
    expect(await world.unit.configurator.read('pauContracts', [pau])).toEqual([
      controller.address,
      stack.rateLimits.address,
    ])
    const receipt = await register(monolith.address)
    expect(world.unit.configurator.events(receipt)).toEqual([
      {
        name: 'SetPauContracts',
        args: { pau, controller: monolith.address, rateLimits: stack.rateLimits.address },
      },
    ])
    await expectRevert(register(NEW), 'PauConfigurator/not-existing-controller')
    await expectRevert(register(monolith.address, NEW), 'PauConfigurator/not-existing-rateLimits')
    await expectRevert(
      configurator('setPauContracts', [pau, controller.address, stack.rateLimits.address], anyone),
      'PauConfigurator/role-not-authorized',
    )
  })

  test('ends, and with it every function of the PAU, but nothing else', async () => {
    const receipt = await configurator('delPauContracts', [pau], governance)
    expect(world.unit.configurator.events(receipt)).toEqual([{ name: 'DelPauContracts', args: { pau } }])
    for (const [name, ...args] of [
      ['setPauRateLimit', KEY, 0n, 0n],
      ['callPauAction', '0x'],
      ['setRelayer', NEW],
      ['removeRelayer', NEW],
      ['setFreezer', NEW],
    ] as const) {
      await expectRevert(configurator(name, [pau, ...args]), 'PauConfigurator/unknown-pau')
    }
    await expectRevert(action('relayerAction', NEW), 'PauConfigurator/unknown-pau')
    await expectRevert(action('freezerAction', NEW), 'PauConfigurator/unknown-pau')
    await configurator('setRateLimit', [world.pau.rateLimits.address, KEY, 0n, 0n])
  })

  test('grants nothing: what it names has its own cBEAMs', async () => {
    const other = await deployTest(chain, 'TestMonolith', [world.unit.configurator.address])
    await state('addController', other.address)
    await state('addRateLimits', NEW)
    await register(other.address, NEW)
    await expectRevert(configurator('removeRelayer', [pau, cBEAM]), 'Configurator/not-authorized-controller-cBeam')
    await expectRevert(configurator('callPauAction', [pau, '0x']), 'Configurator/not-authorized-controller-cBeam')
    await expectRevert(
      configurator('setPauRateLimit', [pau, KEY, 0n, 0n]),
      'Configurator/not-authorized-ratelimits-cBeam',
    )
  })
})

test('sets limits and makes calls as the Configurator does', async () => {
  await state('addInitRateLimits', KEY, world.pau.rateLimits.address, 1_000n, 8n)
  await expectRevert(configurator('setPauRateLimit', [pau, KEY, 1_001n, 8n]), 'Configurator/exceeds-max-amount')
  await configurator('setPauRateLimit', [pau, KEY, 1_000n, 8n])
  // One hop for both ways.
  const direct = [world.pau.rateLimits.address, KEY, 1_250n, 8n]
  await expectRevert(configurator('setRateLimit', direct), 'Configurator/increment-too-soon')
  const data = world.controller.encode('test_setMaxSlippage', [NEW, 5n])
  await expectRevert(configurator('callPauAction', [pau, data]), 'Configurator/not-valid-data')
  await state('addInitControllerActions', data, world.controller.address)
  const receipt = await configurator('callPauAction', [pau, data])
  expect(world.controller.events(receipt)).toMatchObject([{ args: { pool: NEW, maxSlippage: 5n } }])
})

describe('people of a diamond', () => {
  const isAllocator = () => world.pau.accessControls.read('hasRole', [ALLOCATOR_ROLE, NEW])

  test('a relayer comes when approved, goes at once, and comes again only when approved again', async () => {
    await expectRevert(configurator('setRelayer', [pau, NEW]), 'Configurator/not-valid-data')
    expect(await action('relayerAction', NEW)).toBe(world.controller.encode('admin_setRelayer', [NEW]))
    await approve('relayerAction', NEW, world.controller.address)
    await expectRevert(configurator('setRelayer', [pau, anyone]), 'Configurator/not-valid-data')
    await configurator('setRelayer', [pau, NEW])
    expect(await isAllocator()).toBe(true)
    const receipt = await configurator('removeRelayer', [pau, NEW])
    expect(await isAllocator()).toBe(false)
    const data = world.controller.encode('admin_removeRelayer', [NEW])
    expect(world.unit.configurator.events(receipt)).toEqual([
      { name: 'CallControllerAction', args: { controller: world.controller.address, data } },
    ])
    await expectRevert(configurator('setRelayer', [pau, NEW]), 'Configurator/not-valid-data')
    await approve('relayerAction', NEW, world.controller.address)
    await configurator('setRelayer', [pau, NEW])
    expect(await isAllocator()).toBe(true)
  })

  test.each([
    ['callPauAction', (data: Hex) => [pau, data]],
    ['callControllerAction', (data: Hex) => [world.controller.address, data]],
  ])('an approval is used up by %s as well, and one for every controller by the first', async (name, args) => {
    const { beamState } = world.unit
    const data = await action('relayerAction', NEW)
    await approve('relayerAction', NEW, world.controller.address)
    await state('addInitControllerActions', data, zeroAddress)
    const enabled = () => beamState.read('isControllerActionEnabled', [keccak256(data), world.controller.address])
    const receipt = await configurator(name, args(data))
    expect(beamState.events(receipt)).toEqual(
      [world.controller.address, zeroAddress].map((controller) => ({
        name: 'DelInitControllerActions',
        args: { key: keccak256(data), controller },
      })),
    )
    expect(await enabled()).toBe(false)
    await configurator('removeRelayer', [pau, NEW])
    await expectRevert(configurator(name, args(data)), 'Configurator/not-valid-data')
  })

  test('an approval outlives an appointment that fails, and what appoints nobody', async () => {
    await approve('relayerAction', NEW, world.controller.address)
    const { accessControls } = world.pau
    const administer = (name: string) =>
      accessControls.send(name, [DEFAULT_ADMIN_ROLE, world.unit.configurator.address], { from: governance })
    await administer('revokeRole')
    await expectRevert(configurator('setRelayer', [pau, NEW]), 'Configurator/call-failed')
    await administer('grantRole')
    await configurator('setRelayer', [pau, NEW])
    const data = world.controller.encode('test_setMaxSlippage', [NEW, 5n])
    await state('addInitControllerActions', data, world.controller.address)
    for (let call = 0; call < 2; call++) await configurator('callPauAction', [pau, data])
    expect(await isAllocator()).toBe(true)
  })

  test('nobody is appointed where BeamState does not let an approval be used up', async () => {
    await approve('relayerAction', NEW, world.controller.address)
    await state('setUserRole', world.unit.configurator.address, CONFIGURING, false)
    await expectRevert(configurator('setRelayer', [pau, NEW]), 'BeamState/role-not-authorized')
    expect(await isAllocator()).toBe(false)
  })

  test('a freezer comes when approved, and a thief cannot remove one', async () => {
    await expectRevert(configurator('setFreezer', [pau, NEW]), 'Configurator/not-valid-data')
    expect(await action('freezerAction', NEW)).toBe(world.controller.encode('admin_setFreezer', [NEW]))
    await approve('freezerAction', NEW, world.controller.address)
    const receipt = await configurator('setFreezer', [pau, NEW])
    expect(world.controller.events(receipt)).toMatchObject([{ name: 'FreezerSet', args: { freezer: NEW } }])
    const remove = world.controller.encode('admin_removeFreezer', [NEW])
    await expectRevert(configurator('callPauAction', [pau, remove]), 'Configurator/not-valid-data')
  })
})

describe('people of a controller of Stage 1 or 2', () => {
  beforeEach(() => register(monolith.address))
  const has = (role: Hex) => monolith.read('hasRole', [role, NEW])

  test.each([
    ['Relayer', 'relayerAction', RELAYER],
    ['Freezer', 'freezerAction', FREEZER],
  ])('%ss are roles of its own', async (name, view, role) => {
    expect(await action(view, NEW)).toBe(monolith.encode('grantRole', [role, NEW]))
    await expectRevert(configurator(`set${name}`, [pau, NEW]), 'Configurator/not-valid-data')
    await approve(view, NEW, monolith.address)
    await configurator(`set${name}`, [pau, NEW])
    expect(await has(role)).toBe(true)
    await expectRevert(configurator(`set${name}`, [pau, NEW]), 'Configurator/not-valid-data')
  })

  test('a relayer goes at once; a failure is one', async () => {
    await approve('relayerAction', NEW, monolith.address)
    await configurator('setRelayer', [pau, NEW])
    await configurator('removeRelayer', [pau, NEW])
    expect(await has(RELAYER)).toBe(false)
    await monolith.send('renounceRole', [DEFAULT_ADMIN_ROLE, world.unit.configurator.address], {
      from: world.unit.configurator.address,
    })
    await expectRevert(configurator('removeRelayer', [pau, NEW]), 'Configurator/call-failed')
  })
})

test('what answers hasRole with anything but a word is a diamond', async () => {
  await state('addController', NEW)
  await register(NEW)
  const expected = world.controller.encode('admin_setRelayer', [NEW])
  // Accepts everything; reverts with 32 bytes.
  for (const bytecode of ['0x00', '0x60206000fd'] as const) {
    await chain.testClient.setCode({ address: NEW, bytecode })
    expect(await action('relayerAction', NEW)).toBe(expected)
  }
})

test('a PAU that moves to a diamond keeps its name, its limits and its cBEAM', async () => {
  await state('addInitRateLimits', KEY, world.pau.rateLimits.address, 1_000n, 8n)
  await register(monolith.address)
  await configurator('setPauRateLimit', [pau, KEY, 1_000n, 8n])
  expect(await action('relayerAction', NEW)).toBe(monolith.encode('grantRole', [RELAYER, NEW]))
  await register(world.controller.address)
  expect(await action('relayerAction', NEW)).toBe(world.controller.encode('admin_setRelayer', [NEW]))
  await configurator('setPauRateLimit', [pau, KEY, 500n, 8n])
})

test('stopped, nothing of it works', async () => {
  await world.unit.mom.send('stop', [], { from: people.emergency })
  for (const [name, ...args] of [
    ['setPauRateLimit', KEY, 0n, 0n],
    ['callPauAction', '0x'],
    ['setRelayer', NEW],
    ['removeRelayer', NEW],
    ['setFreezer', NEW],
  ] as const) {
    await expectRevert(configurator(name, [pau, ...args]), 'Configurator/stopped')
  }
})
