import type { DrillRow } from './drill.ts'
import { CUSTODY, MAX_AMOUNT } from './world.ts'

const HEAD = ['scenario', 'stage', 'lost', 'at most', 'comes back', 'stopped after']

/** The rows for people. */
export function table(rows: readonly DrillRow[]): string {
  const cells = rows.map(({ scenario, stage, lost, bound, recovered, seconds }) => [
    scenario,
    String(stage),
    dollars(lost),
    dollars(bound),
    recovered === 0n ? '' : dollars(recovered),
    `${seconds / 3_600n} h, by one transaction of the freezer`,
  ])
  const widths = HEAD.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd()
  const notes = new Map(rows.map(({ scenario, assumes }) => [scenario, assumes]))
  return [
    `Custody of ${dollars(CUSTODY)}; each of three ways out has a limit of ${dollars(MAX_AMOUNT)} that refills in a day.`,
    [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n'),
    [...notes].map(([scenario, assumes]) => `${scenario}: ${assumes}.`).join('\n'),
  ].join('\n\n')
}

/** USDC in base units as whole dollars, rounded up: a loss is never shown as less than it is. */
function dollars(amount: bigint): string {
  return `$${String((amount + 999_999n) / 1_000_000n).replace(/\B(?=(\d{3})+$)/g, ',')}`
}
