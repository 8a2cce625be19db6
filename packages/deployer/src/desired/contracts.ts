import { coreArtifact, type CoreContract } from '../contracts.ts'
import type { Deployment, Desired } from './types.ts'

/** One contract of a PAU, which the assembler created, or anyone for an agent that came later. */
export type PauContract = Pick<Deployment, 'name' | 'artifact' | 'args' | 'address'>

/** The contracts of a PAU with what they were constructed with. */
export function pauContracts({ pau, beacon, assembler, agents, addedAgents }: Desired): PauContract[] {
  const contract = (
    contractName: CoreContract,
    address: PauContract['address'],
    args: readonly unknown[],
    name = contractName as string,
  ) => ({
    name,
    address,
    args,
    artifact: coreArtifact(contractName),
  })
  return [
    contract('ALMProxy', pau.proxy, [assembler]),
    contract('Controller', pau.controller, [pau.accessControls, beacon, pau.proxy, pau.rateLimits]),
    contract('AccessControls', pau.accessControls, [assembler]),
    contract('RateLimits', pau.rateLimits, [assembler]),
    ...pau.agents.map(
      (agent, index) =>
        addedAgents.find(({ address }) => address === agent) ??
        contract('AdministeredAgent', agent, [assembler], agentContractName(agents[index]?.name ?? String(index))),
    ),
  ]
}

/** What an agent is called among the contracts of its PAU. */
export function agentContractName(agent: string): string {
  return `Agent_${agent}`
}

/** Whatever anyone may create, in an order in which it can be: shared contracts, facets, implementations, the unit. */
export function sharedDeployments({ shared, integrations, modules, unit }: Desired): Deployment[] {
  const implementations = new Map(modules.map(({ implementation }) => [implementation.address, implementation]))
  return [
    ...shared,
    ...integrations.flatMap(({ deployment }) => deployment ?? []),
    ...implementations.values(),
    ...(unit?.contracts ?? []),
  ]
}
