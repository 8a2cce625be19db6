import { createLocalChain, type LocalChain } from '@diamond-pau/contracts/testing'
import { type Address, toFunctionSelector, zeroAddress } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { governanceArtifact, type GovernanceContract } from '../src/call.ts'
import { DELAY, HOP, MAX_CHANGE } from '../src/defaults.ts'
import {
  extrasCalls,
  initCalls,
  initChecks,
  limitsAndActionsCalls,
  pauseTimelockCalls,
  type Unit,
} from '../src/init.ts'
import { executeCall, scheduleCall } from '../src/operation.ts'
import { registerPau } from '../src/registerPau.ts'
import {
  CANCELLER_ROLE,
  DELAYED,
  DELAYED_ACTIONS,
  CONFIGURING,
  CONFIGURING_ACTIONS,
  IMMEDIATE,
  IMMEDIATE_ACTIONS,
  PAUSER_ROLE,
  PROPOSER_ROLE,
} from '../src/roles.ts'
import { type DeployedUnit, deployUnit, sendCalls } from '../src/testing.ts'
import { createWorld, expectRevert, KEY, NEW, passTime, people, undone, type World } from './harness.ts'

const { governance, aBEAM, guardian, cBEAM, anyone } = people

let chain: LocalChain
let unit: DeployedUnit
beforeAll(async () => {
  chain = await createLocalChain()
  unit = await deployUnit(chain, { governance, coreCouncil: aBEAM, guardian })
})
afterAll(() => chain.close())

const selectors = (contract: GovernanceContract, names: readonly string[]) =>
  governanceArtifact(contract).abi.flatMap((item) =>
    item.type === 'function' && names.includes(item.name) ? [toFunctionSelector(item)] : [],
  )

test('every action of BeamState but those of wards is of one of two roles, one of them also the Configurator’s', async () => {
  const mutable = governanceArtifact('BeamState').abi.flatMap((item) =>
    item.type === 'function' && item.stateMutability !== 'view' ? [item.name] : [],
  )
  const wardsOnly = ['rely', 'deny', 'setUserRole', 'setRoleAction']
  expect([...DELAYED_ACTIONS, ...IMMEDIATE_ACTIONS, ...wardsOnly].sort()).toEqual(mutable.sort())
  const bit = (...roles: number[]) =>
    `0x${roles
      .reduce((sum, role) => sum | (1n << BigInt(role)), 0n)
      .toString(16)
      .padStart(64, '0')}`
  const roles = (selector: string) => unit.beamState.read('actionsRoles', [selector])
  for (const sig of selectors('BeamState', DELAYED_ACTIONS)) expect(await roles(sig)).toBe(bit(DELAYED))
  const spent = selectors('BeamState', CONFIGURING_ACTIONS)
  for (const sig of selectors('BeamState', IMMEDIATE_ACTIONS)) {
    expect(await roles(sig)).toBe(spent.includes(sig) ? bit(IMMEDIATE, CONFIGURING) : bit(IMMEDIATE))
  }
  for (const sig of selectors('PauConfigurator', ['setPauContracts'])) expect(await roles(sig)).toBe(bit(DELAYED))
  for (const sig of selectors('PauConfigurator', ['delPauContracts'])) expect(await roles(sig)).toBe(bit(IMMEDIATE))
  expect(await unit.beamState.read('userRoles', [unit.timelock.address])).toBe(bit(DELAYED))
  expect(await unit.beamState.read('userRoles', [aBEAM])).toBe(bit(IMMEDIATE))
  expect(await unit.beamState.read('userRoles', [unit.configurator.address])).toBe(bit(CONFIGURING))
})

test('roles of the Timelock, and who is ward of what', async () => {
  const holders = {
    [PROPOSER_ROLE]: [aBEAM, unit.wrapper.address],
    [CANCELLER_ROLE]: [aBEAM, guardian],
    [PAUSER_ROLE]: [guardian, unit.mom.address],
  }
  for (const [role, accounts] of Object.entries(holders)) {
    for (const account of [
      governance,
      aBEAM,
      guardian,
      unit.wrapper.address,
      unit.mom.address,
      unit.timelock.address,
    ]) {
      expect(await unit.timelock.read('hasRole', [role, account])).toBe(accounts.includes(account))
    }
  }
  const wards = [governance, unit.mom.address]
  for (const account of [
    ...wards,
    aBEAM,
    guardian,
    unit.timelock.address,
    unit.configurator.address,
    unit.wrapper.address,
  ]) {
    expect(await unit.beamState.read('wards', [account])).toBe(wards.includes(account) ? 1n : 0n)
  }
  expect(await unit.wrapper.read('buds', [aBEAM])).toBe(1n)
})

test('the defaults are 14 days, 18 hours and a quarter', async () => {
  expect(await unit.timelock.read('getMinDelay')).toBe(1_209_600n)
  expect(await unit.beamState.read('getHop', [NEW])).toBe(64_800n)
  expect(await unit.beamState.read('getMaxChange', [NEW])).toBe(1_250_000_000_000_000_000n)
  expect([DELAY, HOP, MAX_CHANGE]).toEqual([1_209_600n, 64_800n, 1_250_000_000_000_000_000n])
})

