import { createProgram } from '../../src/cli/program.ts'
import { reportError } from '../../src/cli/reportError.ts'
import type { Outcome } from '../cli.ts'

/** Runs the command line in this process: what takes a second in one of its own takes milliseconds here. */
export async function runPau(args: readonly string[]): Promise<Outcome> {
  const written = { stdout: '', stderr: '' }
  const { write: writeOut } = process.stdout
  const { write: writeError } = process.stderr
  process.stdout.write = capture((text) => (written.stdout += text))
  process.stderr.write = capture((text) => (written.stderr += text))
  process.exitCode = 0
  try {
    const program = createProgram()
    for (const command of [program, ...program.commands]) command.exitOverride()
    await program.parseAsync(args, { from: 'user' }).catch(reportError)
    return { code: Number(process.exitCode), ...written }
  } finally {
    process.exitCode = undefined
    process.stdout.write = writeOut
    process.stderr.write = writeError
  }
}

function capture(take: (text: string) => void): typeof process.stdout.write {
  return ((chunk: string | Uint8Array) => {
    take(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
    return true
  }) as typeof process.stdout.write
}
