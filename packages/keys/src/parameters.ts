import { concat, type Hex, isHex, keccak256, numberToHex, pad, size, stringToHex } from 'viem'
import { constantHash } from './encodeKey.ts'

/** An argument of a parameter: an address or bytes32 as hex, an integer, or a flag. */
export type ParameterArgument = Hex | bigint | number | boolean

/** Thrown for an argument that does not fill one ABI word in one way only. */
export class ParameterArgumentError extends Error {
  override name = 'ParameterArgumentError'
  constructor(name: string, value: unknown) {
    super(`${String(value)} cannot be an argument of ${name}. Pass an address, a bytes32, an integer or a boolean.`)
  }
}

/**
 * The namespace of a facet's entries in the ParameterRegistry: the hash of its ERC-7201 namespace string, such as
 * `sky.pau.storage.AaveFacet.v1`. (The storage slot of that string is `erc7201Slot`.)
 * @example
 * parameterNamespace('sky.pau.storage.AaveFacet.v1') // '0x569c84c79aa21ee6e23a346f876d936f0ba82dc817efcc1c148565b76a754682'
 */
export function parameterNamespace(name: string): Hex {
  return keccak256(stringToHex(name))
}

/**
 * The key of a parameter in its namespace: `keccak256(abi.encode(keccak256(name), ...args))`.
 * @example
 * parameterKey('maxSlippage', aToken) // '0xfa0c984f1ea9ffe3d681dfa7052825416e6afa43881861162e6dab521b8aa9bd'
 * @throws ParameterArgumentError
 */
export function parameterKey(name: string, ...args: ParameterArgument[]): Hex {
  return keccak256(concat([constantHash(name), ...args.map((arg) => word(name, arg))]))
}

/** A static ABI value fills one word; its type shows only in where the padding goes. */
function word(name: string, arg: ParameterArgument): Hex {
  if (typeof arg === 'boolean') return numberToHex(arg ? 1n : 0n, { size: 32 })
  if (typeof arg === 'bigint' || Number.isSafeInteger(arg))
    return numberToHex(arg as bigint | number, { size: 32, signed: (arg as bigint | number) < 0 })
  if (isHex(arg) && (size(arg) === 20 || size(arg) === 32)) return pad(arg, { size: 32 })
  throw new ParameterArgumentError(name, arg)
}
