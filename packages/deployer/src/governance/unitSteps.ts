import {
  type Call,
  effectOf,
  executeCall,
  governanceArtifact,
  governanceCall,
  greatestLimit,
  type Limit,
  operationId,
  type Policy,
  scheduleCall,
  setLimit,
} from '@diamond-pau/governance'
import { type Address, type Hex, keccak256, maxUint256, zeroHash } from 'viem'
import { assemblerAbi } from '../abi.ts'
import { pauContracts } from '../desired/contracts.ts'
import { assemblyArguments } from '../desired/predictPau.ts'
import type { Desired, DesiredLimit } from '../desired/types.ts'
import type { Difference } from '../diff/types.ts'
import { PauError } from '../errors.ts'
import { TOOK_EFFECT } from '../plan/changes.ts'
import { decodeCall } from '../plan/decodeCall.ts'
import { answer, codePresent, config, limitSet, memberOf } from '../plan/reads.ts'
import { setLimit as setLimitAsAdmin, setParameter, step, type StepContext } from '../plan/steps.ts'
import type { Authority, Read, Ready, Step, StepKind } from '../plan/types.ts'
import { amountText, countText, rateText } from '../text.ts'
import { decoded, describe } from './describe.ts'
import {
  birthOf,
  birthTemplate,
  buildCall,
  checkAllowed,
  draftHash,
  FACETS_PER_TRANSACTION,
  proceedCall,
} from './birth.ts'
import { actionOf, additions, holds, namedBy, spentApprovals } from './differences.ts'
import { freezerAction, relayerAction, unique } from './desireUnit.ts'
import { approval, saltOf } from './readUnit.ts'
import type { DesiredBirth, DesiredUnit, PendingOperation, UnitState } from './types.ts'

/** A limit cannot become what a definition says, not in any time. */
export class UnreachableLimitError extends PauError {
  override name = 'UnreachableLimitError'
}

/** More increases than this are a definition's mistake. */
const MOST_INCREASES = 200

/**
 * The steps that a unit needs, beside those that anyone's own rights allow: what takes away, at once and first; the birth
 * of a PAU; and what adds, through the Timelock and GovOps.
 *
 * @throws UnreachableLimitError, FacetNotAllowedError
 */
export function unitSteps(
  context: StepContext,
  governed: readonly Difference[],
): { first: Step[]; born: Step[]; last: Step[] } {
  const { desired, state } = context
  const { unit } = desired
  if (!unit) return { first: [], born: [], last: [] }
  const now = state.unit
  const limits = governed.flatMap((difference) => (difference.kind === 'limit' ? difference : []))
  const { lowered, raised } = limitSteps(context, unit, limits)
  const first = [
    ...unit.removals.filter((call) => now && !holds(now, call)).map((call) => takeAway(context, unit, call)),
    ...excessiveInits(context, unit),
    ...spentApprovals(desired, now, governed).map(({ key, name }) => spent(context, unit, key, name)),
    ...lowered,
  ]

  const birth = birthOf(desired, state)
  const wiring = [...unit.wiring, ...(birth === 'unborn' ? (unit.birth?.wiring ?? []) : [])]
    .filter((call) => !holds(now, call))
    .map((call) =>
      unitStep(context, 'wireUnit', call, { authority: 'Sky governance', address: unit.governance }, [
        effect(context, call),
      ]),
    )
  const { waiting, unscheduled } = additions(desired, unit, state, governed)
  const pairings = unit.pairings
    .filter((call) => !holds(now, call))
    .map((call) =>
      unitStep(context, 'pair', call, { authority: 'Core Council', address: unit.coreCouncil }, [
        effect(context, call),
      ]),
    )
  const settled = [
    ...wiring,
    ...waiting.map(({ operation, calls }) => execute(context, unit, operation, calls)),
    ...(unscheduled.length > 0 ? newOperation(context, unit, unscheduled, now) : []),
  ]
  const born = birth && unit.birth ? birthSteps(context, unit, unit.birth) : []
  const registration = born.length > 0 && unit.birth ? executeRegistration(context, unit, unit.birth, born) : []
  const last = [
    ...(birth ? registration : settled),
    ...pairings,
    ...governed.flatMap((difference) => (difference.kind === 'wiring' ? takeOver(context, unit, difference) : [])),
    ...governed.flatMap((difference) => (difference.kind === 'parameter' ? parameter(context, unit, difference) : [])),
    ...governed.flatMap((difference) => (difference.kind === 'member' ? name(context, unit, difference) : [])),
    ...raised,
  ]
  return { first, born: birth ? [...settled, ...born] : [], last }
}

