import type { Bench } from './bench.ts'
import { putCounterparties } from './counterparties.ts'
import type { Operation, Stage, Variant } from './operation.ts'
import { operations } from './operations/index.ts'
import { stage1, stage2 } from './stages/controllers.ts'
import { diamond, diamondUnpacked } from './stages/diamond.ts'

/** Kinds of controller that are measured here. The others are anchors. */
const STAGES: readonly Stage[] = [stage1, stage2, diamond, diamondUnpacked]

/** Every operation on every stage. Each starts from the same chain: what one does, the next does not find. */
export async function measureOperations(bench: Bench): Promise<void> {
  const { testClient } = bench.chain
  const world = await putCounterparties(bench)
  for (const stage of STAGES) {
    const pau = await stage.open(bench)
    for (const operation of operations) {
      for (const suffix of ['', '-limited', '-unlimited'] as const) {
        const variants = variantsOf(operation, suffix)
        if (variants.length === 0) continue
        const id = await testClient.snapshot()
        await measureOperation(operation, variants, suffix)
        await testClient.revert({ id })
      }
    }

    async function measureOperation(operation: Operation, variants: readonly Variant[], suffix: Suffix) {
      const scene = { ...world, pau, bench }
      for (const parameter of operation.parameters ?? []) await pau.set(parameter)
      for (const { key, maxAmount, slope, own } of operation.limits ?? []) {
        if (suffix === '-unlimited' || (suffix === '' && own))
          await pau.rateLimits.send('setUnlimitedRateLimitData', [key])
        else await pau.rateLimits.send('setRateLimitData', [key, maxAmount, slope])
      }
      await operation.prepare?.(scene)
      for (const variant of variants) {
        await bench.tick()
        await operation.before?.(scene, variant)
        if (operation.before) await bench.tick()
        const args = variant.startsWith('steady') ? (operation.steadyArgs ?? operation.args) : operation.args
        const { to, data } = pau.encode(operation.signature, args, operation.controller)
        const from = pau[operation.by ?? 'relayer']
        await bench.measure({ operation: operation.name, stage: stage.name, variant }, to, data, {
          from,
          value: operation.value,
        })
      }
    }
  }
}

type Suffix = '' | '-limited' | '-unlimited'

/** The first call comes before the steady one. */
function variantsOf({ variants, limits }: Operation, suffix: Suffix): Variant[] {
  const measured = (['first', 'steady'] as const).filter((name) =>
    variants.includes(suffix === '-limited' ? name : `${name}${suffix}`),
  )
  if (suffix === '-limited' && !limits?.some(({ own }) => own)) return []
  return measured.map((name) => `${name}${suffix}` as const)
}
