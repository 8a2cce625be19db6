import { DEFAULT_ADMIN_ROLE } from '@diamond-pau/keys'
import { type Abi, type Address, encodeFunctionData, type Hex, isAddressEqual, maxUint256 } from 'viem'
import {
  accessControlAbi,
  accessControlsAbi,
  agentAbi,
  assemblerAbi,
  beaconAbi,
  controllerAbi,
  rateLimitsAbi,
} from '../abi.ts'
import { CREATE2_PROXY, CREATE2_PROXY_CREATION, create2Calldata } from '../desired/create2.ts'
import { pauContracts } from '../desired/contracts.ts'
import { assemblyArguments } from '../desired/predictPau.ts'
import type { Deployment, Desired, DesiredIntegration, RoleContract } from '../desired/types.ts'
import type { Difference } from '../diff/types.ts'
import { contractNames, memberNames, roleName } from '../names.ts'
import type { State } from '../read/readState.ts'
import type { WiredIntegration } from '../read/readWiring.ts'
import { amountText, countText, rateText, withArticle } from '../text.ts'
import { decodeCall } from './decodeCall.ts'
import { answer, codeAbsent, codePresent, config, limitSet, memberOf, roleHeld } from './reads.ts'
import type { Authority, Read, Step, StepKind } from './types.ts'

/** What the steps of one plan share. */
export type StepContext = { desired: Desired; state: State }

/** What a step that anyone may send depends on. */
type Sender = Pick<Desired, 'chainId' | 'deployer'>

type Of<kind extends Difference['kind']> = Extract<Difference, { kind: kind }>

export function createProxy({ desired }: { desired: Sender }): Step {
  const { sender, cost, transaction } = CREATE2_PROXY_CREATION
  return {
    ...step(desired, 'createProxy', 'CREATE2 proxy', {
      title: `Bring the deterministic deployment proxy to the chain: fund its creator, then broadcast its transaction`,
      from: { authority: 'deployer', address: desired.deployer },
      to: sender,
      value: cost,
      preReads: [codeAbsent('the CREATE2 proxy', CREATE2_PROXY)],
      postReads: [codePresent('the CREATE2 proxy', CREATE2_PROXY)],
    }),
    presigned: transaction,
    creates: [{ name: 'CREATE2 proxy', address: CREATE2_PROXY }],
  }
}

export function deploy({ desired }: { desired: Sender }, { contract }: Pick<Of<'contract'>, 'contract'>): Step {
  const { name, address, initCode, salt, via } = contract
  return {
    ...step(desired, 'deploy', name, {
      title: `Create ${name} at ${address}`,
      from: { authority: 'deployer', address: desired.deployer },
      to: via?.factory ?? CREATE2_PROXY,
      data: via?.data ?? create2Calldata(initCode, salt),
      preReads: [
        via ? codePresent('the HandoverFactory', via.factory) : codePresent('the CREATE2 proxy', CREATE2_PROXY),
        codeAbsent(name, address),
      ],
      postReads: [codePresent(name, address)],
    }),
    creates: [{ name, address }],
  }
}

export function setIntegration({ desired, state }: StepContext, { integration, actual }: Of<'publication'>): Step {
  const { facet } = integration
  const { beacon } = desired
  const { address, name } = facetOf(integration)
  const published: WiredIntegration = { id: facet.idBytes32, facet: address, wires: facet.wires }
  const wires = facet.wires.map(({ callSelector, delegateSelector }) => ({ callSelector, delegateSelector }))
  return call(desired, 'setIntegration', facet.id, {
    title: `Publish ${facet.id} ${facet.version} on the Beacon: ${countText(wires.length, 'wire')} to ${address}`,
    from: { authority: 'Beacon admin', address: holder(state.beacon?.roles, desired.beaconAdmin) },
    contract: 'Beacon',
    to: beacon,
    abi: beaconAbi,
    functionName: 'setIntegration',
    args: [facet.idBytes32, { facet: address, wires }],
    preReads: [codePresent(name, address), config('Beacon', beacon, facet.id, facet.idBytes32, actual)],
    postReads: [config('Beacon', beacon, facet.id, facet.idBytes32, published)],
  })
}

