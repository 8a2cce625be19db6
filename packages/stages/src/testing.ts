import { abis, artifactUrl, getFacet, type IntegrationName } from '@diamond-pau/catalogue'
import { linkArtifact, readArtifact } from '@diamond-pau/contracts'
import { contractAt, deployCore, type LocalChain, type LocalContract, toWires } from '@diamond-pau/contracts/testing'
import {
  ALLOCATOR_ROLE,
  CONTROLLER,
  FREEZER,
  FREEZER_ROLE,
  integrationId,
  RELAYER,
  RELAYER_ADMIN_ROLE,
} from '@diamond-pau/keys'
import { type Abi, type Address, type Hex, zeroAddress } from 'viem'
import { type Layer, libraryArtifact, STAGE_CONTRACTS, stageArtifact } from './artifacts.ts'
import { LEGACY_FACETS, STAGE1_VENUES, STAGE2_FACETS } from './integrations.ts'
import { legacyAdapterWires, legacyIntegrationId, legacyWires } from './legacyWires.ts'

/** Addresses by their names in the registry. What a chain does not have is left out. */
export type VenueAddresses = Readonly<Record<string, Address>>

export type People = { admin: Address; relayer: Address; freezer: Address }

/** One custody and its limits, with a controller of each stage that may act on both. */
export type StagedPau = {
  readonly layer: Layer
  readonly people: People
  readonly proxy: LocalContract
  readonly rateLimits: LocalContract
  readonly parameterRegistry: LocalContract
  /** The diamond's. */
  readonly accessControls: LocalContract
  readonly beacon: LocalContract
  /** The facets that Stages 2 and 3 run, by id; the legacy facet as `LEGACY_FACET`. */
  readonly facets: Readonly<Record<string, Address>>
  /** The controllers, each with the legacy interface; the diamond's also has the production names. */
  readonly stages: readonly [LocalContract, LocalContract, LocalContract]
}

/** Deploys custody, limits and the controllers of all three stages over them. */
export async function deployStages(
  chain: LocalChain,
  layer: Layer,
  venues: VenueAddresses,
  people: People = defaultPeople(chain),
): Promise<StagedPau> {
  const { admin } = people
  const proxy = await deployCore(chain, 'ALMProxy', [admin])
  const rateLimits = await deployCore(chain, 'RateLimits', [admin])
  const parameterRegistry = await deployCore(chain, 'ParameterRegistry')
  const custody = { proxy: proxy.address, rateLimits: rateLimits.address }
  const facets = await deployFacets(chain, layer, venues, parameterRegistry.address)
  const accessControls = await deployCore(chain, 'AccessControls', [admin])
  const beacon = await deployCore(chain, 'Beacon', [admin])

  const stage1 = await deployStage1(chain, layer, { ...custody, admin, venues })
  const stage2 = await deployStage2(chain, layer, {
    ...custody,
    admin,
    facets,
    parameterRegistry: parameterRegistry.address,
  })
  const stage3 = await deployCore(chain, 'Controller', [
    accessControls.address,
    beacon.address,
    custody.proxy,
    custody.rateLimits,
  ])
  for (const controller of [stage1, stage2, stage3.address]) {
    await proxy.send('grantRole', [CONTROLLER, controller], { from: admin })
    await rateLimits.send('grantRole', [CONTROLLER, controller], { from: admin })
  }

  const legacyAbi = stageArtifact(STAGE_CONTRACTS[layer].stage1).abi
  const diamondAbi = [...stage3.abi, ...legacyAbi, ...Object.values(abis).flatMap((abi): Abi => abi)]
  const stages = [
    contractAt(chain, { abi: legacyAbi }, stage1),
    contractAt(chain, { abi: legacyAbi }, stage2),
    contractAt(chain, { abi: diamondAbi }, stage3.address),
  ] as const
  for (const controller of [stages[0], stages[1]]) {
    await controller.send('grantRole', [RELAYER, people.relayer], { from: admin })
    await controller.send('grantRole', [FREEZER, people.freezer], { from: admin })
  }
  await accessControls.send('grantRole', [ALLOCATOR_ROLE, people.relayer], { from: admin })
  await accessControls.send('grantRole', [FREEZER_ROLE, people.freezer], { from: admin })
  for (const holder of [stage3.address, admin]) {
    await accessControls.send('grantRole', [RELAYER_ADMIN_ROLE, holder], { from: admin })
  }
  for (const role of [ALLOCATOR_ROLE, FREEZER_ROLE]) {
    await accessControls.send('setRoleAdmin', [role, RELAYER_ADMIN_ROLE], { from: admin })
  }
  const pau = { layer, people, proxy, rateLimits, parameterRegistry, accessControls, beacon, facets, stages }
  await wireDiamond(pau)
  return pau
}

