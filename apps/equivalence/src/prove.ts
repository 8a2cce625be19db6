import type { Layer } from '@diamond-pau/stages'
import { creations } from './deployments.ts'
import { legacyReasons } from './legacyReasons.ts'
import { kill, type Verdict } from './mutants/kill.ts'
import { MUTANTS } from './mutants/mutants.ts'
import { allScenarios, type Outcome, play } from './scenarios/suite.ts'
import { runSequences, type SequenceResult } from './sequences.ts'
import { createWorld, mutatingFunctions, type World } from './world.ts'

export const LAYERS: readonly Layer[] = ['mainnet', 'foreign']

/** What is known of one function of the legacy interface. */
export type FunctionProof = {
  signature: string
  layer: Layer
  scenarios: {
    name: string
    /** How many of its calls succeeded, and how the others ended. */
    successes: number
    reverts: readonly string[]
  }[]
  divergences: { scenario: string; how: readonly string[] }[]
  /** Scenarios that did not come to the point. */
  missed: { scenario: string; why: string }[]
  /** Reasons of the legacy controllers: `provoked`, what is said in their place, or why they are not provoked. */
  reasons: { reason: string; how: string }[]
  /** Reasons that are neither provoked nor explained. */
  unprovoked: readonly string[]
}

/** Plays every scenario of a layer, and says what it shows of each function. */
export async function proveFunctions(world: World): Promise<FunctionProof[]> {
  const outcomes: Outcome[] = []
  for (const scenario of allScenarios(world)) outcomes.push(await play(world, scenario))
  const reasons = legacyReasons(world.layer)
  return mutatingFunctions(world.pau).map((signature) => {
    const mine = outcomes.filter(({ scenario }) => scenario.functions.includes(signature))
    const provoked = new Set(mine.flatMap((outcome) => outcome.reasons.map(afterSlash)))
    const legacy = reasons.filter((entry) => entry.signature === signature)
    return {
      signature,
      layer: world.layer,
      scenarios: mine.map(({ scenario, observations }) => ({
        name: scenario.name,
        successes: observations.filter(({ success }) => success).length,
        reverts: [...new Set(observations.flatMap(({ error }) => (error ? afterSlash(error) : [])))],
      })),
      divergences: mine
        .filter(({ divergences }) => divergences.length > 0)
        .map(({ scenario, divergences }) => ({ scenario: scenario.name, how: divergences })),
      missed: mine.flatMap(({ scenario, missed }) => (missed ? [{ scenario: scenario.name, why: missed }] : [])),
      reasons: legacy.map(({ reason, explained }) => ({ reason, how: how(reason, provoked, explained) })),
      unprovoked: legacy
        .filter(({ reason, explained }) => {
          if (provoked.has(reason)) return false
          return !explained || (explained.now !== undefined && !provoked.has(explained.now))
        })
        .map(({ reason }) => reason),
    }
  })
}

function how(reason: string, provoked: ReadonlySet<string>, explained?: { now?: string; why: string }): string {
  if (provoked.has(reason)) return 'provoked'
  if (!explained) return 'neither provoked nor explained'
  return explained.now ? `${explained.now}: ${explained.why}` : explained.why
}

function afterSlash(reason: string): string {
  return reason.slice(reason.indexOf('/') + 1)
}

/** The share of the calls that is made in each layer: more where the interface is larger. */
const SHARE: Readonly<Record<Layer, number>> = { mainnet: 0.7, foreign: 0.3 }

export function proveSequences(
  world: World,
  options: { operations: number; seed: number; onProgress?: (operations: number) => void },
): Promise<SequenceResult> {
  return runSequences(world, { ...options, operations: Math.ceil(options.operations * SHARE[world.layer]) })
}

/** Tries every mutant of a layer. */
export async function proveMutants(world: World, onVerdict?: (verdict: Verdict) => void): Promise<Verdict[]> {
  const created = await creations(world)
  const scenarios = allScenarios(world)
  const verdicts: Verdict[] = []
  for (const mutant of MUTANTS) {
    if ((mutant.layer ?? 'mainnet') !== world.layer) continue
    const verdict = await kill(world, created, scenarios, mutant)
    onVerdict?.(verdict)
    verdicts.push(verdict)
  }
  return verdicts
}

/** Does something in a world of each layer, one after the other. */
export async function inEachWorld<result>(
  act: (world: World) => Promise<result>,
  options: { forked?: boolean } = {},
): Promise<result[]> {
  const results: result[] = []
  for (const layer of LAYERS) {
    const world = await createWorld(layer, options)
    try {
      results.push(await act(world))
    } finally {
      await world.chain.close()
    }
  }
  return results
}
