/**
 * Which flags a command was given.
 *
 * @param known - All that there are, such as `--json`. Anything else ends the process with one sentence and exit code 1.
 */
export function flags<const flag extends string>(command: string, known: readonly flag[]): Record<flag, boolean> {
  const given = process.argv.slice(2)
  const unknown = given.find((argument) => !known.includes(argument as flag))
  if (unknown !== undefined) {
    const help = known.length > 0 ? `Known: ${known.join(', ')}.` : 'There is none.'
    console.error(`${command}: unknown option ${JSON.stringify(unknown)}. ${help}`)
    process.exit(1)
  }
  return Object.fromEntries(known.map((flag) => [flag, given.includes(flag)])) as Record<flag, boolean>
}
