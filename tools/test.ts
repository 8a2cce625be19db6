// `npm test`: everything that must hold, through Nx's cache, with the number of tests at the end. A package whose
// sources did not change is not tested again; its last count is restored with its result.

import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const TARGETS = ['compile', 'typecheck', 'lint', 'format', 'boundaries', 'generated', 'storage', 'test']

const results = globSync('{packages,packages/facets,apps}/*/vitest.config.ts', { cwd: ROOT }).map((config) =>
  join(ROOT, dirname(config), '.test-results.json'),
)
// A suite that cannot even start must not be counted by its last result. Nx restores those of unchanged packages.
for (const file of results) rmSync(file, { force: true })

const nx = join(ROOT, 'node_modules', '.bin', 'nx')
const args = ['run-many', '--targets', TARGETS.join(','), '--outputStyle=static', ...process.argv.slice(2)]
const { status } = spawnSync(nx, args, { cwd: ROOT, stdio: 'inherit' })

let passed = 0
let failed = 0
for (const file of results) {
  // The tests could not even start; Nx said why.
  if (!existsSync(file)) {
    failed += 1
    continue
  }
  const counts = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number }
  passed += counts.numPassedTests
  failed += counts.numFailedTests
}
// A target other than test has failed, or a suite that has no test to blame.
if (status !== 0 && failed === 0) failed = 1
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
