import { deployCore, type LocalChain, type LocalContract, type Stack } from '@diamond-pau/contracts/testing'
import type { Address } from 'viem'

/** An AdministeredAgent with an actor; on a PAU, its allocator. */
export async function deployAgent(chain: LocalChain, stack: Stack): Promise<{ agent: LocalContract; actor: Address }> {
  const actor: Address = '0x2222222222222222222222222222222222222222'
  const agent = await deployCore(chain, 'AdministeredAgent', [stack.admin])
  await agent.send('addActor', [actor], { from: stack.admin })
  return { agent, actor }
}
