// The coverage target of one package, run in its folder: its tests, watched by observe.ts. What was executed goes to
// coverage/executed.json; build/ is read as always and never written.

import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Statement } from '../../packages/contracts/src/sourceMaps.ts'

const folder = join(process.cwd(), 'coverage')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
const { status } = spawnSync('vitest', ['run', '--reporter=dot'], {
  stdio: 'inherit',
  env: { ...process.env, PAU_COVERAGE: folder },
})
if (status !== 0) process.exit(status ?? 1)

// One file for each test file; a statement counts where any of them executed it.
const merged = new Map<string, Statement & { executed: boolean }>()
for (const part of globSync('*.part.json', { cwd: folder })) {
  for (const statement of JSON.parse(readFileSync(join(folder, part), 'utf8')) as (Statement & {
    executed: boolean
  })[]) {
    const key = `${statement.file}:${statement.start}:${statement.end}`
    merged.set(key, { ...statement, executed: statement.executed || (merged.get(key)?.executed ?? false) })
  }
  rmSync(join(folder, part))
}
writeFileSync(join(folder, 'executed.json'), `${JSON.stringify([...merged.values()])}\n`)
