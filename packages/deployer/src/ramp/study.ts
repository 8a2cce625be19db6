import {
  GREATEST_LIMIT,
  ONE,
  patientRamp,
  ramp,
  RampNeverReachesError,
  suddenDrain,
  timeToReach,
} from '@diamond-pau/governance'
import { formatUnits } from 'viem'
import { PauError } from '../errors.ts'

/** Second-order limits, and what is asked about them. Amounts in base units, times in seconds. */
export type RampQuestion = {
  initial: bigint
  /** By what each increase multiplies, 1e18 for 1. */
  step: bigint
  /** Between two increases. */
  every: bigint
  days: number
  decimals: number
  /** When can the limit be this? */
  reach?: bigint
  attack: {
    /** In how long an empty limit is full again; 0 for one that never refills. */
    refill: bigint
    /** From the first theft to the stop. */
    response: bigint
    /** How long a patient thief raises the limit before. */
    patience: bigint
  }
}

/** What a thief of GovOps gets out of the limit that `at` says. */
export type AttackRow = {
  attack: 'sudden' | 'patient'
  /** Seconds of raising in silence, and from the first theft to the stop. */
  patience: string
  response: string
  /** Whole tokens. */
  loss: string
  increases: number
}

export type RampStudy = {
  /** What the limit can be at the end of each day, in whole tokens. */
  rows: { day: number; limit: string }[]
  reach?: { limit: string; seconds: string; days: number; increases: number }
  /** On the limit of day 0, full and not raised for a while. */
  attacks: AttackRow[]
}

/** A ramp cannot be computed for what was asked. */
export class RampError extends PauError {
  override name = 'RampError'
}

/** More than any chart shows, and what keeps numbers in memory. */
const MOST_INCREASES = 10_000n

/**
 * How a limit grows under second-order limits, when it is what somebody wants, and what a thief of GovOps makes of it.
 * The formulas are those of @diamond-pau/governance, which its tests hold against the contracts.
 *
 * @throws RampError
 */
export function studyRamp(question: RampQuestion): RampStudy {
  const { initial, step, every, days, decimals, reach } = question
  if (initial <= 0n) throw new RampError('--initial has to be more than 0: an increase of nothing is nothing.')
  if (every <= 0n)
    throw new RampError('--every has to be longer than 0: without a hop a limit grows without end at once.')
  if (step < ONE) throw new RampError('--step has to be at least 1: BeamState refuses a maxChange below that.')
  const increases = (BigInt(days) * 86_400n) / every
  if (increases > MOST_INCREASES) {
    throw new RampError(`${increases} increases are too many. Pass a longer --every or fewer --days.`)
  }
  const rows = ramp({ initial, step, every, days, decimals })
  const beyond = rows.find(({ limit }) => limit > GREATEST_LIMIT)
  if (beyond) {
    throw new RampError(
      `On day ${beyond.day} the limit would be above 2^128 - 1 base units, which RateLimits cannot hold. ` +
        'Pass fewer --days or a smaller --step.',
    )
  }
  return {
    rows: rows.map(({ day, dollars }) => ({ day, limit: dollars })),
    ...(reach === undefined ? {} : { reach: reached(question, reach) }),
    attacks: attacks(question),
  }
}

function reached({ initial, step, every, decimals }: RampQuestion, target: bigint) {
  if (target > GREATEST_LIMIT)
    throw new RampError('--reach is above 2^128 - 1 base units, which RateLimits cannot hold.')
  try {
    const seconds = timeToReach({ initial, step, every, target })
    return {
      limit: cents(target, decimals),
      seconds: String(seconds),
      days: Number(seconds) / 86_400,
      increases: Number(seconds / every),
    }
  } catch (cause) {
    if (!(cause instanceof RampNeverReachesError)) throw cause
    throw new RampError(
      `A limit of ${cents(initial, decimals)} never reaches ${cents(target, decimals)} with this --step. ` +
        'Pass a greater --step or --initial.',
      { cause },
    )
  }
}

function attacks({ initial, step, every, decimals, attack }: RampQuestion): AttackRow[] {
  const { refill, response, patience } = attack
  const parameters = {
    limit: {
      maxAmount: initial,
      slope: refill === 0n ? 0n : initial / refill,
      lastAmount: initial,
      // Whenever: the last increase is further back than any hop.
      lastUpdated: every,
    },
    policy: { hop: every, maxChange: step, init: { maxAmount: 0n, slope: 0n } },
    response,
  }
  const row = (kind: AttackRow['attack'], silent: bigint, { loss, increases }: ReturnType<typeof suddenDrain>) => ({
    attack: kind,
    patience: String(silent),
    response: String(response),
    loss: cents(loss, decimals),
    increases,
  })
  return [
    row('sudden', 0n, suddenDrain(parameters)),
    row('patient', patience, patientRamp({ ...parameters, patience })),
  ]
}

/** Whole tokens and cents, the rest cut off. */
function cents(amount: bigint, decimals: number): string {
  const [whole, fraction = ''] = formatUnits(amount, decimals).split('.')
  return `${whole}.${fraction.slice(0, 2).padEnd(2, '0')}`
}
