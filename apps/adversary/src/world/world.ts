import { mainnet } from '@diamond-pau/addresses'
import { abis, artifactUrl, catalogue } from '@diamond-pau/catalogue'
import { readArtifact } from '@diamond-pau/contracts'
import { contractAt, coreArtifact, deployStack, type LocalContract, type Stack } from '@diamond-pau/contracts/testing'
import { createDevnet, type Devnet } from '@diamond-pau/devnet'
import type { DeployedUnit } from '@diamond-pau/governance/testing'
import { ALLOCATOR_ROLE, DEFAULT_ADMIN_ROLE, FREEZER_ROLE, RELAYER_ADMIN_ROLE } from '@diamond-pau/keys'
import { type Abi, type Address, getAddress, type Hex, parseEventLogs } from 'viem'
import { administer, type Config, installUnit, OUTSIDER, PUBLISHER, reachOver, useHook } from './administration.ts'
import { type FuzzChain, startChain } from './chain.ts'
import { installHostileVenues, useHostileVenue } from './fixtures.ts'
import { type FuzzedPau, person, Setup } from './setup.ts'
import { addressesOf, fund, installVenues, useVenues } from './venues.ts'

/** Every venue of mainnet, two PAUs with every facet wired that mainnet has, and everybody around them. */
export type World = {
  fuzz: FuzzChain
  devnet: Devnet
  stack: Stack
  /** With what is known of each. Only the first has the hostile venues. */
  setups: readonly [Setup, Setup]
  /** What the Beacon publishes, by id. */
  configs: Readonly<Record<Hex, Config>>
  /** Facets by id. */
  facets: Readonly<Record<string, Address>>
  hostileFacet: Address
  /** That GovOps of both are held by. */
  unit: DeployedUnit
  /** Everything wired that changes something, by the name that callers use. */
  functions: readonly string[]
  fuzzer: LocalContract
}

const MAINNET = 1

/** Builds a world. It takes a minute. */
export async function createWorld(): Promise<World> {
  const fuzz = await startChain()
  const { chain } = fuzz
  const devnet = await createDevnet({ chain })
  const venues = await installVenues(devnet)
  const admin = chain.accounts[0] as Address
  const stack = await deployStack(chain, { admin })
  const { proxy, controller, accessControls, rateLimits } = stack
  const parts = [proxy.address, controller.address, accessControls.address, rateLimits.address] as const
  const first = toPau(fuzz, 'a', parts, admin)
  // Of another Star, with an admin of its own.
  const otherAdmin = person('admin of b')
  const others = await stack.pauFactory.read<[Address, Address, Address, Address]>('deploy', [otherAdmin])
  await stack.pauFactory.send('deploy', [otherAdmin])
  const second = toPau(fuzz, 'b', others, otherAdmin)
  const hostileVenues = await installHostileVenues(fuzz, stack)

  const known: Readonly<Record<string, Address>> = { ...mainnet, ...addressesOf(venues) }
  const hook = hostileVenues.find(({ manifest }) => manifest.id === 'DUAL_POOL_FACET')
  const built: Readonly<Record<string, unknown>> = hook?.fixture.constructorArgs ?? {}
  const facets: Record<string, Address> = {}
  const configs: Record<Hex, Config> = {}
  const entries = catalogue.filter(({ chains }) => chains === 'all' || chains.includes(MAINNET))
  for (const entry of entries) {
    const args = entry.constructorArgs.map(({ name, from }) =>
      'component' in from
        ? stack.parameterRegistry.address
        : entry.id === 'DUAL_POOL_FACET'
          ? built[name]
          : known[from.address],
    )
    const facet = await chain.deploy(readArtifact(artifactUrl(entry)), args)
    const wires = entry.wires.map(({ callSelector, delegateSelector }) => ({ callSelector, delegateSelector }))
    await stack.beacon.send('setIntegration', [entry.idBytes32, { facet, wires }])
    facets[entry.id] = facet
    configs[entry.idBytes32] = { facet, wires }
  }
  await stack.beacon.send('grantRole', [DEFAULT_ADMIN_ROLE, PUBLISHER])
  await stack.beacon.send('revokeRole', [DEFAULT_ADMIN_ROLE, admin], { from: PUBLISHER })
  const hostileFacet = await deployOwn(fuzz, 'HostileFacet', [OUTSIDER])

  const setups = [new Setup(fuzz, devnet, first), new Setup(fuzz, devnet, second)] as const
  const unit = await installUnit(setups[0])
  // Both before either lives through the months in which pools and notes mature.
  for (const setup of setups) await fund(setup, venues)
  for (const setup of setups) {
    await appoint(setup.pau, Object.keys(configs) as Hex[])
    await useVenues(setup, venues)
    if (setup.pau === first) {
      for (const venue of hostileVenues) await useHostileVenue(setup, venue)
      await useHook(setup, hostileVenues)
    }
    await findParameters(setup, stack.parameterRegistry)
    await administer(setup, { stack, unit, configs, hostile: hostileFacet.address })
  }
  const { configurator } = unit.addresses
  // Both found before either is added to, or they would reach back for themselves.
  const reaches = [setups[1], setups[0]].map((other) => reachOver(other, stack.parameterRegistry.address, configurator))
  setups.forEach((setup, i) => reaches[i]?.forEach((template) => setup.add(template)))
  const fuzzer = await deployOwn(fuzz, 'Fuzzer')
  const functions = entries
    .flatMap(({ wires }) => wires)
    .filter(({ role }) => role !== 'view' && role !== 'key')
    .map(({ call }) => call.slice(0, call.indexOf('(')))
  return { fuzz, devnet, stack, setups, configs, facets, hostileFacet: hostileFacet.address, unit, functions, fuzzer }
}

