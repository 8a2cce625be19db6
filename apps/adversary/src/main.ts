// `npm run fuzz -- --calls 5000000 --seed 1 --workers 2`: fuzzes, prints a table and keeps the report. Exits 1 where an
// invariant does not hold, or a function never succeeded.

import { parseArgs } from 'node:util'
import { keep, table, toReport } from './fuzz/report.ts'
import { runWorkers } from './fuzz/workers.ts'

const { calls, seed, workers } = options()
let told = performance.now()
const { result, seconds } = await runWorkers({
  calls,
  seed: BigInt(seed),
  workers,
  onProgress(done, passed) {
    if (performance.now() - told < 60_000) return
    told = performance.now()
    console.error(`${done} of ${calls} calls, ${Math.round(done / passed)} a second`)
  },
})
const command = `npm run fuzz -- --calls ${calls} --seed ${seed} --workers ${workers}`
const report = toReport(result, { command, seed, workers, seconds })
console.log(table(report))
if (report.violation || report.missing.length > 0) process.exitCode = 1
else console.log(keep(report))

function options(): { calls: number; seed: number; workers: number } {
  try {
    const { values } = parseArgs({
      options: {
        calls: { type: 'string', default: '100000' },
        seed: { type: 'string', default: '1' },
        workers: { type: 'string', default: '1' },
      },
    })
    const number = (name: keyof typeof values) => {
      if (!/^[1-9][0-9]{0,14}$/.test(values[name]))
        throw new Error(`--${name} is not a positive number: ${values[name]}.`)
      return Number(values[name])
    }
    return { calls: number('calls'), seed: number('seed'), workers: number('workers') }
  } catch (cause) {
    console.error(`fuzz: ${(cause as Error).message} Known: --calls, --seed and --workers, each with a number.`)
    process.exit(1)
  }
}
