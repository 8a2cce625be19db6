import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { INVARIANTS } from './invariants.ts'
import type { FuzzResult } from './run.ts'

/** What a run was and what it covered, as reports/fuzz.json has it. */
export type FuzzReport = {
  command: string
  seed: number
  /** Processes side by side. */
  workers: number
  /** Of the calls, without the time to build the world. */
  seconds: number
  calls: number
  callsPerSecond: number
  /** Transactions, each at a time of its own, and how often everything began anew. */
  steps: number
  episodes: number
  succeeded: number
  failed: number
  /** That hold after this run, by name; or the one that does not. */
  invariants: typeof INVARIANTS
  violation?: FuzzResult['violation']
  /** Functions that never succeeded, though each must. */
  missing: readonly string[]
  /** Calls of each function of the PAU, or of those around it. */
  functions: Readonly<Record<string, { succeeded: number; failed: number }>>
}

/** The longest run that is kept. */
const FILE = new URL('../../../../reports/fuzz.json', import.meta.url)

export function toReport(
  result: FuzzResult,
  run: { command: string; seed: number; workers: number; seconds: number },
): FuzzReport {
  const functions = [...result.functions].sort(([a], [b]) => (a < b ? -1 : 1))
  const sum = (of: 'succeeded' | 'failed') => functions.reduce((total, [, counted]) => total + counted[of], 0)
  return {
    command: run.command,
    seed: run.seed,
    workers: run.workers,
    seconds: Math.round(run.seconds),
    calls: result.calls,
    callsPerSecond: Math.round(result.calls / run.seconds),
    steps: result.steps,
    episodes: result.episodes,
    succeeded: sum('succeeded'),
    failed: sum('failed'),
    invariants: INVARIANTS,
    ...(result.violation ? { violation: result.violation } : {}),
    missing: missing(result),
    functions: Object.fromEntries(functions.map(([name, { succeeded, failed }]) => [name, { succeeded, failed }])),
  }
}

/** Functions that must succeed at least once, and did not. */
export function missing({ functions }: FuzzResult): string[] {
  return [...functions].filter(([, { succeeded, required }]) => required && succeeded === 0).map(([name]) => name)
}

/** Keeps a report, unless a longer run is kept already. Says which is there now. */
export function keep(report: FuzzReport): string {
  if (existsSync(FILE)) {
    const { calls } = JSON.parse(readFileSync(FILE, 'utf8')) as FuzzReport
    if (calls > report.calls) return `reports/fuzz.json keeps the longer run of ${calls} calls.`
  }
  mkdirSync(new URL('.', FILE), { recursive: true })
  writeFileSync(FILE, `${JSON.stringify(report, undefined, 2)}\n`)
  return 'Kept in reports/fuzz.json.'
}

/** For people: each function with its share of calls that succeeded. */
export function table(report: FuzzReport): string {
  const { calls, seconds, steps, episodes, succeeded, failed, functions, violation, invariants } = report
  const width = Math.max(...Object.keys(functions).map((name) => name.length))
  const row = (name: string, a: number | string, b: number | string, share: string) =>
    `${name.padEnd(width)} ${String(a).padStart(10)} ${String(b).padStart(10)} ${share.padStart(8)}`
  const share = (a: number, b: number) => (a + b === 0 ? '–' : `${((100 * a) / (a + b)).toFixed(1)} %`)
  return [
    row('function', 'succeeded', 'failed', 'share'),
    ...Object.entries(functions).map(([name, counted]) =>
      row(name, counted.succeeded, counted.failed, share(counted.succeeded, counted.failed)),
    ),
    row('all', succeeded, failed, share(succeeded, failed)),
    '',
    `${calls} calls in ${seconds} s: ${steps} steps, ${episodes} episodes, seed ${report.seed}.`,
    violation
      ? `Broken: ${invariants[violation.invariant]}.\n  ${violation.what}\n  at most ${violation.call} calls after the start; the last of its step: ${violation.last}`
      : `These hold:\n${Object.values(invariants)
          .map((text) => `  ${text}`)
          .join('\n')}`,
    ...(report.missing.length > 0 ? [`Never succeeded, though each must: ${report.missing.join(', ')}.`] : []),
  ].join('\n')
}
