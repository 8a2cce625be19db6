// What a document tells its reader to do, in order: write files and run commands.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A line of a `sh` block. A command that must fail says so: `# exits 1`. */
type Command = { line: string; exits: number }
/** A block whose language is followed by a path: `solidity my-facet/contracts/MyLogic.sol`. */
type File = { path: string; text: string }
export type Step = Command | File

/** The steps of a document, or of one section of it. */
export function steps(markdown: string): Step[] {
  return [...markdown.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```/gm)].flatMap(
    ([, language, path, block = '']): Step[] => {
      if (path) return [{ path, text: block }]
      return language === 'sh' ? commands(block) : []
    },
  )
}

/** The part of a document under a heading, to the next of its level or a higher one. */
export function section(markdown: string, heading: string): string {
  let level = 0
  let isCode = false
  const lines = markdown.split('\n').filter((line) => {
    if (line.startsWith('```')) isCode = !isCode
    const [, marks, title] = (!isCode && /^(#+) (.*)$/.exec(line)) || []
    if (!marks) return level > 0
    if (level > 0 && marks.length <= level) level = 0
    else if (title === heading) level = marks.length
    return level > 0
  })
  if (lines.length === 0) throw new Error(`there is no heading ${heading}`)
  return lines.join('\n')
}

/**
 * Does what a document says, in a folder. What ends in `&` serves until the end of the document. A `cd` holds for what follows, files too lie where they are said to from there.
 *
 * @param onStep - Hears of each command before it runs. False leaves it out.
 * @returns For each command that ended otherwise than promised, that it did, and what it wrote last.
 */
export async function follow(
  list: readonly Step[],
  folder: string,
  options: { env?: NodeJS.ProcessEnv; onStep?: (line: string) => boolean | void } = {},
): Promise<string[]> {
  const env = options.env ?? process.env
  const problems: string[] = []
  const serving: ChildProcess[] = []
  let cwd = folder
  for (const step of list) {
    if ('path' in step) {
      mkdirSync(dirname(join(cwd, step.path)), { recursive: true })
      writeFileSync(join(cwd, step.path), step.text)
      continue
    }
    if (options.onStep?.(step.line) === false) continue
    const [, into] = /^cd (\S+)$/.exec(step.line) ?? []
    if (into) {
      cwd = join(cwd, into)
      continue
    }
    const run = step.line.endsWith('&') ? serve(step.line.slice(0, -1), cwd, env, serving) : shell(step.line, cwd, env)
    const { status, output } = await run
    if (status !== step.exits) problems.push(`${step.line}: exited with ${status}, not ${step.exits}\n${output}`)
  }
  for (const { pid, exitCode } of serving) if (pid !== undefined && exitCode === null) process.kill(-pid)
  return problems
}

/** Starts what serves the commands that follow: with status 0 when it has printed its first line. */
async function serve(line: string, cwd: string, env: NodeJS.ProcessEnv, serving: ChildProcess[]) {
  // A group of its own, so that whatever npm starts for it can be ended with it.
  const child = spawn('bash', ['-c', line], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  const ended = once(child, 'exit').then(([code]) => (code as number | null) ?? 1)
  const status = await Promise.race([once(child.stdout, 'data').then(() => 0), ended])
  serving.push(child)
  return { status, output: '' }
}

/** How a command ends, and the end of what it wrote. Who serves it from this process goes on serving. */
async function shell(line: string, cwd: string, env: NodeJS.ProcessEnv): Promise<{ status: number; output: string }> {
  const child = spawn('bash', ['-c', line], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-5000)))
  }
  const status = await new Promise<number>((resolve, reject) =>
    child.on('close', (code) => resolve(code ?? 1)).on('error', reject),
  )
  return { status, output }
}

function commands(block: string): Command[] {
  return block
    .split('\n')
    .map((line) => ({ line: line.replace(/\s+#.*$/, '').trim(), exits: Number(/# exits (\d)/.exec(line)?.[1] ?? 0) }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
}
