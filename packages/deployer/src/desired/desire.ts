import { ALLOCATOR_ROLE, CONTROLLER, DEFAULT_ADMIN_ROLE, integrationId } from '@diamond-pau/keys'
import { type Address, BaseError, encodeFunctionData, encodeFunctionResult, type Hex, zeroAddress } from 'viem'
import { type Catalogue, findFacet, findModule } from '../catalogue.ts'
import { PauError } from '../errors.ts'
import { type BirthGround, linkLimits } from '../governance/birth.ts'
import { desireUnit, factoryDeployment, unitDeployments } from '../governance/desireUnit.ts'
import { callText, valueText } from '../text.ts'
import { addedAgent } from './addedAgent.ts'
import type { Definition } from './definition.ts'
import { facetDeployment } from './facetDeployment.ts'
import { moduleDeployment } from './moduleDeployment.ts'
import { predictPau } from './predictPau.ts'
import { sharedContracts } from './shared.ts'
import type {
  Deployment,
  Desired,
  DesiredAgent,
  DesiredIntegration,
  DesiredLimit,
  DesiredModule,
  DesiredParameter,
  PauAddresses,
  Removals,
} from './types.ts'

const ROLES = { ALLOCATOR_ROLE, CONTROLLER, DEFAULT_ADMIN_ROLE }

export type DesireInput = {
  /** Identifier and name of the Star. */
  star: { star: string; name: string }
  definition: Definition
  catalogue: Catalogue
  /** The address registry of the chain. */
  addresses: Readonly<Record<string, Address>>
  /** Who assembles the PAU: its addresses depend on it. */
  deployer: Address
  beaconAdmin: Address
  /** A Beacon to use as it is, administered by others. */
  beacon?: Address
  /** The PAU, where it exists; otherwise its addresses are predicted. */
  pau?: PauAddresses
  /** Where a factory builds the PAU: what it builds from. */
  birth?: BirthGround
  /** How many PAUs the deployer has assembled from exactly this definition before. */
  instance?: number
}

/**
 * What a definition means on a chain: every contract with its address, every wire, role, parameter and limit. Pure.
 * @throws UnknownIntegrationError, UnknownModuleError, MissingAddressError, ParameterError
 */
export function desire(input: DesireInput): Desired {
  const { star, definition, catalogue, deployer, beaconAdmin } = input
  const { chainId } = definition
  const shared = sharedContracts({ beaconAdmin, beacon: input.beacon })
  const beacon = input.beacon ?? (shared.Beacon as Deployment).address

  const integrations = definition.integrations.map(({ value }): DesiredIntegration => {
    const facet = findFacet(catalogue, value, chainId)
    const artifact = catalogue.artifact(value)
    if (input.beacon) return { facet, artifact }
    const parameterRegistry = (shared.ParameterRegistry as Deployment).address
    return { facet, artifact, deployment: facetDeployment(facet, artifact, { ...input, parameterRegistry, chainId }) }
  })
  const agents = definition.agents.map(({ name, ...lists }): DesiredAgent => ({
    name,
    admins: lists.admins.map(({ value }) => value),
    actors: lists.actors.map(({ value }) => value),
    grantors: lists.grantors.map(({ value }) => value),
    revokers: lists.revokers.map(({ value }) => value),
  }))
  const admin = definition.admin.value
  const governor = definition.governance?.governance ?? beaconAdmin
  const deployments =
    definition.governance && unitDeployments({ ...definition.governance, governance: governor, chainId })
  const layerFactory = deployments && factoryDeployment(deployments.addresses, shared.PAUAssembler.address)
  const configurator = deployments?.addresses.configurator
  const integrationIds = integrations.map(({ facet }) => facet.idBytes32)
  const predicted = predictPau(
    {
      deployer,
      admin,
      agents,
      integrationIds,
      ...(configurator ? { configurator } : {}),
      ...(layerFactory && input.birth ? { factory: layerFactory.address } : {}),
    },
    {
      assembler: shared.PAUAssembler.address,
      pauFactory: shared.PAUFactory.address,
      agentFactory: shared.AdministeredAgentFactory.address,
      beacon,
      instance: input.instance,
    },
  )
  const { salt, ...addresses } = predicted
  const pau = input.pau ?? addresses
  const components = {
    ALMProxy: pau.proxy,
    // A Beacon of others does not say which registry its facets use; no module asks.
    ParameterRegistry: shared.ParameterRegistry?.address ?? zeroAddress,
    StarAdmin: admin,
  }
  const modules = (definition.modules ?? []).map(({ name, integration, contract }): DesiredModule => {
    const facet = findFacet(catalogue, integration, chainId)
    const module = findModule(facet, contract)
    return moduleDeployment(facet, module, catalogue.moduleArtifact(module), { ...input, chainId, name, components })
  })
  const addedAgents = agents.flatMap((agent, index) => {
    const added = addedAgent(pau.controller, agent)
    return added.address === pau.agents[index] ? added : []
  })
  const adminFacet = integrations.some(({ facet }) => facet.id === ADMIN_FACET)
  const parameters = [
    ...(adminFacet && pau.agents[0] ? [agentParameter(pau.agents[0], input)] : []),
    ...definition.parameters.map((parameter) => desiredParameter(parameter, input)),
  ]
  const published = definition.limits.map(desiredLimit)
  const links = input.birth ? linkLimits(input.birth, integrations) : []
  // What a definition says of a link holds in the end; the template says how it begins.
  const limits = [...new Map([...links, ...published].map((limit) => [limit.key, limit])).values()]
  return {
    ...star,
    chainId,
    deployer,
    admin,
    beaconAdmin,
    beacon,
    assembler: shared.PAUAssembler.address,
    shared: Object.values(shared),
    integrations,
    pau,
    ...(input.pau ? {} : { assemblySalt: salt }),
    agents,
    modules,
    addedAgents,
    adminFacet,
    parameters,
    limits,
    ...(definition.governance && deployments && layerFactory
      ? {
          unit: desireUnit({
            definition: definition.governance,
            governance: governor,
            deployments,
            layerFactory,
            pau,
            admin,
            agents,
            ...(input.birth ? { ground: input.birth } : {}),
            limits,
            parameters,
            integrations,
          }),
        }
      : {}),
    removals: removals(definition),
  }
}

