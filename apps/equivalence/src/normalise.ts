import type { LocalContract } from '@diamond-pau/contracts/testing'
import { ALLOCATOR_ROLE, FREEZER, FREEZER_ROLE, RELAYER, RELAYER_ADMIN_ROLE } from '@diamond-pau/keys'
import { decodeErrorResult, encodeErrorResult, type Hex, parseAbi, toEventSelector } from 'viem'
import type { Stage } from './stage.ts'
import type { World } from './world.ts'

// What may differ from stage to stage. There is nothing else, and each rule says why it is one.

const ERRORS = parseAbi([
  'error Error(string)',
  'error AccessControlUnauthorizedAccount(address account, bytes32 role)',
])

/**
 * The stages are three contracts, and each calls itself by its own address. One address stands for all of them. The
 * diamond's AccessControls stands for the diamond: earlier controllers hold roles themselves.
 */
export function normaliseAddresses(stage: Stage, hex: Hex): Hex {
  let text = hex.toLowerCase()
  for (const { address } of [stage.controller, stage.access]) {
    text = text.replaceAll(address.slice(2).toLowerCase(), CONTROLLER)
  }
  return text as Hex
}
const CONTROLLER = 'c0'.repeat(20)

/**
 * A controller of Stage 1 or 2 signs its reasons with its own name, as the legacy ones did (`MC/slippage-too-high`). At
 * Stage 3 a facet that answers by itself signs with its own (`AaveFacet/slippage-too-high`). The rest of the reason is
 * the same, and so is everything that a venue, a token or RateLimits says.
 *
 * Roles of a diamond are held in AccessControls under the facets' names of them, and administered by a role of its own.
 *
 * @param facet - The contract that answers the call at Stage 3, where a facet does.
 */
export function normaliseRevert(stage: Stage, label: string, facet: string | undefined, data: Hex): Hex {
  const decoded = decode(data)
  if (decoded?.errorName === 'Error') {
    const [reason] = decoded.args
    const slash = reason.indexOf('/')
    const signer = reason.slice(0, slash)
    const signers = stage.name === 'stage3' && facet ? [label, facet] : [label]
    if (signers.includes(signer)) {
      return encodeErrorResult({ abi: ERRORS, errorName: 'Error', args: [`controller${reason.slice(slash)}`] })
    }
  }
  if (decoded?.errorName === 'AccessControlUnauthorizedAccount') {
    const [account, role] = decoded.args
    const args = [account, LEGACY_ROLES[role] ?? role] as const
    return encodeErrorResult({ abi: ERRORS, errorName: 'AccessControlUnauthorizedAccount', args })
  }
  return data
}
const LEGACY_ROLES: Readonly<Record<Hex, Hex>> = {
  [ALLOCATOR_ROLE]: RELAYER,
  [FREEZER_ROLE]: FREEZER,
  // Whoever may grant and revoke the other two. It is the admin at Stages 1 and 2.
  [RELAYER_ADMIN_ROLE]: `0x${'00'.repeat(32)}`,
}

function decode(data: Hex) {
  try {
    return decodeErrorResult({ abi: ERRORS, data })
  } catch {
    return undefined
  }
}

/** The reason in revert data, as an operator reads it; undefined for anything but a string. */
export function reasonOf(data: Hex): string | undefined {
  const decoded = decode(data)
  return decoded?.errorName === 'Error' ? decoded.args[0] : undefined
}

/**
 * From Stage 2 on a parameter is an entry of the ParameterRegistry, which says so, and before that a slot of the
 * controller. Roles are announced by whoever holds them. What they are is compared instead, through the getters.
 */
export function isPrivateLog(world: World, stage: Stage, log: { address: string; topics: readonly Hex[] }): boolean {
  const from = ({ address }: LocalContract) => log.address.toLowerCase() === address.toLowerCase()
  if (from(world.pau.parameterRegistry)) return log.topics[0] === PARAMETER_SET
  return from(stage.access) && ROLE_EVENTS.includes(log.topics[0] as Hex)
}
const PARAMETER_SET = toEventSelector('ParameterSet(address,bytes32,bytes32,bytes32)')
const ROLE_EVENTS = [
  toEventSelector('RoleGranted(bytes32,address,address)'),
  toEventSelector('RoleRevoked(bytes32,address,address)'),
]

/** Whose storage holds parameters and roles, which are compared by value. Everyone else's is compared slot by slot. */
export function isPrivateStorage(world: World, stage: Stage, address: string): boolean {
  const own = [stage.controller, stage.access, world.pau.parameterRegistry]
  return own.some((contract) => contract.address.toLowerCase() === address.toLowerCase())
}
