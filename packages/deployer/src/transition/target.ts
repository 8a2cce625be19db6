import { getFacet, type IntegrationName } from '@diamond-pau/catalogue'
import { type Artifact, linkArtifact } from '@diamond-pau/contracts'
import { integrationId, parameterKey, parameterNamespace } from '@diamond-pau/keys'
import {
  LEGACY_FACETS,
  legacyAdapterWires,
  legacyIntegrationId,
  legacyWires,
  libraryArtifact,
  STAGE1_VENUES,
  STAGE2_FACETS,
  STAGE_CONTRACTS,
  stageArtifact,
} from '@diamond-pau/stages'
import {
  type Address,
  encodeAbiParameters,
  type Hex,
  keccak256,
  numberToHex,
  toFunctionSelector,
  zeroAddress,
} from 'viem'
import { catalogue } from '../catalogue.ts'
import { coreArtifact } from '../contracts.ts'
import { facetDeployment } from '../desired/facetDeployment.ts'
import { deployment, sharedContracts } from '../desired/shared.ts'
import type { Deployment } from '../desired/types.ts'
import { integrationLabel } from '../names.ts'
import type { WiredIntegration } from '../read/readWiring.ts'
import type { Subjects } from './parameters.ts'
import type { Stage, Swap, TransitionRequest } from './types.ts'

/** The controller of a stage with everything that it needs, none of it there yet perhaps. */
export type Target = {
  /** In the order in which they can be created; the controller last. */
  deployments: readonly Deployment[]
  controller: Deployment
  /** Addresses in the controller's code that are no immutables, for its verification. */
  libraries: Readonly<Record<string, Address>>
  /** Of Stages 2 and 3. */
  parameterRegistry?: Address
  /** Of Stage 3. */
  accessControls?: Address
  beacon?: Address
  /** What the Beacon has to publish, and the diamond to pull. */
  integrations: readonly (WiredIntegration & { name: string })[]
}

type Options = {
  /** Facets whose constructors run on the chain. */
  facets: readonly IntegrationName[]
  /** OTC swaps that the predecessor sent. */
  swaps?: readonly Swap[]
}

/** The controller that a request is for. Pure: its address is known before anything is sent. */
export function targetOf(request: TransitionRequest, stage: Exclude<Stage, 'legacy'>, options: Options): Target {
  if (stage === 1) return stage1(request, options)
  const facets = facetsOf(request, options.facets)
  return stage === 2 ? stage2(request, facets) : stage3(request, facets)
}

// ------------------------------------------------------------------------------------------------------------- stage 1

function stage1(request: TransitionRequest, { swaps = [] }: Options): Target {
  const { layer, admin, proxy, rateLimits, instance } = request
  const artifact = stageArtifact(STAGE_CONTRACTS[layer].stage1)
  const names = Object.keys(artifact.linkReferences ?? {}).toSorted()
  const libraryDeployments = names.map((name) => deployment(name, libraryArtifact(name)))
  const libraries = Object.fromEntries(libraryDeployments.map(({ name, address }) => [name, address]))
  const venues = Object.fromEntries(
    Object.entries(STAGE1_VENUES[layer]).map(([field, name]) => [field, request.addresses[name] ?? zeroAddress]),
  )
  const controller = deployment(
    STAGE_CONTRACTS[layer].stage1,
    linkArtifact(artifact, libraries),
    [admin, proxy, rateLimits, venues, swaps.flatMap(swapWords)],
    instanceSalt(instance),
  )
  return { deployments: [...libraryDeployments, controller], controller, libraries, integrations: [] }
}

/** A swap that was sent, as words for a controller to begin with: no setter sets what is under way. */
export function swapWords(swap: Swap): { namespace: Hex; key: Hex; value: Hex }[] {
  if (swap.sentTimestamp === 0n) return []
  const namespace = parameterNamespace('sky.pau.storage.OTCFacet.v1')
  const word = (name: string, value: bigint | Address) => ({
    namespace,
    key: parameterKey(name, swap.exchange),
    value: encodeAbiParameters([{ type: 'uint256' }], [BigInt(value)]),
  })
  // The buffer too: its setter refuses while a swap is on its way.
  return [word('buffer', swap.buffer), word('state', packSwap(swap))]
}