// ------------------------------------------------------------------------------------------------------------- birth

/** The Core Council has the factory build the PAU; the last of the transactions proposes its registration. */
function birthSteps(context: StepContext, unit: DesiredUnit, birth: DesiredBirth): Step[] {
  const { desired, state } = context
  const { factory, request, layer, registration } = birth
  const { pau, name } = desired
  const begun = state.unit?.draft?.wired ?? 0
  if (begun === 0) checkAllowed(desired, birth)
  const total = request.controllers.flat().length
  const proposed = isOperation(unit.addresses.timelock, operationId(registration), true)
  const draft = (wired: number) =>
    answer(
      wired > 0 && wired < total ? `${wired} facets of the PAU are wired` : 'the factory waits for no facet of the PAU',
      {
        to: factory,
        abi: governanceArtifact('LayerFactory').abi,
        functionName: 'drafts',
        args: [pau.proxy],
        result: wired > 0 && wired < total ? [draftHash(birth, pau), BigInt(wired)] : [zeroHash, 0n],
      },
    )
  const council = { authority: 'Core Council', address: unit.coreCouncil } as const
  const steps: Step[] = []
  for (let wired = begun; wired < total; wired += FACETS_PER_TRANSACTION) {
    const next = Math.min(wired + FACETS_PER_TRANSACTION, total)
    const ends = next === total
    const first = wired === 0
    const call = first ? buildCall(birth, FACETS_PER_TRANSACTION) : proceedCall(birth, pau, FACETS_PER_TRANSACTION)
    const what = first
      ? `Build the PAU of ${name} from the template of the layer ${layer}: custody, limits, roles`
      : `Go on with the PAU of ${name}`
    const facets = countText(next - wired, first ? 'facet' : 'further facet')
    const created = first ? pauContracts(desired).map(({ name, address }) => ({ name, address })) : []
    steps.push({
      ...unitStep(
        context,
        'build',
        call,
        council,
        [...created.map(({ name, address }) => codePresent(name, address)), draft(next), ...(ends ? [proposed] : [])],
        {
          id: `build/${name}/${next}`,
          title: `${what}, ${facets}${ends ? `; it proposes the registration, ${countText(registration.calls.length, 'addition')}` : ''}`,
          preReads: [
            ...(first
              ? [
                  ...birthTemplate(desired, birth, state.beacon?.integrations ?? []).map((call) =>
                    effect(context, call),
                  ),
                  freeAddresses(desired, unit, factory),
                ]
              : [draft(wired)]),
            ...(ends ? [unpaused(unit.addresses.timelock)] : []),
          ],
          ...(ends ? { calls: decoded(desired, unit, registration.calls) } : {}),
        },
      ),
      creates: created,
    })
  }
  return steps
}

function freeAddresses(desired: Desired, { addresses: { configurator } }: DesiredUnit, factory: Address): Read {
  const { assembler, assemblySalt, admin, agents } = desired
  const args = assemblyArguments({ integrationIds: [], admin, agents, configurator, factory })
  return answer('the addresses are still free', {
    to: assembler,
    abi: assemblerAbi,
    functionName: 'nextSalt',
    args: [factory, ...args],
    result: assemblySalt,
  })
}

function executeRegistration(
  context: StepContext,
  unit: DesiredUnit,
  { registration: { calls, salt = zeroHash } }: DesiredBirth,
  born: readonly Step[],
): Step[] {
  const operation = { id: operationId({ calls, salt }), calls, predecessor: zeroHash, salt, readyAt: 0n }
  return [execute(context, unit, operation, unique(calls as Call[]), born.at(-1)?.id)]
}

// ---------------------------------------------------------------------------------------------------------- Timelock

function newOperation(
  context: StepContext,
  unit: DesiredUnit,
  calls: readonly Call[],
  now: UnitState | undefined,
): Step[] {
  const { desired } = context
  const operation = { calls, salt: saltOf(now?.usedSalts ?? 0) }
  const id = operationId(operation)
  const { timelock } = unit.addresses
  const schedule = unitStep(
    context,
    'schedule',
    scheduleCall(timelock, operation, unit.delay),
    { authority: 'Core Council', address: unit.coreCouncil },
    [isOperation(timelock, id, true)],
    {
      id: `schedule/${id}`,
      title: `Schedule ${countText(calls.length, 'addition')} in the Timelock`,
      preReads: [isOperation(timelock, id, false), unpaused(timelock)],
      calls: decoded(desired, unit, calls),
    },
  )
  const pending = { id, calls, predecessor: zeroHash, salt: operation.salt, readyAt: 0n }
  return [schedule, execute(context, unit, pending, calls, schedule.id)]
}

