import { ALLOCATOR_ROLE, CONTROLLER, DEFAULT_ADMIN_ROLE, FREEZER_ROLE, RELAYER_ADMIN_ROLE } from '@diamond-pau/keys'
import { type Address, type Hex, isAddressEqual } from 'viem'
import { assembledPau } from '../desired/assembledPau.ts'
import { sharedDeployments } from '../desired/contracts.ts'
import { CREATE2_PROXY } from '../desired/create2.ts'
import type { AgentList, Desired, DesiredAgent, DesiredIntegration, RoleContract } from '../desired/types.ts'
import { integrationLabel } from '../names.ts'
import type { PauState } from '../read/readPau.ts'
import type { RoleState } from '../read/readRoles.ts'
import type { State } from '../read/readState.ts'
import type { WiredIntegration } from '../read/readWiring.ts'
import type { Difference } from './types.ts'

/**
 * Everything in which a chain is not what is desired, in a fixed order: removals first, then what is missing in the
 * order in which it can be made, then removals of authority, so that a new admin can act before the old one leaves, and
 * last what nobody expects. Pure. A plan and a verification are both made of this.
 */
export function diff(desired: Desired, state: State): Difference[] {
  const all = [
    ...diffContracts(desired, state),
    ...diffBeacon(desired, state),
    ...(state.pau
      ? [
          ...diffLinks(desired, state.pau),
          ...diffWiring(desired, state, state.pau),
          ...diffRights(desired, state, state.pau),
        ]
      : [{ kind: 'pau' } as const, ...diffRights(desired, state, assembledPau(desired))]),
    ...diffModules(desired, state),
    ...diffParameters(desired, state),
    ...diffLimits(desired, state),
  ]
  return all.toSorted((a, b) => rank(a) - rank(b))
}

/** What a plan does not mend, whoever brought it about. */
const REPORTED = new Set<Difference['kind']>(['foreignLimit', 'implementation', 'link', 'moduleRole'])

/** Sorting is stable: within a rank the order is that of the comparison. */
function rank(difference: Difference): number {
  const change = REPORTED.has(difference.kind) ? 'unexpected' : 'change' in difference ? difference.change : 'missing'
  if (change === 'missing') return 1
  if (change === 'unexpected') return 3
  const authority =
    (difference.kind === 'role' && difference.role === DEFAULT_ADMIN_ROLE) ||
    (difference.kind === 'member' && difference.list === 'admins')
  return authority ? 2 : 0
}

function diffContracts(desired: Desired, state: State): Difference[] {
  const missing = [...sharedDeployments(desired), ...desired.addedAgents]
    .filter(({ name }) => !state.pau || !BUILDING.has(name))
    .filter(({ address }) => state.code[address] === '0x')
  return [
    ...(missing.length > 0 && state.code[CREATE2_PROXY] === '0x' ? [{ kind: 'create2Proxy' } as const] : []),
    ...missing.map((contract) => ({ kind: 'contract', contract }) as const),
  ]
}

/** Shared contracts that an assembled PAU needs no more. */
const BUILDING = new Set(['PAUFactory', 'AdministeredAgentFactory', 'PAUAssembler', 'LayerFactory'])

function diffBeacon(desired: Desired, { beacon }: State): Difference[] {
  const publications = desired.integrations.flatMap((integration): Difference[] => {
    const actual = beacon?.integrations.find(({ id }) => id === integration.facet.idBytes32)
    return actual && publishes(actual, integration) ? [] : [{ kind: 'publication', integration, actual }]
  })
  // Who administers a Beacon that is not ours is not ours to say either.
  const own = desired.shared.some(({ address }) => isAddressEqual(address, desired.beacon))
  const roles = own && beacon ? diffRoles('beacon', beacon.roles, [[DEFAULT_ADMIN_ROLE, [desired.beaconAdmin]]]) : []
  return [...publications, ...roles]
}

/** Whether what a Beacon has is what the catalogue says, in any order of wires. */
function publishes(actual: WiredIntegration, { facet, deployment }: DesiredIntegration): boolean {
  return (!deployment || isAddressEqual(actual.facet, deployment.address)) && sameWires(actual.wires, facet.wires)
}

type Wires = readonly { callSelector: Hex; delegateSelector: Hex }[]

function sameWires(a: Wires, b: Wires): boolean {
  const canonical = (wires: Wires) => wires.map((wire) => `${wire.callSelector}${wire.delegateSelector}`).toSorted()
  return canonical(a).join() === canonical(b).join()
}

