import {
  ALLOCATOR_ROLE,
  CONTROLLER,
  DEFAULT_ADMIN_ROLE,
  FREEZER,
  FREEZER_ROLE,
  RELAYER,
  RELAYER_ADMIN_ROLE,
} from '@diamond-pau/keys'
import { stageArtifact } from '@diamond-pau/stages'
import { type Abi, type Address, decodeFunctionResult, type Hex, isAddressEqual } from 'viem'
import { accessControlAbi, beaconAbi, controllerAbi } from '../abi.ts'
import { CREATE2_PROXY } from '../desired/create2.ts'
import { roleName } from '../names.ts'
import { answer, codePresent, config } from '../plan/reads.ts'
import { call, createProxy, deploy, step } from '../plan/steps.ts'
import { decodeCall } from '../plan/decodeCall.ts'
import type { Plan, Read, Step } from '../plan/types.ts'
import { callText, countText } from '../text.ts'
import { actsStill, adminOf, holdersOf, holds, includes } from './authority.ts'
import { legacyAbi } from './legacy.ts'
import { encodeLegacy, encodeLegacyAnswer } from './parameters.ts'
import { planLimits } from './planLimits.ts'
import { type Transition, TransitionError } from './readTransition.ts'
import type { Stage } from './types.ts'

/** What goes into the plan of a transition, in the order of the steps. */
type Parts = Record<
  'deploy' | 'parameters' | 'diamond' | 'freezers' | 'grant' | 'revoke' | 'migrate' | 'limits' | 'relayers',
  Step[]
>

/** One stage up, the same stage, or one back. */
const WAYS: Readonly<Record<Stage, readonly Stage[]>> = { legacy: [1], 1: [2, 'legacy'], 2: [3, 1], 3: [3, 2] }

/**
 * The plan of a transition. Pure: equal inputs give equal bytes. Empty when it is done.
 *
 * Nothing can be done twice or too much on the way: the new controller gets CONTROLLER before the old one loses it, but
 * has no operator yet; limits move when nobody can use them; operators come last, to a controller that has everything.
 * The step that ends the old controller holds all that was read of it, so that a plan that has become outdated stops
 * there, with the old controller at work.
 *
 * @throws TransitionError for a way that leads past a stage
 */
export function planTransition(transition: Transition): Plan {
  const { request, state, target, migration } = transition
  const { from, to } = state
  if (!WAYS[from.stage].includes(to.stage)) {
    throw new TransitionError(
      `There is no way from ${stageName(from.stage)} to ${stageName(to.stage)} at once. ` +
        `Go through ${stageName(between(from.stage, to.stage))} first.`,
    )
  }
  const limits = planLimits(transition)
  const parameters = planParameters(transition)
  const parts: Parts = {
    deploy: planDeployments(transition),
    parameters: parameters.steps,
    diamond: planDiamond(transition),
    freezers: planOperators(transition, 'freezers'),
    grant: planGrants(transition),
    revoke: planRevocations(transition, [...limits.reads, ...parameters.reads]),
    migrate: planMigration(transition),
    limits: limits.steps,
    relayers: planOperators(transition, 'relayers'),
  }
  const { deploy, diamond, freezers, grant, revoke, migrate, relayers } = parts
  return {
    version: 1,
    star: request.star,
    chainId: request.chainId,
    addresses: {
      ...Object.fromEntries((target?.deployments ?? []).map(({ name, address }) => [name, address])),
      ...(migration ? { ParameterMigration: migration.address } : {}),
      ALMProxy: request.proxy,
      RateLimits: request.rateLimits,
      OldController: from.address,
      NewController: to.address,
    },
    notes: [...limits.notes, ...parameters.notes, ...adminNotes(transition)],
    steps: [
      ...deploy,
      ...parts.parameters,
      ...diamond,
      ...freezers,
      ...grant,
      ...revoke,
      ...migrate,
      ...parts.limits,
      ...relayers,
    ],
  }
}

export function stageName(stage: Stage): string {
  return stage === 'legacy' ? 'the monolith' : `Stage ${stage}`
}

function between(from: Stage, to: Stage): Stage {
  const order: Stage[] = ['legacy', 1, 2, 3]
  const step = order.indexOf(to) > order.indexOf(from) ? 1 : -1
  return order[order.indexOf(from) + step] ?? 1
}

// ---------------------------------------------------------------------------------------------------------------- roles

