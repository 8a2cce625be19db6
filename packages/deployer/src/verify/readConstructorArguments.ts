import type { Abi, Address } from 'viem'
import type { Artifact } from '@diamond-pau/contracts'
import type { View } from '../read/view.ts'

/** A constructor argument and the view that returns it. */
export type ArgumentReadback = { name: string; expected: unknown; actual: unknown }

/**
 * Reads constructor arguments back from a contract: those that a view of the same name returns, `usds()` for `usds_`.
 * The others are in the code as immutables, or cannot be seen.
 */
export async function readConstructorArguments(
  { client, blockNumber }: View,
  address: Address,
  { abi }: Artifact,
  args: readonly unknown[],
): Promise<ArgumentReadback[]> {
  const inputs = abi.find((item) => item.type === 'constructor')?.inputs ?? []
  const readable = inputs.flatMap((input, index) => {
    const name = (input.name ?? '').replace(/_$/, '')
    const view = abi.some((item) => item.type === 'function' && item.name === name && item.inputs.length === 0)
    return view ? [{ name, expected: args[index] }] : []
  })
  return Promise.all(
    readable.map(async ({ name, expected }) => {
      const contract = { address, abi: abi as Abi, functionName: name, blockNumber }
      return { name, expected, actual: await client.readContract(contract) }
    }),
  )
}
