import {
  ALLOCATOR_ROLE,
  CONTROLLER,
  DEFAULT_ADMIN_ROLE,
  erc7201Slot,
  FREEZER_ROLE,
  RELAYER_ADMIN_ROLE,
} from '@diamond-pau/keys'
import { type Address, getAddress, type Hex, numberToHex, slice } from 'viem'
import { controllerAbi } from '../abi.ts'
import { isRefusal } from '../chain/revert.ts'
import type { RoleContract } from '../desired/types.ts'
import { PauError } from '../errors.ts'
import { type AgentState, readAgent } from './readAgent.ts'
import { type LimitState, readLimits } from './readLimits.ts'
import { readRoles, type RoleState } from './readRoles.ts'
import { readWiring, type WiredIntegration } from './readWiring.ts'
import { readCode, type View } from './view.ts'

/** The contracts that a Controller works with. */
export type ControllerLinks = Record<'accessControls' | 'proxy' | 'rateLimits', Address>

/** A PAU as a chain has it, whoever deployed it. */
export type PauState = ControllerLinks & {
  controller: Address
  beacon: Address
  /** What the Controller's shared storage slots say, which foreign facets read. */
  slots: ControllerLinks
  integrations: readonly WiredIntegration[]
  roles: Record<RoleContract, readonly RoleState[]>
  /** Those that were asked for, and of the holders of ALLOCATOR_ROLE those that are agents. */
  agents: readonly AgentState[]
  limits: readonly LimitState[]
}

/** What answers at the address is no Controller of a Diamond PAU. */
export class NotAControllerError extends PauError {
  override name = 'NotAControllerError'
}

const SHARED_SLOT = BigInt(erc7201Slot('sky.pau.storage.SharedController'))

/**
 * Reads a PAU from its Controller's address.
 *
 * @param options.keys - Limits to report even if they were never set.
 * @param options.agents - Agents to report even if they do not hold ALLOCATOR_ROLE.
 * @throws NotAControllerError
 */
export async function readPau(
  view: View,
  controller: Address,
  { keys = [], agents: known = [] }: { keys?: readonly Hex[]; agents?: readonly Address[] } = {},
): Promise<PauState> {
  const links = await readLinks(view, controller)
  const { accessControls, proxy, rateLimits } = links
  const custody = { roles: [DEFAULT_ADMIN_ROLE, CONTROLLER], enumerable: false }
  const [ofAccessControls, ofProxy, ofRateLimits, slots, integrations, limits] = await Promise.all([
    readRoles(view, accessControls, {
      roles: [DEFAULT_ADMIN_ROLE, ALLOCATOR_ROLE, FREEZER_ROLE, RELAYER_ADMIN_ROLE],
      enumerable: true,
    }),
    readRoles(view, proxy, custody),
    readRoles(view, rateLimits, custody),
    readSlots(view, controller),
    readWiring(view, controller),
    readLimits(view, rateLimits, keys),
  ])
  const roles = { accessControls: ofAccessControls, proxy: ofProxy, rateLimits: ofRateLimits }
  const allocators = roles.accessControls.find(({ role }) => role === ALLOCATOR_ROLE)?.holders ?? []
  const candidates = [...new Set([...known, ...allocators].map((account) => getAddress(account)))]
  const agents = await Promise.all(candidates.map((account) => readAgent(view, account)))
  return {
    controller,
    ...links,
    slots,
    integrations,
    roles,
    agents: agents.filter((agent) => agent !== undefined),
    limits,
  }
}

async function readLinks(view: View, controller: Address): Promise<ControllerLinks & { beacon: Address }> {
  if ((await readCode(view, controller)) === '0x') {
    throw new NotAControllerError(`There is no contract at ${controller}. Check the address and the chain.`)
  }
  const read = (functionName: 'accessControls' | 'beacon' | 'proxy' | 'rateLimits') =>
    view.client.readContract({ address: controller, abi: controllerAbi, functionName, blockNumber: view.blockNumber })
  try {
    const [accessControls, beacon, proxy, rateLimits] = await Promise.all([
      read('accessControls'),
      read('beacon'),
      read('proxy'),
      read('rateLimits'),
    ])
    return { accessControls, beacon, proxy, rateLimits }
  } catch (cause) {
    if (!isRefusal(cause)) throw cause
    throw new NotAControllerError(
      `The contract at ${controller} is no Controller of a Diamond PAU. Pass the Controller's address, not the proxy's.`,
      { cause },
    )
  }
}

async function readSlots({ client, blockNumber }: View, controller: Address): Promise<ControllerLinks> {
  const slot = async (index: bigint) => {
    const word = await client.getStorageAt({ address: controller, slot: numberToHex(SHARED_SLOT + index), blockNumber })
    return getAddress(slice(word ?? '0x', -20))
  }
  const [accessControls, proxy, rateLimits] = await Promise.all([slot(0n), slot(1n), slot(2n)])
  return { accessControls, proxy, rateLimits }
}
