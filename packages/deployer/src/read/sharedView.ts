import { createPublicClient, custom } from 'viem'
import type { View } from './view.ts'

/**
 * The same block for several readers: what one of them asked, the node is not asked again. Only for what reads at the
 * view's block, where a question has one answer.
 */
export function sharedView({ client, blockNumber }: View): View {
  const answers = new Map<string, Promise<unknown>>()
  const request = (question: { method: string; params?: unknown }): Promise<unknown> => {
    const key = JSON.stringify(question)
    const known = answers.get(key)
    if (known) return known
    const answer = client.request(question as never) as Promise<unknown>
    answers.set(key, answer)
    // A node that failed may be asked again.
    answer.catch(() => answers.delete(key))
    return answer
  }
  const transport = custom({ request }, { retryCount: 0 })
  return { blockNumber, client: createPublicClient({ chain: client.chain, transport, cacheTime: 0 }) as View['client'] }
}
