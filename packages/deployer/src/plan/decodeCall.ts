import {
  type Abi,
  type AbiParameter,
  decodeFunctionData,
  getAbiItem,
  type Hex,
  isHex,
  slice,
  toFunctionSignature,
} from 'viem'
import type { Json, Step } from './types.ts'

/** Calldata in names and JSON values, for people who review a plan. */
export function decodeCall(contract: string, abi: Abi, data: Hex): NonNullable<Step['call']> {
  const { functionName, args = [] } = decodeFunctionData({ abi, data })
  const item = getAbiItem({ abi, name: slice(data, 0, 4) })
  if (item?.type !== 'function') throw new Error(`${functionName} is no function of ${contract}`)
  return { contract, function: toFunctionSignature(item), args: named(item.inputs, args as readonly unknown[]) }
}

function named(inputs: readonly AbiParameter[], values: readonly unknown[]): { [name: string]: Json } {
  return Object.fromEntries(inputs.map((input, index) => [input.name || String(index), json(input, values[index])]))
}

function json(parameter: AbiParameter, value: unknown): Json {
  if (Array.isArray(value) && parameter.type.endsWith(']')) {
    const item = { ...parameter, type: parameter.type.replace(/\[\d*\]$/, '') }
    return value.map((element) => json(item, element))
  }
  if (value !== null && typeof value === 'object' && 'components' in parameter) {
    const members = value as Record<string, unknown>
    return named(
      parameter.components,
      parameter.components.map(({ name }) => members[name as string]),
    )
  }
  if (typeof value === 'bigint' || isHex(value)) return String(value)
  return value as Json
}
