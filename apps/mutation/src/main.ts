// `npm run mutants`: how many small faults in the core and the facets the tests notice, and why the others are harmless.
// A whole run writes reports/mutation.json.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../../tools/solidity.ts'
import { HELP, type Options, readOptions } from './options.ts'
import { OPERATORS } from './operators.ts'
import { problems, render, report } from './report.ts'
import { tryMutants } from './run.ts'
import { EXPLANATIONS } from './survivors.ts'
import { UNITS } from './units.ts'

const options = optionsOrExit()
const start = performance.now()
const judged = await tryMutants(options, (line) => process.stderr.write(`${line}\n`))
const found = report(judged)
const seconds = Math.round((performance.now() - start) / 1000)

const files = new Set(options.units.flatMap((unit) => unit.files))
const whole = options.sample === undefined && options.operators.length === OPERATORS.length
// A part says nothing of the rest: neither that it is dead by now, nor of the score.
const concerned = whole ? EXPLANATIONS.filter(({ file }) => files.has(file)) : []
const wrong = problems(found, concerned, whole && options.units.length === UNITS.length ? undefined : 0)
// Of a sample every single one has to die.
const alive = options.sample === undefined ? [] : found.survivors.map(({ file, line }) => `${file}:${line}`)

const data = {
  command: ['npm run mutants --', ...process.argv.slice(2)].join(' ').replace(/ --$/, ''),
  seconds,
  ...found,
}
if (whole && options.units.length === UNITS.length) {
  mkdirSync(join(ROOT, 'reports'), { recursive: true })
  writeFileSync(join(ROOT, 'reports', 'mutation.json'), `${JSON.stringify(data, null, 2)}\n`)
}
console.log(options.json ? JSON.stringify(data, null, 2) : render(found))
for (const problem of wrong) console.error(`\n${problem}`)
if (alive.length > 0 && wrong.length === 0) console.error(`\nalive: ${alive.join(', ')}`)
process.exitCode = wrong.length + alive.length > 0 ? 1 : 0

function optionsOrExit(): Options {
  try {
    const read = readOptions(process.argv.slice(2))
    if (read !== 'help') return read
    console.log(HELP)
    process.exit(0)
  } catch (error) {
    console.error(`mutants: ${(error as Error).message}`)
    process.exit(1)
  }
}