function defaultPeople({ accounts }: LocalChain): People {
  const [admin, relayer, freezer] = accounts as readonly [Address, Address, Address]
  return { admin, relayer, freezer }
}

/** Deploys a Stage 1 controller and the libraries that it links to. */
export async function deployStage1(
  chain: LocalChain,
  layer: Layer,
  options: { admin: Address; proxy: Address; rateLimits: Address; venues: VenueAddresses },
): Promise<Address> {
  const artifact = stageArtifact(STAGE_CONTRACTS[layer].stage1)
  const libraries: Record<string, Address> = {}
  for (const name of Object.keys(artifact.linkReferences ?? {})) {
    libraries[name] = await chain.deploy(libraryArtifact(name))
  }
  const venues = Object.fromEntries(
    Object.entries(STAGE1_VENUES[layer]).map(([field, name]) => [field, options.venues[name] ?? zeroAddress]),
  )
  const args = [options.admin, options.proxy, options.rateLimits, venues, []]
  return chain.deploy(linkArtifact(artifact, libraries), args)
}

/** Deploys a Stage 2 controller over facets. */
export function deployStage2(
  chain: LocalChain,
  layer: Layer,
  options: {
    admin: Address
    proxy: Address
    rateLimits: Address
    parameterRegistry: Address
    facets: Readonly<Record<string, Address>>
  },
): Promise<Address> {
  const { admin, proxy, rateLimits, parameterRegistry } = options
  const facets = Object.fromEntries(
    Object.entries(STAGE2_FACETS[layer]).map(([field, id]) => [field, options.facets[id] ?? zeroAddress]),
  )
  const artifact = stageArtifact(STAGE_CONTRACTS[layer].stage2)
  const all = { ...facets, legacy: options.facets.LEGACY_FACET }
  return chain.deploy(artifact, [admin, proxy, rateLimits, parameterRegistry, all])
}

/** Deploys the facets of a layer whose venues are all known, and the legacy facet over them. */
export async function deployFacets(
  chain: LocalChain,
  layer: Layer,
  venues: VenueAddresses,
  parameterRegistry: Address,
): Promise<Record<string, Address>> {
  const facets: Record<string, Address> = {}
  const ids = new Set<IntegrationName>([...Object.values(STAGE2_FACETS[layer]), ...Object.values(LEGACY_FACETS[layer])])
  for (const id of ids) {
    const entry = getFacet(id)
    const args = entry.constructorArgs.map(({ from }) =>
      'component' in from ? parameterRegistry : venues[from.address],
    )
    if (args.includes(undefined)) continue
    facets[id] = await chain.deploy(readArtifact(artifactUrl(entry)), args)
  }
  const legacy: Record<string, Address> = { parameterRegistry_: parameterRegistry }
  for (const [argument, id] of Object.entries(LEGACY_FACETS[layer])) legacy[argument] = facets[id] ?? zeroAddress
  const artifact = stageArtifact(STAGE_CONTRACTS[layer].legacyFacet)
  const inputs = artifact.abi.find((item) => item.type === 'constructor')?.inputs ?? []
  facets.LEGACY_FACET = await chain.deploy(
    artifact,
    inputs.map(({ name }) => legacy[name ?? '']),
  )
  return facets
}

const PULLED_AT_ONCE = 12

/** Publishes the facets with both wire sets on the Beacon, and pulls them into the diamond. */
async function wireDiamond({ layer, people, beacon, facets, stages }: StagedPau): Promise<void> {
  const ids: Hex[] = []
  const publish = async (id: Hex, facet: Address, wires: { callSelector: Hex; delegateSelector: Hex }[]) => {
    await beacon.send('setIntegration', [id, { facet, wires }], { from: people.admin })
    ids.push(id)
  }
  const legacy: Partial<Record<string, Readonly<Record<string, string>>>> = legacyWires[layer]
  for (const [id, facet] of Object.entries(facets)) {
    if (id === 'LEGACY_FACET') continue
    const { wires } = getFacet(id)
    const own = wires.map(({ callSelector, delegateSelector }) => ({ callSelector, delegateSelector }))
    await publish(integrationId(id), facet, own)
    const second = legacy[id]
    if (second) await publish(legacyIntegrationId(id as IntegrationName), facet, toWires(second))
  }
  const adapters = Object.fromEntries(legacyAdapterWires(layer).map((signature) => [signature, signature]))
  await publish(legacyIntegrationId('LEGACY_FACET'), facets.LEGACY_FACET as Address, toWires(adapters))
  // All at once would take more gas than one transaction may.
  for (let i = 0; i < ids.length; i += PULLED_AT_ONCE) {
    await stages[2].send('updateIntegrations', [ids.slice(i, i + PULLED_AT_ONCE)], { from: people.admin })
  }
}
