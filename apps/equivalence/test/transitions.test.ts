import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { differences, type Observation } from '../src/recorder.ts'
import { actionsOf, closing, giveLimits, step, takeStep } from '../src/sequences.ts'
import type { StageName } from '../src/stage.ts'
import { type Day, live, parameterWords } from '../src/transition.ts'
import { createWorld, type Operation, type World } from '../src/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld('mainnet', { configured: 'at Stage 1' })
})
afterAll(() => world?.chain.close())

function operation(name: string): Operation {
  const found = world.operations.find(({ signature }) => signature.startsWith(`${name}(`))
  if (!found) throw new Error(`there is no ${name}`)
  return found
}

/** What a day is like where the controller changes, beside what it is like where it never does. */
async function compare(day: Day, stages: readonly StageName[]): Promise<readonly Observation[]> {
  const words = await parameterWords(world, day)
  const never = await live(world, day, ['stage1'], words)
  const changed = await live(world, day, stages, words)
  const length = Math.max(never.length, changed.length)
  const found = Array.from({ length }, (_, i) => differences(never[i], changed[i])).flat()
  expect(found).toEqual([])
  return changed
}

const WAYS: readonly (readonly StageName[])[] = [
  ['stage1', 'stage2'],
  ['stage1', 'stage3'],
  ['stage1', 'stage2', 'stage3'],
]

type ExpectedDay = { day: Day; ends: readonly boolean[] }

/** The controller changes between a request and its claim, and once more before the next request. */
function withdrawal(requestName: string, claimName: string): ExpectedDay {
  return {
    async day(now, moment) {
      const [request, claim] = [operation(requestName), operation(claimName)]
      await now().limits(request)
      await now().limits(claim)
      await now().operate(request)
      await moment()
      await now().operate(claim)
      await moment()
      await now().operate(request)
    },
    ends: [true, true, true],
  }
}

/** An operator's days, each with moments at which the controller may change. */
const DAYS: Readonly<Record<string, ExpectedDay>> = {
  'an OTC swap that is half done': {
    async day(now, moment) {
      const [send, claim] = [operation('otcSend'), operation('otcClaim')]
      const [exchange] = send.args(0n)
      await now().call('setOTCRechargeRate(address,uint256)', [exchange, 0n], { from: 'admin' })
      await now().limits(send)
      await now().limits(claim)
      await now().operate(send)
      await moment()
      await now().operate(send)
      await now().operate(claim, send.action.amount / 2n)
      await moment()
      await now().operate(send)
      await now().operate(claim, send.action.amount / 2n)
      await now().operate(send)
    },
    ends: [true, true, false, true, false, true, true],
  },
  'a buffer that recharges': {
    async day(now, moment) {
      const send = operation('otcSend')
      await now().limits(send)
      await now().operate(send)
      world.chain.wait(50n)
      await moment()
      await now().operate(send)
      world.chain.wait(40n)
      await moment()
      world.chain.wait(60n)
      await now().operate(send)
    },
    ends: [true, false, true],
  },
  'USDe that cools down': {
    async day(now, moment) {
      const [cooldown, unstake] = [operation('cooldownAssetsSUSDe'), operation('unstakeSUSDe')]
      await now().limits(cooldown)
      await now().limits(unstake)
      await now().operate(cooldown)
      await moment()
      await now().operate(cooldown)
      world.chain.wait(604_800n)
      await moment()
      await now().operate(unstake)
    },
    ends: [true, true, true],
  },
  'a withdrawal of weETH that is pending': withdrawal('requestWithdrawFromWeETH', 'claimWithdrawalFromWeETH'),
  'a withdrawal of wstETH that is pending': withdrawal('requestWithdrawFromWstETH', 'claimWithdrawalFromWstETH'),
  'an ERC-7540 request that is pending': {
    async day(now, moment) {
      const names = ['requestDeposit', 'claimDeposit', 'requestRedeem', 'claimRedeem'] as const
      const [deposit, claimShares, redeem, claimAssets] = names.map((name) => operation(`${name}ERC7540`)) as [
        Operation,
        Operation,
        Operation,
        Operation,
      ]
      for (const one of [deposit, claimShares, redeem, claimAssets]) await now().limits(one)
      await now().operate(deposit)
      await moment()
      await now().operate(claimShares)
      await now().operate(redeem)
      await moment()
      await now().operate(claimAssets)
    },
    ends: [true, true, true, true],
  },
  'limits that are half used up': {
    async day(now, moment) {
      const deposit = operation('depositAave')
      const { amount } = deposit.action
      await now().limits(deposit, { deposit: 2n * amount }, amount / 100n)
      await now().operate(deposit)
      await moment()
      await now().operate(deposit, amount + 2n * (amount / 100n))
      await now().operate(deposit, amount)
      world.chain.wait(60n)
      await moment()
      await now().operate(deposit, amount)
      world.chain.wait(100n)
      await now().operate(deposit, amount)
    },
    ends: [true, true, false, false, true],
  },
  'a position in Uniswap': {
    async day(now, moment) {
      const [add, remove] = [operation('addLiquidityUniswapV3'), operation('removeLiquidityUniswapV3')]
      await now().limits(add)
      await now().limits(remove)
      await now().operate(add)
      await moment()
      await now().operate(add)
      await moment()
      await now().operate(remove)
    },
    ends: [true, true, true],
  },
  'a relayer who was removed': {
    async day(now, moment) {
      const deposit = operation('depositAave')
      await now().limits(deposit)
      await now().operate(deposit)
      await now().call('removeRelayer(address)', [world.people.relayer], { from: 'freezer' })
      await moment()
      await now().operate(deposit)
      await moment()
      await now().operate(deposit)
    },
    ends: [true, true, false, false],
  },
}

describe.each(Object.entries(DAYS))('%s', (_name, { day, ends }) => {
  it.each(WAYS.map((stages) => [stages.join(' → '), stages] as const))(
    'goes on as if nothing had happened: %s',
    async (_, stages) => {
      const observations = await compare(day, stages)
      expect(observations.map(({ success }) => success)).toEqual(ends)
    },
  )
})

it('a parameter that was not taken over is missed', async () => {
  const { day } = DAYS['limits that are half used up'] as ExpectedDay
  const never = await live(world, day, ['stage1'], [])
  const changed = await live(world, day, ['stage1', 'stage2'], [])
  expect(differences(never[1], changed[1]).join()).toContain('max-slippage-not-set')
})

it('random days go on as if nothing had happened, wherever the controller changes', async () => {
  const snapshot = await world.chain.testClient.snapshot()
  await giveLimits(world)
  const actions = actionsOf(world)
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 3, maxLength: 60, size: 'max' }),
    fc.nat(),
    fc.nat(),
    async (steps, first, second) => {
      const [one, other] = [first % steps.length, second % steps.length]
      await compare(
        async (now, moment) => {
          for (const [i, each] of steps.entries()) {
            if (i === Math.min(one, other)) await moment()
            if (i === Math.max(one, other)) await moment()
            await takeStep(now(), actions, each)
          }
          await closing(now())
        },
        ['stage1', 'stage2', 'stage3'],
      )
    },
  )
  await fc.assert(property, { seed: 20_261_126, numRuns: 25 })
  await world.chain.testClient.revert({ id: snapshot })
})
