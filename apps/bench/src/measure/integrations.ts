import { deployStack, toWires } from '@diamond-pau/contracts/testing'
import { stringToHex } from 'viem'
import type { Bench } from './bench.ts'

const ID = stringToHex('BENCH_FACET', { size: 32 })

/** Pulling an integration into an empty Controller, pulling it again, and removing it, by number of wires. */
export async function measureIntegrations({ chain, deploy, measure }: Bench): Promise<void> {
  const facet = (await deploy('BenchFacet')).address
  for (const count of [1, 4, 8, 16]) {
    const { beacon, controller } = await deployStack(chain)
    await beacon.send('setIntegration', [ID, { facet, wires: benchWires(count) }])
    const calls = [
      ['updateIntegrations', `${count}-wires-first`],
      ['updateIntegrations', `${count}-wires-again`],
      ['removeIntegrations', `${count}-wires`],
    ] as const
    for (const [name, variant] of calls) {
      const data = controller.encode(name, [[ID]])
      await measure({ operation: `Controller.${name}`, stage: 'diamond', variant }, controller.address, data)
    }
  }
}

/** So many different wires. */
export function benchWires(count: number) {
  const signatures = Array.from({ length: count }, (_, index) => `wire${index}()`)
  return toWires(Object.fromEntries(signatures.map((signature) => [`bench_${signature}`, signature])))
}
