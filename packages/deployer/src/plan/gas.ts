import type { Connection } from '../chain/connection.ts'
import { isRefusal } from '../chain/revert.ts'
import type { Plan, Step } from './types.ts'

/** Creation code costs about 200 gas a byte to store, 16 to send; a call that writes some slots about 150,000. */
export function roughGas({ data }: Pick<Step, 'data'>): bigint {
  return 150_000n + BigInt(data.length / 2) * 220n
}

/** Gas of one step: asked of a node, or by the size of the step where earlier steps have to come first. */
export type GasEstimate = { gas: bigint; rough: boolean }

/** What the steps of a plan will cost, in their order. Without a node every estimate is rough. */
export async function estimatePlan({ steps }: Plan, connection?: Connection): Promise<GasEstimate[]> {
  return Promise.all(
    steps.map(async (step): Promise<GasEstimate> => {
      const rough = { gas: roughGas(step), rough: true }
      if (!connection) return rough
      const { to, data, value, from } = step
      try {
        const request = { account: from.address, to, data, value: BigInt(value) }
        return { gas: await connection.client.estimateGas(request), rough: false }
      } catch (error) {
        if (isRefusal(error)) return rough
        throw error
      }
    }),
  )
}
