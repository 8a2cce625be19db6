import { createLocalChain, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import { DEFAULT_ADMIN_ROLE, integrationId } from '@diamond-pau/keys'
import { type AbiFunction, keccak256, toFunctionSelector, zeroAddress, zeroHash } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AUTHORITY, type AuthorityRow, type Role, ROLES } from '../src/authority.ts'
import { type Call, governanceArtifact, governanceCall, type GovernanceContract } from '../src/call.ts'
import { DELAY } from '../src/defaults.ts'
import { executeCall, type Operation, operationId, scheduleCall } from '../src/operation.ts'
import { IMMEDIATE_ACTIONS } from '../src/roles.ts'
import { deployLayerFactory, sendCalls } from '../src/testing.ts'
import {
  createWorld,
  deployTest,
  expectRevert,
  KEY,
  NEW,
  passTime,
  people,
  POOL,
  undone,
  type World,
} from './harness.ts'

// Every cell of the table of authority, both ways: who may, can, and nobody else, each on a chain that is as if nobody
// else had tried.

const { governance, aBEAM, guardian, cBEAM } = people
const SELECTOR = toFunctionSelector('stop()')
const DATA = '0xabcdef01'
const FACET = integrationId('TEST')

let chain: LocalChain
let world: World
let contracts: Record<string, LocalContract>
/** Ready in the Timelock, and waiting in it. */
let ready: Operation
let waiting: Operation
let args: Record<string, readonly unknown[]>

