import type { Artifact } from '@diamond-pau/contracts'
import { type Address, encodeDeployData, type Hex, pad } from 'viem'
import { isRefusal } from '../chain/revert.ts'
import type { View } from '../read/view.ts'
import { compareCode } from './compareCode.ts'

/** Any two accounts: what they create lies at two addresses. */
const CREATORS = [pad('0x01', { size: 20 }), pad('0x02', { size: 20 })] as const

/**
 * The immutables that a constructor writes with the given arguments at the view's block, without a transaction.
 * Undefined where it refuses, as when what it asks no longer answers.
 *
 * @param address - Where the contract lies. UUPS code keeps its own address, which is not that of a trial: a word in
 *   which two trials differ is that.
 */
export async function runConstructor(
  view: View,
  artifact: Artifact,
  args: readonly unknown[],
  address: Address,
): Promise<readonly Hex[] | undefined> {
  const [first, second] = await Promise.all(CREATORS.map((creator) => trial(view, artifact, args, creator)))
  return first?.map((word, index) => (word === second?.[index] ? word : pad(address).toLowerCase())) as
    Hex[] | undefined
}

async function trial(
  { client, blockNumber }: View,
  artifact: Artifact,
  args: readonly unknown[],
  account: Address,
): Promise<readonly Hex[] | undefined> {
  const { abi, bytecode } = artifact
  try {
    const { data } = await client.call({ account, data: encodeDeployData({ abi, bytecode, args }), blockNumber })
    const made = compareCode(data ?? '0x', artifact)
    return made.equal ? made.immutables : undefined
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
