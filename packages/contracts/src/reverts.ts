import { readdirSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { type Abi, AbiErrorSignatureNotFoundError, decodeErrorResult, type Hex } from 'viem'
import { readArtifact } from './artifact.ts'

/** A revert as a test names it. */
export type Revert = {
  /** `NotAdmin`, `RateLimits/rate-limit-exceeded`, `Panic`; or the raw data where no error fits, `0x` where there is none. */
  name: string
  args: readonly unknown[]
}

/**
 * Expects a call or transaction to revert, and for exactly one reason.
 *
 * @param promise - The call or transaction.
 * @param name - A custom error's name (`NotAdmin`), a reason string (`RateLimits/zero-maxAmount`), `Panic`, or revert data
 *   in hex, compared byte by byte (`0x` for a revert without data).
 * @param args - The error's arguments; not compared where left out.
 * @param abi - Where errors are declared that the core contracts do not have, as those of a facet or a mock.
 * @throws Error when it succeeds, reverts otherwise, or fails without having been executed.
 */
export async function expectRevert(
  promise: Promise<unknown>,
  name: string,
  args?: readonly unknown[],
  abi?: Abi,
): Promise<void> {
  const data = await promise.then(
    () => undefined,
    (error: unknown) => revertData(error),
  )
  const expected = show(name, args)
  if (data === undefined) throw new Error(`expected a revert with ${expected}, but the call succeeded`)
  if (data === name) return
  const actual = decodeRevert(data, abi)
  const equal = actual.name === name && (!args || isDeepStrictEqual(normal(actual.args), normal(args)))
  if (!equal) throw new Error(`expected a revert with ${expected}, got ${show(actual.name, actual.args)}`)
}

/** Names revert data by the errors of the core contracts, of `abi`, `Error(string)` and `Panic(uint256)`. */
export function decodeRevert(data: Hex, abi: Abi = []): Revert {
  const raw = { name: data, args: [] }
  if (data.length < 10) return raw
  try {
    const { errorName, args = [] } = decodeErrorResult({ abi: [...abi, ...coreErrors()] as Abi, data })
    return errorName === 'Error' ? { name: args[0] as string, args: [] } : { name: errorName, args }
  } catch (error) {
    if (error instanceof AbiErrorSignatureNotFoundError) return raw
    throw error
  }
}

/**
 * The data that a failed call or transaction reverted with, from whatever the client wrapped it in.
 *
 * @throws The error itself when nothing was executed: a test must not take a broken request for a revert.
 */
export function revertData(error: unknown): Hex {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    // 3 is what nodes answer for an execution error, with the data beside it. Where Hardhat cannot tell which line
    // reverted, it answers another number, with the data one level deeper.
    const { code, data } = cause as { code?: unknown; data?: { reason?: { Revert?: Hex } } | Hex | null }
    if (code === 3 && typeof data === 'string') return data
    const deeper = typeof data === 'object' ? data?.reason?.Revert : undefined
    if (deeper !== undefined) return deeper
  }
  throw error
}

// ------------------------------------------------------------------------------------------------------------- helpers

let errors: Abi | undefined

/** Every error that a core contract declares or inherits. Read once, when a test first meets a revert. */
function coreErrors(): Abi {
  const build = new URL('../build/', import.meta.url)
  return (errors ??= readdirSync(build)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => readArtifact(new URL(file, build)).abi.filter(({ type }) => type === 'error')))
}

/** Addresses without checksum, numbers of any width as bigint: how a value is written is not what it is. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal)
  if (typeof value === 'number') return BigInt(value)
  return typeof value === 'string' ? value.toLowerCase() : value
}

function show(name: string, args: readonly unknown[] = []): string {
  return args.length > 0 ? `${name}(${args.map(String).join(', ')})` : name
}
