import { type Outcome, SCENARIOS } from './scenarios.ts'
import { createWorld, type Stage, STAGES } from './world.ts'

export type DrillRow = Outcome & { scenario: string; stage: Stage; assumes: string }

/** Runs every scenario at every stage, each on a fresh copy of that stage's world. */
export async function drill(): Promise<DrillRow[]> {
  const rows: DrillRow[] = []
  for (const stage of STAGES) {
    const world = await createWorld(stage)
    try {
      for (const { name, assumes, run } of SCENARIOS) {
        const before = [await world.devnet.snapshot(), await world.other.snapshot()] as const
        rows.push({ scenario: name, stage, assumes, ...(await run(world)) })
        await world.devnet.revert(before[0])
        await world.other.revert(before[1])
      }
    } finally {
      await world.close()
    }
  }
  const order = SCENARIOS.map(({ name }) => name)
  return rows.sort((a, b) => order.indexOf(a.scenario) - order.indexOf(b.scenario) || a.stage - b.stage)
}
