import type { Abi, AbiFunction, AbiParameter, AbiParameterToPrimitiveType, ContractFunctionName } from 'viem'
import { encodeFunctionData, type Hex } from 'viem'
import type { diamondKeys } from '../generated/diamond.ts'
import type { Amount } from './amount.ts'
import { UnknownNameError } from './errors.ts'

/** The functions of a Controller that change something, by the names that callers use. */
export type ControllerFunction<abi extends Abi> = ContractFunctionName<abi, 'nonpayable' | 'payable'>

/** What a function takes, by name. Amounts are of the token that the function counts, where that is known beforehand. */
export type ControllerArguments<abi extends Abi, name extends ControllerFunction<abi>> = {
  [
    input in Extract<abi[number], { type: 'function'; name: name }>['inputs'][number] as input['name'] & string
  ]: Argument<name, input>
}

/**
 * The calldata of a call to a Controller: for an operator to send, or to hand to an agent.
 *
 * Names that the facet does not have, arguments that are missing or that it does not know, bare numbers where an amount
 * is meant and amounts of another token do not compile.
 *
 * @param abi - What a facet's package exports as `<prefix>Abi`.
 * @param name - Of the function, such as `usds_mint`.
 * @param args - By name. Amounts come from {@link amount}.
 * @example
 * controllerCall([{ type: 'function', name: 'ping', inputs: [] }], 'ping', {}) // '0x5c36b186'
 * @throws UnknownNameError where the ABI has no such function.
 * @throws ControllerCallError where an argument is missing or too many.
 */
export function controllerCall<const abi extends Abi, name extends ControllerFunction<abi>>(
  abi: abi,
  name: name,
  args: ControllerArguments<abi, name>,
): Hex {
  const functions = (abi as Abi).filter((item): item is AbiFunction => item.type === 'function')
  const found = functions.find((item) => item.name === name)
  if (!found)
    throw new UnknownNameError(
      'function',
      name,
      functions.map((item) => item.name),
    )
  const given = args as Record<string, unknown>
  const wanted = found.inputs.map((input) => input.name as string)
  const missing = wanted.filter((input) => given[input] === undefined)
  const unknown = Object.keys(given).filter((input) => !wanted.includes(input))
  if (missing.length > 0 || unknown.length > 0) {
    throw new ControllerCallError(`${name} takes (${wanted.join(', ')}), not (${Object.keys(given).join(', ')}).`)
  }
  return encodeFunctionData({
    abi: [found] as Abi,
    functionName: found.name,
    args: wanted.map((input) => given[input]),
  })
}

/** Thrown for arguments that a function does not take. */
export class ControllerCallError extends Error {
  override name = 'ControllerCallError'
}

type Argument<name extends string, input extends AbiParameter> = input extends {
  type: `uint${string}`
  name: infer argument extends AmountName
}
  ? Amount<Unit<name, argument>>
  : AbiParameterToPrimitiveType<input, 'inputs'>

/** Arguments that are amounts, by how they are called. */
type AmountName =
  `${string}${'a' | 'A'}mount${string}` | `${string}${'a' | 'A'}ssets${string}` | `${string}${'s' | 'S'}hares${string}`

/** The token of an argument: the one in its name, else the one that the function's limits count, else any. */
type Unit<name extends string, argument extends string> =
  Lowercase<argument> extends `${infer token extends Token}amount`
    ? token
    : [Counted<name>] extends [never]
      ? string
      : Counted<name>

type Counted<name extends string> = Extract<Lowercase<UnitOf<(typeof diamondKeys)[number], name>>, Token>

type UnitOf<entry, name extends string> = entry extends {
  functions: readonly (infer user)[]
  unit: infer unit extends string
}
  ? name extends user
    ? unit
    : never
  : never

/** Tokens that arguments and limits are named after, in lower case. */
type Token = 'dai' | 'eeth' | 'steth' | 'susde' | 'usdc' | 'usde' | 'usds' | 'weeth' | 'weth'