type Rights = Pick<PauState, 'roles' | 'agents'>

/** Roles, and the members of agents. */
function diffRights(desired: Desired, state: State, pau: Rights): Difference[] {
  const { adminFacet, unit } = desired
  const { controller } = desired.pau
  // Sets limits, and makes the Controller's approved calls.
  const configurator = unit ? [unit.addresses.configurator] : []
  return [
    ...diffRoles(
      'accessControls',
      pau.roles.accessControls,
      [
        [DEFAULT_ADMIN_ROLE, [desired.admin, ...configurator]],
        ...(adminFacet ? [[RELAYER_ADMIN_ROLE, [controller, desired.admin]] as const] : []),
        [ALLOCATOR_ROLE, desired.pau.agents],
        // Who is born with freezers keeps them there; others are revokers of the agent.
        ...(unit?.birth ? [[FREEZER_ROLE, unit.freezers] as const] : []),
      ],
      desired,
    ),
    ...(['proxy', 'rateLimits'] as const).flatMap((contract) =>
      diffRoles(
        contract,
        pau.roles[contract],
        [
          [DEFAULT_ADMIN_ROLE, [desired.admin, ...(contract === 'rateLimits' ? configurator : [])]],
          [CONTROLLER, [desired.pau.controller]],
        ],
        desired,
      ),
    ),
    ...desired.agents.flatMap((_, index) => diffAgent(desired, state, pau, index)),
  ]
}

function diffLinks({ pau: { accessControls, proxy, rateLimits }, beacon }: Desired, pau: PauState): Difference[] {
  const links = { accessControls, proxy, rateLimits }
  const compare = (where: 'controller' | 'slots', expected: Partial<Record<keyof typeof links | 'beacon', Address>>) =>
    Object.entries(expected).flatMap(([name, address]): Difference[] => {
      const link = name as keyof typeof links
      const actual = where === 'slots' ? pau.slots[link] : pau[link]
      return isAddressEqual(actual, address) ? [] : [{ kind: 'link', where, link, expected: address, actual }]
    })
  return [...compare('controller', { ...links, beacon }), ...compare('slots', links)]
}

/** A Controller's copy shall be what the catalogue says, with the facet that the Beacon is to have. */
function diffWiring({ integrations, removals }: Desired, { beacon }: State, pau: PauState): Difference[] {
  const wired = (id: Hex) => pau.integrations.find((integration) => integration.id === id)
  const wanted = integrations.flatMap((integration): Difference[] => {
    const { idBytes32: id, wires, id: name } = integration.facet
    const published = beacon?.integrations.find((candidate) => candidate.id === id)
    const facet = integration.deployment?.address ?? published?.facet
    const actual = wired(id)
    if (actual && facet && isAddressEqual(actual.facet, facet) && sameWires(actual.wires, wires)) return []
    const expected = facet ? { id, facet, wires } : undefined
    return [{ kind: 'wiring', change: 'missing', name, expected, actual }]
  })
  const extra = pau.integrations
    .filter(({ id }) => !integrations.some(({ facet }) => facet.idBytes32 === id))
    .map((actual): Difference => {
      const removed = removals.integrations.some(({ id }) => id === actual.id)
      return { kind: 'wiring', change: removed ? 'to remove' : 'unexpected', name: integrationLabel(actual.id), actual }
    })
  return [...wanted, ...extra]
}

function diffRoles(
  contract: RoleContract | 'beacon',
  roles: readonly RoleState[],
  expected: readonly (readonly [role: Hex, holders: readonly Address[]])[],
  desired?: Desired,
): Difference[] {
  const wanted = (role: Hex) => expected.find(([candidate]) => candidate === role)?.[1] ?? []
  const missing = expected.flatMap(([role, accounts]) => {
    const holders = roles.find((state) => state.role === role)?.holders ?? []
    return without(accounts, holders).map((account): Difference => ({
      kind: 'role',
      change: 'missing',
      contract,
      role,
      account,
    }))
  })
  const extra = roles.flatMap(({ role, holders }) =>
    without(holders, wanted(role)).map((account): Difference => {
      const removed = desired?.removals.roles.some(
        (removal) => removal.contract === contract && removal.role === role && isAddressEqual(removal.account, account),
      )
      return { kind: 'role', change: removed ? 'to remove' : 'unexpected', contract, role, account }
    }),
  )
  const delegated = contract === 'accessControls' && desired?.adminFacet
  const admins = roles.flatMap(({ role, admin: actual }): Difference[] => {
    const ours = delegated && (role === ALLOCATOR_ROLE || role === FREEZER_ROLE)
    const admin = ours ? RELAYER_ADMIN_ROLE : DEFAULT_ADMIN_ROLE
    const change = ours ? 'missing' : 'unexpected'
    return actual === admin ? [] : [{ kind: 'roleAdmin', change, contract, role, expected: admin, actual }]
  })
  return [...missing, ...extra, ...admins]
}