describe('the checks before', () => {
  const failing = async (unitAddresses: Unit, minDelay = DELAY) => {
    const answers = await Promise.all(
      initChecks(unitAddresses, { minDelay }).map(async ({ to, data, expect: expected, error }) => {
        const { data: answer } = await chain.publicClient.call({ to, data })
        return answer === expected ? [] : [error]
      }),
    )
    return answers.flat()
  }

  test('hold for contracts that were deployed for each other', async () => {
    expect(await failing(unit.addresses)).toEqual([])
  })

  test('name each that was not', async () => {
    const other = await deployUnit(chain, { governance, coreCouncil: aBEAM, guardian })
    const mixed = (part: Partial<Unit>) => failing({ ...unit.addresses, ...part })
    expect(await mixed({ configurator: other.addresses.configurator })).toEqual([
      'PASInit/configurator-beamState-mismatch',
    ])
    expect(await mixed({ mom: other.addresses.mom })).toEqual([
      'PASInit/mom-beamState-mismatch',
      'PASInit/mom-timelock-mismatch',
    ])
    expect(await mixed({ wrapper: other.addresses.wrapper })).toEqual([
      'PASInit/wrapper-timelock-mismatch',
      'PASInit/wrapper-beamState-mismatch',
    ])
    expect(await failing(unit.addresses, DELAY - 1n)).toEqual(['PASInit/timelock-minDelay-mismatch'])
  })
})

test('calls are values: equal for equal input', () => {
  const people = { coreCouncil: aBEAM, cancellers: [guardian], pausers: [guardian] }
  expect(initCalls(unit.addresses, people)).toEqual(initCalls(unit.addresses, people))
})

test('may start with a Timelock that is paused, and nobody left who paused it', async () => {
  await undone(chain, async () => {
    await sendCalls(chain, pauseTimelockCalls(unit.addresses, { admin: governance }), governance)
    expect(await unit.timelock.read('paused')).toBe(true)
    expect(await unit.timelock.read('hasRole', [PAUSER_ROLE, governance])).toBe(false)
  })
})

test('there is no hop of zero', () => {
  expect(() => extrasCalls(unit.addresses, { hop: 0n, maxChange: MAX_CHANGE })).toThrow('PASInit/hop-is-zero')
})

test('first PAUs, cBEAMs, limits and calls need no delay in a spell', async () => {
  await undone(chain, async () => {
    const [rateLimits, controller]: Address[] = [NEW, anyone]
    const calls = [
      ...extrasCalls(unit.addresses, {
        hop: 60n,
        maxChange: 2n * MAX_CHANGE,
        rateLimits: [rateLimits as Address],
        controllers: [controller as Address],
        cBeams: [{ cBeam: cBEAM, rateLimits: [rateLimits as Address], controllers: [controller as Address] }],
      }),
      ...limitsAndActionsCalls(unit.addresses, {
        limits: [
          { key: KEY, maxAmount: 5n, slope: 1n },
          { key: KEY, rateLimits, maxAmount: 6n, slope: 2n },
        ],
        actions: [{ data: '0x01' }, { data: '0x02', controller }],
      }),
    ]
    await sendCalls(chain, calls, governance)
    const { beamState } = unit
    expect(await beamState.read('rateLimitsCBeams', [rateLimits, cBEAM])).toBe(1n)
    expect(await beamState.read('controllersCBeams', [controller, cBEAM])).toBe(1n)
    expect(await beamState.read('getInitRateLimits', [KEY, rateLimits])).toEqual([6n, 2n])
    expect(await beamState.read('getInitRateLimits', [KEY, zeroAddress])).toEqual([5n, 1n])
    expect(await beamState.read('getHop', [rateLimits])).toBe(60n)
  })
})

test('a PAU is registered with one operation, and its cBEAM paired when that took effect', async () => {
  const world: World = await createWorld(chain)
  const { timelock, configurator, addresses } = world.unit
  const [pau, controller, rateLimits] = [NEW, anyone, guardian]
  const { delayed, pairings } = registerPau(addresses, {
    pau,
    controller,
    rateLimits,
    cBeam: governance,
    limits: [{ key: KEY, maxAmount: 100n, slope: 1n }],
    actions: [{ data: '0xabcd' }],
  })
  const operation = { calls: delayed }
  await sendCalls(chain, [scheduleCall(timelock.address, operation, DELAY)], aBEAM)
  await expectRevert(sendCalls(chain, pairings, aBEAM), 'BeamState/not-existing-rateLimits')
  await passTime(chain, DELAY)
  await sendCalls(chain, [executeCall(timelock.address, operation)], anyone)
  await sendCalls(chain, pairings, aBEAM)
  expect(await configurator.read('pauContracts', [pau])).toEqual([controller, rateLimits])
  const { beamState } = world.unit
  expect(await beamState.read('controllersCBeams', [controller, governance])).toBe(1n)
  expect(await beamState.read('getInitRateLimits', [KEY, rateLimits])).toEqual([100n, 1n])
  expect(registerPau(addresses, { pau, controller, rateLimits }).pairings).toEqual([])
})
