import { type Abi, BaseError, decodeErrorResult, type Hex, isHex } from 'viem'

const ANSWERS = new Set([
  'ExecutionRevertedError',
  'ContractFunctionRevertedError',
  'ContractFunctionZeroDataError',
  'AbiDecodingDataSizeTooSmallError',
  'AbiDecodingZeroDataError',
])

/**
 * Whether a failed call was executed and refused, or answered something else than was asked for. False for what only a
 * node or the network can be blamed for, which must never be taken for an answer.
 */
export function isRefusal(error: unknown): boolean {
  return causes(error).some((cause) => ANSWERS.has(cause.name) || (cause as { code?: unknown }).code === 3)
}

/** What a failed call or transaction reverted with; undefined where the error does not carry it. */
export function revertData(error: unknown): Hex | undefined {
  for (const cause of causes(error)) {
    const { data } = cause as { data?: unknown }
    if (isHex(data)) return data
    // Nodes differ in how deep they put it.
    const inner = (data as { data?: unknown } | undefined)?.data
    if (isHex(inner)) return inner
  }
  return undefined
}

/**
 * Names revert data: `RateLimits/rate-limit-exceeded`, `NotActor()`, `AccessControlUnauthorizedAccount(0x…, 0x…)`; the
 * data itself where no error fits, `no reason` where there is none.
 */
export function revertName(data: Hex | undefined, abi: Abi): string {
  if (!data || data === '0x') return 'no reason'
  try {
    const { errorName, args = [] } = decodeErrorResult({ abi, data })
    return errorName === 'Error' ? String(args[0]) : `${errorName}(${args.map(String).join(', ')})`
  } catch {
    return data
  }
}

/** What failed, in one line without its full stop: it stands within a sentence of ours. */
export function requestError(error: unknown): string {
  const { message } = error instanceof Error ? error : new Error(String(error))
  const text = error instanceof BaseError ? error.details || error.shortMessage : message
  return text.replace(/\.$/, '')
}

function causes(error: unknown): Error[] {
  const list: Error[] = []
  for (let cause = error; cause instanceof Error; cause = cause.cause) list.push(cause)
  return list
}
