import { type Call, effectOf } from '@diamond-pau/governance'
import { type Address, type Hex, isAddressEqual, keccak256 } from 'viem'
import type { Desired } from '../desired/types.ts'
import type { Difference } from '../diff/types.ts'
import type { State } from '../read/readState.ts'
import { birthOf, birthTemplate } from './birth.ts'
import { freezerAction, relayerAction, viewId, wiringAction } from './desireUnit.ts'
import { approval } from './readUnit.ts'
import type { DesiredUnit, PendingOperation, UnitState } from './types.ts'

// What of a PAU goes through its unit, and what of that is missing. Pure.

/**
 * Which differences anyone's own rights mend at once, and which the unit has to. Whatever adds to what a PAU can do, but
 * its roles, goes through the unit; whatever takes away does not.
 */
export function splitGoverned(
  desired: Desired,
  differences: readonly Difference[],
  state: Pick<State, 'pau'> & { unit?: Omit<UnitState, 'usedSalts'> },
): { direct: Difference[]; governed: Difference[] } {
  const { unit } = desired
  // What the factory has begun it also finishes.
  const begun = birthOf(desired, state) === 'begun'
  const left = differences.filter(({ kind }) => !begun || kind !== 'wiring')
  const governed = unit ? left.filter((difference) => goesThrough(desired, unit, difference, differences)) : []
  return { governed, direct: left.filter((difference) => !governed.includes(difference)) }
}

function goesThrough(desired: Desired, unit: DesiredUnit, difference: Difference, all: readonly Difference[]): boolean {
  switch (difference.kind) {
    case 'wiring':
      return difference.change === 'missing'
    case 'parameter':
      // What the AdminFacet is set up with is not GovOps' to say, but waits for the facet.
      return !difference.parameter.setup || all.some((other) => other.kind === 'wiring' && other.name === 'ADMIN_FACET')
    case 'limit':
      return true
    case 'member':
      return difference.change === 'missing' && namedBy(desired, unit, difference) !== undefined
    default:
      return false
  }
}

/** How GovOps names a member of the agent, if it is for GovOps to do. */
export function namedBy(
  { agents }: Desired,
  { relayers, freezers }: DesiredUnit,
  { agent, list, account }: Extract<Difference, { kind: 'member' }>,
): 'setRelayer' | 'setFreezer' | undefined {
  const isIn = (accounts: readonly Address[]) => accounts.some((other) => isAddressEqual(other, account))
  if (agent !== 0 || isIn(agents[0]?.[list] ?? [])) return undefined
  if (list === 'actors' && isIn(relayers)) return 'setRelayer'
  return list === 'revokers' && isIn(freezers) ? 'setFreezer' : undefined
}

/** Whether what a call is for is so already. */
export function holds(state: UnitState | undefined, call: Call): boolean {
  const effect = effectOf(call)
  return state?.answers[viewId(effect)]?.startsWith(effect.expect) ?? false
}

/** What has to go through the Timelock, but for what waits there. */
export function additions(
  desired: Desired,
  unit: DesiredUnit,
  state: Pick<State, 'pau' | 'beacon'> & { unit?: Omit<UnitState, 'usedSalts'> },
  governed: readonly Difference[],
): { waiting: { operation: PendingOperation; calls: Call[] }[]; unscheduled: Call[] } {
  const { controller } = desired.pau
  const actions = governed.flatMap((difference) => {
    const data = actionOf(difference) ?? appointmentOf(desired, unit, difference)
    return data ? approval(unit, controller, data) : []
  })
  const now = state.unit as UnitState | undefined
  const birth = birthOf(desired, state)
  // What is born is registered by what the factory proposes.
  const needed = {
    unborn: () => (unit.birth ? birthTemplate(desired, unit.birth, state.beacon?.integrations ?? []) : []),
    begun: () => [],
    registered: () => [...unit.registration, ...actions],
  }[birth ?? 'registered']()
  const missing = needed.filter((call) => !holds(now, call))
  const contains = ({ calls }: PendingOperation, call: Call) =>
    calls.some(({ to, data }) => isAddressEqual(to, call.to) && data === call.data)
  const pending = now?.pending ?? []
  return {
    waiting: pending.flatMap((operation) => {
      const calls = missing.filter((call) => contains(operation, call))
      return calls.length > 0 ? { operation, calls } : []
    }),
    unscheduled: missing.filter((call) => !pending.some((operation) => contains(operation, call))),
  }
}

/** The call with which GovOps appoints a missing relayer or freezer. Its approval is for one appointment. */
function appointmentOf(desired: Desired, unit: DesiredUnit, difference: Difference): Hex | undefined {
  if (difference.kind !== 'member') return undefined
  const functionName = namedBy(desired, unit, difference)
  return functionName && (functionName === 'setRelayer' ? relayerAction : freezerAction)(difference.account)
}

/** The controller call that mends a difference, if GovOps makes one for it. */
export function actionOf(difference: Difference): Hex | undefined {
  if (difference.kind === 'parameter' && !difference.parameter.setup) return difference.parameter.set
  if (difference.kind === 'wiring' && difference.expected) return wiringAction(difference.expected.id)
  return undefined
}

/**
 * Approvals to take integrations over from the Beacon that are not needed any more. They would let GovOps take over
 * whatever the Beacon publishes later.
 */
export function spentApprovals(
  { integrations }: Desired,
  state: UnitState | undefined,
  governed: readonly Difference[],
): { name: string; key: Hex }[] {
  return integrations.flatMap(({ facet: { id: name, idBytes32 } }) => {
    const key = keccak256(wiringAction(idBytes32))
    const needed = governed.some((difference) => difference.kind === 'wiring' && difference.name === name)
    return !needed && state?.approved.includes(key) ? { name, key } : []
  })
}
