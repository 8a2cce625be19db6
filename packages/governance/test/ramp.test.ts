import { createLocalChain, type LocalChain } from '@diamond-pau/contracts/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOP, MAX_CHANGE } from '../src/defaults.ts'
import { ramp } from '../src/ramp.ts'
import { createWorld, DAY, expectRevert, KEY, people, type World } from './harness.ts'

// A new Star's limit, raised on a chain as far and as often as it may be, against the formula.

const USDC = 10n ** 6n
const INITIAL = 100_000n * USDC

let chain: LocalChain
let world: World
beforeAll(async () => {
  chain = await createLocalChain()
})
afterAll(() => chain.close())

test.each([
  ['a day, as in the published table', DAY],
  ['a hop of 18 hours', HOP],
])('30 days at one increase %s', async (_, every) => {
  world = await createWorld(chain)
  const { configurator, beamState } = world.unit
  const rateLimits = world.pau.rateLimits.address
  await beamState.send('setHop', [rateLimits, every], { from: people.governance })
  await beamState.send('addInitRateLimits', [KEY, rateLimits, INITIAL, INITIAL / DAY], { from: people.governance })

  const set = (maxAmount: bigint, slope: bigint) =>
    configurator.send('setRateLimit', [rateLimits, KEY, maxAmount, slope], { from: people.cBEAM })
  const read = () => world.pau.rateLimits.read<{ maxAmount: bigint; slope: bigint }>('getRateLimitData', [KEY])

  await set(INITIAL, INITIAL / DAY)
  const start = await chain.now()
  const onChain = [INITIAL]
  for (let increase = 1n; increase * every <= 30n * DAY; increase += 1n) {
    const { maxAmount, slope } = await read()
    const raised = (value: bigint) => (value * MAX_CHANGE) / 10n ** 18n
    const time = start + increase * every
    await chain.testClient.setNextBlockTimestamp({ timestamp: time - 1n })
    await expectRevert(set(raised(maxAmount), slope), 'Configurator/increment-too-soon')
    await chain.testClient.setNextBlockTimestamp({ timestamp: time })
    await expectRevert(set(raised(maxAmount) + 1n, slope), 'Configurator/exceeds-max-amount')
    await chain.testClient.setNextBlockTimestamp({ timestamp: time })
    await set(raised(maxAmount), raised(slope))
    for (let day = BigInt(onChain.length); day * DAY < time + every - start && day <= 30n; day += 1n) {
      onChain.push((await read()).maxAmount)
    }
  }
  expect(ramp({ initial: INITIAL, step: MAX_CHANGE, every, days: 30, decimals: 6 }).map(({ limit }) => limit)).toEqual(
    onChain,
  )
})
