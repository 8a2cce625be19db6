import type { Hex } from 'viem'
import { PauError } from '../errors.ts'
import { canonicalJson, jsonHash } from './canonicalJson.ts'
import { planFault } from './schema.ts'
import type { Plan } from './types.ts'

/** A file does not hold a plan, or holds one that was changed after it was made. */
export class InvalidPlanError extends PauError {
  override name = 'InvalidPlanError'
}

/** What names a plan: keccak256 of its canonical JSON. */
export function planHash(plan: Plan): Hex {
  return jsonHash(plan)
}

/** A plan and its hash, to be reviewed, signed off and executed later. One line of canonical JSON. */
export function serializePlan(plan: Plan): string {
  return `${canonicalJson({ hash: planHash(plan), plan })}\n`
}

/**
 * Reads what {@link serializePlan} wrote, or the same JSON in any layout.
 * @throws InvalidPlanError
 */
export function parsePlan(text: string): Plan {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch (cause) {
    throw new InvalidPlanError('The file is not JSON. Make one with: pau plan <star> --json', { cause })
  }
  const { hash, plan } = (file ?? {}) as { hash?: unknown; plan?: Plan }
  if (!plan) throw new InvalidPlanError('The file holds no plan. Make one with: pau plan <star> --json')
  const fault = planFault(plan)
  if (fault !== undefined) {
    throw new InvalidPlanError(`The file holds no plan: ${fault}. Make one with: pau plan <star> --json`)
  }
  const actual = planHash(plan)
  if (hash !== actual) {
    throw new InvalidPlanError(
      `The plan was changed after it was made: it says ${String(hash)}, but its hash is ${actual}. Make a new one.`,
    )
  }
  return plan
}
