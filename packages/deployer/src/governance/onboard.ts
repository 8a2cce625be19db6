import { type Layer, operationId } from '@diamond-pau/governance'
import type { Abi, Address } from 'viem'
import type { Connection } from '../chain/connection.ts'
import type { Desired } from '../desired/types.ts'
import { execute } from '../execute/execute.ts'
import type { Journal } from '../execute/journal.ts'
import { now, readyTime } from '../execute/readiness.ts'
import type { Sink } from '../execute/sink.ts'
import { plan as makePlan } from '../plan/plan.ts'
import type { Plan, Step, StepKind } from '../plan/types.ts'
import { roleName } from '../names.ts'
import { readState, type State } from '../read/readState.ts'
import { latestView } from '../read/view.ts'
import { amountText, rateText } from '../text.ts'
import type { Verification } from '../verify/types.ts'
import { verify } from '../verify/verify.ts'
import { keep } from './keeper.ts'
import { travelTo } from './timeTravel.ts'

/** The five steps of an onboarding through the factory, and what has to be there before. */
export const STAGES = [
  'Before: facets on the Beacon, the unit, the template of the layer',
  'The factory deploys the PAU',
  'The factory registers it with the Configurator, through the Timelock',
  'The factory pre-creates init limits, in the same operation',
  'The Core Council grants GovOps the cBEAM',
  'GovOps activates limits and names relayers; limits grow',
] as const

/** One thing that was done. */
export type OnboardingEvent = {
  /** Index of STAGES. */
  stage: number
  /** Seconds since the onboarding began. */
  after: string
  from: Step['from']
  title: string
}

export type Onboarding = {
  /** The template that the PAU was built from; null where anyone assembled it. */
  layer: Layer | null
  plan: Plan
  events: OnboardingEvent[]
  /** What the registration allows each limit to begin with, in words. */
  inits: string[]
  /** Seconds that had to pass. */
  took: string
  /** What whoever built it still holds of the PAU: nothing. */
  kept: string[]
  verification: Verification
}

/**
 * Carries out the plan of a PAU under a unit from nothing to its last increase, on a development node: whoever has to
 * send is impersonated, a keeper executes, and delays are crossed.
 *
 * @throws what {@link execute} and {@link travelTo} throw
 */
export async function onboard(
  connection: Connection,
  desired: Desired,
  options: {
    sink: Sink
    journal: Journal
    keeper: Address
    errors: Abi
    onPlan?: (plan: Plan) => void
    onEvent?: (event: OnboardingEvent) => void
  },
): Promise<Onboarding> {
  const { sink, journal, keeper, errors } = options
  const began = await now(connection)
  const events: OnboardingEvent[] = []
  const replan = async () => makePlan(desired, await readState(await latestView(connection), desired))
  const first = await replan()
  options.onPlan?.(first)
  let done = 0
  for (let plan = first; plan.steps.length > 0; plan = await replan()) {
    const happened = async (step: Step, from = step.from) => {
      const after = String((await now(connection)) - began)
      const event = { stage: stageOf(step, desired), after, from, title: step.title }
      events.push(event)
      options.onEvent?.(event)
    }
    const { left, sent } = await execute(plan, { connection, sink, journal, errors })
    for (const step of plan.steps) if (sent.some(({ step: id }) => id === step.id)) await happened(step)
    const waits = plan.steps.find(({ id }) => id === left[0])
    if (waits) {
      await travelTo(connection, await readyTime(connection, waits))
      if (waits.kind === 'execute' && desired.unit) {
        const { timelock } = desired.unit.addresses
        const { executed } = await keep(connection, { timelock, sink, from: keeper })
        if (executed.length > 0) await happened(waits, { authority: 'anyone', address: keeper })
      }
    }
    // A plan that neither sends nor waits would come back for ever.
    else if (sent.length === 0 && ++done > 1) break
  }
  const view = await latestView(connection)
  return {
    layer: desired.unit?.birth?.layer ?? null,
    plan: first,
    events,
    inits: initTexts(desired),
    took: String((await now(connection)) - began),
    kept: keptByBuilders(desired, await readState(view, desired)),
    verification: await verify(desired, view),
  }
}

const STAGE: Partial<Record<StepKind, number>> = {
  createProxy: 0,
  deploy: 0,
  setIntegration: 0,
  wireUnit: 0,
  pair: 4,
  act: 5,
  raiseLimit: 5,
  takeAway: 5,
}

function stageOf({ id, kind }: Step, { unit }: Desired): number {
  // Before it registers the PAU, the Timelock publishes the template.
  if (kind === 'execute' || kind === 'schedule') {
    const registration = unit?.birth && operationId(unit.birth.registration)
    return registration === undefined || id.endsWith(registration) ? 2 : 0
  }
  return STAGE[kind] ?? 1
}

function initTexts({ unit, limits }: Desired): string[] {
  return limits.flatMap((limit) => {
    const init = unit?.init[limit.key]
    return init ? `${limit.name}: ${amountText(init.maxAmount, limit)}, refilled by ${rateText(init.slope, limit)}` : []
  })
}

/** Roles and memberships of those who built a PAU, by name. */
function keptByBuilders(desired: Desired, { pau }: State): string[] {
  const { assembler, deployer, shared, unit } = desired
  const factories = shared
    .filter(({ name }) => name.endsWith('Factory'))
    .map(({ name, address }) => [name, address] as const)
  const builders = new Map<string, string>([
    [assembler.toLowerCase(), 'PAUAssembler'],
    [deployer.toLowerCase(), 'the deployer'],
    ...(unit ? [[unit.factory.toLowerCase(), 'LayerFactory'] as const] : []),
    ...factories.map(([name, address]) => [address.toLowerCase(), name] as const),
  ])
  const held = (what: string, accounts: readonly Address[]) =>
    accounts.flatMap((account) => {
      const builder = builders.get(account.toLowerCase())
      return builder ? `${builder}: ${what}` : []
    })
  return [
    ...Object.entries(pau?.roles ?? {}).flatMap(([contract, roles]) =>
      roles.flatMap(({ role, holders }) => held(`${roleName(role)} on ${contract}`, holders)),
    ),
    ...(pau?.agents ?? []).flatMap(({ address, ...lists }) =>
      Object.entries(lists).flatMap(([list, accounts]) =>
        held(`${list} of the agent ${address}`, accounts as Address[]),
      ),
    ),
  ]
}