/** A new controller has one admin. */
function adminNotes({ request, state, target }: Transition): string[] {
  const { from, to, fromOperators } = state
  if (!target || (from.stage === 3 && to.stage === 3)) return []
  const others = fromOperators.admins.filter((account) => !isAddressEqual(account, request.admin))
  return others.map(
    (account) =>
      `${account} administers the old controller too. The new one is administered by ${request.admin} alone.`,
  )
}

const starAdmin = ({ request }: Transition): Step['from'] => ({ authority: 'Star admin', address: request.admin })

function hasRole(where: string, to: Address, role: Hex, account: Address, held: boolean): Read {
  const what = `${account} ${held ? 'holds' : 'does not hold'} ${roleName(role)} on ${where}`
  return answer(what, {
    to,
    abi: accessControlAbi as Abi,
    functionName: 'hasRole',
    args: [role, account],
    result: held,
  })
}

function roleStep(
  { request }: Transition,
  fields: {
    grants: boolean
    where: string
    to: Address
    role: Hex
    account: Address
    who?: string
    from: Step['from']
    preReads?: Read[]
  },
): Step {
  const { grants, where, to, role, account, who, from, preReads = [] } = fields
  const verb = grants ? 'Grant' : 'Revoke'
  return call(request, grants ? 'grantRole' : 'revokeRole', `${where}/${roleName(role)}/${account}`, {
    title: `${verb} ${roleName(role)} on ${where} ${grants ? 'to' : 'from'} ${who ? `${who} ` : ''}${account}`,
    from,
    contract: where,
    to,
    abi: accessControlAbi as Abi,
    functionName: grants ? 'grantRole' : 'revokeRole',
    args: [role, account],
    preReads: [...preReads, hasRole(where, to, role, account, !grants)],
    postReads: [hasRole(where, to, role, account, grants)],
  })
}

// --------------------------------------------------------------------------------------------------------- what is built

function planDeployments({ request, state, target, migration }: Transition): Step[] {
  const contracts = [...(target?.deployments ?? []), ...(migration ? [migration] : [])]
  const missing = contracts.filter(({ address }) => (state.code[address] ?? '0x') === '0x')
  if (missing.length === 0) return []
  const proxy = state.code[CREATE2_PROXY] === '0x' ? [createProxy({ desired: request })] : []
  return [...proxy, ...missing.map((contract) => deploy({ desired: request }, { contract }))]
}

// ----------------------------------------------------------------------------------------------------------- parameters

/** Setters of the new controller, where it keeps parameters elsewhere and no migration moves them. */
function planParameters(transition: Transition): { steps: Step[]; reads: Read[]; notes: string[] } {
  const { request, state, migration } = transition
  const { from, to } = state
  const notes = swapNotes(transition)
  if ((from.stage === 2 || from.stage === 3) && (to.stage === 2 || to.stage === 3)) {
    return { steps: [], reads: [], notes: ['Parameters stay where they are, in the ParameterRegistry.', ...notes] }
  }
  const asked = state.parameters.filter(({ from: value }) => value !== undefined)
  const unchanged = unique(
    asked.map(({ parameter, from: value }) => ({
      what: `${parameter.name} of the old controller is as planned`,
      kind: 'call' as const,
      to: from.address,
      data: encodeLegacy(parameter.get(from.stage)),
      expect: value as Hex,
    })),
  )
  if (migration || !actsStill(transition)) return { steps: [], reads: migration ? [] : unchanged, notes }

  const steps: Step[] = []
  const copied: Read[] = []
  for (const { parameter, from: value, to: there } of asked) {
    const read = parameter.get(to.stage)
    const data = encodeLegacy(read)
    const present = there ?? predicted(transition, read) ?? zeros(value as Hex)
    const decoded = decodeFunctionResult({
      abi: legacyAbi,
      functionName: read.functionName,
      data: value as Hex,
    } as never)
    if (isSlippage(read.functionName) && to.stage !== 'legacy' && BigInt(value as Hex) > 10n ** 18n) {
      notes.push(
        `${parameter.name} is ${BigInt(value as Hex)}, above 1, which no later controller accepts. It stays unset, so that the venue is closed, until governance sets another.`,
      )
      continue
    }
    for (const { functionName, args, words } of parameter.set(to.stage, decoded as never)) {
      const part = (answer: Hex) => (words ? slicedWords(answer, words) : answer)
      const expect = part(value as Hex)
      const target = { kind: 'call' as const, to: to.address, data, ...(words?.skip ? { skip: words.skip } : {}) }
      const post = { what: `${parameter.name} of the new controller is that of the old one`, ...target, expect }
      copied.push(post)
      if (part(present) === expect) continue
      const set = encodeLegacy({ functionName, args })
      steps.push({
        ...step(request, 'setParameter', `${functionName}/${args.slice(0, -1).map(String).join('/')}`, {
          title: `Set ${callText(functionName, args)}`,
          from: starAdmin(transition),
          to: to.address,
          data: set,
          preReads: [codePresent('the new controller', to.address)],
          postReads: [post],
        }),
        call: decodeCall('Controller', legacyAbi as Abi, set),
      })
    }
  }
  return { steps, reads: [...unchanged, ...copied], notes }
}

