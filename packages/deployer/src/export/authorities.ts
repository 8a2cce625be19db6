import type { Authority, Plan, Step } from '../plan/types.ts'
import type { Address } from 'viem'

/** Consecutive steps of one account: what it can send in one go, after everything before. */
export type Part = { authority: Authority; address: Address; steps: Step[] }

/** A plan as the parts that its accounts send, in order: an account comes again where others have to act in between. */
export function partsOf({ steps }: Plan): Part[] {
  const parts: Part[] = []
  for (const step of steps) {
    const { authority, address } = step.from
    const last = parts.at(-1)
    if (last?.authority === authority && last.address === address) last.steps.push(step)
    else parts.push({ authority, address, steps: [step] })
  }
  return parts
}
