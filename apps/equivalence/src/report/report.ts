import type { Verdict } from '../mutants/kill.ts'
import type { FunctionProof } from '../prove.ts'
import type { SequenceResult } from '../sequences.ts'

/** What an operation costs; see `npm run bench -- --stages`. */
export type GasRow = {
  operation: string
  variant: string
  legacy: number
  stage1: number
  stage2: number
  stage3: number
  buys?: string
}

/** The proof as data. Numbers come first, what they count beside them. */
export type Report = {
  functions: {
    signature: string
    layer: string
    /** How many scenarios were played at each stage. */
    scenarios: number
    /** In how many of them stages differed. */
    divergences: number
    played: FunctionProof['scenarios']
    found: FunctionProof['divergences']
    missed: FunctionProof['missed']
    reasons: FunctionProof['reasons']
    unprovoked: readonly string[]
  }[]
  sequences: {
    /** Random calls that were made and compared at each stage. */
    operations: number
    successes: number
    seed: number
    divergences: number
    found: NonNullable<SequenceResult['divergence']>[]
  }
  mutants: { total: number; killed: number; list: (Verdict & { killed: boolean })[] }
  gas: GasRow[]
}

export function makeReport(parts: {
  functions: readonly FunctionProof[]
  sequences: readonly SequenceResult[]
  seed: number
  mutants: readonly Verdict[]
  gas: readonly GasRow[]
}): Report {
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
  const found = parts.sequences.flatMap(({ divergence }) => (divergence ? [divergence] : []))
  const list = parts.mutants.map((verdict) => ({ ...verdict, killed: verdict.killedBy !== undefined }))
  return {
    functions: parts.functions.map(({ signature, layer, scenarios, divergences, missed, reasons, unprovoked }) => ({
      signature,
      layer,
      scenarios: scenarios.length,
      divergences: divergences.length,
      played: scenarios,
      found: divergences,
      missed,
      reasons,
      unprovoked,
    })),
    sequences: {
      operations: sum(parts.sequences.map(({ operations }) => operations)),
      successes: sum(parts.sequences.map(({ successes }) => successes)),
      seed: parts.seed,
      divergences: found.length,
      found,
    },
    mutants: { total: list.length, killed: list.filter(({ killed }) => killed).length, list },
    gas: [...parts.gas],
  }
}

/** What keeps a report from being a proof, in words. */
export function flaws({ functions, sequences, mutants }: Report): string[] {
  return [
    ...functions.flatMap(({ layer, signature, scenarios, found, missed, unprovoked }) => [
      ...(scenarios === 0 ? [`${layer}: ${signature} has no scenario`] : []),
      ...found.map(({ scenario, how }) => `${layer}: ${signature} ${scenario}: ${how.join('; ')}`),
      ...missed.map(({ scenario, why }) => `${layer}: ${signature} ${scenario}: ${why}`),
      ...unprovoked.map((reason) => `${layer}: ${signature}: ${reason} is neither provoked nor explained`),
    ]),
    ...sequences.found.map(
      ({ sequence, how, seed }) =>
        `a sequence of seed ${seed} diverges:\n  ${sequence.join('\n  ')}\n  → ${how.join('\n  → ')}`,
    ),
    ...mutants.list.filter(({ killed }) => !killed).map(({ what, stage }) => `a mutant survived: ${what} (${stage})`),
  ]
}
