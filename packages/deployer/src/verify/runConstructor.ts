import type { Artifact } from '@diamond-pau/contracts'
import { encodeDeployData, type Hex } from 'viem'
import { isRefusal } from '../chain/revert.ts'
import type { View } from '../read/view.ts'

/**
 * The runtime code that a constructor makes with the given arguments at the view's block, without a transaction.
 * Undefined where it refuses, as when what it asks no longer answers.
 */
export async function runConstructor(
  { client, blockNumber }: View,
  { abi, bytecode }: Artifact,
  args: readonly unknown[],
): Promise<Hex | undefined> {
  try {
    return (await client.call({ data: encodeDeployData({ abi, bytecode, args }), blockNumber })).data
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}

/** The constructor argument that a word holds, by name; the word itself where it holds none. */
export function argumentName({ abi }: Artifact, args: readonly unknown[], word: Hex): string {
  const inputs = abi.find((item) => item.type === 'constructor')?.inputs ?? []
  const index = args.findIndex((arg) => typeof arg === 'string' && word.endsWith(arg.slice(2).toLowerCase()))
  return inputs[index]?.name ?? word
}