/** Needs calls beside its wires: see its README. */
const ADMIN_FACET = 'ADMIN_FACET'

/** The AdminFacet's agent is the first: whom it names act through that one. */
function agentParameter(agent: Address, input: DesireInput): DesiredParameter {
  const parameter = {
    integration: ADMIN_FACET,
    function: 'setAgent',
    args: [agent],
    read: { function: 'agent', args: [], value: agent },
    source: 'packages/facets/admin/README.md',
  }
  return { ...desiredParameter(parameter, input), setup: true }
}

function desiredParameter(
  { integration, function: setter, args, read, source }: Definition['parameters'][number],
  { catalogue, definition }: DesireInput,
): DesiredParameter {
  const { prefix } = findFacet(catalogue, integration, definition.chainId)
  const abi = catalogue.abi(integration)
  const set = `${prefix}_${setter}`
  const get = `${prefix}_${read.function}`
  const encoded = <T>(encode: () => T): T => {
    try {
      return encode()
    } catch (error) {
      throw new ParameterError(callText(set, args), error)
    }
  }
  return {
    title: callText(set, args),
    name: callText(get, read.args),
    integration,
    abi,
    set: encoded(() => encodeFunctionData({ abi, functionName: set, args })),
    get: encoded(() => encodeFunctionData({ abi, functionName: get, args: read.args })),
    value: encoded(() => encodeFunctionResult({ abi, functionName: get, result: read.value } as never)),
    source,
  }
}

function desiredLimit({ constant, args, ...limit }: Definition['limits'][number]): DesiredLimit {
  const named = Object.entries(args).map(([name, value]) => `${name} ${valueText(value)}`)
  const { key, maxAmount, slope, decimals, symbol, source } = limit
  const name = named.length > 0 ? `${constant}(${named.join(', ')})` : constant
  return { name, constant, key, maxAmount, slope, decimals, symbol, source }
}

function removals({ remove = {}, agents, integrations }: Definition): Removals {
  for (const { value } of remove.integrations ?? []) {
    if (integrations.some((wanted) => wanted.value === value)) throw new ContradictionError(value)
  }
  return {
    integrations: (remove.integrations ?? []).map(({ value }) => ({ name: value, id: integrationId(value) as Hex })),
    roles: (remove.roles ?? []).map(({ contract, role, account }) => ({
      contract,
      role: ROLES[role],
      account: account.value,
    })),
    members: (remove.members ?? []).map(({ agent: name, list, account }) => {
      const agent = agents.findIndex((candidate) => candidate.name === name)
      const definition = agents[agent]
      if (!definition) throw new UnknownAgentError(name, agents)
      if (definition[list].some(({ value }) => value === account.value)) throw new ContradictionError(account.value)
      return { agent, list, account: account.value }
    }),
  }
}

/** A removal concerns an agent that the definition does not have. */
export class UnknownAgentError extends PauError {
  override name = 'UnknownAgentError'
  constructor(name: string, agents: Definition['agents']) {
    super(`There is no agent "${name}". The definition has ${agents.map((agent) => agent.name).join(', ')}.`)
  }
}

/** A definition has a parameter that its facet has not, or with values of another type. */
export class ParameterError extends PauError {
  override name = 'ParameterError'
  constructor(call: string, cause: unknown) {
    const why = cause instanceof BaseError ? cause.shortMessage : String(cause)
    super(`The parameter ${call} cannot be encoded: ${why} Correct it in the definition.`, { cause })
  }
}

/** A definition wants something and wants it removed. */
export class ContradictionError extends PauError {
  override name = 'ContradictionError'
  constructor(what: string) {
    super(`The definition both lists ${what} and removes it. Take it out of one of the two.`)
  }
}