function isSlippage(getter: string): boolean {
  return getter === 'maxSlippages' || getter === 'uniswapV4MaxSlippages'
}

/** What a controller that is not there yet will answer, from what it is built with. */
function predicted({ state }: Transition, read: { functionName: string; args: readonly unknown[] }): Hex | undefined {
  if (read.functionName !== 'otcs' || state.to.stage !== 1) return undefined
  const swap = state.swaps.find(({ exchange }) => isAddressEqual(exchange, read.args[0] as Address))
  if (!swap || swap.sentTimestamp === 0n) return undefined
  return encodeLegacyAnswer('otcs', [swap.buffer, 0n, swap.sent, swap.sentTimestamp, swap.claimed])
}

/** What of a swap on its way needs a person, or forbids to go. */
function swapNotes({ state }: Transition): string[] {
  const { from, to, swaps } = state
  const open = swaps.filter(({ sentTimestamp, ready }) => sentTimestamp > 0n && !ready)
  if (to.stage === 1 && from.stage === 'legacy') {
    return open.map(
      ({ exchange }) => `An OTC swap with ${exchange} is on its way. The new controller is built knowing of it.`,
    )
  }
  const keepsOwn = to.stage === 1 || to.stage === 'legacy'
  if (!keepsOwn) return []
  for (const { exchange, here, there } of open) {
    if (there !== here) {
      throw new TransitionError(
        `An OTC swap with ${exchange} is on its way that the old controller does not know of. Wait until it has returned.`,
      )
    }
  }
  return []
}

function zeros(value: Hex): Hex {
  return `0x${'0'.repeat(value.length - 2)}`
}

function slicedWords(value: Hex, { skip, count }: { skip: number; count: number }): Hex {
  return `0x${value.slice(2 + 64 * skip, 2 + 64 * (skip + count))}`
}

function unique(reads: readonly Read[]): Read[] {
  return [...new Map(reads.map((read) => [JSON.stringify(read), read])).values()]
}

// -------------------------------------------------------------------------------------------------------------- diamond

/** What a new diamond needs before it can act: integrations on the Beacon and in itself, and who administers roles. */
function planDiamond(transition: Transition): Step[] {
  const { request, state, target } = transition
  if (state.to.stage !== 3 || !target?.accessControls || !target.beacon) return []
  const { beacon, accessControls, integrations } = target
  const controller = state.to.address
  const beaconAdmins = holdersOf(state.beacon?.roles ?? [], DEFAULT_ADMIN_ROLE)
  const publisher = beaconAdmins.find((account) => isAddressEqual(account, request.beaconAdmin)) ?? beaconAdmins[0]
  const steps: Step[] = []
  for (const { name, id, facet, wires } of integrations) {
    const published = state.beacon?.integrations.find((integration) => integration.id === id)
    if (same(published, { facet, wires })) continue
    steps.push(
      call(request, 'setIntegration', name, {
        title: `Publish ${name} on the Beacon: ${countText(wires.length, 'wire')} to ${facet}`,
        from: { authority: 'Beacon admin', address: publisher ?? request.beaconAdmin },
        contract: 'Beacon',
        to: beacon,
        abi: beaconAbi as Abi,
        functionName: 'setIntegration',
        args: [id, { facet, wires }],
        preReads: [codePresent(name, facet), config('Beacon', beacon, name, id, published)],
        postReads: [config('Beacon', beacon, name, id, { id, facet, wires })],
      }),
    )
  }
  for (const { name, id, facet, wires } of integrations) {
    const wired = state.wiring.find((integration) => integration.id === id)
    if (same(wired, { facet, wires })) continue
    steps.push(
      call(request, 'updateIntegrations', name, {
        title: `Add ${name} in the Controller: ${countText(wires.length, 'wire')} to ${facet}`,
        from: starAdmin(transition),
        contract: 'Controller',
        to: controller,
        abi: controllerAbi as Abi,
        functionName: 'updateIntegrations',
        args: [[id]],
        preReads: [config('Beacon', beacon, name, id, { id, facet, wires }), codePresent('Controller', controller)],
        postReads: [config('Controller', controller, name, id, { id, facet, wires })],
      }),
    )
  }
  return [...steps, ...planRelayerAdmins(transition, accessControls)]
}