function execute(
  context: StepContext,
  unit: DesiredUnit,
  operation: PendingOperation,
  calls: readonly Call[],
  scheduledBy?: string,
): Step {
  const { desired } = context
  const { timelock } = unit.addresses
  const { id, predecessor, readyAt } = operation
  const isDone = answer('the operation was executed', view(timelock, 'isOperationDone', [id], true))
  const before =
    predecessor === zeroHash
      ? []
      : [answer('what comes before is done', view(timelock, 'isOperationDone', [predecessor], true))]
  const clock = governanceCall('Timelock', timelock, 'getTimestamp', [id])
  const ready: Ready = {
    clock: { to: timelock, data: clock.data, plus: '0' },
    ...(scheduledBy ? { after: scheduledBy, seconds: String(unit.delay) } : { at: String(readyAt) }),
  }
  return {
    ...unitStep(
      context,
      'execute',
      executeCall(timelock, operation),
      { authority: 'anyone', address: desired.deployer },
      [isDone, ...calls.map((call) => effect(context, call))],
      {
        id: `execute/${id}`,
        title: `Execute ${countText(operation.calls.length, 'addition')}: ${calls.map((call) => describe(desired, call)).join('; ')}`,
        preReads: [isOperation(timelock, id, true), unpaused(timelock), ...before],
        calls: decoded(desired, unit, operation.calls),
      },
    ),
    ready,
  }
}

function isOperation(timelock: Address, id: Hex, scheduled: boolean): Read {
  return answer(
    `the Timelock ${scheduled ? 'knows' : 'does not know'} operation ${id}`,
    view(timelock, 'isOperation', [id], scheduled),
  )
}

function unpaused(timelock: Address): Read {
  return answer('the Timelock is not paused', view(timelock, 'paused', [], false))
}

function view(to: Address, functionName: string, args: readonly unknown[], result: unknown) {
  return { to, abi: governanceArtifact('Timelock').abi, functionName, args, result }
}

// ------------------------------------------------------------------------------------------------------ Core Council

function takeAway(context: StepContext, unit: DesiredUnit, call: Call): Step {
  return unitStep(context, 'takeAway', call, { authority: 'Core Council', address: unit.coreCouncil }, [
    effect(context, call),
  ])
}

/** Init limits above those that are wanted. Until they are gone, GovOps could raise again what was lowered. */
function excessiveInits(context: StepContext, unit: DesiredUnit): Step[] {
  const { pau, limits } = context.desired
  return limits.flatMap(({ key }) => {
    const now = context.state.unit?.init[key]
    const { maxAmount, slope } = unit.init[key] ?? { maxAmount: 0n, slope: 0n }
    if (!now || (now.maxAmount <= maxAmount && now.slope <= slope)) return []
    const args = [key, pau.rateLimits]
    return takeAway(context, unit, governanceCall('BeamState', unit.addresses.beamState, 'delInitRateLimits', args))
  })
}

function spent(context: StepContext, unit: DesiredUnit, key: Hex, name: string): Step {
  const { controller } = context.desired.pau
  const call = governanceCall('BeamState', unit.addresses.beamState, 'delInitControllerActions', [key, controller])
  return {
    ...takeAway(context, unit, call),
    id: `takeAway/approval of ${name}`,
    title: `Approve no more that GovOps takes ${name} over from the Beacon`,
  }
}

// ----------------------------------------------------------------------------------------------------------- GovOps

/** GovOps takes an integration over from the Beacon, and may not do so again. */
function takeOver(
  context: StepContext,
  unit: DesiredUnit,
  difference: Extract<Difference, { kind: 'wiring' }>,
): Step[] {
  const { controller } = context.desired.pau
  const { name, expected, actual } = difference
  const data = actionOf(difference)
  if (!data || !expected) throw new Error(`${name} is not on the Beacon`)
  const { id } = expected
  const takes = action(context, unit, data, {
    id: `act/updateIntegrations/${name}`,
    title: `${actual ? 'Update' : 'Add'} ${name} in the Controller: ${countText(expected.wires.length, 'wire')} to ${expected.facet}`,
    preReads: [
      config('Beacon', context.desired.beacon, name, id, expected),
      config('Controller', controller, name, id, actual),
    ],
    postReads: [config('Controller', controller, name, id, expected)],
  })
  return [takes, spent(context, unit, keccak256(data), name)]
}

