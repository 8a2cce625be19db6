import { createDevnet, type Devnet } from '@diamond-pau/devnet'
import { getChain, osero } from '@diamond-pau/stars'
import type { Address } from 'viem'
import { connectProvider } from '../chain/connection.ts'
import type { Desired } from '../desired/types.ts'
import { execute, type Progress } from '../execute/execute.ts'
import { memoryJournal } from '../execute/journal.ts'
import { nodeSink } from '../execute/nodeSink.ts'
import { plan } from '../plan/plan.ts'
import { planHash } from '../plan/planFile.ts'
import type { Plan } from '../plan/types.ts'
import { readState } from '../read/readState.ts'
import { latestView } from '../read/view.ts'
import { resolveDesired } from '../resolve.ts'
import { verify } from '../verify/verify.ts'
import { operatorsDay } from './operatorsDay.ts'
import type { Demo } from './types.ts'

/** What a demonstration tells while it runs. */
export type DemoListener = {
  onPlan?: (plan: Plan) => void
  onProgress?: (progress: Progress) => void
}

/**
 * Deploys Osero's PAU from its published configuration on an embedded chain with chain id 1, verifies it, plays an
 * operator's day on it, and verifies it again.
 */
export async function demo(listener: DemoListener = {}): Promise<Demo> {
  const devnet = await createDevnet({ chainId: 1 })
  try {
    const connection = await connectProvider(devnet.chain.provider)
    const deployer = devnet.chain.accounts[0] as Address
    const definition = getChain(osero, 1)
    const desired = await resolveDesired(connection, { star: osero, definition, deployer })
    const replan = async () => plan(desired, await readState(await latestView(connection), desired))

    const complete = await replan()
    listener.onPlan?.(complete)
    const sink = await nodeSink(connection, { impersonate: true })
    const { onProgress } = listener
    const execution = await execute(complete, { connection, sink, journal: memoryJournal(), onProgress })
    const deployed = await verify(desired, await latestView(connection))

    const governance = await connectAllocator(devnet, desired)
    const day = await operatorsDay(devnet, desired)
    const final = await verify(desired, await latestView(connection))
    return {
      star: osero.star,
      chainId: connection.chainId,
      plan: complete,
      planHash: planHash(complete),
      execution,
      deployed,
      governance,
      day,
      final,
      repair: await replan(),
    }
  } finally {
    await devnet.chain.close()
  }
}

/** What Sky's spell does for a new PAU on mainnet: the vault takes orders from its proxy, the buffer pays out to it. */
async function connectAllocator({ allocator }: Devnet, { pau: { proxy } }: Desired): Promise<Demo['governance']> {
  await allocator.rely(proxy)
  await allocator.approve(proxy)
  const { admin: from, vault, buffer } = allocator
  return [
    { title: 'The allocator vault lets the ALMProxy draw and repay', from, to: vault.address },
    { title: 'The buffer lets the ALMProxy take USDS', from, to: buffer.address },
  ]
}
