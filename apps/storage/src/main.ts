// `npm run storage`: where every contract that is deployed keeps its state, as the compiler lays it out. Fails on what must
// never be: see check.ts. `-- --json`: the layouts as data. `-- --write`: keeps what is new in layout.json.

import { flags } from '../../../tools/flags.ts'
import { problemsOf } from './check.ts'
import { readStorage, type Storage } from './read.ts'
import { readSnapshot, snapshotOf, writeSnapshot } from './snapshot.ts'

const given = flags('storage', ['--json', '--write'])

const storage = readStorage()
if (given['--write']) writeSnapshot(storage)
const problems = problemsOf(storage, readSnapshot())
console.log(given['--json'] ? JSON.stringify(snapshotOf(storage), null, 2) : table(storage))
for (const problem of problems) console.error(`\n${problem}`)
process.exitCode = problems.length > 0 ? 1 : 0

function table({ slots, contracts, parameters }: Storage): string {
  const lines = slots.map(
    ({ space, value = 0n, id = '', constant }) =>
      `${space.padEnd(9)}  0x${value.toString(16).padStart(64, '0')}  ${id || '(none)'}  ${constant}`,
  )
  const rows = contracts.filter(({ own, abstract, storage }) => own && !abstract && storage.length > 0)
  const stateless = contracts.filter((each) => each.own && each.stateless)
  return [
    ...lines,
    `${new Set(parameters.map(({ id }) => id)).size} namespaces of parameters, in the ParameterRegistry`,
    `${rows.length} contracts keep variables in a row: ${rows.map(({ name }) => name).join(', ')}`,
    `${stateless.length} facets, modules and controllers keep none`,
  ].join('\n')
}