function parameter(
  context: StepContext,
  unit: DesiredUnit,
  difference: Extract<Difference, { kind: 'parameter' }>,
): Step {
  const direct = setParameter(context, difference)
  if (difference.parameter.setup) return direct
  const { title, preReads, postReads } = direct
  return action(context, unit, difference.parameter.set, {
    id: `act/${difference.parameter.name}`,
    title,
    preReads,
    postReads,
  })
}

/** GovOps makes an approved controller call. */
function action(
  context: StepContext,
  unit: DesiredUnit,
  data: Hex,
  fields: { id: string; title: string; preReads: Read[]; postReads: Read[] },
): Step {
  const { proxy, controller } = context.desired.pau
  const call = governanceCall('PauConfigurator', unit.addresses.configurator, 'callPauAction', [proxy, data])
  const { postReads, preReads, ...rest } = fields
  return unitStep(context, 'act', call, { authority: 'GovOps', address: unit.govOps }, postReads, {
    ...rest,
    preReads: [effect(context, approval(unit, controller, data)), ...preReads],
  })
}

/** GovOps names a relayer or a freezer. */
function name(context: StepContext, unit: DesiredUnit, difference: Extract<Difference, { kind: 'member' }>): Step {
  const { desired } = context
  const { account, list } = difference
  const functionName = namedBy(desired, unit, difference)
  if (!functionName) throw new Error(`${account} is not for GovOps to name`)
  const { proxy, controller, agents } = desired.pau
  const relayer = functionName === 'setRelayer'
  const agent = agents[0] as Address
  const call = governanceCall('PauConfigurator', unit.addresses.configurator, functionName, [proxy, account])
  const data = relayer ? relayerAction(account) : freezerAction(account)
  return unitStep(
    context,
    'act',
    call,
    { authority: 'GovOps', address: unit.govOps },
    [memberOf(agent, list, account, true)],
    {
      id: `act/${functionName}/${account}`,
      title: `Name ${account} a ${relayer ? 'relayer' : 'freezer'}`,
      preReads: [effect(context, approval(unit, controller, data)), memberOf(agent, list, account, false)],
    },
  )
}

// ------------------------------------------------------------------------------------------------------------ limits

/** Decreases, and increases in the order in which they are possible: every limit's first, a hop later every second … */
function limitSteps(
  context: StepContext,
  unit: DesiredUnit,
  differences: readonly Extract<Difference, { kind: 'limit' }>[],
): { lowered: Step[]; raised: Step[] } {
  const lowered: Step[] = []
  const rounds: Step[][] = []
  for (const difference of differences) {
    const { limit, actual = { maxAmount: 0n, slope: 0n } } = difference
    if (limit.maxAmount <= actual.maxAmount && limit.slope <= actual.slope) {
      lowered.push(lower(context, unit, difference))
      continue
    }
    for (const [round, raise] of raises(context, unit, difference).entries()) (rounds[round] ??= []).push(raise)
  }
  return { lowered, raised: rounds.flat() }
}

/** By GovOps where it can now, otherwise by the PAU's own admin: what lowers a limit never waits. */
function lower(context: StepContext, unit: DesiredUnit, difference: Extract<Difference, { kind: 'limit' }>): Step {
  const { limit, actual } = difference
  const now = context.state.unit
  const able = now && !now.stopped && unit.pairings.every((call) => holds(now, call))
  const policy = now && {
    hop: now.hop,
    maxChange: now.maxChange,
    init: now.init[limit.key] ?? { maxAmount: 0n, slope: 0n },
  }
  const whole = { lastAmount: 0n, lastUpdated: 0n, maxAmount: 0n, slope: 0n, ...actual }
  if (!able || !policy || 'error' in setLimit({ limit: whole, zzz: 0n }, limit, policy, maxUint256)) {
    return setLimitAsAdmin(context, difference)
  }
  return limitStep(
    context,
    unit,
    'lowerLimit',
    limit,
    whole,
    limit,
    `lowerLimit/${limit.constant}/${limit.key.slice(0, 10)}`,
  )
}

