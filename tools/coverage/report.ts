// `npm run coverage`, after every package was measured: the lines that the tests of facets and core execute, as a table,
// and those that they do not, each with its reason from uncovered.json. Fails below the bound, for a line without a
// reason, and for a reason whose line is executed or gone.

import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Statement } from '../../packages/contracts/src/sourceMaps.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Per cent of the lines of facets and their logic that must be executed. */
const BOUND = 98

/** By file, by line's text: why no test executes it. */
const reasons = JSON.parse(readFileSync(join(import.meta.dirname, 'uncovered.json'), 'utf8')) as Record<
  string,
  Record<string, string>
>

/** By file and line: each of its statements, and whether any suite executed it. A line counts when all of them are. */
const files = new Map<string, Map<number, Map<string, boolean>>>()
const problems: string[] = []
for (const folder of globSync('packages/{contracts,governance,facets/*}/hardhat.config.ts', { cwd: ROOT }).map(
  dirname,
)) {
  const part = join(folder, 'coverage', 'executed.json')
  if (!existsSync(join(ROOT, part))) {
    problems.push(`${folder} was not measured`)
    continue
  }
  type Measured = Statement & { executed: boolean }
  for (const { file, line, start, end, executed } of JSON.parse(readFileSync(join(ROOT, part), 'utf8')) as Measured[]) {
    const lines = files.get(file) ?? new Map<number, Map<string, boolean>>()
    const statements = lines.get(line) ?? new Map<string, boolean>()
    const key = `${start}:${end}`
    files.set(file, lines.set(line, statements.set(key, executed || (statements.get(key) ?? false))))
  }
}

type Count = { lines: number; executed: number }
const packages = new Map<string, Count>()
const listed: string[] = []
const used = new Set<string>()
for (const [file, lines] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const owner = /^packages\/(facets\/[^/]+|contracts|governance)\//.exec(file)?.[1]
  // Linked libraries of Stage 1 are no facet's: apps/fork-tests runs each of their functions beside the facet's own.
  if (!owner || file.endsWith('Lib.sol')) continue
  const count = packages.get(owner) ?? { lines: 0, executed: 0 }
  packages.set(owner, count)
  const text = readFileSync(join(ROOT, file), 'utf8').split('\n')
  for (const [line, statements] of [...lines].sort(([a], [b]) => a - b)) {
    count.lines += 1
    if ([...statements.values()].every(Boolean)) {
      count.executed += 1
      continue
    }
    const code = (text[line - 1] ?? '').trim()
    const reason = reasons[file]?.[code]
    used.add(`${file}\n${code}`)
    if (reason) listed.push(`${file}:${line}  ${code}\n    ${reason}`)
    else problems.push(`${file}:${line} is not executed, and uncovered.json gives no reason: ${code}`)
  }
}
for (const [file, lines] of Object.entries(reasons)) {
  for (const code of Object.keys(lines)) {
    if (!used.has(`${file}\n${code}`))
      problems.push(`uncovered.json excuses what is executed or gone: ${file}: ${code}`)
  }
}

const sum = (counts: readonly Count[]): Count => ({
  lines: counts.reduce((total, { lines }) => total + lines, 0),
  executed: counts.reduce((total, { executed }) => total + executed, 0),
})
const share = ({ lines, executed }: Count) => (100 * executed) / lines
const row = (name: string, count: Count) =>
  `${name.padEnd(28)}${String(count.executed).padStart(6)} of ${String(count.lines).padStart(5)}  ${share(count).toFixed(1).padStart(5)} %`

const facets = sum([...packages].filter(([name]) => name.startsWith('facets/')).map(([, count]) => count))
for (const [name, count] of packages) console.log(row(name, count))
console.log()
console.log(row('facets and their logic', facets))
console.log(row('everything', sum([...packages.values()])))
if (listed.length > 0) console.log(`\nNot executed:\n${listed.join('\n')}`)

if (!(share(facets) >= BOUND)) problems.push(`facets and their logic are below ${BOUND} %`)
if (problems.length > 0) {
  console.error(`\n${problems.join('\n')}`)
  process.exitCode = 1
}
