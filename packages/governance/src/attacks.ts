import { maxUint256 } from 'viem'
import { currentLimit, greatestLimit, type Limit, type Policy, setLimit, type SetLimit } from './secondOrder.ts'

// What a thief of GovOps gets out of one limit: one who holds the cBEAM and a relayer. There are two ways, and every
// other lies between them:
//
//   sudden: spend what there is, raise whenever a hop allows, spend what refills, until somebody stops it.
//   patient: raise whenever a hop allows and spend nothing, so that only who watches limits notices; then sudden.
//
// Both are exact for a chain with a block every second, and an upper bound for any other.

export type AttackParameters = {
  /** The limit when the attack begins. */
  limit: Limit
  /** When it was last increased, in seconds since 1970; 0, the worst case, where left out. */
  zzz?: bigint
  policy: Policy
  /** When the attack begins, in seconds since 1970; when the limit was last written, where left out. */
  start?: bigint
  /** Seconds from the first spending to the stop. */
  response: bigint
}

export type Attack = {
  /** The most that can be spent, in base units. */
  loss: bigint
  /** How often the limit was raised. */
  increases: number
  /** The limit as the attack leaves it. */
  limit: Limit
}

/** No second-order limit holds the attack. */
export class UnboundedAttackError extends Error {
  override name = 'UnboundedAttackError'
}

/**
 * What is spent from the first second on: what is left, and what refills during the response, at a slope that grows by
 * maxChange every hop.
 *
 * @throws UnboundedAttackError as patientRamp.
 */
export function suddenDrain(attack: AttackParameters): Attack {
  return patientRamp({ ...attack, patience: 0n })
}

/**
 * What is spent after a silent ramp: up to the maximum that the ramp led to, and then as in a sudden drain.
 *
 * @param attack.patience - Seconds of raising before the first spending.
 * @throws UnboundedAttackError where the limit is unlimited, or may become so, or has no hop.
 */
export function patientRamp({
  limit,
  zzz = 0n,
  policy,
  start = limit.lastUpdated,
  patience,
  response,
}: AttackParameters & { patience: bigint }): Attack {
  refuseUnbounded(limit, policy)
  const loud = start + patience
  const end = loud + response
  const attack: Attack & { zzz: bigint } = { loss: 0n, increases: 0, limit, zzz }
  for (let now = start; ;) {
    const raised = raise(attack, policy, now)
    if (raised) Object.assign(attack, raised, { increases: attack.increases + 1 })
    if (now >= loud) drain(attack, currentLimit(attack.limit, now), now)
    if (now >= end) break
    const next = earliestAfter(now, [loud, attack.zzz + policy.hop, end])
    // Spent second by second, so that a full limit never stops it from refilling.
    if (now >= loud) drain(attack, min(attack.limit.slope, attack.limit.maxAmount) * (next - now), next)
    now = next
  }
  return { loss: attack.loss, increases: attack.increases, limit: attack.limit }
}

function refuseUnbounded(limit: Limit, { hop, init }: Policy): void {
  if (limit.maxAmount === maxUint256) throw new UnboundedAttackError('the limit is unlimited: set a limit first')
  if (init.maxAmount === maxUint256 && init.slope === 0n) {
    throw new UnboundedAttackError('governance approved that the limit is unlimited: delete its init limit')
  }
  if (hop === 0n) throw new UnboundedAttackError('there is no hop, so that a limit can be raised without end at once')
}

/** The greatest increase that is possible now, if any. */
function raise({ limit, zzz }: SetLimit, policy: Policy, now: bigint): SetLimit | undefined {
  const wish = greatestLimit(limit, policy)
  if (wish.maxAmount <= limit.maxAmount && wish.slope <= limit.slope) return undefined
  const raised = setLimit({ limit, zzz }, wish, policy, now)
  return 'error' in raised ? undefined : raised
}

function drain(attack: Attack, amount: bigint, now: bigint): void {
  attack.loss += amount
  attack.limit = { ...attack.limit, lastAmount: 0n, lastUpdated: now }
}

function earliestAfter(now: bigint, times: bigint[]): bigint {
  return times.filter((time) => time > now).reduce(min)
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