/** The facet of an integration that is ours to publish. */
function facetOf({ facet, deployment }: DesiredIntegration): Deployment {
  if (!deployment) throw new Error(`${facet.id} is not ours to publish`)
  return deployment
}

export function assemble({ desired, state }: StepContext): Step {
  const { assembler, assemblySalt, deployer, admin, agents, integrations, beacon, unit } = desired
  if (!assemblySalt) throw new Error('the PAU exists, but its Controller does not')
  const integrationIds = integrations.map(({ facet }) => facet.idBytes32)
  const configurator = unit ? { configurator: unit.addresses.configurator } : {}
  const args = assemblyArguments({ integrationIds, admin, agents, ...configurator })
  const created = pauContracts(desired).map(({ name, address }) => ({ name, address }))
  const publications = integrations.map((integration) => {
    const { idBytes32: id, id: name, wires } = integration.facet
    return config('Beacon', beacon, name, id, { id, facet: facetAddress(integration, state), wires })
  })
  const ids = integrationIds.length
  return {
    ...call(desired, 'assemble', desired.name, {
      title: `Assemble the PAU of ${desired.name}: custody, limits, roles, ${countText(ids, 'integration')} and ${countText(agents.length, 'agent')}, administered by ${admin}`,
      from: { authority: 'deployer', address: deployer },
      contract: 'PAUAssembler',
      to: assembler,
      abi: assemblerAbi,
      functionName: 'deploy',
      args,
      preReads: [
        ...publications,
        answer('the addresses are still free', {
          to: assembler,
          abi: assemblerAbi,
          functionName: 'nextSalt',
          args: [deployer, ...args],
          result: assemblySalt,
        }),
      ],
      postReads: created.map(({ name, address }) => codePresent(name, address)),
    }),
    creates: created,
  }
}

export function updateIntegrations(context: StepContext, { name, expected, actual }: Of<'wiring'>): Step {
  const { desired } = context
  const { controller } = desired.pau
  if (!expected) throw new Error(`${name} is not on the Beacon`)
  const { id, facet, wires } = expected
  return call(desired, 'updateIntegrations', name, {
    title: `${actual ? 'Update' : 'Add'} ${name} in the Controller: ${countText(wires.length, 'wire')} to ${facet}`,
    from: starAdmin(context, 'accessControls'),
    contract: 'Controller',
    to: controller,
    abi: controllerAbi,
    functionName: 'updateIntegrations',
    args: [[id]],
    preReads: [
      config('Beacon', desired.beacon, name, id, expected),
      config('Controller', controller, name, id, actual),
    ],
    postReads: [config('Controller', controller, name, id, expected)],
  })
}

export function removeIntegrations(context: StepContext, { name, actual }: Of<'wiring'>): Step {
  const { desired } = context
  const { controller } = desired.pau
  const { id, wires } = actual as WiredIntegration
  return call(desired, 'removeIntegrations', name, {
    title: `Remove ${name} from the Controller, with ${countText(wires.length, 'wire')}`,
    from: starAdmin(context, 'accessControls'),
    contract: 'Controller',
    to: controller,
    abi: controllerAbi,
    functionName: 'removeIntegrations',
    args: [[id]],
    preReads: [config('Controller', controller, name, id, actual)],
    postReads: [config('Controller', controller, name, id, undefined)],
  })
}

