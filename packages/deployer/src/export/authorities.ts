import { calendar } from '../governance/calendar.ts'
import type { Authority, Plan, Step } from '../plan/types.ts'
import type { Address } from 'viem'

/** Consecutive steps of one account: what it can send in one go, after everything before. */
export type Part = {
  authority: Authority
  address: Address
  /** It cannot be sent right after what comes before. */
  waits: boolean
  steps: Step[]
}

/**
 * A plan as the parts that its accounts send, in order: an account comes again where others have to act in between, or
 * time has to pass.
 */
export function partsOf(plan: Plan): Part[] {
  return calendar(plan, 0n).flatMap(({ from, steps }) => {
    const parts: Part[] = []
    for (const step of steps) {
      const { authority, address } = step.from
      const last = parts.at(-1)
      if (last?.authority === authority && last.address === address) last.steps.push(step)
      else parts.push({ authority, address, waits: from > 0n && parts.length === 0, steps: [step] })
    }
    return parts
  })
}

/** The parts that no time has to pass before, but for the first: the plan may have waited for that one. */
export function dueParts(plan: Plan): Part[] {
  const parts = partsOf(plan)
  const later = parts.findIndex(({ waits }, index) => waits && index > 0)
  return later < 0 ? parts : parts.slice(0, later)
}
