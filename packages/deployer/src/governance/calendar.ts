import type { Plan, Step } from '../plan/types.ts'
import { spanText } from '../text.ts'

/** What can be sent together, and from when. */
export type CalendarEntry = {
  /** Seconds since 1970. */
  from: bigint
  steps: Step[]
}

/**
 * When what of a plan can be sent, if whoever has to send it never hesitates: everything after a step that waits waits
 * with it. Pure.
 *
 * @param now - Seconds since 1970.
 */
export function calendar({ steps }: Plan, now: bigint): CalendarEntry[] {
  const sent = new Map<string, bigint>()
  const entries: CalendarEntry[] = []
  let time = now
  for (const step of steps) {
    const { at, after, seconds = '0' } = step.ready ?? {}
    const ready = at === undefined ? (sent.get(after ?? '') ?? time) + BigInt(seconds) : BigInt(at)
    if (ready > time) time = ready
    sent.set(step.id, time)
    const last = entries.at(-1)
    if (last?.from === time) last.steps.push(step)
    else entries.push({ from: time, steps: [step] })
  }
  return entries
}

/**
 * From when an entry of a calendar from 0 can be sent, whatever the time is when that is read: `at once`,
 * `after 14 days`, or `from 2026-11-26 20:52 UTC` where the chain knows it.
 */
export function sinceText({ from }: CalendarEntry): string {
  if (from === 0n) return 'at once'
  // No delay is as long as the time since 1970.
  return from < 1_000_000_000n ? `after ${spanText(from)}` : `from ${timeText(from)}`
}

/** `2026-11-26 20:52 UTC` */
export function timeText(seconds: bigint): string {
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
