import { readFileSync } from 'node:fs'
import type { Mutant } from './mutants.ts'

/** Why a fault that no test notices harms nobody. */
export type Explanation = {
  /** From the workspace. */
  file: string
  /** The lines that the fault changes, as the report shows them; it holds for each place that reads so. */
  from: string
  to: string
  reason: string
}

/** Every explanation that there is. */
export const EXPLANATIONS = JSON.parse(
  readFileSync(new URL('../survivors.json', import.meta.url), 'utf8'),
) as readonly Explanation[]

export function explain({ file, from, to }: Pick<Mutant, 'file' | 'from' | 'to'>): Explanation | undefined {
  return EXPLANATIONS.find((each) => each.file === file && each.from === from && each.to === to)
}
