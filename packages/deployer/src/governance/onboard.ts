import type { Address } from 'viem'
import type { Abi } from 'viem'
import type { Connection } from '../chain/connection.ts'
import type { Desired } from '../desired/types.ts'
import { execute } from '../execute/execute.ts'
import type { Journal } from '../execute/journal.ts'
import { now, readyTime } from '../execute/readiness.ts'
import type { Sink } from '../execute/sink.ts'
import { plan as makePlan } from '../plan/plan.ts'
import type { Plan, Step, StepKind } from '../plan/types.ts'
import { readState } from '../read/readState.ts'
import { latestView } from '../read/view.ts'
import type { Verification } from '../verify/types.ts'
import { verify } from '../verify/verify.ts'
import { keep } from './keeper.ts'
import { travelTo } from './timeTravel.ts'

/** The five steps of an onboarding, and what has to be there before. */
export const STAGES = [
  'The unit is there, wired by governance',
  'The factory deploys the PAU',
  'It is registered with the Configurator, through the Timelock',
  'With it, its init limits',
  'The Core Council grants GovOps the cBEAM, when the Timelock is over',
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
  plan: Plan
  events: OnboardingEvent[]
  /** Seconds that had to pass. */
  took: string
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
      const event = { stage: stageOf(step.kind, desired), after, from, title: step.title }
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
  return {
    plan: first,
    events,
    took: String((await now(connection)) - began),
    verification: await verify(desired, await latestView(connection)),
  }
}

function stageOf(kind: StepKind, { unit }: Desired): number {
  if (!unit || kind === 'wireUnit') return unit ? 0 : 1
  if (kind === 'schedule') return 2
  if (kind === 'execute') return 3
  if (kind === 'pair') return 4
  return kind === 'act' || kind === 'raiseLimit' || kind === 'takeAway' ? 5 : 1
}
