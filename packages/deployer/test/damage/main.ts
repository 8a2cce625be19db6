// `npm run damage`: random damage to everything that `pau` reads. `-- --runs N` is how often each thing is damaged,
// `--seed N` repeats a run, `--json` prints the rows as data.

import { parseArgs } from 'node:util'
import { table } from '../../src/cli/output.ts'
import { attack, type Score } from './attack.ts'
import { openRange } from './targets.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})
const [runs, seed] = [count('runs'), count('seed')]
const begun = Date.now()
const range = await openRange()
const scores: Score[] = []
try {
  for (const target of range.targets) scores.push(await attack(target, { runs, seed }))
} finally {
  await range.close()
}
if (values.json) console.log(JSON.stringify({ runs, seed, scores }, null, 2))
else {
  console.log(
    table(
      scores.map((score) => [score.target, ...[score.runs, score.refused, score.harmless].map(String)]),
      { head: ['damaged', 'runs', 'refused', 'harmless'], right: [1, 2, 3] },
    ),
  )
  const total = scores.reduce((sum, score) => sum + score.runs, 0)
  console.log(`${total} runs with seed ${seed} in ${Math.round((Date.now() - begun) / 1000)} seconds.`)
}
for (const { target, violation } of scores) {
  if (!violation) continue
  console.error(`${target}: ${violation}`)
  process.exitCode = 1
}

function count(name: 'runs' | 'seed'): number {
  const text = values[name]
  if (/^\d{1,9}$/.test(text)) return Number(text)
  console.error(`damage: --${name} "${text}" is no number. Pass one, such as 500.`)
  process.exit(1)
}
