import type { Address, Hex } from 'viem'
import { controllerAbi } from '../abi.ts'
import type { View } from './view.ts'

/** An integration as a Beacon publishes it, or as a Controller copied it. */
export type WiredIntegration = {
  id: Hex
  facet: Address
  wires: readonly { callSelector: Hex; delegateSelector: Hex }[]
}

/** All integrations of a Beacon or a Controller: the two answer the same. */
export async function readWiring({ client, blockNumber }: View, address: Address): Promise<WiredIntegration[]> {
  const list = await client.readContract({ address, abi: controllerAbi, functionName: 'integrations', blockNumber })
  return list.map(({ id, config }) => ({ id, facet: config.facet, wires: config.wires }))
}
