import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MonolithPau } from '@diamond-pau/devnet'
import type { Hex } from 'viem'
import { createBusyMonolith, createTransitionRig, type TransitionRig } from './transitionRig.ts'

let rig: TransitionRig
let pau: MonolithPau
let snapshot: Hex

beforeAll(async () => {
  rig = await createTransitionRig()
  pau = await createBusyMonolith(rig, 'spark')
  snapshot = await rig.devnet.snapshot()
})
beforeEach(async () => {
  await rig.devnet.revert(snapshot)
  snapshot = await rig.devnet.snapshot()
})
afterAll(() => rig.close())

describe('from the monolith to Stage 1', () => {
  test('try', async () => {
    const transition = await rig.read(rig.request(pau, { stage: 1 }))
    const plan = await rig.plan(rig.request(pau, { stage: 1 }))
    console.log(plan.notes, plan.steps.map((s) => s.title))
    await rig.execute(plan)
    console.log((await rig.plan(rig.request(pau, { stage: 1 }, { from: transition.state.from.address }))).steps.map((s) => s.title))
    expect(1).toBe(1)
  })
})
