import { bars, steadyRows, valueOf } from './bars.ts'
import type { Result, Row, Size } from './rows.ts'

/** The result for people: a line for each operation and variant, a column for each system. */
export function table({ rows, sizes }: Result): string {
  const name = ({ operation, variant }: Row) => [operation, variant]
  const routed = rows.filter(isRouting)
  return [
    'Routing: gas of a direct call, and what each router adds to it. Measured: direct, diamond. The others are anchors.',
    grid(routed, name, (row) =>
      row.stage === 'direct' ? number(row.gas) : `+${number(row.gas - directGas(row, rows))}`,
    ),
    'Gas of one transaction. Measured: direct, the stages, and diamond-unpacked (the RateLimits that live PAUs keep).',
    grid(
      rows.filter((row) => !isRouting(row)),
      name,
      ({ gas }) => number(gas),
    ),
    'Operations in steady state: the diamond, the monolith, the difference, and what it buys where the diamond is dearer.',
    align(
      steadyRows(rows, 'diamond').map(({ operation, variant, gas, legacy, above, buys }) => [
        operation,
        variant,
        number(gas),
        number(legacy),
        `${above > 0 ? '+' : ''}${number(above)}`,
        `${((100 * above) / legacy).toFixed(1)} %`,
        buys ?? '',
      ]),
    ),
    'Bytes of runtime code.',
    grid(
      sizes,
      ({ contract }) => [contract],
      ({ runtime }) => number(runtime),
    ),
    'Bars.',
    align(
      bars.map((bar) => {
        const value = valueOf(bar, rows)
        const what = `${bar.operation}, ${bar.variant}, ${bar.stage}${bar.above ? `, above ${bar.above}` : ''}`
        return [what, number(value), `at most ${number(bar.max)}`, value <= bar.max ? 'holds' : 'MISSED']
      }),
    ),
  ].join('\n\n')
}

function isRouting({ variant }: Row): boolean {
  return variant === 'cold' || variant === 'warm'
}

/** The direct call that a routed one is compared with: of the function at the end of the way. */
function directGas({ operation, variant }: Row, rows: readonly Row[]): number {
  const called = operation.split(' -> ').at(-1)
  return rows.find((row) => row.stage === 'direct' && row.operation === called && row.variant === variant)?.gas ?? 0
}

/** Entries of one thing on one line, by stage; measured figures stand before anchors of the same stage. */
function grid<T extends Row | Size>(entries: readonly T[], name: (entry: T) => string[], show: (entry: T) => string) {
  const stages = [...new Set(entries.map(({ stage }) => stage))]
  const lines = Map.groupBy(entries, (entry) => JSON.stringify(name(entry)))
  const blank = name(entries[0] as T).map(() => '')
  return align([
    [...blank, ...stages],
    ...[...lines.values()].map((line) => [
      ...name(line[0] as T),
      ...stages.map((stage) => line.filter((entry) => entry.stage === stage).map(show)[0] ?? ''),
    ]),
  ])
}

/** Columns of equal width: text to the left, numbers to the right. */
function align(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length))) ?? []
  const isNumber = (cell: string) => /^[+-]?[\d,.]*( %)?$/.test(cell)
  return lines
    .map((line) =>
      line
        .map((cell, column) => (isNumber(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function number(value: number): string {
  return value.toLocaleString('en-US')
}
