// `npm run bench`: the table. `-- --json`: the rows as data. `-- --write`: keeps them as the snapshot in gas.json.

import { readAnchors } from './anchors.ts'
import { measure } from './measure/measure.ts'
import { writeSnapshot } from './snapshot.ts'
import { table } from './table.ts'

const OPTIONS = ['--json', '--write']
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
console.log(args.includes('--json') ? JSON.stringify(all.rows, null, 2) : table(all))
