import { connect, ForkSettingsError, liveSettings, startAnvil } from '@diamond-pau/devnet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LAYERS, proveSequences } from '../src/prove.ts'
import type { Scenario } from '../src/scenarios/scenario.ts'
import { allScenarios, play } from '../src/scenarios/suite.ts'
import { CHAINS, createWorld, mutatingFunctions, type World } from '../src/world.ts'

// What scenarios.test.ts and sequences.test.ts prove in full in this process, in part on forks, where code and storage
// come from elsewhere when they are first asked for. In full: `npm run equivalence -- --fork`.

/** The first scenario of each function: as a rule, its success. */
function firstScenarios(world: World): Scenario[] {
  const scenarios = allScenarios(world)
  const first = mutatingFunctions(world.pau).map((signature) =>
    scenarios.find(({ functions }) => functions.includes(signature)),
  )
  return [...new Set(first)].filter((scenario) => scenario !== undefined)
}

async function expectAlike(world: World, scenarios: readonly Scenario[]) {
  for (const scenario of scenarios) {
    const { divergences, missed, observations } = await play(world, scenario)
    expect({ scenario: scenario.name, divergences, missed }).toEqual({ scenario: scenario.name, divergences: [] })
    expect(observations.length).toBeGreaterThan(0)
  }
}

const named = LAYERS.map((layer) => {
  const id = CHAINS[layer]
  return { layer, where: liveSettings(id) ? `chain ${id} itself` : `a node here in the place of chain ${id}` }
})
describe.each(named)('the $layer interface on a fork of $where', ({ layer }) => {
  let world: World
  beforeAll(async () => {
    world = await createWorld(layer, { forked: true })
  })
  afterAll(() => world?.chain.close())

  it('behaves alike at each stage, every function once', { timeout: 600_000 }, async () => {
    const scenarios = firstScenarios(world)
    expect(new Set(scenarios.flatMap(({ functions }) => functions))).toEqual(new Set(mutatingFunctions(world.pau)))
    await expectAlike(world, scenarios)
  })

  it('behaves alike under random operations', { timeout: 600_000 }, async () => {
    const { operations, divergence } = await proveSequences(world, { operations: 200, seed: 20_261_126 })
    expect(divergence).toBeUndefined()
    expect(operations).toBeGreaterThan(100)
  })
})

describe('a fork of a chain that the environment names', () => {
  const id = CHAINS.foreign
  const variables = [`PAU_RPC_${id}`, `PAU_FORK_BLOCK_${id}`] as const
  const before = variables.map((name) => process.env[name])
  afterAll(() => {
    for (const [i, name] of variables.entries()) {
      if (before[i] === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = before[i]
    }
  })

  it('has what that chain has, to which custody, venues and controllers come', async () => {
    const anvil = await startAnvil({ chainId: id })
    const node = await connect(anvil.url)
    try {
      // As on a chain where gas has a price, and where accounts and blocks have been used before.
      const [account] = node.accounts
      const wallet = await node.wallet(account!)
      await wallet.sendTransaction({ to: account!, value: 1n } as never)
      await node.testClient.setNextBlockBaseFeePerGas({ baseFeePerGas: 10n ** 9n })
      await node.testClient.mine({ blocks: 70 })
      const [rpc, block] = variables
      process.env[rpc] = anvil.url
      process.env[block] = '60'
      const world = await createWorld('foreign', { forked: true })
      expect(world.chain.origin).toBe(60n)
      expect((await world.chain.publicClient.getBlock({ blockNumber: 60n })).hash).toBe(
        (await node.publicClient.getBlock({ blockNumber: 60n })).hash,
      )
      await expectAlike(world, firstScenarios(world).slice(0, 5))
      await world.chain.close()
      // Nothing of it happened there.
      expect(await node.publicClient.getBlockNumber()).toBe(71n)

      const elsewhere = await startAnvil({ chainId: 5 })
      process.env[rpc] = elsewhere.url
      await expect(createWorld('foreign', { forked: true })).rejects.toThrow(ForkSettingsError)
      await elsewhere.stop()
    } finally {
      await anvil.stop()
    }
  })
})
