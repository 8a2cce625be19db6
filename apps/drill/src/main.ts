// `npm run drill`: the table. `-- --json`: the rows as data, amounts in base units of USDC. Exits 1 where more was lost
// than the limits allow.

import { flags } from '../../../tools/flags.ts'
import { drill } from './drill.ts'
import { table } from './table.ts'

const given = flags('drill', ['--json'])

const rows = await drill()
const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
console.log(given['--json'] ? JSON.stringify(rows, plain, 2) : table(rows))
const broken = rows.find(({ lost, bound }) => lost > bound)
if (broken) {
  console.error(`drill: at stage ${broken.stage}, ${broken.scenario} lost more than the limits allow`)
  process.exitCode = 1
}
