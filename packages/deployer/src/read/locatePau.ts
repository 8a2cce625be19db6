import { type Address, isAddressEqual } from 'viem'
import { addedAgent } from '../desired/addedAgent.ts'
import { agentContractName } from '../desired/contracts.ts'
import type { Definition } from '../desired/definition.ts'
import type { PauAddresses } from '../desired/types.ts'
import { readPau } from './readPau.ts'
import { readCode, type View } from './view.ts'

/** Addresses by name, as records keep them: `Controller`, `ALMProxy`, `Agent_relayers`. */
export type SavedAddresses = Readonly<Record<string, Address>>

/**
 * Finds a Star's PAU where it exists at other addresses than those that would be predicted: as the caller says, as the
 * records of an earlier deployment say, or as the definition says of the live one. Each is only a pointer: what is
 * there is for the chain to say, and one that points at nothing is ignored.
 *
 * @param options.controller - The caller's word. It is not ignored.
 * @returns the PAU and its Beacon, undefined where there is none to be found.
 * @throws NotAControllerError
 */
export async function locatePau(
  view: View,
  definition: Definition,
  options: { controller?: Address; saved?: SavedAddresses } = {},
): Promise<{ pau: PauAddresses; beacon: Address } | undefined> {
  if (options.controller) return followController(view, options.controller, definition)
  const candidates = [fromRecords(options.saved ?? {}, definition), published(definition)]
  for (const pau of candidates) {
    if (!pau || (await readCode(view, pau.controller)) === '0x') continue
    const { beacon, agents } = await readPau(view, pau.controller)
    // One agent is published; which others are there the chain says.
    const others = agents
      .map(({ address }) => address)
      .filter((address) => !isAddressEqual(address, pau.agents[0] ?? address))
    return {
      beacon,
      pau: pau.agents.length === 1 ? withAgentsOf({ ...pau, agents: [...pau.agents, ...others] }, definition) : pau,
    }
  }
  return undefined
}

async function followController(view: View, controller: Address, definition: Definition) {
  const { proxy, accessControls, rateLimits, beacon, agents } = await readPau(view, controller)
  const addresses = agents.map(({ address }) => address)
  return { pau: withAgentsOf({ controller, proxy, accessControls, rateLimits, agents: addresses }, definition), beacon }
}

/**
 * A PAU with an agent for each of its definition's: those that were added later are known by their addresses, the others
 * by their order, and where there are too few, the rest are still to be created.
 */
export function withAgentsOf(pau: PauAddresses, { agents: wanted }: Definition): PauAddresses {
  const added = wanted.map((agent) => laterAgent(pau.controller, agent))
  const others = pau.agents.filter((address) => !added.some((candidate) => isAddressEqual(candidate, address)))
  const isThere = (candidate: Address) => pau.agents.some((address) => isAddressEqual(candidate, address))
  const agents = added.map((candidate) => (isThere(candidate) ? candidate : (others.shift() ?? candidate)))
  return { ...pau, agents }
}

/** Where an agent is that comes to a PAU later. */
function laterAgent(controller: Address, { name, admins }: Definition['agents'][number]): Address {
  return addedAgent(controller, { name, admins: admins.map(({ value }) => value) }).address
}

function fromRecords(saved: SavedAddresses, { agents }: Definition): PauAddresses | undefined {
  const { Controller: controller } = saved
  return complete({
    controller,
    proxy: saved.ALMProxy,
    accessControls: saved.AccessControls,
    rateLimits: saved.RateLimits,
    agents: agents.map(
      (agent) => saved[agentContractName(agent.name)] ?? (controller && laterAgent(controller, agent)),
    ),
  })
}

/** What governance publishes as deployed. A monolith is no PAU of ours to plan for. */
function published({ live, agents }: Definition): PauAddresses | undefined {
  if (live?.pau !== 'diamond') return undefined
  const { controller, proxy, accessControls, rateLimits, agent } = live
  return complete({
    controller: controller?.value,
    proxy: proxy?.value,
    accessControls: accessControls?.value,
    rateLimits: rateLimits?.value,
    agents: agents.slice(0, 1).map(() => agent?.value),
  })
}

type Partially = { [name in keyof PauAddresses]: name extends 'agents' ? (Address | undefined)[] : Address | undefined }

function complete(addresses: Partially): PauAddresses | undefined {
  return Object.values(addresses).flat().includes(undefined) ? undefined : (addresses as PauAddresses)
}
