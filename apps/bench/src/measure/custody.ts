import { deployStack } from '@diamond-pau/contracts/testing'
import { CONTROLLER } from '@diamond-pau/keys'
import { encodeFunctionData, erc20Abi, type Hex } from 'viem'
import { deployAgent } from './agent.ts'
import type { Bench } from './bench.ts'
import { DEST, M18, NOOP } from './counterparties.ts'

/** What proxy and agent add to a call to a target that does nothing. */
export async function measureCustody({ chain, measure }: Bench): Promise<void> {
  const stack = await deployStack(chain)
  const { agent, actor } = await deployAgent(chain, stack)
  await stack.proxy.send('grantRole', [CONTROLLER, actor])

  const transfer = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [DEST, M18] })
  for (const [variant, data] of [
    ['noop-68B', transfer],
    ['noop-empty', '0x'],
  ] as [string, Hex][]) {
    const doCall = stack.proxy.encode('doCall', [NOOP, data])
    await measure({ operation: 'ALMProxy.doCall', stage: 'direct', variant }, NOOP, doCall)
    await measure({ operation: 'ALMProxy.doCall', stage: 'diamond', variant }, stack.proxy.address, doCall, {
      from: actor,
    })
    const call = agent.encode('call', [NOOP, data])
    await measure({ operation: 'AdministeredAgent.call', stage: 'diamond', variant }, agent.address, call, {
      from: actor,
    })
  }
}