/** See `encodeState` of OTCLogic. */
function packSwap({ sent, claimed, sentTimestamp }: Swap): bigint {
  if (sent >> 104n || claimed >> 104n || sentTimestamp >> 48n) throw new Error('an OTC swap does not fit its word')
  return sent | (claimed << 104n) | (sentTimestamp << 208n)
}

// -------------------------------------------------------------------------------------------------------------- facets

type Facets = {
  registry: Deployment
  deployments: readonly Deployment[]
  byId: Readonly<Record<string, Address>>
}

/** Facets of a layer, the same for Stages 2 and 3 and for every PAU of a chain. */
function facetsOf(request: TransitionRequest, ids: readonly IntegrationName[]): Facets {
  const { layer, addresses, chainId, beaconAdmin } = request
  const registry = sharedContracts({ beaconAdmin }).ParameterRegistry as Deployment
  const options = { parameterRegistry: registry.address, chainId, addresses }
  const deployments = ids.map((id) => facetDeployment(getFacet(id), catalogue.artifact(id), options))
  const byId: Record<string, Address> = Object.fromEntries(ids.map((id, i) => [id, deployments[i]?.address as Address]))

  const given: Record<string, Address> = { parameterRegistry_: registry.address }
  for (const [argument, id] of Object.entries(LEGACY_FACETS[layer])) given[argument] = byId[id] ?? zeroAddress
  const { legacyFacet } = STAGE_CONTRACTS[layer]
  const legacy = deployment(legacyFacet, stageArtifact(legacyFacet), argumentsOf(stageArtifact(legacyFacet), given))
  return {
    registry,
    deployments: [registry, ...deployments, legacy],
    byId: { ...byId, LEGACY_FACET: legacy.address },
  }
}

/** All facets of a layer that the chain's registry has the addresses for. Whether they can be built, the chain says. */
export function possibleFacets({ layer, addresses }: TransitionRequest): IntegrationName[] {
  const ids = new Set<IntegrationName>([...Object.values(STAGE2_FACETS[layer]), ...Object.values(LEGACY_FACETS[layer])])
  return [...ids].toSorted().filter((id) => {
    const { constructorArgs } = getFacet(id)
    return constructorArgs.every(({ from }) => 'component' in from || addresses[from.address])
  })
}

/** Tells controllers of the same code apart; the first has everyone's salt. */
function instanceSalt(instance: number | undefined): Hex | undefined {
  return instance ? keccak256(numberToHex(instance, { size: 32 })) : undefined
}

/** What a facet is constructed with, to try whether it can be. */
export function facetArguments(request: TransitionRequest, id: IntegrationName): readonly unknown[] {
  const registry = sharedContracts({ beaconAdmin: request.beaconAdmin }).ParameterRegistry as Deployment
  const { addresses, chainId } = request
  const options = { parameterRegistry: registry.address, chainId, addresses }
  return facetDeployment(getFacet(id), catalogue.artifact(id), options).args
}

function argumentsOf(artifact: Artifact, given: Readonly<Record<string, Address>>): readonly unknown[] {
  const inputs = artifact.abi.find((item) => item.type === 'constructor')?.inputs ?? []
  return inputs.map(({ name }) => given[name ?? ''])
}

// ------------------------------------------------------------------------------------------------------------- stage 2

function stage2(request: TransitionRequest, { registry, deployments, byId }: Facets): Target {
  const { layer, admin, proxy, rateLimits, instance } = request
  const facets = Object.fromEntries(
    Object.entries(STAGE2_FACETS[layer]).map(([field, id]) => [field, byId[id] ?? zeroAddress]),
  )
  const name = STAGE_CONTRACTS[layer].stage2
  const args = [admin, proxy, rateLimits, registry.address, { ...facets, legacy: byId.LEGACY_FACET }]
  const controller = deployment(name, stageArtifact(name), args, instanceSalt(instance))
  return {
    deployments: [...deployments, controller],
    controller,
    libraries: {},
    parameterRegistry: registry.address,
    integrations: [],
  }
}