/** An agent's members with those that the AdminFacet needs, and those whom GovOps names through it. */
function wantedMembers({ agents, pau, adminFacet, unit }: Desired, index: number): DesiredAgent | undefined {
  const agent = agents[index]
  if (!agent || index > 0 || !adminFacet) return agent
  const with_ = (list: readonly Address[], others: readonly Address[]) => [...list, ...without(others, list)]
  return {
    ...agent,
    admins: with_(agent.admins, [pau.controller]),
    actors: with_(agent.actors, unit?.relayers ?? []),
    revokers: with_(agent.revokers, unit?.birth ? [] : (unit?.freezers ?? [])),
  }
}

const LISTS: readonly AgentList[] = ['admins', 'actors', 'grantors', 'revokers']

function diffAgent(desired: Desired, { code }: State, state: Rights, index: number): Difference[] {
  const { pau, removals } = desired
  const definition = wantedMembers(desired, index)
  const address = pau.agents[index] as Address
  const created = desired.addedAgents.find((added) => added.address === address && code[address] === '0x')
  const actual = created
    ? { admins: created.args as Address[], actors: [], grantors: [], revokers: [] }
    : state.agents.find((agent) => isAddressEqual(agent.address, address))
  // An agent without ALLOCATOR_ROLE is a missing role; it gets its role back before its members are looked at.
  if (!definition || !actual) return []
  return LISTS.flatMap((list) => [
    ...without(definition[list], actual[list]).map((account): Difference => ({
      kind: 'member',
      change: 'missing',
      agent: index,
      list,
      account,
    })),
    ...without(actual[list], definition[list]).map((account): Difference => {
      const removed = removals.members.some(
        (removal) => removal.agent === index && removal.list === list && isAddressEqual(removal.account, account),
      )
      return { kind: 'member', change: removed ? 'to remove' : 'unexpected', agent: index, list, account }
    }),
  ])
}

/** Implementations are among the contracts. A module comes after the PAU that it belongs to. */
function diffModules({ modules }: Desired, state: State): Difference[] {
  return modules.flatMap((module): Difference[] => {
    const { name, proxy, implementation, admin } = module
    const actual = state.modules[proxy.address]
    if (!actual) return [{ kind: 'contract', contract: proxy }]
    const holders = (role: Hex) => (role === DEFAULT_ADMIN_ROLE ? [admin] : [])
    return [
      ...(isAddressEqual(actual.implementation, implementation.address)
        ? []
        : [{ kind: 'implementation', module, actual: actual.implementation } as const]),
      ...actual.roles.flatMap(({ role, holders: accounts }) => {
        const difference = (change: 'missing' | 'unexpected') => (account: Address) =>
          ({ kind: 'moduleRole', module: name, change, role, account }) as const
        return [
          ...without(holders(role), accounts).map(difference('missing')),
          ...without(accounts, holders(role)).map(difference('unexpected')),
        ]
      }),
    ]
  })
}

function diffParameters({ parameters }: Desired, state: State): Difference[] {
  return parameters.flatMap((parameter, index): Difference[] => {
    const actual = state.parameters[index]
    return actual === parameter.value ? [] : [{ kind: 'parameter', parameter, ...(actual ? { actual } : {}) }]
  })
}

function diffLimits({ limits }: Desired, { pau }: State): Difference[] {
  const wanted = limits.flatMap((limit): Difference[] => {
    const actual = pau?.limits.find(({ key }) => key === limit.key)
    const same = actual ? actual.maxAmount === limit.maxAmount && actual.slope === limit.slope : limit.maxAmount === 0n
    return same ? [] : [{ kind: 'limit', limit, ...(actual ? { actual } : {}) }]
  })
  const foreign = (pau?.limits ?? [])
    .filter(({ key, maxAmount }) => maxAmount > 0n && !limits.some((limit) => limit.key === key))
    .map((actual): Difference => ({ kind: 'foreignLimit', actual }))
  return [...wanted, ...foreign]
}

/** The addresses of the first list that are not in the second. */
function without(list: readonly Address[], others: readonly Address[]): Address[] {
  return list.filter((address) => !others.some((other) => isAddressEqual(other, address)))
}
