import { type Hex, keccak256 } from 'viem'
import type { Connection } from '../chain/connection.ts'

/** Broadcasts a signed transaction. That the node or the chain has its nonce already is no error: a receipt decides. */
export async function broadcastRaw({ client }: Connection, raw: Hex): Promise<Hex> {
  try {
    return await client.sendRawTransaction({ serializedTransaction: raw })
  } catch (error) {
    // It was sent before, by a run that did not live to see it.
    if (/already known|already imported|nonce too low/i.test(String(error))) return keccak256(raw)
    throw error
  }
}
