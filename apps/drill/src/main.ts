// `npm run drill`: the table. `-- --json`: the rows as data, amounts in base units of USDC. Exits 1 where more was lost
// than the limits allow.

import { drill } from './drill.ts'
import { table } from './table.ts'

const OPTIONS = ['--json']
const args = process.argv.slice(2)
const unknown = args.find((arg) => !OPTIONS.includes(arg))
if (unknown !== undefined) {
  console.error(`drill: unknown option ${JSON.stringify(unknown)}. Known: ${OPTIONS.join(', ')}.`)
  process.exit(1)
}

const rows = await drill()
const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
console.log(args.includes('--json') ? JSON.stringify(rows, plain, 2) : table(rows))
const broken = rows.find(({ lost, bound }) => lost > bound)
if (broken) {
  console.error(`drill: at stage ${broken.stage}, ${broken.scenario} lost more than the limits allow`)
  process.exitCode = 1
}
