import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the repository is. */
export const WORKSPACE = fileURLToPath(new URL('../../../', import.meta.url))

type Options = {
  cwd?: string
  env?: Record<string, string>
  /** A copy of the repository to run from. */
  workspace?: string
  /** `077` */
  umask?: string
  /** Whether the environment is that of `env` alone, in its order. */
  bare?: boolean
}

export type Outcome = { code: number | null; stdout: string; stderr: string }

/** Runs the command line as its users do: a process of its own, without a terminal. */
export function pau(args: readonly string[], options: Options = {}): Promise<Outcome> {
  return start(args, options).outcome
}

/** The same, while it runs. */
export function start(
  args: readonly string[],
  options: Options = {},
): { child: ChildProcess; outcome: Promise<Outcome> } {
  const env = {
    ...(options.bare ? {} : process.env),
    NO_COLOR: undefined,
    FORCE_COLOR: undefined,
    PAU_PRIVATE_KEY: undefined,
    // What one process compiled, the next one need not.
    NODE_COMPILE_CACHE: join(tmpdir(), 'pau-compile-cache'),
    ...options.env,
  }
  const main = join(options.workspace ?? WORKSPACE, 'packages/deployer/src/cli/main.ts')
  const node = [process.execPath, main, ...args]
  // A shell sets the mask and is then replaced, so that the child is the command line itself.
  const [command = '', ...rest] = options.umask
    ? ['sh', '-c', `umask ${options.umask} && exec "$0" "$@"`, ...node]
    : node
  const child = spawn(command, rest, { cwd: options.cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const outcome = new Promise<Outcome>((resolve, reject) => {
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
  return { child, outcome }
}
