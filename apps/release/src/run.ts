import { spawn } from 'node:child_process'
import { ROOT } from './packages.ts'

/** Thrown where a command ends with another code than zero. */
export class CommandError extends Error {
  override name = 'CommandError'
}

export type RunOptions = { cwd?: string; env?: NodeJS.ProcessEnv }

/**
 * Runs a command and returns what it wrote to stdout.
 *
 * @throws CommandError with all that it wrote.
 */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { cwd = ROOT, env = process.env } = options
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let all = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    all += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (all += text))
  const status = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
  if (status === 0) return output
  throw new CommandError(`${command} ${args.join(' ')} exited with ${status}:\n${all}`)
}
