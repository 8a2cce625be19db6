// The linters: oxlint for TypeScript, solhint for Solidity, links for documents. Warnings count as errors.

import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { brokenLinks, unenforcedThreats } from './links.ts'

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
const flaws = {
  'Links that lead nowhere': brokenLinks(ROOT),
  'Threats that no test enforces': unenforcedThreats(ROOT),
}
for (const [what, list] of Object.entries(flaws)) {
  if (list.length === 0) continue
  console.error(`${what}:\n${list.join('\n')}`)
  process.exitCode = 1
}
