// `npm run packages`: packs every package as it is published and shows how large each is, beside its budget; exits 1 where
// one is too large, is not sound, or exports other names than exports.txt says. With --write, exports.txt and missing
// budgets are written.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { flags } from '../../../tools/flags.ts'
import { budgets, overBudget, sizeOf, writeBudgets } from './budget.ts'
import { describeExports } from './exports.ts'
import { packAll } from './pack.ts'
import { findings } from './quality.ts'

const { '--write': write } = flags('packages', ['--write'])
const EXPORTS = join(import.meta.dirname, '..', 'exports.txt')

const tarballs = await packAll()
const exported = describeExports(tarballs)
if (write) {
  writeFileSync(EXPORTS, exported)
  writeBudgets(tarballs, budgets())
}

const allowed = budgets()
console.log('package                                  version     kB  of   files  of')
for (const tarball of tarballs) {
  const { kB, files } = sizeOf(tarball)
  const budget = allowed[tarball.name]
  const numbers = [kB, budget?.kB ?? '-', files, budget?.files ?? '-'].map((number) => String(number).padStart(5))
  console.log(`${tarball.name.padEnd(40)} ${tarball.version.padEnd(8)} ${numbers.join('')}`)
}

const problems = [...overBudget(tarballs, allowed), ...(await Promise.all(tarballs.map(findings))).flat()]
if (exported !== readFileSync(EXPORTS, 'utf8')) {
  problems.push('apps/release/exports.txt is stale. Run: npm run packages -- --write, and review what changed.')
}
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
