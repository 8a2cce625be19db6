import {
  type Address,
  encodeAbiParameters,
  encodeDeployData,
  getContractAddress,
  type Hex,
  keccak256,
  parseAbiParameters,
} from 'viem'
import { coreArtifact, type CoreContract } from '../contracts.ts'
import type { DesiredAgent, PauAddresses } from './types.ts'

export type AssemblyRequest = {
  deployer: Address
  admin: Address
  integrationIds: readonly Hex[]
  agents: readonly Omit<DesiredAgent, 'name'>[]
  /** Administers roles and limits beside the admin. */
  configurator?: Address
  /** Assembles in the place of the deployer, administers everything until it leaves, and wires facets itself. */
  factory?: Address
}

/** The arguments of PAUAssembler's `deploy`: one admin for everything, and maybe a Configurator and a LayerFactory. */
export function assemblyArguments(request: Omit<AssemblyRequest, 'deployer'>) {
  const { integrationIds, admin, agents, configurator, factory } = request
  const last = factory ? [factory] : []
  const both = [admin, ...(configurator ? [configurator] : []), ...last]
  const admins = { accessControlAdmins: both, proxyAdmins: [admin, ...last], rateLimitsAdmins: both }
  const configs = agents.map(({ admins, actors, grantors, revokers }) => ({ admins, actors, grantors, revokers }))
  return [factory ? [] : integrationIds, admins, configs] as const
}

const REQUEST = parseAbiParameters([
  'address deployer, bytes32[] ids, Admins admins, Agent[] agents',
  'struct Admins { address[] accessControlAdmins; address[] proxyAdmins; address[] rateLimitsAdmins; }',
  'struct Agent { address[] admins; address[] actors; address[] grantors; address[] revokers; }',
])

/**
 * The addresses that PAUAssembler will give a PAU, and the salt it will use. They follow from who asks for what and how
 * often: the formulas of PAUAssembler, PAUFactory and AdministeredAgentFactory.
 *
 * @param options.instance - How many times the deployer, or the factory, has assembled exactly this before.
 */
export function predictPau(
  request: AssemblyRequest,
  options: { assembler: Address; pauFactory: Address; agentFactory: Address; beacon: Address; instance?: number },
): PauAddresses & { salt: Hex } {
  const { assembler, pauFactory, agentFactory, beacon, instance = 0 } = options
  const requestHash = keccak256(
    encodeAbiParameters(REQUEST, [request.factory ?? request.deployer, ...assemblyArguments(request)]),
  )
  const salt = hash('bytes32, uint256', [requestHash, BigInt(instance)])

  const create = (factory: Address, contract: CoreContract, args: readonly unknown[], salt: Hex) => {
    const { abi, bytecode } = coreArtifact(contract)
    return getContractAddress({
      opcode: 'CREATE2',
      from: factory,
      // The factories bind their caller, which is the assembler.
      salt: hash('address, bytes32', [assembler, salt]),
      bytecode: encodeDeployData({ abi, bytecode, args }),
    })
  }
  const accessControls = create(pauFactory, 'AccessControls', [assembler], salt)
  const proxy = create(pauFactory, 'ALMProxy', [assembler], salt)
  const rateLimits = create(pauFactory, 'RateLimits', [assembler], salt)
  const controller = create(pauFactory, 'Controller', [accessControls, beacon, proxy, rateLimits], salt)
  const agents = request.agents.map((_, index) =>
    create(agentFactory, 'AdministeredAgent', [assembler], hash('bytes32, uint256', [salt, BigInt(index)])),
  )
  return { controller, proxy, accessControls, rateLimits, agents, salt }
}

function hash(types: string, values: readonly unknown[]): Hex {
  return keccak256(encodeAbiParameters(parseAbiParameters(types), values as never))
}