function same(
  a: { facet: Address; wires: readonly { callSelector: Hex; delegateSelector: Hex }[] } | undefined,
  b: { facet: Address; wires: readonly { callSelector: Hex; delegateSelector: Hex }[] },
): boolean {
  const text = ({ facet, wires }: typeof b) =>
    `${facet.toLowerCase()} ${wires.map(({ callSelector, delegateSelector }) => callSelector + delegateSelector).join()}`
  return a !== undefined && text(a) === text(b)
}

/** So that the legacy `removeRelayer` works on a diamond: its Controller may name and remove allocators. */
function planRelayerAdmins(transition: Transition, accessControls: Address): Step[] {
  const { request, state } = transition
  const replaces = state.from.stage === 3
  const known = state.accessControls
  const where = { where: 'AccessControls', to: accessControls, from: starAdmin(transition) }
  // What it replaces says whether there is such an arrangement.
  if (replaces && !includes(known?.relayerAdmins ?? [], state.from.address)) return []
  const holders = replaces ? [state.to.address] : [state.to.address, request.admin]
  const steps = holders
    .filter((account) => !includes(known?.relayerAdmins ?? [], account))
    .map((account) => roleStep(transition, { ...where, grants: true, role: RELAYER_ADMIN_ROLE, account }))
  if (replaces) return steps
  for (const role of [ALLOCATOR_ROLE, FREEZER_ROLE]) {
    if (known?.roleAdmins[role] === RELAYER_ADMIN_ROLE) continue
    const abi = stageAccessControlsAbi
    steps.push(
      call(request, 'setRoleAdmin', roleName(role), {
        title: `Let RELAYER_ADMIN_ROLE administer ${roleName(role)} on AccessControls`,
        from: where.from,
        contract: 'AccessControls',
        to: accessControls,
        abi,
        functionName: 'setRoleAdmin',
        args: [role, RELAYER_ADMIN_ROLE],
        preReads: [codePresent('AccessControls', accessControls)],
        postReads: [
          answer(`RELAYER_ADMIN_ROLE administers ${roleName(role)}`, {
            to: accessControls,
            abi: accessControlAbi as Abi,
            functionName: 'getRoleAdmin',
            args: [role],
            result: RELAYER_ADMIN_ROLE,
          }),
        ],
      }),
    )
  }
  return steps
}

const stageAccessControlsAbi: Abi = [
  {
    type: 'function',
    name: 'setRoleAdmin',
    stateMutability: 'nonpayable',
    inputs: [
      { name: 'role', type: 'bytes32' },
      { name: 'adminRole', type: 'bytes32' },
    ],
    outputs: [],
  },
]

// ------------------------------------------------------------------------------------------------------------ operators

/** Relayers and freezers of the old controller, to be those of the new one; nobody else. */
function planOperators(transition: Transition, list: 'relayers' | 'freezers'): Step[] {
  const { state, target } = transition
  const { from, to, fromOperators, toOperators } = state
  // A replacement shares its predecessor's AccessControls.
  if (from.stage === 3 && to.stage === 3) return []
  const home = to.stage === 3 && target?.accessControls ? target.accessControls : to.address
  const where = to.stage === 3 ? 'AccessControls' : 'Controller'
  const names = list === 'relayers' ? ([RELAYER, ALLOCATOR_ROLE] as const) : ([FREEZER, FREEZER_ROLE] as const)
  const role = to.stage === 3 ? names[1] : names[0]
  const fields = { where, to: home, role, from: starAdmin(transition) }
  const begun = !actsStill(transition)
  const before = list === 'relayers' ? toOperators.everRelayers : toOperators.everFreezers
  const missing = fromOperators[list].filter((account) => !includes(toOperators[list], account))
  // Once the new controller acts, whoever had a role of it and has it no longer was removed there.
  return missing
    .filter((account) => !begun || !includes(before, account))
    .map((account) => roleStep(transition, { ...fields, grants: true, account, preReads: [codePresent(where, home)] }))
}