beforeAll(async () => {
  chain = await createLocalChain()
  world = await createWorld(chain)
  const { beamState, configurator, timelock, mom, wrapper } = world.unit
  contracts = {
    BeamState: beamState,
    PauConfigurator: configurator,
    Timelock: timelock,
    PASMom: mom,
    TimelockWrapperMainnet: wrapper,
    AdministeredAgent: world.agent,
    LayerFactory: await deployLayerFactory(chain, world.unit, world.pau.beacon.address),
  }
  const factory = contracts.LayerFactory as LocalContract
  const token = await deployTest(chain, 'TestUpstream', [18, zeroAddress])
  const fingerprint = await factory.read('fingerprintOf', [FACET])
  const state = (name: string, ...args: unknown[]) => governanceCall('BeamState', beamState.address, name, args)
  const rateLimits = world.pau.rateLimits.address
  const pau = world.pau.proxy.address
  const controller = world.controller.address
  const approved = world.controller.encode('test_setMaxSlippage', [POOL, 1n])
  await sendCalls(
    chain,
    [
      state('addInitRateLimits', KEY, rateLimits, 1_000n, 8n),
      state('addInitControllerActions', approved, controller),
      state('addInitControllerActions', world.controller.encode('admin_setRelayer', [NEW]), controller),
      state('addInitControllerActions', world.controller.encode('admin_setFreezer', [NEW]), controller),
      governanceCall('LayerFactory', factory.address, 'setTemplate', [0, 1, []]),
      governanceCall('LayerFactory', factory.address, 'allowFacets', [0, [FACET], [fingerprint]]),
    ],
    governance,
  )
  await configurator.send('setRateLimit', [rateLimits, KEY, 1_000n, 8n], { from: cBEAM })
  const request = {
    layer: 0,
    upstreams: [{ via: zeroHash, asset: token.address, target: token.address, domain: 0, peer: zeroHash }],
    controllers: [[FACET]],
    admin: NEW,
    agents: [],
    freezers: [],
    relayers: [],
    limits: [],
    actions: [],
    cBeam: NEW,
  }
  const [begun] = factory.events(await factory.send('begin', [request, 0n], { from: aBEAM }))
  ready = { calls: [state('addCBeam', NEW)], salt: keccak256('0x01') }
  await sendCalls(chain, [scheduleCall(timelock.address, ready, DELAY)], aBEAM)
  await passTime(chain, DELAY)
  waiting = { calls: [state('addCBeam', NEW)], salt: keccak256('0x02') }
  await sendCalls(chain, [scheduleCall(timelock.address, waiting, DELAY)], aBEAM)
  // A pause, so that there is something to end, comes with the cell itself.

  const fresh: Operation = { calls: [state('start')], salt: keccak256('0x03') }
  const argsOf = (call: Call) => call.args
  const proposal = [zeroHash, KEY, DELAY]
  const limit = { key: KEY, rateLimits, maxAmount: 1n, slope: 1n }
  args = {
    'BeamState.rely': [NEW],
    'BeamState.deny': [world.unit.mom.address],
    'BeamState.setUserRole': [NEW, 1, true],
    'BeamState.setRoleAction': [1, SELECTOR, true],
    'BeamState.start': [],
    'BeamState.setHop': [zeroAddress, 60n],
    'BeamState.setMaxChange': [zeroAddress, 2n * 10n ** 18n],
    'BeamState.addRateLimits': [NEW],
    'BeamState.addController': [NEW],
    'BeamState.addCBeam': [NEW],
    'BeamState.addInitRateLimits': [KEY, rateLimits, 5n, 5n],
    'BeamState.addInitControllerActions': [DATA, controller],
    'BeamState.stop': [],
    'BeamState.delRateLimits': [rateLimits],
    'BeamState.delController': [controller],
    'BeamState.delCBeam': [cBEAM],
    'BeamState.setCBeamForRateLimits': [rateLimits, cBEAM],
    'BeamState.unsetCBeamForRateLimits': [rateLimits, cBEAM],
    'BeamState.setCBeamForController': [controller, cBEAM],
    'BeamState.unsetCBeamForController': [controller, cBEAM],
    'BeamState.delInitRateLimits': [KEY, rateLimits],
    'BeamState.delInitControllerActions': [keccak256(approved), controller],
    'PauConfigurator.setPauContracts': [pau, controller, rateLimits],
    'PauConfigurator.delPauContracts': [pau],
    'PauConfigurator.setRateLimit': [rateLimits, KEY, 1_250n, 10n],
    'PauConfigurator.setPauRateLimit': [pau, KEY, 0n, 0n],
    'PauConfigurator.callControllerAction': [controller, approved],
    'PauConfigurator.callPauAction': [pau, approved],
    'PauConfigurator.setRelayer': [pau, NEW],
    'PauConfigurator.removeRelayer': [pau, NEW],
    'PauConfigurator.setFreezer': [pau, NEW],
    'LayerFactory.setTemplate': [1, 1, []],
    'LayerFactory.delTemplate': [0],
    'LayerFactory.allowFacets': [1, [FACET], [fingerprint]],
    'LayerFactory.disallowFacets': [0, [FACET]],
    'LayerFactory.build': [request],
    'LayerFactory.begin': [request, 1n],
    'LayerFactory.proceed': [request, begun?.args.pau, 1n],
    'Timelock.scheduleBatch': argsOf(scheduleCall(timelock.address, fresh, DELAY)),
    'Timelock.cancel': [operationId(waiting)],
    'Timelock.pause': [],
    'Timelock.unpause': [],
    'Timelock.updateDelayImmediately': [1n],
    'Timelock.grantRole': [DEFAULT_ADMIN_ROLE, NEW],
    'Timelock.revokeRole': [DEFAULT_ADMIN_ROLE, NEW],
    'Timelock.executeBatch': argsOf(executeCall(timelock.address, ready)),
    'PASMom.stop': [],
    'PASMom.pause': [],
    'PASMom.setOwner': [NEW],
    'PASMom.setAuthority': [NEW],
    'TimelockWrapperMainnet.addInitRateLimits': [limit, ...proposal],
    'TimelockWrapperMainnet.batchAddInitRateLimits': [[limit, limit], ...proposal],
    'AdministeredAgent.call': [controller, world.controller.encode('test_spend', [KEY, 1n])],
    'AdministeredAgent.removeActor': [people.pBEAM],
  }
  for (const { contract, functionName } of AUTHORITY) {
    if (contract === 'TimelockWrapperMainnet') args[`${contract}.${functionName}`] ??= samples(functionName)
  }
})
afterAll(() => chain.close())

