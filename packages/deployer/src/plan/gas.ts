import { isAddressEqual } from 'viem'
import type { Connection } from '../chain/connection.ts'
import { isRefusal } from '../chain/revert.ts'
import type { Plan, Step } from './types.ts'

/**
 * Gas by what a step is. Creation code costs about 200 gas a byte to store, 16 to send; a wire two slots, for four words
 * of calldata; a contract of an assembly 1.3 million; a call that writes some slots about 150,000.
 */
export function roughGas({ kind, data, creates }: Step): bigint {
  const bytes = BigInt(data.length / 2)
  if (kind === 'assemble' || (kind === 'build' && creates.length > 0)) return 1_300_000n * BigInt(creates.length)
  if (kind === 'setIntegration') return 60_000n + bytes * 750n
  return 150_000n + bytes * 220n
}

/** Gas of one step: asked of a node, or by the size of the step where earlier steps have to come first. */
export type GasEstimate = { gas: bigint; rough: boolean }

/** What the steps of a plan will cost, in their order. Without a node every estimate is rough. */
export async function estimatePlan({ steps }: Plan, connection?: Connection): Promise<GasEstimate[]> {
  return Promise.all(
    steps.map(async (step, index): Promise<GasEstimate> => {
      const rough = { gas: roughGas(step), rough: true }
      const { to, data, value, from } = step
      // To an address that has no code yet, every call succeeds and costs nothing.
      const early = steps
        .slice(0, index)
        .some(({ creates }) => creates.some(({ address }) => isAddressEqual(address, to)))
      if (!connection || early) return rough
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
