import { formatUnits } from 'viem'
import { ONE } from './defaults.ts'

/** How a limit grows when it is raised as far and as often as it may be. */
export type Ramp = {
  /** Base units on day 0. */
  initial: bigint
  /** By what each increase multiplies, 1e18 for 1. Rounded down, as on the chain. */
  step: bigint
  /** Seconds between two increases; the first is that long after the start. */
  every: bigint
  /** Decimals of the asset. 18 where left out. */
  decimals?: number
}

export type RampRow = {
  day: number
  /** Base units. */
  limit: bigint
  /** Whole dollars and cents, the rest cut off. */
  dollars: string
}

/** The limit will not become what was asked for. */
export class RampNeverReachesError extends Error {
  override name = 'RampNeverReachesError'
  constructor(target: bigint, limit: bigint) {
    super(
      `a limit of ${limit} never reaches ${target}: an increase adds nothing. Start higher or raise step above 1e18.`,
    )
  }
}

const DAY = 86_400n

/**
 * What a limit can be at the end of each day from 0 on: initial * step ^ n after n increases.
 *
 * @throws RangeError where `every` is not a time.
 */
export function ramp({ days, decimals = 18, ...growth }: Ramp & { days: number }): RampRow[] {
  const rows: RampRow[] = []
  for (let day = 0, increases = 0n, limit = growth.initial; day <= days; day += 1) {
    for (const due = (BigInt(day) * DAY) / seconds(growth); increases < due; increases += 1n)
      limit = raise(limit, growth)
    rows.push({ day, limit, dollars: dollars(limit, decimals) })
  }
  return rows
}

/**
 * When a limit can be at least `target`, in seconds from the start.
 *
 * @param target - Base units.
 * @throws RampNeverReachesError where it cannot.
 */
export function timeToReach({ initial, target, ...growth }: Ramp & { target: bigint }): bigint {
  let time = 0n
  for (let limit = initial; limit < target; time += seconds(growth)) {
    const next = raise(limit, growth)
    if (next <= limit) throw new RampNeverReachesError(target, limit)
    limit = next
  }
  return time
}

function raise(limit: bigint, { step }: { step: bigint }): bigint {
  return (limit * step) / ONE
}

function seconds({ every }: { every: bigint }): bigint {
  if (every <= 0n) throw new RangeError(`every is ${every}: give the seconds between two increases`)
  return every
}

function dollars(limit: bigint, decimals: number): string {
  const [whole, fraction = ''] = formatUnits(limit, decimals).split('.')
  return `${whole}.${fraction.slice(0, 2).padEnd(2, '0')}`
}
