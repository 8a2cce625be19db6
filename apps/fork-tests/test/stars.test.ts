import { addressesOf } from '@diamond-pau/addresses'
import { contractAt } from '@diamond-pau/contracts/testing'
import {
  latestView,
  readTransition,
  replayStar,
  type Stage,
  type TransitionRequest,
  transitionRequest,
} from '@diamond-pau/deployer'
import { createDevnet, type Fork, forkOrigin, liveSettings, openOrigin, type Origin } from '@diamond-pau/devnet'
import { CONTROLLER } from '@diamond-pau/keys'
import type { ChainDefinition } from '@diamond-pau/stars'
import { type Address, type Hex, parseAbi } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedPaus } from '../src/published.ts'
import { connectTo, upgrade } from '../src/transitions.ts'

// Every Star on every chain where its custody is published: what runs today, upgraded stage by stage. On a fork of the
// chain itself where the environment names a node of it, otherwise on one of a node to which the published proxies,
// roles and limits were brought.

const rolesAbi = parseAbi(['function hasRole(bytes32 role, address account) view returns (bool)'])
const paus = publishedPaus().map((pau) => ({
  ...pau,
  forked: liveSettings(pau.definition.chainId) ? 'forked from the chain itself' : 'forked from a node prepared here',
}))
describe.each(paus)('$star.name on chain $definition.chainId, $forked', ({ star, definition }) => {
  let origin: Origin
  let fork: Fork
  let live: Address
  /** Keys of limits that were brought to a prepared node: a chain may have none that its controller knows. */
  let keys: Hex[] = []
  beforeAll(async () => {
    origin = await openOrigin(definition.chainId, async (chain) => {
      const devnet = await createDevnet({ chain, ...allocatorOf(definition) })
      const { limits } = await replayStar(devnet, star.star, definition, addressesOf(definition.chainId))
      keys = [...new Set(limits.map(({ key }) => key))]
    })
    fork = await forkOrigin(origin)
  })
  afterAll(async () => {
    await fork?.close()
    await origin?.close()
  })

  const request = async (stage: Stage, more: Partial<TransitionRequest> = {}) => {
    const options = { star, definition, deployer: fork.chain.accounts[0] as Address, to: { stage } }
    return { ...(await transitionRequest(await connectTo(fork.chain), options)), ...more }
  }

  it('has one controller, which custody and limits agree on', async () => {
    const connection = await connectTo(fork.chain)
    const { state } = await readTransition(
      await latestView(connection),
      await request(kind(definition), next(definition)),
    )
    live = state.from.address
    for (const contract of [definition.live?.proxy, definition.live?.rateLimits]) {
      const { address, abi } = contractAt(fork.chain, { abi: [...rolesAbi] }, contract?.value as Address)
      const call = { address, abi, functionName: 'hasRole', args: [CONTROLLER, live] } as const
      expect(await fork.chain.publicClient.readContract(call)).toBe(true)
    }
    const set = state.limits.filter(({ maxAmount }) => maxAmount > 0n).map(({ key }) => key)
    expect(set).toEqual(expect.arrayContaining(keys))
    expect(state.fromOperators.relayers.length).toBeGreaterThan(0)
  })

  it.each(stagesOf(definition))('is upgraded to Stage %s, rehearsed before and verified after', async (stage) => {
    const more = { rehearse: true }
    const upgraded = await upgrade(fork.chain, await request(stage, next(definition)), more)
    const { plan, rest, rehearsal, verification } = upgraded
    expect(plan.steps.length).toBeGreaterThan(0)
    expect(verification.findings.filter(({ severity }) => severity === 'drift')).toEqual([])
    expect(rehearsal?.trials.filter(({ same }) => !same)).toEqual([])
    expect(rehearsal?.continuity.filter(({ most }) => most > 0n)).toEqual([])
    expect(rehearsal?.ok).toBe(true)
    expect(rest.steps).toEqual([])
  })
})

/** No Beacon is published elsewhere than on mainnet, so that the diamond waits for one there. */
function stagesOf({ chainId, live }: ChainDefinition): Stage[] {
  if (live?.pau === 'diamond') return [3]
  return chainId === 1 ? [1, 2, 3] : [1, 2]
}

/** A diamond can only be replaced. */
function kind({ live }: ChainDefinition): Stage {
  return live?.pau === 'diamond' ? 3 : 1
}

function next({ live }: ChainDefinition): Partial<TransitionRequest> {
  return live?.pau === 'diamond' ? { instance: 1 } : {}
}

function allocatorOf({ allocator, admin }: ChainDefinition) {
  if (!allocator) return {}
  const { vault, buffer, ilk } = allocator
  return { allocator: { vault: vault.value, buffer: buffer.value, ilk: ilk.value, admin: admin.value } }
}
