// `npm run bench`: the table. `-- --json`: the rows as data. `-- --stages`: each operation of the monolith at each stage, as
// data. `-- --write`: keeps the rows as the snapshot in gas.json.

import { flags } from '../../../tools/flags.ts'
import { readAnchors } from './anchors.ts'
import { stageRows } from './bars.ts'
import { measure } from './measure/measure.ts'
import { writeSnapshot } from './snapshot.ts'
import { table } from './table.ts'

const given = flags('bench', ['--json', '--stages', '--write'])

const measured = await measure()
const anchors = readAnchors()
const all = { rows: [...measured.rows, ...anchors.rows], sizes: [...measured.sizes, ...anchors.sizes] }
if (given['--write']) writeSnapshot(measured)
const data = given['--stages'] ? stageRows(all.rows) : given['--json'] ? all.rows : undefined
console.log(data ? JSON.stringify(data, null, 2) : table(all))
