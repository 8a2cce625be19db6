// Both linters: oxlint for TypeScript, solhint for Solidity. Warnings count as errors.

import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const solidity = globSync('{packages,packages/facets,apps}/*/{contracts,test/contracts}/**/*.sol', { cwd: ROOT })

const linters: [string, string[]][] = [
  ['oxlint', ['--type-aware', '--deny-warnings', '.']],
  ['solhint', ['--noPoster', '--max-warnings', '0', ...solidity]],
]
for (const [command, args] of linters) {
  const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', command), args, { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
