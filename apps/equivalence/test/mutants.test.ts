import { artifactUrl, getFacet } from '@diamond-pau/catalogue'
import { readArtifact } from '@diamond-pau/contracts'
import { libraryArtifact, STAGE_CONTRACTS, stageArtifact } from '@diamond-pau/stages'
import { type Address, getContractAddress, type Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { creations, linkedLibraries, replaceCode } from '../src/deployments.ts'
import { infect, kill } from '../src/mutants/kill.ts'
import { MUTANTS } from '../src/mutants/mutants.ts'
import { LAYERS } from '../src/prove.ts'
import { allScenarios, play } from '../src/scenarios/suite.ts'
import type { Scenario } from '../src/scenarios/scenario.ts'
import { runSequences } from '../src/sequences.ts'
import { createWorld, type World } from '../src/world.ts'

describe.each(LAYERS)('a change in one stage is noticed: %s', (layer) => {
  let world: World
  let scenarios: readonly Scenario[]
  let created: ReadonlyMap<Address, Hex>

  beforeAll(async () => {
    world = await createWorld(layer)
    scenarios = allScenarios(world)
    created = await creations(world)
  })
  afterAll(() => world?.chain.close())

  for (const mutant of MUTANTS.filter((each) => (each.layer ?? 'mainnet') === layer)) {
    it(`${mutant.what} (${mutant.stage})`, { timeout: 600_000 }, async () => {
      const { killedBy } = await kill(world, created, scenarios, mutant)
      expect(killedBy, 'the mutant survived: a scenario is missing').toBeDefined()
    })
  }
})

describe('what finds mutants', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld('mainnet')
  })
  afterAll(() => world?.chain.close())

  it('notices nothing where code is replaced by itself', async () => {
    const created = await creations(world)
    const libraries = linkedLibraries('mainnet', created)
    const { stage1, stage2, legacyFacet } = STAGE_CONTRACTS.mainnet
    const [one, two] = world.pau.stages
    const module = stageArtifact('MainnetModule')
    const aave = getFacet('AAVE_FACET')
    const places = [
      [libraries.AaveLib as Address, libraryArtifact('AaveLib'), undefined],
      [one.address, stageArtifact(stage1), undefined],
      [getContractAddress({ from: one.address, nonce: 1n }), module, module.bytecode],
      [two.address, stageArtifact(stage2), undefined],
      [world.pau.facets.LEGACY_FACET as Address, stageArtifact(legacyFacet), undefined],
      [world.pau.facets.AAVE_FACET as Address, readArtifact(artifactUrl(aave)), undefined],
    ] as const
    for (const [address, artifact, input] of places) {
      await replaceCode(world, address, artifact, artifact, input ?? (created.get(address) as Hex), libraries)
    }
    const some = allScenarios(world).filter((_, i) => i % 10 === 0)
    for (const scenario of some) expect((await play(world, scenario)).divergences).toEqual([])
  })

  it('shrinks what diverges to the call that does', async () => {
    const mutant = MUTANTS.find(({ what }) => what === 'a deposit at Aave says nothing')
    if (!mutant) throw new Error('the mutant is gone')
    await infect(world, await creations(world), mutant)
    const { divergence } = await runSequences(world, { operations: 2_000, seed: 1 })
    expect(divergence?.sequence).toEqual([expect.stringContaining('depositAave')])
  })
})
