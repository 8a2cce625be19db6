// What a document tells its reader to do, in order: write files and run commands.

import { spawnSync } from 'node:child_process'
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

/** The part of a document under a heading. */
export function section(markdown: string, heading: string): string {
  const [, level, rest] = new RegExp(`^(#+) ${heading}\\n([^]*)`, 'm').exec(markdown) ?? []
  if (!level || rest === undefined) throw new Error(`there is no heading ${heading}`)
  return rest.split(new RegExp(`^#{1,${level.length}} `, 'm'))[0] as string
}

/**
 * Does what a document says, in a folder. A `cd` holds for what follows, files too lie where they are said to from there.
 *
 * @param onStep - Hears of each command before it runs. False leaves it out.
 * @returns One sentence for each command that ended otherwise than promised.
 */
export function follow(
  list: readonly Step[],
  folder: string,
  options: { env?: NodeJS.ProcessEnv; onStep?: (line: string) => boolean | void } = {},
): string[] {
  const problems: string[] = []
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
    const { status } = spawnSync('bash', ['-c', step.line], {
      cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if ((status ?? 1) !== step.exits) problems.push(`${step.line}: exited with ${status}, not ${step.exits}`)
  }
  return problems
}

function commands(block: string): Command[] {
  return block
    .split('\n')
    .map((line) => ({ line: line.replace(/\s+#.*$/, '').trim(), exits: Number(/# exits (\d)/.exec(line)?.[1] ?? 0) }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
}
