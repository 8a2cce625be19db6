/**
 * Writes `generated/` from `data/`. `node src/generate.ts --check` writes nothing and exits 1 when a committed file
 * differs from what would be written. Both print the conflicts between registries with the decision on each, and exit 1
 * when the data itself is wrong.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { check } from './check.ts'
import { findConflicts } from './conflicts.ts'
import { checkLedger, extendLedger } from './ledger.ts'
import { historicalRecords, records } from './records.ts'
import { render } from './render.ts'

const directory = new URL('../generated/', import.meta.url)
mkdirSync(directory, { recursive: true })

const conflicts = findConflicts(records)
const ledgerFile = new URL('../data/ledger.txt', import.meta.url)
const ledger = existsSync(ledgerFile) ? readFileSync(ledgerFile, 'utf8') : ''
const grown = extendLedger(ledger, [...historicalRecords, ...records])
const problems = [
  ...check(records),
  ...check(historicalRecords),
  ...checkLedger(ledger, records, historicalRecords),
].map((problem) => `${problem.kind}: ${problem.message}`)
const files = render(records, conflicts)
const present = new Map(readdirSync(directory).map((name) => [name, readFileSync(new URL(name, directory), 'utf8')]))
const stale = [...new Set([...files.keys(), ...present.keys()])].filter((name) => files.get(name) !== present.get(name))

if (problems.length > 0) {
  fail(problems)
} else if (process.argv.includes('--check')) {
  const outdated = [...stale.map((name) => `generated/${name}`), ...(grown === ledger ? [] : ['data/ledger.txt'])]
  printConflicts()
  if (outdated.length > 0) fail(outdated.map((file) => `${file} is out of date: run \`node src/generate.ts\``))
} else {
  for (const name of stale) {
    const text = files.get(name)
    if (text === undefined) rmSync(new URL(name, directory))
    else writeFileSync(new URL(name, directory), text)
  }
  writeFileSync(ledgerFile, grown)
  printConflicts()
  console.log(`${records.length} records, ${conflicts.length} conflicts, ${stale.length} files changed`)
}

function printConflicts(): void {
  for (const { chain, name, records: listed, winner, reason } of conflicts) {
    const sides = listed.map(({ registry, address }) => `${registry} ${address}`).join(', ')
    console.log(`${chain}.${name} (${sides}): ${winner ? `${winner} wins, ` : ''}${reason}`)
  }
}

function fail(messages: string[]): void {
  for (const message of messages) console.error(message)
  process.exitCode = 1
}
