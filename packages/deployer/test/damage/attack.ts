import fc from 'fast-check'
import type { Target, Verdict } from './targets.ts'

/** How often a target was damaged, and what came of it. */
export type Score = { target: string; runs: number } & Record<Verdict, number> & { violation: string | null }

/** Damages a target again and again, in ways that a seed repeats; the first violation is made as small as it gets. */
export async function attack(target: Target, { runs, seed }: { runs: number; seed: number }): Promise<Score> {
  const verdicts = { refused: 0, harmless: 0 }
  const choice = fc.record({ where: fc.nat(), how: fc.nat() })
  const property = fc.asyncProperty(choice, async (chosen) => {
    verdicts[await target.attempt(chosen)]++
  })
  const { failed, counterexample, errorInstance } = await fc.check(property, { numRuns: runs, seed })
  const violation = failed ? `${JSON.stringify(counterexample)}: ${(errorInstance as Error).message}` : null
  return { target: target.name, runs, ...verdicts, violation }
}
