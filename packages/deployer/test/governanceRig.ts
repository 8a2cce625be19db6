import type { Address } from 'viem'
import { type GovernanceDefinition, governed, parseGovernance } from '../src/governance/definition.ts'
import { readyTime } from '../src/execute/readiness.ts'
import { travelTo } from '../src/governance/timeTravel.ts'
import type { Definition, Desired, Execution, Plan } from '../src/index.ts'
import { OSERO, type Rig } from './rig.ts'

const person = (index: number) => `0x${String(index).repeat(40)}` as Address

/** The people of a unit. */
export const people = {
  coreCouncil: person(1),
  guardian: person(2),
  govOps: person(3),
  relayer: person(4),
  freezer: person(5),
} as const

/** What a governance file of theirs says. */
export const FILE = {
  coreCouncil: people.coreCouncil,
  guardians: [people.guardian],
  govOps: people.govOps,
  relayers: [people.relayer],
  freezers: [people.freezer],
  initial: '100000',
}

export function governance(changes: object = {}): GovernanceDefinition {
  return parseGovernance({ ...FILE, ...changes }, 'test')
}

/** Osero under a unit. */
export function underUnit(
  rig: Rig,
  changes: object = {},
  definition: Partial<Definition> = {},
  pau?: Desired['pau'],
): Desired {
  return rig.desired(governed({ ...OSERO, ...definition } as Definition, governance(changes)), pau)
}

/** Sends plans and crosses delays until there is nothing left to do. */
export async function untilDone(rig: Rig, desired: Desired): Promise<{ plans: Plan[]; executions: Execution[] }> {
  const plans: Plan[] = []
  const executions: Execution[] = []
  for (;;) {
    const plan = await rig.plan(desired)
    if (plan.steps.length === 0) return { plans, executions }
    plans.push(plan)
    const execution = await rig.execute(plan)
    executions.push(execution)
    const waits = plan.steps.find(({ id }) => id === execution.left[0])
    if (waits) await travelTo(rig.connection, await readyTime(rig.connection, waits))
    else if (execution.left.length > 0) throw new Error(`left: ${execution.left.join()}`)
    if (plans.length > 100) throw new Error('no end')
  }
}
