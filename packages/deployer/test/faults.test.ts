import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { play, scenarios } from './faults/faults.ts'
import { openStage, type Stage } from './faults/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

const named = (...faults: string[]) => scenarios.filter(({ fault }) => faults.includes(fault))

// Every fault at the last step; at the one that must not happen twice, those that leave it in doubt. `npm run faults`
// does all of them at every kind of step. A chain is only ever rewound, so the last step comes first.
describe.each([
  ['the last step', -1, scenarios.filter(({ concerns }) => !concerns)],
  [
    'the assembly',
    'assemble/Spark',
    named(
      'killed after it was mined',
      'answer dropped',
      'stale state, fresh receipts',
      'stale state and receipts',
      'fees raised before it arrived',
      'fees raised while it waited',
      'nonce used by another transaction',
      'journal deleted after it was mined',
      'chain reorganised under it',
    ),
  ],
] as const)('law 4: one more run finishes after a fault at %s of a deployment of Spark', (_, at, faults) => {
  it.each(faults)('$fault', async (scenario) => {
    const { steps } = stage.plan
    const step = at === -1 ? steps.length - 1 : steps.findIndex(({ id }) => id === at)
    expect(await play(stage, scenario, step)).toMatchObject({ ok: true })
  })
})

describe('a cell is red', () => {
  it('when one more run does not finish', async () => {
    const vain = {
      fault: 'nothing',
      befall: async () => undefined,
      afterwards: async () => stage.node.inject({ request: () => 'drop' }),
    }
    const last = stage.plan.steps.findIndex(({ id }) => id === 'assemble/Spark')
    expect(await play(stage, vain, last)).toMatchObject({ ok: false })
  })

  it('when something was done twice', async () => {
    const twice = {
      fault: 'a transaction too many',
      befall: (stage: Stage) => stage.run(),
      afterwards: async ({ chain, account }: Stage) => {
        await (await chain.wallet(account.address)).sendTransaction({ to: account.address } as never)
      },
    }
    const step = stage.plan.steps.findIndex(({ id }) => id === 'assemble/Spark')
    expect(await play(stage, twice, step)).toMatchObject({ ok: false, note: expect.stringContaining('instead of') })
  })
})
