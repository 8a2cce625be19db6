import { readFileSync } from 'node:fs'
import { parsePlan } from '../plan/planFile.ts'
import type { Plan } from '../plan/types.ts'
import { UsageError } from './session.ts'

/**
 * A plan from a file.
 *
 * @param star - The Star it has to be for. Default: any.
 * @throws UsageError, InvalidPlanError
 */
export function readPlan(path: string, star?: string): Plan {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(
      `The plan ${path} cannot be read. Make one with: pau plan ${star ?? '<star>'} --json > ${path}`,
    )
  }
  const plan = parsePlan(text)
  if (star !== undefined && plan.star !== star) {
    throw new UsageError(`The plan ${path} is for ${plan.star}, not for ${star}.`)
  }
  return plan
}
