import { IncompleteChainError, UnknownChainError, UnknownStarError } from '@diamond-pau/stars'
import { BaseError } from 'viem'
import { requestError } from '../chain/revert.ts'
import { PauError } from '../errors.ts'

/** Ends with one sentence and exit code 1. A trace is for those who ask; credentials are for nobody. */
export function reportError(error: unknown): void {
  const lines = [`pau: ${sentence(error)}`]
  if (process.argv.includes('--debug') && error instanceof Error) lines.push(trace(error))
  process.stderr.write(`${redact(lines.join('\n'))}\n`)
  process.exitCode = 1
}

/** An error as people see it: one sentence, no credentials. */
export function describeError(error: unknown): string {
  return redact(sentence(error))
}

function sentence(error: unknown): string {
  const foreseen = [PauError, UnknownStarError, UnknownChainError, IncompleteChainError]
  if (foreseen.some((kind) => error instanceof kind)) return (error as Error).message
  // What viem says in full shows the url and the request.
  if (error instanceof BaseError) {
    return `The node failed: ${requestError(error)}. Run this again, or use another --rpc.`
  }
  return `Something unforeseen happened: ${requestError(error)}. Run this again with --debug and report what it shows.`
}

function trace(error: Error): string {
  return [error.stack ?? '', ...(error.cause instanceof Error ? [`caused by ${trace(error.cause)}`] : [])].join('\n')
}

/** Takes the key and the url of the node, which may carry a credential, out of whatever is shown. */
function redact(text: string): string {
  const rpc = process.argv.flatMap((arg, index) =>
    arg === '--rpc' ? (process.argv[index + 1] ?? []) : arg.startsWith('--rpc=') ? arg.slice(6) : [],
  )
  const secrets = [...rpc, process.env.PAU_PRIVATE_KEY ?? ''].filter((secret) => secret.length > 0)
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '‹hidden›'), text)
}
