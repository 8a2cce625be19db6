import type { Address, Chain, Hex, PublicClient, Transport } from 'viem'
import type { Connection } from '../chain/connection.ts'

/** A chain at one block: everything read through it belongs together. */
export type View = {
  client: PublicClient<Transport, Chain>
  blockNumber: bigint
}

/** Pins the latest block. */
export async function latestView({ client }: Connection): Promise<View> {
  return { client, blockNumber: await client.getBlockNumber() }
}

/** Runtime code; `0x` where there is none. */
export async function readCode({ client, blockNumber }: View, address: Address): Promise<Hex> {
  return (await client.getCode({ address, blockNumber })) ?? '0x'
}
