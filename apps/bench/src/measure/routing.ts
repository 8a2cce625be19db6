import { deployStack, wire } from '@diamond-pau/contracts/testing'
import { type Hex, maxUint256, stringToHex, toFunctionSelector } from 'viem'
import { deployAgent } from './agent.ts'
import type { Bench } from './bench.ts'

/**
 * What the Controller's fallback adds to a call, beside the same calldata sent to the facet directly: cold, as a
 * transaction of its own; warm, as the second of two in one; and through an AdministeredAgent.
 *
 * The calls: nothing; one word that has no zero byte; `n` bytes returned; `n` zero bytes taken.
 */
export async function measureRouting({ chain, deploy, measure, record }: Bench): Promise<void> {
  const facet = await deploy('BenchFacet')
  const meter = await deploy('Meter')
  const stack = await deployStack(chain)
  const signatures = ['noop()', 'ping(uint256)', 'big(uint256)', 'sink(bytes)']
  await wire(stack, stringToHex('BENCH_FACET', { size: 32 }), facet.address, {
    ...Object.fromEntries(signatures.map((signature) => [signature, signature])),
    'trivial_ping(uint256)': 'ping(uint256)',
  })
  const { agent, actor } = await deployAgent(chain, stack)

  const zeros = (length: number): Hex => `0x${'00'.repeat(length)}`
  const ping = facet.encode('ping', [maxUint256])
  const calls: Record<string, Hex> = {
    'noop()': facet.encode('noop'),
    'ping(uint256)': ping,
    'big(1024)': facet.encode('big', [1024n]),
    'big(8192)': facet.encode('big', [8192n]),
    'sink(1024 B)': facet.encode('sink', [zeros(1024)]),
    'sink(8192 B)': facet.encode('sink', [zeros(8192)]),
  }
  for (const [operation, data] of Object.entries(calls)) {
    for (const [stage, { address }] of [
      ['direct', facet],
      ['diamond', stack.controller],
    ] as const) {
      await measure({ operation, stage, variant: 'cold' }, address, data)
      record({ operation, stage, variant: 'warm', gas: Number(await meter.read<bigint>('warm', [address, data])) })
    }
    const throughAgent = { operation: `AdministeredAgent -> ${operation}`, stage: 'diamond', variant: 'cold' }
    await measure(throughAgent, agent.address, agent.encode('call', [stack.controller.address, data]), { from: actor })
  }
  const rewritten: Hex = `${toFunctionSelector('trivial_ping(uint256)')}${ping.slice(10)}`
  const operation = 'trivial_ping(uint256) -> ping(uint256)'
  await measure({ operation, stage: 'diamond', variant: 'cold' }, stack.controller.address, rewritten)
}
