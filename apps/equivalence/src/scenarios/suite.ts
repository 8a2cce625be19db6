import { toFunctionSelector } from 'viem'
import { type Comparison, type Run, runAtEachStage } from '../run.ts'
import type { World } from '../world.ts'
import { refusalScenarios } from './approvals.ts'
import { guardScenarios } from './guard.ts'
import { operationScenarios } from './operations.ts'
import { reasonScenarios } from './reasons.ts'
import { roleScenarios } from './roles.ts'
import type { Scenario } from './scenario.ts'
import { setterScenarios } from './setters.ts'

/** Every scenario of a world. */
export function allScenarios(world: World): Scenario[] {
  return [
    ...operationScenarios(world),
    ...reasonScenarios(world),
    ...refusalScenarios(world),
    ...setterScenarios(world),
    ...roleScenarios(world),
    ...guardScenarios(world),
  ]
}

export type Outcome = Comparison & {
  scenario: Scenario
  /** Why it did not end as it says; undefined where it did. A scenario that never gets anywhere proves nothing. */
  missed?: string
}

export async function play(world: World, scenario: Scenario): Promise<Outcome> {
  const comparison = await runAtEachStage(world, (run: Run) => scenario.act(run))
  return { ...comparison, scenario, missed: missed(scenario, comparison) }
}

function missed({ ends }: Scenario, { observations, reasons }: Comparison): string | undefined {
  const last = observations.at(-1)
  if (!last) return 'it makes no call'
  if (ends === 'alike') return undefined
  if (ends === 'in success') return last.success ? undefined : `it reverts with ${reasons.at(-1) ?? last.data}`
  if (last.success) return `it succeeds, where ${ends.revert} was expected`
  const matches =
    last.reason?.endsWith(ends.revert) || last.data === ends.revert || last.data.startsWith(selector(ends.revert))
  return matches ? undefined : `it reverts with ${last.reason ?? last.data}, not with ${ends.revert}`
}

/** Of the custom errors that scenarios expect, by name. */
function selector(name: string): string {
  const errors: Record<string, string> = {
    AccessControlUnauthorizedAccount: 'AccessControlUnauthorizedAccount(address,bytes32)',
    ReentrancyGuardReentrantCall: 'ReentrancyGuardReentrantCall()',
  }
  return errors[name] ? toFunctionSelector(errors[name]) : 'no error'
}
