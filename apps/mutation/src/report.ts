import { basename } from 'node:path'
import type { Operator } from './operators.ts'
import type { Judged } from './run.ts'
import { type Explanation, explain } from './survivors.ts'

/** Per cent of the mutants of a whole run that must be killed. */
export const BOUND = 95

export type Count = { mutants: number; killed: number; score: number }
export type Survivor = { file: string; line: number; operator: Operator; from: string; to: string; reason?: string }
export type Report = {
  total: Count
  /** By unit, then by contract. */
  contracts: ({ unit: string; contract: string } & Count)[]
  operators: ({ operator: Operator } & Count)[]
  /** Neither killed nor survivors: what does not compile, and what is no other code than something else. */
  notCounted: { invalid: number; same: number }
  survivors: Survivor[]
}

/** What became of mutants, counted. */
export function report(judged: readonly Judged[]): Report {
  const valid = judged.filter(({ outcome: { verdict } }) => verdict === 'killed' || verdict === 'survived')
  const verdicts = (verdict: string) => judged.filter(({ outcome }) => outcome.verdict === verdict)
  const contracts = Map.groupBy(valid, ({ unit, file }) => `${unit}\n${basename(file, '.sol')}`)
  const operators = Map.groupBy(valid, ({ operator }) => operator)
  return {
    total: count(valid),
    contracts: [...contracts].map(([key, mutants]) => {
      const [unit = '', contract = ''] = key.split('\n')
      return { unit, contract, ...count(mutants) }
    }),
    operators: [...operators].map(([operator, mutants]) => ({ operator, ...count(mutants) })),
    notCounted: { invalid: verdicts('invalid').length, same: verdicts('same').length },
    survivors: verdicts('survived').map((mutant) => {
      const { file, line, operator, from, to } = mutant
      const reason = explain(mutant)?.reason
      return { file, line, operator, from, to, ...(reason ? { reason } : {}) }
    }),
  }
}

/**
 * What is wrong with a run: survivors that nobody explained, explanations of what does not survive, a score below the bound.
 *
 * @param explanations - Those that the run can say something about.
 */
export function problems({ survivors, total }: Report, explanations: readonly Explanation[], bound = BOUND): string[] {
  const unexplained = survivors.filter(({ reason }) => !reason)
  const stale = explanations.filter(
    ({ file, from, to }) => !survivors.some((each) => each.file === file && each.from === from && each.to === to),
  )
  return [
    ...unexplained.map(
      ({ file, line, from, to }) =>
        `${file}:${line} no test notices\n  - ${from}\n  + ${to}\n  Write the test, or say in apps/mutation/survivors.json why it is harmless.`,
    ),
    ...stale.map(
      ({ file, from, to }) =>
        `apps/mutation/survivors.json explains what does not survive, in ${file}:\n  - ${from}\n  + ${to}`,
    ),
    ...(total.score < bound ? [`${total.score} % of the mutants are killed; it must be ${bound} %`] : []),
  ]
}

/** The report for people. */
export function render({ total, contracts, operators, notCounted, survivors }: Report): string {
  const row = (name: string, { mutants, killed, score }: Count) =>
    `${name.padEnd(44)}${String(killed).padStart(5)} of ${String(mutants).padStart(5)}  ${score.toFixed(1).padStart(5)} %`
  const lines = contracts.map((each) =>
    row(each.unit === each.contract ? each.unit : `${each.unit} ${each.contract}`, each),
  )
  const listed = survivors.map(
    ({ file, line, operator, from, to, reason }) =>
      `${file}:${line} (${operator})\n  - ${from}\n  + ${to}\n  ${reason ?? 'NOT EXPLAINED'}`,
  )
  return [
    ...lines,
    '',
    ...operators.map((each) => row(each.operator, each)),
    '',
    row('everything', total),
    `not counted: ${notCounted.invalid} that do not compile, ${notCounted.same} that change no code`,
    ...(listed.length > 0 ? ['', `Survivors:`, ...listed] : []),
  ].join('\n')
}

function count(mutants: readonly Judged[]): Count {
  const killed = mutants.filter(({ outcome }) => outcome.verdict === 'killed').length
  return {
    mutants: mutants.length,
    killed,
    score: mutants.length === 0 ? 100 : Math.floor((1000 * killed) / mutants.length) / 10,
  }
}
