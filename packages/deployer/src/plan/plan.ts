import type { Address } from 'viem'
import { pauContracts, sharedDeployments } from '../desired/contracts.ts'
import type { Desired } from '../desired/types.ts'
import { diff } from '../diff/diff.ts'
import type { Difference } from '../diff/types.ts'
import { PauError } from '../errors.ts'
import { splitGoverned } from '../governance/differences.ts'
import { unitSteps } from '../governance/unitSteps.ts'
import type { State } from '../read/readState.ts'
import * as steps from './steps.ts'
import type { Plan, Step } from './types.ts'

/** The Beacon does not publish what a Star needs, and it is for others to publish there. */
export class FacetMissingOnBeaconError extends PauError {
  override name = 'FacetMissingOnBeaconError'
}

/**
 * What has to be sent so that the chain becomes what is desired. Pure: equal inputs give equal bytes. Empty when the
 * chain is what is desired, or differs only in what nobody told us to change.
 * @throws FacetMissingOnBeaconError, and what unitSteps throws
 */
export function plan(desired: Desired, state: State): Plan {
  return planOf(desired, state, diff(desired, state))
}

/**
 * What has to be sent to mend these differences, all or some of what differs.
 * @throws FacetMissingOnBeaconError
 */
export function planOf(desired: Desired, state: State, differences: readonly Difference[]): Plan {
  checkBeacon(desired, state, differences)
  const context = { desired, state }
  const { direct, governed } = splitGoverned(desired, differences, state)
  const { first, born, last } = unitSteps(context, governed)
  // The factory builds when everything is there that it builds from; what it has begun it finishes first.
  const unborn = direct.findIndex(({ kind }) => kind === 'pau')
  const place = born.length === 0 ? direct.length : Math.max(unborn, 0)
  const sent = (some: readonly Difference[]) => some.flatMap((difference) => toStep(context, difference) ?? [])
  return {
    version: 1,
    star: desired.star,
    chainId: desired.chainId,
    addresses: planAddresses(desired),
    // What waits comes last, so that it holds nothing up.
    steps: [...first, ...sent(direct.slice(0, place)), ...born, ...sent(direct.slice(place)), ...last],
  }
}

function toStep(context: steps.StepContext, difference: Difference): Step | undefined {
  const { desired } = context
  if ('change' in difference && difference.change === 'unexpected') return undefined
  switch (difference.kind) {
    case 'create2Proxy':
      return steps.createProxy(context)
    case 'contract':
      return steps.deploy(context, difference)
    case 'publication':
      return steps.setIntegration(context, difference)
    case 'pau':
      return desired.unit?.birth ? undefined : steps.assemble(context)
    case 'wiring':
      return difference.change === 'missing'
        ? steps.updateIntegrations(context, difference)
        : steps.removeIntegrations(context, difference)
    case 'role':
      return steps.changeRole(context, difference)
    case 'member':
      return steps.changeMember(context, difference)
    case 'parameter':
      return steps.setParameter(context, difference)
    case 'limit':
      return steps.setLimit(context, difference)
    case 'roleAdmin':
      return steps.setRoleAdmin(context, difference)
    case 'foreignLimit':
    case 'implementation':
    case 'moduleRole':
    case 'link':
      return undefined
  }
}

/** Every contract of the desired state by name. */
export function planAddresses(desired: Desired): Record<string, Address> {
  const modules = desired.modules.map(({ proxy }) => proxy)
  const contracts = [...sharedDeployments(desired), ...pauContracts(desired), ...modules]
  return { Beacon: desired.beacon, ...Object.fromEntries(contracts.map(({ name, address }) => [name, address])) }
}

function checkBeacon({ beacon, name }: Desired, state: State, differences: readonly Difference[]): void {
  const foreign = differences.flatMap((difference) =>
    difference.kind === 'publication' && !difference.integration.deployment ? difference : [],
  )
  const [first] = foreign
  if (!first) return
  const admins = state.beacon?.roles.flatMap(({ holders }) => holders).join(', ') || 'nobody'
  const missing = foreign.map(({ integration }) => integration.facet.id).join(', ')
  throw new FacetMissingOnBeaconError(
    first.actual
      ? `${name} needs ${missing}, which the Beacon ${beacon} publishes with other wires than the catalogue has. ` +
          `Its admin (${admins}) decides; use a catalogue that matches.`
      : `${name} needs ${missing}, which the Beacon ${beacon} does not publish. ` +
          `Its admin (${admins}) has to publish it first.`,
  )
}