/** Deploys a contract of this app. */
export async function deployOwn(
  { chain }: FuzzChain,
  name: string,
  args: readonly unknown[] = [],
): Promise<LocalContract> {
  const artifact = readArtifact(new URL(`../../build/${name}.json`, import.meta.url))
  return contractAt(chain, artifact, await chain.deploy(artifact, args))
}

/** A PAU at the addresses that the factory returned. The handles are its own: they encode and send to its contracts. */
function toPau(
  { chain }: FuzzChain,
  name: 'a' | 'b',
  [proxy, controller, accessControls, rateLimits]: readonly [Address, Address, Address, Address],
  admin: Address,
): FuzzedPau {
  const handle = (contract: string, address: Address, more: Abi = []) =>
    contractAt(chain, { abi: [...coreArtifact(contract).abi, ...more] }, address)
  return {
    name,
    proxy,
    controller: handle(
      'Controller',
      controller,
      Object.values(abis).flatMap((abi): Abi => abi),
    ),
    accessControls: handle('AccessControls', accessControls),
    rateLimits: handle('RateLimits', rateLimits),
    people: {
      allocator: person(`allocator of ${name}`),
      admin,
      freezer: person(`freezer of ${name}`),
      govOps: person(`GovOps of ${name}`),
    },
  }
}

/** Gives a PAU its people, and wires everything. */
async function appoint({ accessControls, controller, people }: FuzzedPau, ids: readonly Hex[]) {
  const { admin, allocator, freezer } = people
  const asAdmin = { from: admin }
  await accessControls.send('grantRole', [ALLOCATOR_ROLE, allocator], asAdmin)
  await accessControls.send('grantRole', [FREEZER_ROLE, freezer], asAdmin)
  for (const holder of [controller.address, admin]) {
    await accessControls.send('grantRole', [RELAYER_ADMIN_ROLE, holder], asAdmin)
  }
  for (const role of [ALLOCATOR_ROLE, FREEZER_ROLE]) {
    await accessControls.send('setRoleAdmin', [role, RELAYER_ADMIN_ROLE], asAdmin)
  }
  // A dozen of them stay below what a transaction may use.
  for (let i = 0; i < ids.length; i += 12) await controller.send('updateIntegrations', [ids.slice(i, i + 12)], asAdmin)
}

/** The parameters that were set so far, by the registry's own events. */
async function findParameters({ fuzz, pau, knowledge }: Setup, registry: LocalContract) {
  const logs = await fuzz.chain.publicClient.getLogs({ address: registry.address, fromBlock: 0n })
  for (const { args } of parseEventLogs({ abi: registry.abi, logs, eventName: 'ParameterSet' })) {
    const { pau: owner, namespace, key } = args as unknown as { pau: Address; namespace: Hex; key: Hex }
    if (getAddress(owner) === pau.proxy) knowledge.parameters.add(`${namespace}:${key}`)
  }
}