const cells = AUTHORITY.flatMap((row) =>
  (Object.keys(ROLES) as Role[]).map((role) => ({
    row,
    role,
    name: `${row.contract}.${row.functionName}`,
    access: row.may[role] ?? 'no',
  })),
)

test.each(cells)('$name by $role: $access', ({ row, role, name, access }) =>
  undone(chain, async () => {
    // Ending a pause needs one.
    if (name === 'Timelock.unpause') await world.unit.timelock.send('pause', [], { from: guardian })
    if (access === 'now') {
      await act(row, role)
      return
    }
    await expectRevert(act(row, role), row.error)
    if (access === 'no') return

    const { address } = contracts[row.contract] as LocalContract
    const { timelock } = world.unit
    const call = governanceCall(row.contract as GovernanceContract, address, row.functionName, args[name])
    const operation: Operation = { calls: [call], salt: keccak256('0x04') }
    await sendCalls(chain, [scheduleCall(timelock.address, operation, DELAY)], people[role])
    const { id, execute } = { id: operationId(operation), execute: executeCall(timelock.address, operation) }
    const due = await timelock.read<bigint>('getTimestamp', [id])
    await chain.testClient.setNextBlockTimestamp({ timestamp: due - 1n })
    await expectRevert(sendCalls(chain, [execute], people.anyone), 'TimelockUnexpectedOperationState')
    await chain.mineAt(due)
    await sendCalls(chain, [execute], people.anyone)
    expect(due - (await chain.now())).toBeLessThanOrEqual(0n)
  }),
)

/** The call of a row, by a role. */
function act({ contract, functionName }: AuthorityRow, role: Role) {
  return (contracts[contract] as LocalContract).send(functionName, args[`${contract}.${functionName}`], {
    from: people[role],
  })
}

/** Arguments by type, where no particular ones are needed. */
function samples(functionName: string): unknown[] {
  const item = governanceArtifact('TimelockWrapperMainnet').abi.find(
    (item): item is AbiFunction => item.type === 'function' && item.name === functionName,
  )
  return (item?.inputs ?? []).map(({ name, type }) => {
    if (name === 'delay') return DELAY
    if (type === 'address') return NEW
    if (type === 'bytes32') return KEY
    if (type === 'bytes') return DATA
    if (type === 'bool') return true
    return /^u?int(8|16|24|32|40|48)$/.test(type) ? 7 : 2n * 10n ** 18n
  })
}

describe('the table', () => {
  test('has every function that changes anything', () => {
    // Functions of OpenZeppelin that answer nobody: hooks, and what we replaced or what gives one's own role up.
    const others = [
      'execute',
      'schedule',
      'updateDelay',
      'renounceRole',
      'onERC721Received',
      'onERC1155Received',
      'onERC1155BatchReceived',
    ]
    for (const contract of [
      'BeamState',
      'PauConfigurator',
      'LayerFactory',
      'Timelock',
      'PASMom',
      'TimelockWrapperMainnet',
    ] as const) {
      const functions = governanceArtifact(contract).abi.flatMap((item) =>
        item.type === 'function' && /payable/.test(item.stateMutability) ? [item.name] : [],
      )
      const rows = AUTHORITY.filter((row) => row.contract === contract).map(({ functionName }) => functionName)
      expect([...rows].sort()).toEqual(functions.filter((name) => !others.includes(name)).sort())
    }
  })
})

