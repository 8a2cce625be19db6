// `npm run faults`: every fault at every kind of step of a full deployment of Spark on Ethereum, and a killed process
// after every single step. `--json` prints the rows as data; `--last` takes the last step alone.

import { styleText } from 'node:util'
import { flags } from '../../../../tools/flags.ts'
import { table } from '../../src/cli/output.ts'
import { play, type Row, scenarios } from './faults.ts'
import { openStage } from './stage.ts'

const { '--json': json, '--last': last } = flags('faults', ['--json', '--last'])
const stage = await openStage()
const rows: Row[] = []
const begun = Date.now()
try {
  const { steps } = stage.plan
  const firstOfKind = (index: number) => steps.findIndex(({ kind }) => kind === steps[index]?.kind) === index
  // A chain is only ever rewound, so the last step comes first.
  for (let step = steps.length - 1; step >= (last ? steps.length - 1 : 0); step--) {
    const sample = firstOfKind(step) || step === steps.length - 1
    for (const scenario of scenarios) {
      const everywhere = scenario.fault === 'killed after it was mined'
      if (!sample && !everywhere) continue
      if (scenario.concerns && !scenario.concerns(stage, step)) continue
      const row = await play(stage, scenario, step)
      rows.push(row)
      if (!json) console.error(`${row.ok ? '✔' : '✘'} ${row.fault} at ${row.step}: ${row.note}`)
    }
  }
} finally {
  await stage.close()
}
rows.reverse()
const red = rows.filter(({ ok }) => !ok)
if (json) console.log(JSON.stringify(rows, null, 2))
else {
  const mark = (ok: boolean) => (ok ? styleText('green', '✔') : styleText('red', '✘'))
  console.log(
    table(
      rows.map(({ fault, step, ok, note }) => [mark(ok), fault, step, note]),
      { head: ['', 'fault', 'step', 'note'] },
    ),
  )
  const seconds = Math.round((Date.now() - begun) / 1000)
  console.log(`${rows.length} cells, ${red.length} red, ${stage.plan.steps.length} steps, ${seconds} seconds.`)
}
if (red.length > 0) process.exitCode = 1