// ------------------------------------------------------------------------------------------------------------- stage 3

function stage3(request: TransitionRequest, { registry, deployments, byId }: Facets): Target {
  const { layer, admin, proxy, rateLimits, beaconAdmin, instance } = request
  const own = sharedContracts({ beaconAdmin }).Beacon as Deployment
  const beacon = request.beacon ?? own.address
  // Its own, that two PAUs of one admin do not share their roles.
  const accessControls = deployment('AccessControls', coreArtifact('AccessControls'), [admin], keccak256(proxy))
  const args = [accessControls.address, beacon, proxy, rateLimits]
  const controller = deployment('Controller', coreArtifact('Controller'), args, instanceSalt(instance))
  const legacy: Partial<Record<string, Readonly<Record<string, string>>>> = legacyWires[layer]
  const integrations = Object.entries(byId).flatMap(([id, facet]) => {
    if (id === 'LEGACY_FACET') {
      const wires = legacyAdapterWires(layer).map((signature) => wire(signature, signature))
      return [{ name: id, id: legacyIntegrationId(id), facet, wires }]
    }
    const { wires } = getFacet(id as IntegrationName)
    const own = wires.map(({ callSelector, delegateSelector }) => ({ callSelector, delegateSelector }))
    const second = Object.entries(legacy[id] ?? {}).map(([call, delegate]) => wire(call, delegate))
    return [
      { name: id, id: integrationId(id), facet, wires: own },
      ...(second.length > 0
        ? [{ name: `${id}_LEGACY`, id: legacyIntegrationId(id as IntegrationName), facet, wires: second }]
        : []),
    ]
  })
  return {
    deployments: [...(request.beacon ? [] : [own]), ...deployments, accessControls, controller],
    controller,
    libraries: {},
    parameterRegistry: registry.address,
    accessControls: accessControls.address,
    beacon,
    integrations,
  }
}

function wire(call: string, delegate: string) {
  return { callSelector: toFunctionSelector(call), delegateSelector: toFunctionSelector(delegate) }
}

/** A Controller in the place of another, with the same roles, Beacon and integrations: nothing to migrate. */
export function replacementOf(
  { proxy, rateLimits, instance }: TransitionRequest,
  old: { accessControls: Address; beacon: Address; integrations: readonly WiredIntegration[] },
): Target {
  const { accessControls, beacon } = old
  const args = [accessControls, beacon, proxy, rateLimits]
  const controller = deployment('Controller', coreArtifact('Controller'), args, instanceSalt(instance))
  const integrations = old.integrations.map((integration) => ({
    ...integration,
    name: integrationLabel(integration.id),
  }))
  return { deployments: [controller], controller, libraries: {}, accessControls, beacon, integrations }
}

// ----------------------------------------------------------------------------------------------------------- migration

/** The one-shot contract that takes parameters from a Stage 1 controller to the registry. */
export function migrationOf(
  request: TransitionRequest,
  {
    predecessor,
    parameterRegistry,
    subjects,
  }: { predecessor: Address; parameterRegistry: Address; subjects: Subjects },
): Deployment {
  const artifact = stageArtifact('ParameterMigration')
  return deployment('ParameterMigration', artifact, [
    request.proxy,
    parameterRegistry,
    predecessor,
    keccak256(encodeAbiParameters([subjectsInput(artifact)], [subjects])),
  ])
}

function subjectsInput({ abi }: Artifact) {
  const migrate = abi.find((item) => item.type === 'function' && item.name === 'migrate')
  if (migrate?.type !== 'function' || !migrate.inputs[0]) throw new Error('ParameterMigration has no migrate')
  return migrate.inputs[0]
}
