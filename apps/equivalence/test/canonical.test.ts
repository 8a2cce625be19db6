import { STAGE_CONTRACTS, stageArtifact } from '@diamond-pau/stages'
import { type Address, type Hex, toFunctionSignature } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCanonicalForeign } from '../src/canonical/foreign.ts'
import { createCanonicalMainnet } from '../src/canonical/mainnet.ts'
import { creations } from '../src/deployments.ts'
import { infect } from '../src/mutants/kill.ts'
import { MUTANTS } from '../src/mutants/mutants.ts'
import { isSetter } from '../src/parameters.ts'
import { isRoleFunction } from '../src/scenarios/roles.ts'
import type { Scenario } from '../src/scenarios/scenario.ts'
import { play } from '../src/scenarios/suite.ts'
import { mutatingFunctions, type World } from '../src/world.ts'

// The other suites have venues that do as they are told. Here they are those of the devnet, which round, earn interest and
// keep books, so that what the stages leave behind in them is compared slot by slot.

/** The freezer's, which meets no venue. */
const FREEZER = 'removeRelayer(address)'

const LAYERS = [
  {
    layer: 'mainnet',
    create: createCanonicalMainnet,
    mutants: [
      { what: 'a cooldown of shares uses up nothing', venue: 'Ethena' },
      { what: 'Maple counts shares instead of assets', venue: 'Maple' },
      { what: 'a deposit at Aave says nothing', venue: 'Aave V3.6' },
      { what: 'a Spark vault is asked for one unit more', venue: "Spark's savings vault" },
    ],
  },
  {
    layer: 'foreign',
    create: createCanonicalForeign,
    mutants: [{ what: 'a withdrawal from PSM3 counts what was asked for', venue: 'PSM3' }],
  },
]
describe.each(LAYERS)('the $layer interface over canonical venues, on a fork', ({ layer, create, mutants }) => {
  let world: World
  let scenarios: readonly Scenario[]
  let created: ReadonlyMap<Address, Hex>
  beforeAll(async () => {
    ;({ world, scenarios } = await create())
    created = await creations(world)
  }, 300_000)
  afterAll(() => world?.chain.close())

  it('does alike at each stage what venues do, and what they refuse', { timeout: 600_000 }, async () => {
    for (const scenario of scenarios) {
      const { divergences, missed, observations } = await play(world, scenario)
      expect({ scenario: scenario.name, divergences, missed }).toEqual({ scenario: scenario.name, divergences: [] })
      expect(observations.length, scenario.name).toBeGreaterThan(0)
    }
  })

  it.each(mutants)('notices that $what', async ({ what, venue }) => {
    const mutant = MUTANTS.find((each) => each.what === what)
    const scenario = scenarios.find(({ name }) => name === `over ${venue}`)
    if (!mutant || !scenario) throw new Error('there is no such mutant, or no such venue')
    const snapshot = await world.chain.testClient.snapshot()
    await infect(world, created, mutant)
    const { divergences } = await play(world, scenario)
    await world.chain.testClient.revert({ id: snapshot })
    expect(divergences).not.toEqual([])
  })

  it('has every function of the operators, of the foreign layer those that mainnet lacks', () => {
    const others = (signature: string) =>
      isRoleFunction(signature) || isSetter(signature.slice(0, signature.indexOf('('))) || signature === FREEZER
    const mainnet = stageArtifact(STAGE_CONTRACTS.mainnet.stage1).abi
    const elsewhere = new Set(
      layer === 'mainnet' ? [] : mainnet.flatMap((item) => (item.type === 'function' ? toFunctionSignature(item) : [])),
    )
    const operators = mutatingFunctions(world.pau).filter((signature) => !others(signature))
    const covered = new Set(scenarios.filter(({ ends }) => ends === 'in success').flatMap(({ functions }) => functions))
    expect(operators).toEqual(expect.arrayContaining([...covered]))
    expect(operators.filter((signature) => !covered.has(signature) && !elsewhere.has(signature))).toEqual([])
  })
})