/** One step for each increase, as great as it may be, until the limit is what it shall be. */
function raises(context: StepContext, unit: DesiredUnit, difference: Extract<Difference, { kind: 'limit' }>): Step[] {
  const { desired, state } = context
  const { limit, actual } = difference
  const { key, constant } = limit
  const now = state.unit
  const settled = unit.wiring.filter(({ functionName }) => functionName === 'setHop' || functionName === 'setMaxChange')
  const known = settled.every((call) => holds(now, call)) ? now : undefined
  const policy: Policy = {
    hop: known?.hop ?? unit.hop,
    maxChange: known?.maxChange ?? unit.maxChange,
    init: unit.init[key] ?? { maxAmount: 0n, slope: 0n },
  }
  const zzz = now?.zzz[key] ?? 0n
  const clock = governanceCall('PauConfigurator', unit.addresses.configurator, 'zzz', [desired.pau.rateLimits, key])
  const steps: Step[] = []
  let current: Pick<Limit, 'maxAmount' | 'slope'> = actual ?? { maxAmount: 0n, slope: 0n }
  while (current.maxAmount !== limit.maxAmount || current.slope !== limit.slope) {
    const greatest = limit.maxAmount === maxUint256 ? policy.init : greatestLimit(current, policy)
    const next = { maxAmount: min(limit.maxAmount, greatest.maxAmount), slope: min(limit.slope, greatest.slope) }
    const stuck = next.maxAmount === current.maxAmount && next.slope === current.slope
    if (stuck || steps.length === MOST_INCREASES) {
      throw new UnreachableLimitError(
        `${constant} cannot become ${amountText(limit.maxAmount, limit)}, ${rateText(limit.slope, limit)}, under a ` +
          `maxChange of ${policy.maxChange} (1e18 is 1) from ${amountText(policy.init.maxAmount, limit)}. ` +
          'Raise "initial" or "maxChange" in the governance file.',
      )
    }
    const id = `raiseLimit/${constant}/${key.slice(0, 10)}/${next.maxAmount}/${next.slope}`
    const previous = steps.at(-1)?.id
    const raise = limitStep(context, unit, 'raiseLimit', limit, current, next, id)
    const waits = (previous !== undefined || zzz > 0n) && limit.maxAmount !== maxUint256
    const ready: Ready = {
      clock: { to: unit.addresses.configurator, data: clock.data, plus: String(policy.hop) },
      ...(previous ? { after: previous, seconds: String(policy.hop) } : { at: String(zzz + policy.hop) }),
    }
    steps.push(waits ? { ...raise, ready } : raise)
    current = next
  }
  return steps
}

function limitStep(
  context: StepContext,
  unit: DesiredUnit,
  kind: 'raiseLimit' | 'lowerLimit',
  limit: DesiredLimit,
  current: { maxAmount: bigint; slope: bigint },
  next: { maxAmount: bigint; slope: bigint },
  id: string,
): Step {
  const { proxy, rateLimits } = context.desired.pau
  const call = governanceCall('PauConfigurator', unit.addresses.configurator, 'setPauRateLimit', [
    proxy,
    limit.key,
    next.maxAmount,
    next.slope,
  ])
  const refill = next.slope > 0n ? `, refilled by ${rateText(next.slope, limit)}` : ''
  return unitStep(
    context,
    kind,
    call,
    { authority: 'GovOps', address: unit.govOps },
    [limitSet(rateLimits, limit, next)],
    {
      id,
      title: `${kind === 'raiseLimit' ? 'Raise' : 'Lower'} ${limit.constant} to ${amountText(next.maxAmount, limit)}${refill}`,
      preReads: [limitSet(rateLimits, limit, current)],
    },
  )
}

// ----------------------------------------------------------------------------------------------------------- helpers

function unitStep(
  context: StepContext,
  kind: StepKind,
  call: Call,
  from: { authority: Authority; address: Address },
  postReads: Read[],
  fields: { id?: string; title?: string; preReads?: Read[]; calls?: NonNullable<Step['call']>['args'][string] } = {},
): Step {
  const { desired } = context
  const title = fields.title ?? describe(desired, call)
  const made = step(desired, kind, title, {
    title,
    from,
    to: call.to,
    data: call.data,
    preReads: fields.preReads ?? [],
    postReads,
  })
  const shown = decodeCall(call.contract, governanceArtifact(call.contract).abi, call.data)
  if (fields.calls) shown.args = { ...shown.args, calls: fields.calls }
  return { ...made, id: fields.id ?? made.id, call: shown }
}

function effect({ desired }: StepContext, call: Call): Read {
  const { to, data, expect } = effectOf(call)
  // What is approved is used up, or taken back.
  const passing = call.functionName === 'addInitControllerActions' ? ({ passing: true } as const) : {}
  return { what: `${describe(desired, call)}${TOOK_EFFECT}`, kind: 'call', to, data, expect, ...passing }
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
