import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Text in a style where a terminal shows it; plain where the output goes to a file or a program. */
export function styled(style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  return styleText(style, text, { stream })
}

/** A line of the command's own output. */
export function print(line = ''): void {
  process.stdout.write(`${line}\n`)
}

/** A line about what is going on: not part of the output. */
export function note(line: string): void {
  process.stderr.write(`${styled('dim', line, process.stderr)}\n`)
}

/** The command's output as data. Amounts are decimal strings. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? String(member) : member), 2))
}

/** Columns, as wide as their widest cell; those of numbers to the right. */
export function table(
  rows: readonly (readonly string[])[],
  options: { head?: readonly string[]; right?: readonly number[] } = {},
): string {
  const { head, right = [] } = options
  const all = head ? [head, ...rows] : rows
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [
    ...(head ? [styled('bold', line(head)), widths.map((width) => '─'.repeat(width)).join('  ')] : []),
    ...rows.map(line),
  ].join('\n')
}
