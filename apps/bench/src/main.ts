// `npm run bench`: the table. `-- --json`: the rows as data. `-- --stages`: each operation of the monolith at each stage, as
// data. `-- --write`: keeps the rows as the snapshot in gas.json.

import { readAnchors } from './anchors.ts'
import { stageRows } from './bars.ts'
import { measure } from './measure/measure.ts'
import { writeSnapshot } from './snapshot.ts'
import { table } from './table.ts'

const OPTIONS = ['--json', '--stages', '--write']
const args = process.argv.slice(2)
const unknown = args.find((arg) => !OPTIONS.includes(arg))
if (unknown !== undefined) {
  console.error(`bench: unknown option ${JSON.stringify(unknown)}. Known: ${OPTIONS.join(', ')}.`)
  process.exit(1)
}

const measured = await measure()
const anchors = readAnchors()
const all = { rows: [...measured.rows, ...anchors.rows], sizes: [...measured.sizes, ...anchors.sizes] }
if (args.includes('--write')) writeSnapshot(measured)
const data = args.includes('--stages') ? stageRows(all.rows) : args.includes('--json') ? all.rows : undefined
console.log(data ? JSON.stringify(data, null, 2) : table(all))
