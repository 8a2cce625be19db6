// `npm run docs`: runs every command of README.md, CONTRIBUTING.md and docs/ in a fresh copy of this repository, in
// order, so that no document says what does not work. A command that must fail says so: `# exits 1`. One that ends in
// `&` serves the rest of its document: what follows it begins when it has printed its first line.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: ROOT }).toSorted()]
/** CI runs it by itself, after this. */
const ELSEWHERE = ['npm test']

const copy = mkdtempSync(join(tmpdir(), 'diamond-pau-docs-'))
try {
  shell(`git clone --quiet ${JSON.stringify(ROOT)} ${JSON.stringify(copy)}`, ROOT)
  for (const document of DOCUMENTS) await run(document)
} finally {
  rmSync(copy, { recursive: true, force: true })
}

async function run(document: string): Promise<void> {
  const serving: ChildProcess[] = []
  try {
    for (const { line, exits } of commands(readFileSync(join(copy, document), 'utf8'))) {
      if (ELSEWHERE.includes(line)) continue
      console.error(`${document}: ${line}`)
      const status = line.endsWith('&') ? await serve(line.slice(0, -1), serving) : shell(line, copy)
      if (status === exits) continue
      console.error(`It exited with ${status}; ${document} promises ${exits}.`)
      process.exitCode = 1
    }
  } finally {
    for (const { pid } of serving) if (pid !== undefined) process.kill(-pid)
  }
}

/** Starts what serves the commands that follow. @returns 0 when it serves, otherwise with what it ended. */
async function serve(line: string, serving: ChildProcess[]): Promise<number> {
  // A group of its own, so that whatever npm starts for it can be ended with it.
  const child = spawn('bash', ['-c', line], { cwd: copy, stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  const ended = once(child, 'exit').then(([code]) => (code as number | null) ?? 1)
  const status = await Promise.race([once(child.stdout, 'data').then(() => 0), ended])
  if (status === 0) serving.push(child)
  return status
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
