import { abis, artifactUrl, getFacet } from '@diamond-pau/catalogue'
import { readArtifact } from '@diamond-pau/contracts'
import {
  contractAt,
  createLocalChain,
  deployCore,
  deployStack,
  expectRevert,
  type LocalChain,
  type LocalContract,
  type Stack,
} from '@diamond-pau/contracts/testing'
import { type DeployedUnit, deployUnit } from '@diamond-pau/governance/testing'
import { ALLOCATOR_ROLE, DEFAULT_ADMIN_ROLE, FREEZER_ROLE, RELAYER_ADMIN_ROLE } from '@diamond-pau/keys'
import type { Address, Hex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

// The Configurator Unit and the AdminFacet are made apart from each other; here they meet.

let chain: LocalChain
let stack: Stack
let unit: DeployedUnit
let controller: LocalContract
let governance: Address
let cBeam: Address
let relayer: Address
let snapshot: Hex

beforeAll(async () => {
  chain = await createLocalChain()
  const [admin, coreCouncil, guardian, beam, someone] = chain.accounts as readonly Address[] as [
    Address,
    Address,
    Address,
    Address,
    Address,
  ]
  ;[governance, cBeam, relayer] = [admin, beam, someone]
  stack = await deployStack(chain, { admin: governance })
  unit = await deployUnit(chain, { governance, coreCouncil, guardian })

  const { idBytes32, wires } = getFacet('ADMIN_FACET')
  const artifact = readArtifact(artifactUrl(getFacet('ADMIN_FACET')))
  const facet = await chain.deploy(artifact, [stack.parameterRegistry.address])
  const selectors = wires.map(({ callSelector, delegateSelector }) => ({ callSelector, delegateSelector }))
  await stack.beacon.send('setIntegration', [idBytes32, { facet, wires: selectors }])
  await stack.controller.send('updateIntegrations', [[idBytes32]])
  controller = contractAt(chain, { abi: abis.ADMIN_FACET }, stack.controller.address)

  // The facet's set-up, as its README has it, and the unit's right to call it.
  const { accessControls } = stack
  await accessControls.send('grantRole', [RELAYER_ADMIN_ROLE, controller.address])
  await accessControls.send('grantRole', [RELAYER_ADMIN_ROLE, governance])
  await accessControls.send('setRoleAdmin', [ALLOCATOR_ROLE, RELAYER_ADMIN_ROLE])
  await accessControls.send('setRoleAdmin', [FREEZER_ROLE, RELAYER_ADMIN_ROLE])
  await accessControls.send('grantRole', [DEFAULT_ADMIN_ROLE, unit.configurator.address])

  await state('addController', controller.address)
  await state('addRateLimits', stack.rateLimits.address)
  await state('addCBeam', cBeam)
  await state('setCBeamForController', controller.address, cBeam)
  const contracts = [stack.proxy.address, controller.address, stack.rateLimits.address]
  await unit.configurator.send('setPauContracts', contracts, { from: governance })
  snapshot = await chain.testClient.snapshot()
})
beforeEach(async () => {
  await chain.testClient.revert({ id: snapshot })
  snapshot = await chain.testClient.snapshot()
})
afterAll(() => chain.close())

const state = (name: string, ...args: unknown[]) => unit.beamState.send(name, args, { from: governance })
const has = (role: Hex, account: Address) => stack.accessControls.read('hasRole', [role, account])
const configure = (name: string, account: Address) =>
  unit.configurator.send(name, [stack.proxy.address, account], { from: cBeam })

async function approve(view: string, account: Address) {
  const data = await unit.configurator.read<Hex>(view, [stack.proxy.address, account])
  await state('addInitControllerActions', data, controller.address)
}

describe('the Configurator Unit and the AdminFacet', () => {
  it('names a relayer that governance approved, and removes one without asking', async () => {
    await expectRevert(
      configure('setRelayer', relayer),
      'Configurator/not-valid-data',
      undefined,
      unit.configurator.abi,
    )
    await approve('relayerAction', relayer)
    await configure('setRelayer', relayer)
    expect(await has(ALLOCATOR_ROLE, relayer)).toBe(true)
    await configure('removeRelayer', relayer)
    expect(await has(ALLOCATOR_ROLE, relayer)).toBe(false)
  })

  it('names a freezer, who stops a relayer in one transaction', async () => {
    const freezer = chain.accounts[5] as Address
    await approve('relayerAction', relayer)
    await configure('setRelayer', relayer)
    await approve('freezerAction', freezer)
    await configure('setFreezer', freezer)
    expect(await has(FREEZER_ROLE, freezer)).toBe(true)
    await controller.send('admin_removeRelayer', [relayer], { from: freezer })
    expect(await has(ALLOCATOR_ROLE, relayer)).toBe(false)
  })

  it('works through the agent where the PAU has one', async () => {
    const agent = await deployCore(chain, 'AdministeredAgent', [governance])
    await stack.accessControls.send('grantRole', [ALLOCATOR_ROLE, agent.address], { from: governance })
    await agent.send('addAdmin', [controller.address], { from: governance })
    await controller.send('admin_setAgent', [agent.address], { from: governance })
    await approve('relayerAction', relayer)
    await configure('setRelayer', relayer)
    expect(await agent.read('getIsActor', [relayer])).toBe(true)
    expect(await has(ALLOCATOR_ROLE, relayer)).toBe(false)
    await configure('removeRelayer', relayer)
    expect(await agent.read('getIsActor', [relayer])).toBe(false)
  })
})
