import { encodeAbiParameters, type Hex, keccak256, stringToHex } from 'viem'
import type { KeyArgument } from './types.ts'

/** Hash of a constant's name: `keccak256("LIMIT_USDS_MINT")`. */
export function constantHash(constant: string): Hex {
  return keccak256(stringToHex(constant))
}

/**
 * The rate limit key of any constant, known to the tables or not. Without arguments it is the constant's hash, with
 * arguments `keccak256(abi.encode(hash, ...args))`.
 * @param args in the order of `abi.encode`
 */
export function encodeKey(constant: string, args: readonly { type: KeyArgument['type']; value: unknown }[] = []): Hex {
  const hash = constantHash(constant)
  if (args.length === 0) return hash
  const parameters = [{ type: 'bytes32' }, ...args.map(({ type }) => ({ type }))]
  return keccak256(encodeAbiParameters(parameters, [hash, ...args.map(({ value }) => value)]))
}
