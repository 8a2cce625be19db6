// `npm run equivalence`: proves that the stages behave alike, and writes reports/equivalence.json and .html.
// `-- --operations N`: how many random calls, 10,000 where left out. `-- --seed N`: which ones. `-- --fork`: on forks, see
// README.md.

import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { liveSettings } from '@diamond-pau/devnet'
import { inEachWorld, proveFunctions, proveMutants, proveSequences } from './prove.ts'
import { page } from './report/page.ts'
import { flaws, type GasRow, makeReport } from './report/report.ts'
import { CHAINS } from './world.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const DEFAULTS = { operations: 10_000, seed: 20_261_126, fork: false }

const { operations, seed, fork } = options(process.argv.slice(2))
const parts = await inEachWorld(
  async (world) => {
    const say = (text: string) => console.error(`${world.layer}: ${text}`)
    if (fork) {
      const id = CHAINS[world.layer]
      say(liveSettings(id) ? `on a fork of chain ${id}` : `on a fork of a node here, for PAU_RPC_${id} is not set`)
    }
    const functions = await proveFunctions(world)
    say(`${functions.reduce((sum, row) => sum + row.scenarios.length, 0)} scenarios of ${functions.length} functions`)
    const sequences = await proveSequences(world, { operations, seed })
    say(`${sequences.operations} random calls`)
    const mutants = await proveMutants(world, ({ what, killedBy }) => {
      if (!killedBy) say(`a mutant survived: ${what}`)
    })
    say(`${mutants.length} mutants`)
    return { functions, sequences, mutants }
  },
  { forked: fork },
)
const report = makeReport({
  functions: parts.flatMap((part) => part.functions),
  sequences: parts.map((part) => part.sequences),
  seed,
  mutants: parts.flatMap((part) => part.mutants),
  gas: gas(),
})

const folder = join(ROOT, 'reports')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'equivalence.json'), `${JSON.stringify(report, null, 2)}\n`)
writeFileSync(join(folder, 'equivalence.html'), page(report))
const problems = flaws(report)
for (const problem of problems) console.error(problem)
console.log(
  `${report.functions.length} functions, ${report.sequences.operations} random calls, ` +
    `${report.mutants.killed} of ${report.mutants.total} mutants noticed: ${problems.length || 'no'} problems. ` +
    'See reports/equivalence.html.',
)
process.exitCode = problems.length > 0 ? 1 : 0

/** Figures of the bench, which is a command of its own. */
function gas(): GasRow[] {
  const main = join(ROOT, 'apps', 'bench', 'src', 'main.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, '--stages'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (status !== 0) throw new Error(`the bench failed: ${stderr}`)
  return JSON.parse(stdout) as GasRow[]
}

function options(args: readonly string[]): typeof DEFAULTS {
  const result = { ...DEFAULTS }
  for (let i = 0; i < args.length; i += 2) {
    if (args[i] === '--fork') {
      result.fork = true
      i -= 1
      continue
    }
    const name = args[i]?.replace(/^--/, '')
    const value = Number(args[i + 1])
    if ((name !== 'operations' && name !== 'seed') || !Number.isSafeInteger(value) || value < 0) {
      console.error(
        `equivalence: cannot read ${args.slice(i, i + 2).join(' ')}. Known: --operations N, --seed N, --fork.`,
      )
      process.exit(1)
    }
    result[name] = value
  }
  return result
}