export function changeRole(context: StepContext, { change, contract, role, account }: Of<'role'>): Step {
  const { desired } = context
  const grants = change === 'missing'
  const to = contract === 'beacon' ? desired.beacon : desired.pau[contract]
  const verb = grants
    ? `Grant ${roleName(role)} on ${contractNames[contract]} to`
    : `Revoke ${roleName(role)} on ${contractNames[contract]} from`
  const handsOver = !grants && role === DEFAULT_ADMIN_ROLE && contract !== 'beacon'
  return call(desired, grants ? 'grantRole' : 'revokeRole', `${contractNames[contract]}/${roleName(role)}/${account}`, {
    title: `${verb} ${account}`,
    from:
      contract === 'beacon'
        ? { authority: 'Beacon admin', address: holder(context.state.beacon?.roles, desired.beaconAdmin) }
        : handsOver
          ? { authority: 'Star admin', address: desired.admin }
          : starAdmin(context, contract),
    contract: contractNames[contract],
    to,
    abi: accessControlAbi,
    functionName: grants ? 'grantRole' : 'revokeRole',
    args: [role, account],
    preReads: [
      roleHeld(contract, to, role, account, !grants),
      ...(handsOver ? [roleHeld(contract, to, role, desired.admin, true)] : []),
    ],
    postReads: [roleHeld(contract, to, role, account, grants)],
  })
}

export function setRoleAdmin(context: StepContext, { contract, role, expected, actual }: Of<'roleAdmin'>): Step {
  const { desired } = context
  const to = contract === 'beacon' ? desired.beacon : desired.pau[contract]
  const administers = (admin: Hex) =>
    answer(`${roleName(admin)} administers ${roleName(role)} on ${contractNames[contract]}`, {
      to,
      abi: accessControlAbi,
      functionName: 'getRoleAdmin',
      args: [role],
      result: admin,
    })
  return call(desired, 'setRoleAdmin', `${contractNames[contract]}/${roleName(role)}`, {
    title: `Let ${roleName(expected)} administer ${roleName(role)} on ${contractNames[contract]}`,
    from: starAdmin(context, contract === 'beacon' ? 'accessControls' : contract),
    contract: contractNames[contract],
    to,
    abi: accessControlsAbi,
    functionName: 'setRoleAdmin',
    args: [role, expected],
    preReads: [administers(actual)],
    postReads: [administers(expected)],
  })
}

const ADD = { admins: 'addAdmin', actors: 'addActor', grantors: 'addGrantor', revokers: 'addRevoker' }
const REMOVE = { admins: 'removeAdmin', actors: 'removeActor', grantors: 'removeGrantor', revokers: 'removeRevoker' }

export function changeMember({ desired, state }: StepContext, { change, agent, list, account }: Of<'member'>): Step {
  const adds = change === 'missing'
  const to = desired.pau.agents[agent] as Address
  const definition = desired.agents[agent]
  const current = state.pau?.agents.find(({ address }) => isAddressEqual(address, to))?.admins ?? []
  const wanted = definition?.admins ?? []
  const able = wanted.find((admin) => current.some((other) => isAddressEqual(other, admin)))
  // An admin leaves last, and a wanted one sends it away.
  const leaves = !adds && list === 'admins'
  const sender = (leaves ? (able ?? wanted[0]) : (able ?? current[0])) ?? desired.admin
  return call(desired, adds ? 'addMember' : 'removeMember', `${definition?.name}/${list}/${account}`, {
    title: `${adds ? 'Make' : 'Remove'} ${account} ${adds ? withArticle(memberNames[list]) : `as ${memberNames[list]}`} of the agent "${definition?.name}"`,
    from: { authority: 'agent admin', address: sender },
    contract: 'AdministeredAgent',
    to,
    abi: agentAbi,
    functionName: (adds ? ADD : REMOVE)[list],
    args: [account],
    preReads: [memberOf(to, list, account, !adds), ...(leaves ? [memberOf(to, 'admins', sender, true)] : [])],
    postReads: [memberOf(to, list, account, adds)],
  })
}

