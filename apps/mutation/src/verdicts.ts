import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CACHE } from './baseline.ts'

/**
 * What became of a mutant: `invalid` does not compile, `same` is no other code than without the fault or than with an
 * earlier one. Both are counted nowhere.
 */
export type Verdict = 'killed' | 'survived' | 'invalid' | 'same'

export type Outcome = {
  verdict: Verdict
  /** Changes with the code and the tests: with it, an outcome is out of date. */
  key: string
  /** What noticed. */
  by?: { file: string; test: string }
}

/** Outcomes of a unit by the mutants' ids, as the last run left them. */
export function readOutcomes(unit: string): Record<string, Outcome> {
  const file = outcomesFile(unit)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Outcome>) : {}
}

export function writeOutcomes(unit: string, outcomes: Record<string, Outcome>): void {
  const file = outcomesFile(unit)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(outcomes, null, 1)}\n`)
}

function outcomesFile(unit: string): string {
  return join(CACHE, 'outcomes', `${unit.replaceAll('/', '-')}.json`)
}