describe('a pause of the Timelock', () => {
  test('holds up no narrowing of a template, and every new PAU', async () => {
    await undone(chain, async () => {
      await world.unit.timelock.send('pause', [], { from: guardian })
      const factory = (name: string) =>
        contracts.LayerFactory?.send(name, args[`LayerFactory.${name}`], { from: aBEAM }) as Promise<unknown>
      await expectRevert(factory('build'), 'EnforcedPause')
      await factory('disallowFacets')
      await factory('delTemplate')
    })
  })
})

describe('removals never wait', () => {
  const removals = cells.filter(
    ({ row, role }) =>
      role === 'aBEAM' &&
      row.contract === 'BeamState' &&
      (IMMEDIATE_ACTIONS as readonly string[]).includes(row.functionName),
  )

  test('there are ten of them, and none can be kept up by a paused Timelock', async () => {
    expect(removals.map(({ row }) => row.functionName).sort()).toEqual([...IMMEDIATE_ACTIONS].sort())
    await undone(chain, async () => {
      await world.unit.timelock.send('pause', [], { from: guardian })
      for (const { row } of removals) await undone(chain, () => act(row, 'aBEAM').then(() => undefined))
    })
  })

  test('nor by anything else that a pauser, a canceller, a cBEAM or a relayer can do', async () => {
    await undone(chain, async () => {
      const { timelock, configurator } = world.unit
      await timelock.send('cancel', [operationId(waiting)], { from: guardian })
      await timelock.send('cancel', [operationId(ready)], { from: guardian })
      await timelock.send('pause', [], { from: guardian })
      await configurator.send('setRelayer', args['PauConfigurator.setRelayer'], { from: cBEAM })
      await configurator.send('callPauAction', args['PauConfigurator.callPauAction'], { from: cBEAM })
      for (const { row } of removals) await undone(chain, () => act(row, 'aBEAM').then(() => undefined))
    })
  })

  test('a cBEAM’s decreases and removals need the Timelock as little', async () => {
    await undone(chain, async () => {
      await world.unit.timelock.send('pause', [], { from: guardian })
      await world.unit.configurator.send('setPauRateLimit', args['PauConfigurator.setPauRateLimit'], { from: cBEAM })
      await world.unit.configurator.send('removeRelayer', args['PauConfigurator.removeRelayer'], { from: cBEAM })
    })
  })

  test('nor does the freezer’s stop of a relayer: one transaction by one address', async () => {
    await undone(chain, async () => {
      await world.unit.timelock.send('pause', [], { from: guardian })
      await world.unit.mom.send('stop', [], { from: people.emergency })
      await world.agent.send('removeActor', [people.pBEAM], { from: people.freezer })
      await expectRevert(world.agent.send('call', args['AdministeredAgent.call'], { from: people.pBEAM }), 'NotActor')
    })
  })
})

test('what was removed after it was scheduled comes back only when that is executed, and can be cancelled', async () => {
  await undone(chain, async () => {
    const { timelock, beamState } = world.unit
    const operation: Operation = { calls: [governanceCall('BeamState', beamState.address, 'addCBeam', [cBEAM])] }
    await sendCalls(chain, [scheduleCall(timelock.address, operation, DELAY)], aBEAM)
    await beamState.send('delCBeam', [cBEAM], { from: aBEAM })
    await passTime(chain, DELAY)
    expect(await beamState.read('cBeams', [cBEAM])).toBe(0n)
    await timelock.send('cancel', [operationId(operation)], { from: guardian })
    await expectRevert(
      sendCalls(chain, [executeCall(timelock.address, operation)], people.anyone),
      'TimelockUnexpectedOperationState',
    )
  })
})

test('a paused Timelock leaves governance its own way in', async () => {
  await undone(chain, async () => {
    await world.unit.timelock.send('pause', [], { from: guardian })

    await world.unit.beamState.send('addCBeam', [NEW], { from: governance })
    expect(await world.unit.beamState.read('cBeams', [NEW])).toBe(1n)
  })
})