export function setParameter(context: StepContext, { parameter, actual }: Of<'parameter'>): Step {
  const { desired } = context
  const { controller } = desired.pau
  const { set, get, value, name, title, abi } = parameter
  return {
    ...step(desired, 'setParameter', name, {
      title: `Set ${title}`,
      from: starAdmin(context, 'accessControls'),
      to: controller,
      data: set,
      // Nothing to compare where the read is not wired yet.
      preReads: actual
        ? [{ what: `${name} is as planned`, kind: 'call', to: controller, data: get, expect: actual }]
        : [],
      postReads: [{ what: `${name} is set`, kind: 'call', to: controller, data: get, expect: value }],
    }),
    call: decodeCall('Controller', abi, set),
  }
}

export function setLimit(context: StepContext, { limit, actual }: Of<'limit'>): Step {
  const { desired } = context
  const { rateLimits } = desired.pau
  const unlimited = limit.maxAmount === maxUint256
  const amount = amountText(limit.maxAmount, limit)
  const refill = limit.slope > 0n ? `, refilled by ${rateText(limit.slope, limit)}` : ''
  return call(desired, 'setLimit', `${limit.constant}/${limit.key.slice(0, 10)}`, {
    title: `Set ${limit.constant} to ${amount}${refill}`,
    from: starAdmin(context, 'rateLimits'),
    contract: 'RateLimits',
    to: rateLimits,
    abi: rateLimitsAbi,
    functionName: unlimited ? 'setUnlimitedRateLimitData' : 'setRateLimitData',
    args: unlimited ? [limit.key] : [limit.key, limit.maxAmount, limit.slope],
    preReads: [limitSet(rateLimits, limit, actual ?? { maxAmount: 0n, slope: 0n })],
    postReads: [limitSet(rateLimits, limit, limit)],
  })
}

// ------------------------------------------------------------------------------------------------------------- helpers

/** A step that calls nothing, or sends the data given. */
export function step(
  { chainId }: Pick<Desired, 'chainId'>,
  kind: StepKind,
  subject: string,
  fields: Pick<Step, 'title' | 'from' | 'to' | 'preReads' | 'postReads'> & { value?: bigint; data?: Hex },
): Step {
  const { value = 0n, data = '0x', ...rest } = fields
  return { id: `${kind}/${subject}`, kind, chainId, value: String(value), data, call: null, creates: [], ...rest }
}

/** A step that calls a function, decoded for its readers. */
export function call(
  desired: Pick<Desired, 'chainId'>,
  kind: StepKind,
  subject: string,
  fields: {
    title: string
    from: Step['from']
    contract: string
    to: Address
    abi: Abi
    functionName: string
    args: readonly unknown[]
    preReads: Read[]
    postReads: Read[]
  },
): Step {
  const { contract, abi, functionName, args, ...rest } = fields
  const data = encodeFunctionData({ abi, functionName, args })
  return { ...step(desired, kind, subject, { ...rest, data }), call: decodeCall(contract, abi, data) }
}

/** Where an integration's facet lies: ours to say, or the Beacon's. */
function facetAddress({ facet, deployment }: DesiredIntegration, { beacon }: State): Address {
  const address = deployment?.address ?? beacon?.integrations.find(({ id }) => id === facet.idBytes32)?.facet
  if (!address) throw new Error(`${facet.id} is not on the Beacon`)
  return address
}

/** The Star's admin where it can act already, otherwise somebody who can. */
function starAdmin(
  { desired, state }: StepContext,
  contract: RoleContract,
): { authority: Authority; address: Address } {
  return { authority: 'Star admin', address: holder(state.pau?.roles[contract], desired.admin) }
}

function holder(roles: readonly { role: Hex; holders: readonly Address[] }[] | undefined, preferred: Address): Address {
  const holders = roles?.find(({ role }) => role === DEFAULT_ADMIN_ROLE)?.holders ?? []
  return holders.find((account) => isAddressEqual(account, preferred)) ?? holders[0] ?? preferred
}
