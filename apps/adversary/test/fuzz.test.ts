import type { Hex } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { breakContract, BREAKS } from '../src/fuzz/broken.ts'
import { INVARIANTS } from '../src/fuzz/invariants.ts'
import { missing } from '../src/fuzz/report.ts'
import { runFuzz } from '../src/fuzz/run.ts'
import { createWorld, type World } from '../src/world/world.ts'

/** `npm run fuzz` makes more of them. Far fewer find any of the faults below. */
const CALLS = 100_000

let world: World
beforeAll(async () => {
  world = await createWorld()
}, 600_000)
afterAll(() => world.fuzz.stop())

it(`keeps every invariant over ${CALLS} calls, in which each function succeeds`, { timeout: 600_000 }, async () => {
  const result = await runFuzz(world, { calls: CALLS, seed: 1n })
  expect(result.violation).toBeUndefined()
  expect(result.calls).toBeGreaterThanOrEqual(CALLS)
  expect(missing(result)).toEqual([])
})

it.each(Object.keys(BREAKS) as (keyof typeof BREAKS)[])('sees that %s', { timeout: 600_000 }, async (name) => {
  const { rpc } = world.fuzz
  const sound = await rpc<Hex>('evm_snapshot')
  await breakContract(world, name)
  const { violation } = await runFuzz(world, { calls: CALLS, seed: 1n, only: BREAKS[name].invariant })
  await rpc('evm_revert', sound)
  expect(violation, `nothing in ${CALLS} calls`).toBeDefined()
})

it('sees every invariant fall once', () => {
  const fallen = new Set(Object.values(BREAKS).map(({ invariant }) => invariant))
  expect([...fallen].toSorted()).toEqual(Object.keys(INVARIANTS).toSorted())
})
