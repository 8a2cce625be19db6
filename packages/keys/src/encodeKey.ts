import { encodeAbiParameters, type Hex, keccak256, stringToHex } from 'viem'
import type { KeyArgument } from './types.ts'

/**
 * Hash of a constant's name.
 * @example
 * constantHash('LIMIT_USDS_MINT') // '0xcb0537d5e5dba65a8edbac12555995860e5b8e1b70996011edb1ca8173e56d3c'
 */
export function constantHash(constant: string): Hex {
  return keccak256(stringToHex(constant))
}

/**
 * The rate limit key of any constant, known to the tables or not. Without arguments it is the constant's hash, with
 * arguments `keccak256(abi.encode(hash, ...args))`.
 * @param args in the order of `abi.encode`
 * @example
 * encodeKey('LIMIT_PSM_DEPOSIT', [{ type: 'address', value: asset }]) // '0xf1cc628f8f7f5ebfc7ee81285897910361b41a07db3d69deaade19fa9dcb63e0'
 */
export function encodeKey(constant: string, args: readonly { type: KeyArgument['type']; value: unknown }[] = []): Hex {
  const hash = constantHash(constant)
  if (args.length === 0) return hash
  const parameters = [{ type: 'bytes32' }, ...args.map(({ type }) => ({ type }))]
  return keccak256(encodeAbiParameters(parameters, [hash, ...args.map(({ value }) => value)]))
}
