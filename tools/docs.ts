// `npm run docs`: runs every command of README.md and CONTRIBUTING.md in a fresh copy of this repository, in order, so
// that no document says what does not work. A command that must fail says so: `# exits 1`.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md']
/** CI runs it by itself, after this. */
const ELSEWHERE = ['npm test']

const copy = mkdtempSync(join(tmpdir(), 'diamond-pau-docs-'))
try {
  shell(`git clone --quiet ${JSON.stringify(ROOT)} ${JSON.stringify(copy)}`, ROOT)
  for (const document of DOCUMENTS) {
    for (const command of commands(readFileSync(join(copy, document), 'utf8'))) {
      if (ELSEWHERE.includes(command.line)) continue
      console.error(`${document}: ${command.line}`)
      const status = shell(command.line, copy)
      if (status === command.exits) continue
      console.error(`It exited with ${status}; ${document} promises ${command.exits}.`)
      process.exitCode = 1
    }
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}

function commands(markdown: string): { line: string; exits: number }[] {
  return [...markdown.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .flatMap(([, block]) => (block as string).split('\n'))
    .map((line) => ({ line: line.replace(/\s+#.*$/, '').trim(), exits: Number(/# exits (\d)/.exec(line)?.[1] ?? 0) }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
}

function shell(line: string, cwd: string): number {
  return spawnSync('bash', ['-c', line], { cwd, stdio: ['ignore', 'ignore', 'inherit'] }).status ?? 1
}
