import { type Hex, TransactionReceiptNotFoundError, type TransactionReceipt } from 'viem'
import type { Connection } from '../chain/connection.ts'

/** The receipt of a transaction; undefined while no block has it. */
export async function findReceipt({ client }: Connection, hash: Hex): Promise<TransactionReceipt | undefined> {
  try {
    return await client.getTransactionReceipt({ hash })
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) return undefined
    throw error
  }
}

/** Asks again and again until there is an answer; undefined when the time is over. */
export async function poll<T>(
  { client }: Connection,
  seconds: number,
  ask: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer !== undefined || Date.now() >= end) return answer
    await new Promise((resolve) => setTimeout(resolve, client.pollingInterval))
  }
}