/** Whom the old controller no longer has as a relayer must not come back with a controller of before. */
function planRemovals(transition: Transition): Step[] {
  const { state, target } = transition
  const { from, to, fromOperators, toOperators } = state
  if ((from.stage === 3 && to.stage === 3) || !actsStill(transition)) return []
  const home = to.stage === 3 && target?.accessControls ? target.accessControls : to.address
  const where = to.stage === 3 ? 'AccessControls' : 'Controller'
  const role = to.stage === 3 ? ALLOCATOR_ROLE : RELAYER
  return toOperators.relayers
    .filter((account) => !includes(fromOperators.relayers, account))
    .map((account) =>
      roleStep(transition, { grants: false, where, to: home, role, account, from: starAdmin(transition) }),
    )
}

// --------------------------------------------------------------------------------------------------- who acts on custody

function custody({ request, state }: Transition) {
  return [
    { where: 'ALMProxy', to: request.proxy, roles: state.proxyRoles },
    { where: 'RateLimits', to: request.rateLimits, roles: state.rateLimitsRoles },
  ]
}

function planGrants(transition: Transition): Step[] {
  const { address } = transition.state.to
  const grants = custody(transition)
    .filter(({ roles }) => !holds(roles, CONTROLLER, address))
    .map(({ where, to, roles }) =>
      roleStep(transition, {
        grants: true,
        where,
        to,
        role: CONTROLLER,
        account: address,
        who: 'the new controller',
        from: adminOf(transition, roles),
        preReads: [codePresent('the new controller', address)],
      }),
    )
  return [...planRemovals(transition), ...grants]
}

/** The end of the old controller: the new one is there, and everything read of the old one still holds. */
function planRevocations(transition: Transition, reads: readonly Read[]): Step[] {
  const { state } = transition
  const { from, to } = state
  const able = custody(transition).map(({ where, to: contract }) =>
    hasRole(where, contract, CONTROLLER, to.address, true),
  )
  return custody(transition)
    .filter(({ roles }) => holds(roles, CONTROLLER, from.address))
    .map(({ where, to: contract, roles }, index) =>
      roleStep(transition, {
        grants: false,
        where,
        to: contract,
        role: CONTROLLER,
        account: from.address,
        who: 'the old controller',
        from: adminOf(transition, roles),
        preReads: [...able, ...(index === 0 ? reads : [])],
      }),
    )
}

/** One transaction in which a contract without any other power copies what has no setter, and much that has one. */
function planMigration(transition: Transition): Step[] {
  const { request, state, migration } = transition
  if (!migration || state.migrated) return []
  const { abi } = stageArtifact('ParameterMigration')
  const { from, subjects } = state
  const prepared = (result: boolean) =>
    answer(`the migration ${result ? 'has' : 'lacks'} what it needs`, {
      to: migration.address,
      abi,
      functionName: 'isPrepared',
      result,
    })
  const grant = roleStep(transition, {
    grants: true,
    where: 'ALMProxy',
    to: request.proxy,
    role: CONTROLLER,
    account: migration.address,
    who: 'the migration, which renounces it,',
    from: adminOf(transition, state.proxyRoles),
  })
  const migrated = answer('parameters are migrated', {
    to: migration.address,
    abi,
    functionName: 'migrated',
    result: true,
  })
  const migrate = call(request, 'migrateParameters', from.address, {
    title: `Copy the parameters of ${from.address} to the ParameterRegistry, and renounce CONTROLLER`,
    from: { authority: 'deployer', address: request.deployer },
    contract: 'ParameterMigration',
    to: migration.address,
    abi,
    functionName: 'migrate',
    args: [subjects],
    preReads: [prepared(true), hasRole('ALMProxy', request.proxy, CONTROLLER, from.address, false)],
    postReads: [migrated, hasRole('ALMProxy', request.proxy, CONTROLLER, migration.address, false)],
  })
  const granted = holds(state.proxyRoles, CONTROLLER, migration.address)
  // The next step takes the role back, so that it is held is no outcome to look for afterwards.
  return [...(granted ? [] : [{ ...grant, preReads: [prepared(false)], postReads: [prepared(true)] }]), migrate]
}
