import { artifactUrl, getFacet, type IntegrationName } from '@diamond-pau/catalogue'
import { type Artifact, readArtifact } from '@diamond-pau/contracts'
import { coreArtifact } from '@diamond-pau/contracts/testing'
import { libraryArtifact, STAGE_CONTRACTS, stageArtifact } from '@diamond-pau/stages'
import { type Address, getContractAddress, type Hex } from 'viem'
import { linkedLibraries, replaceCode } from '../deployments.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { play } from '../scenarios/suite.ts'
import { runSequences } from '../sequences.ts'
import type { World } from '../world.ts'
import { type Mutant, mutantUrl } from './mutants.ts'

export type Verdict = {
  what: string
  stage: Mutant['stage']
  file: string
  /** What noticed; undefined for a survivor. */
  killedBy?: string
  /** The first difference. */
  how?: string
}

/**
 * Puts a mutant in the place of what it mutates, and plays scenarios until one diverges: those first that it is most
 * likely to concern, so that most mutants die soon. Then sequences.
 */
export async function kill(
  world: World,
  created: ReadonlyMap<Address, Hex>,
  scenarios: readonly Scenario[],
  mutant: Mutant,
): Promise<Verdict> {
  const { what, stage, file } = mutant
  const { testClient } = world.chain
  const snapshot = await testClient.snapshot()
  try {
    await infect(world, created, mutant)
    for (const scenario of byRelevance(world, scenarios, mutant)) {
      const { divergences } = await play(world, scenario)
      const [how] = divergences
      if (how) return { what, stage, file, killedBy: `${scenario.functions[0]}: ${scenario.name}`, how }
    }
    const { divergence } = await runSequences(world, { operations: 500, seed: 7 })
    if (divergence) return { what, stage, file, killedBy: divergence.sequence.join('; '), how: divergence.how[0] ?? '' }
    return { what, stage, file }
  } finally {
    await testClient.revert({ id: snapshot })
  }
}

/** What stands where a mutant goes. */
function target(
  world: World,
  created: ReadonlyMap<Address, Hex>,
  { contract, stage }: Mutant,
): { address: Address; original: Artifact; input: Hex } {
  const { layer, pau } = world
  const known = (address: Address, original: Artifact) => {
    const input = created.get(address)
    if (!input) throw new Error(`nothing is known of how ${contract} was deployed`)
    return { address, original, input }
  }
  const { stage1, stage2, legacyFacet } = STAGE_CONTRACTS[layer]
  if (contract === stage1) return known(pau.stages[0].address, stageArtifact(contract))
  if (contract === stage2) return known(pau.stages[1].address, stageArtifact(contract))
  if (contract === 'Controller') return known(pau.stages[2].address, coreArtifact(contract))
  if (contract === legacyFacet) return known(pau.facets.LEGACY_FACET as Address, stageArtifact(contract))
  if (contract.endsWith('Module')) {
    // The Stage 1 controller deploys it, first of all, with no argument.
    const address = getContractAddress({ from: pau.stages[0].address, nonce: 1n })
    const original = stageArtifact(contract)
    return { address, original, input: original.bytecode }
  }
  if (stage === 'stage1') {
    const libraries = linkedLibraries(layer, created)
    return known(libraries[contract] as Address, libraryArtifact(contract))
  }
  const id = Object.keys(pau.facets).find(
    (facet) => facet !== 'LEGACY_FACET' && getFacet(facet as IntegrationName).contract === contract,
  ) as IntegrationName
  return known(pau.facets[id] as Address, readArtifact(artifactUrl(getFacet(id))))
}

/** Puts a mutant in the place of what it mutates. */
export async function infect(world: World, created: ReadonlyMap<Address, Hex>, mutant: Mutant): Promise<void> {
  const { address, original, input } = target(world, created, mutant)
  const libraries = linkedLibraries(world.layer, created)
  await replaceCode(world, address, readArtifact(mutantUrl(mutant)), original, input, libraries)
}

function byRelevance(world: World, scenarios: readonly Scenario[], { file, concerns }: Mutant): Scenario[] {
  const folder = file.startsWith('facets/') ? file.split('/')[1] : undefined
  const related = new Set(
    world.operations.filter((operation) => operation.folder === folder).map(({ signature }) => signature),
  )
  const isRelated = ({ functions }: Scenario) =>
    functions.some((signature) => related.has(signature) || signature.startsWith(`${concerns}(`))
  // Others by turns, a scenario of each function at a time.
  const others = scenarios.filter((scenario) => !isRelated(scenario))
  const turn = new Map<Scenario, number>()
  const count = new Map<string, number>()
  for (const scenario of others) {
    const [signature = ''] = scenario.functions
    turn.set(scenario, count.get(signature) ?? 0)
    count.set(signature, (count.get(signature) ?? 0) + 1)
  }
  return [...scenarios.filter(isRelated), ...others.sort((a, b) => (turn.get(a) ?? 0) - (turn.get(b) ?? 0))]
}
