/**
 * Writes `generated/` from `data/`. `node src/generate.ts --check` writes nothing and exits 1 when a committed file
 * differs from what would be written. Both exit 1 when the data itself is wrong.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { check } from './check.ts'
import { findConflicts } from './conflicts.ts'
import { historicalRecords, records } from './records.ts'
import { render } from './render.ts'

const directory = new URL('../generated/', import.meta.url)
mkdirSync(directory, { recursive: true })

const conflicts = findConflicts(records)
const problems = [...check(records), ...check(historicalRecords)].map(
  (problem) => `${problem.kind}: ${problem.message}`,
)
const files = render(records, conflicts)
const present = new Map(readdirSync(directory).map((name) => [name, readFileSync(new URL(name, directory), 'utf8')]))
const stale = [...new Set([...files.keys(), ...present.keys()])].filter((name) => files.get(name) !== present.get(name))

if (problems.length > 0) {
  fail(problems)
} else if (process.argv.includes('--check')) {
  if (stale.length > 0) fail(stale.map((name) => `generated/${name} is out of date: run \`node src/generate.ts\``))
} else {
  for (const name of stale) {
    const text = files.get(name)
    if (text === undefined) rmSync(new URL(name, directory))
    else writeFileSync(new URL(name, directory), text)
  }
  for (const { chain, name, winner, reason } of conflicts)
    console.log(`${chain}.${name}: ${winner ? `${winner} wins, ` : ''}${reason}`)
  console.log(`${records.length} records, ${conflicts.length} conflicts, ${stale.length} files changed`)
}

function fail(messages: string[]): void {
  for (const message of messages) console.error(message)
  process.exitCode = 1
}
