// One process that tries the mutants of one unit, one after another, in tests that stay loaded. Started by main.ts, which
// hands it a unit's name and, on its standard input, the ids of mutants; it says what became of each, a line of JSON at a time.

import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { closure } from '../../../tools/solidity.ts'
import { type Baseline, baseline, type Built, builtContracts, CACHE, compiled, inOrder, testKeys } from './baseline.ts'
import { type Mutant, mutantsOf } from './mutants.ts'
import { openSuite, type Suite } from './suite.ts'
import { UNITS } from './units.ts'
import { type Outcome, readOutcomes } from './verdicts.ts'

const [name, memory] = process.argv.slice(2) as [string, 'fresh' | 'known']
const unit = UNITS.find((each) => each.name === name)
if (!unit) throw new Error(`there is no unit ${name}`)
const wanted = new Set(JSON.parse(await text(process.stdin)) as string[])
const known = memory === 'fresh' ? {} : readOutcomes(name)

const normal = await baseline(unit.folder)
const contracts = builtContracts(unit.folder)
const tests = testKeys(unit.folder)
mkdirSync(join(CACHE, 'state'), { recursive: true })
let suite: Suite | undefined

type Code = Record<string, { creation: string; runtime: string }>
/** What is deployed of a source's contracts, and their code as it is. */
const concerned = new Map<string, { targets: Built[]; plain: Code }>()
const codes = new Set<string>()
/** How many mutants each test file killed. */
const noticed = new Map<string, number>()

for (const mutant of mutantsOf(unit)) {
  if (!wanted.has(mutant.id)) continue
  const outcome = await judge(mutant)
  process.stdout.write(`${JSON.stringify({ id: mutant.id, outcome })}\n`)
}
await suite?.close()
process.exit(0)

async function judge(mutant: Mutant): Promise<Outcome> {
  const { targets, plain } = (concerned.get(mutant.file) ?? concern(mutant.file)) as { targets: Built[]; plain: Code }
  const code = digest(mutant.source, ...Object.values(plain).map(({ creation }) => creation))
  // What one test noticed it notices for as long as it reads the same; that none does is a matter of them all.
  const keys = {
    invalid: () => code,
    same: () => code,
    survived: () => digest(code, tests.all),
    killed: (file: string) => digest(code, tests.shared, tests.of(file)),
  }
  const earlier = known[mutant.id]
  if (earlier?.key === keys[earlier?.verdict ?? 'same'](earlier?.by?.file ?? '')) return earlier

  let faulty: Code
  try {
    faulty = compiled(targets, { [mutant.file]: mutant.source })
  } catch {
    return { verdict: 'invalid', key: keys.invalid() }
  }
  const changed = targets.filter((target) => faulty[target.name]?.creation !== plain[target.name]?.creation)
  if (changed.length === 0) return { verdict: 'same', key: keys.same() }
  const all = digest(...changed.flatMap((target) => [target.name, faulty[target.name]?.creation ?? '']))
  if (codes.has(all)) return { verdict: 'same', key: keys.same() }
  codes.add(all)

  const swaps = changed.map(({ name, creation, runtime }) => ({ name, creation, runtime, to: faulty[name] }))
  const names = changed.map((target) => target.name)
  const reached = normal.files.filter(({ deployed }) => deployed.some((each) => names.includes(each)))
  suite ??= await openSuite((unit as { folder: string }).folder, join(CACHE, 'state', `${process.pid}.json`))
  const killed = (file: string, test: string): Outcome => {
    noticed.set(file, (noticed.get(file) ?? 0) + 1)
    return { verdict: 'killed', key: keys.killed(file), by: { file, test } }
  }
  // What killed it before most likely does so again.
  const { by } = earlier ?? {}
  if (by && reached.some(({ file }) => file === by.file)) {
    const { failed } = await suite.run(by.file, { swaps, only: by.test })
    if (failed.includes(by.test)) return killed(by.file, by.test)
  }
  for (const { file } of inOrder(reached, mutant.file, noticed)) {
    const { failed } = await suite.run(file, { swaps, without: normal.ofCode[file] ?? [] })
    if (failed[0]) return killed(file, failed[0])
  }
  // What the optimizer makes one of is one, and no test could tell.
  const [now, then] = [compiled(changed, { [mutant.file]: mutant.source }, {}), compiled(changed, {}, {})]
  const optimized = changed.every((target) => now[target.name]?.creation === then[target.name]?.creation)
  return optimized ? { verdict: 'same', key: keys.same() } : { verdict: 'survived', key: keys.survived() }
}

function concern(file: string): { targets: Built[]; plain: Code } {
  const deployed = new Set(normal.files.flatMap((each: Baseline['files'][number]) => each.deployed))
  const targets = contracts.filter((each) => deployed.has(each.name) && file in closure([each.source]))
  if (targets.length === 0) throw new Error(`no test deploys what ${file} is for`)
  const found = { targets, plain: compiled(targets) }
  concerned.set(file, found)
  return found
}

function digest(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)
}
