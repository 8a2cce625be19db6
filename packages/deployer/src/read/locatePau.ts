import type { Address } from 'viem'
import { agentContractName } from '../desired/contracts.ts'
import type { Definition } from '../desired/definition.ts'
import type { PauAddresses } from '../desired/types.ts'
import { PauError } from '../errors.ts'
import { readPau } from './readPau.ts'
import { readCode, type View } from './view.ts'

/** Addresses by name, as records keep them: `Controller`, `ALMProxy`, `Agent_relayers`. */
export type SavedAddresses = Readonly<Record<string, Address>>

/** A PAU has other agents than its definition. */
export class AgentCountError extends PauError {
  override name = 'AgentCountError'
}

/**
 * Finds a Star's PAU where it exists at other addresses than those that would be predicted: as the caller says, as the
 * records of an earlier deployment say, or as the definition says of the live one. Each is only a pointer: what is
 * there is for the chain to say, and one that points at nothing is ignored.
 *
 * @param options.controller - The caller's word. It is not ignored.
 * @returns the PAU and its Beacon, undefined where there is none to be found.
 * @throws NotAControllerError, AgentCountError
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
    const { beacon } = await readPau(view, pau.controller)
    return { pau, beacon }
  }
  return undefined
}

async function followController(view: View, controller: Address, definition: Definition) {
  const { proxy, accessControls, rateLimits, beacon, agents } = await readPau(view, controller)
  const addresses = agents.map(({ address }) => address)
  return { pau: withAgentsOf({ controller, proxy, accessControls, rateLimits, agents: addresses }, definition), beacon }
}

/**
 * A PAU with as many agents as its definition has, the first ones.
 * @throws AgentCountError
 */
export function withAgentsOf(pau: PauAddresses, { agents: wanted }: Definition): PauAddresses {
  const { controller, agents } = pau
  if (agents.length < wanted.length) {
    throw new AgentCountError(
      `The PAU of ${controller} has ${agents.length} agents, but its definition has ${wanted.length}. Check the address.`,
    )
  }
  return { ...pau, agents: agents.slice(0, wanted.length) }
}

function fromRecords(saved: SavedAddresses, { agents }: Definition): PauAddresses | undefined {
  return complete({
    controller: saved.Controller,
    proxy: saved.ALMProxy,
    accessControls: saved.AccessControls,
    rateLimits: saved.RateLimits,
    agents: agents.map(({ name }) => saved[agentContractName(name)]),
  })
}

/** What governance publishes as deployed. A monolith is no PAU of ours to plan for. */
function published({ live, agents }: Definition): PauAddresses | undefined {
  if (live?.pau !== 'diamond' || agents.length > 1) return undefined
  const { controller, proxy, accessControls, rateLimits, agent } = live
  return complete({
    controller: controller?.value,
    proxy: proxy?.value,
    accessControls: accessControls?.value,
    rateLimits: rateLimits?.value,
    agents: agents.map(() => agent?.value),
  })
}

type Partially = { [name in keyof PauAddresses]: name extends 'agents' ? (Address | undefined)[] : Address | undefined }

function complete(addresses: Partially): PauAddresses | undefined {
  return Object.values(addresses).flat().includes(undefined) ? undefined : (addresses as PauAddresses)
}
