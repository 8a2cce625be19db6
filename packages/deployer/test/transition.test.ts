import type { LocalContract } from '@diamond-pau/contracts/testing'
import { expectRevert } from '@diamond-pau/contracts/testing'
import { installMonolith, type MonolithPau } from '@diamond-pau/devnet'
import { CONTROLLER, diamondKey, monolithKey, RELAYER as RELAYER_ROLE } from '@diamond-pau/keys'
import type { Address, Hex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  parsePlan,
  type Plan,
  planHash,
  planTransition,
  rehearse,
  serializePlan,
  type Stage,
  StalePlanError,
  TransitionError,
  verifyTransition,
} from '../src/index.ts'
import {
  BUFFER,
  createBusyMonolith,
  createTransitionRig,
  EXCHANGE,
  FREEZER,
  RELAYER,
  SECOND,
  type TransitionRig,
  usdc,
  usds,
} from './transitionRig.ts'

let rig: TransitionRig
let pau: MonolithPau
let snapshot: Hex
let aToken: Address
let susds: Address
let asset: Address

beforeAll(async () => {
  rig = await createTransitionRig()
  pau = await createBusyMonolith(rig, 'first')
  aToken = rig.devnet.aave.aTokens.usds.address
  susds = rig.devnet.tokens.susds.address
  asset = rig.devnet.tokens.usds.address
  snapshot = await rig.devnet.snapshot()
})
beforeEach(async () => {
  await rig.devnet.revert(snapshot)
  snapshot = await rig.devnet.snapshot()
})
afterAll(() => rig.close())

const keys = () => {
  const pool = rig.devnet.aave.pool.address
  return {
    mint: diamondKey('LIMIT_USDS_MINT'),
    psm: diamondKey('LIMIT_USDS_TO_USDC'),
    aave: diamondKey('LIMIT_AAVE_DEPOSIT', { underlyingAsset: asset, pool, aToken }),
    vault: diamondKey('LIMIT_4626_DEPOSIT', { asset, token: susds }),
    otc: diamondKey('LIMIT_OTC_SEND', { asset, exchange: EXCHANGE }),
    transfer: diamondKey('LIMIT_ASSET_TRANSFER', { asset, destination: EXCHANGE }),
  }
}
const oldKeys = () => ({
  mint: monolithKey('LIMIT_USDS_MINT'),
  psm: monolithKey('LIMIT_USDS_TO_USDC'),
  aave: monolithKey('LIMIT_AAVE_DEPOSIT', { aToken }),
  vault: monolithKey('LIMIT_4626_DEPOSIT', { token: susds }),
  otc: monolithKey('LIMIT_OTC_SWAP', { exchange: EXCHANGE }),
  transfer: monolithKey('LIMIT_ASSET_TRANSFER', { asset, destination: EXCHANGE }),
})

async function left(names: Record<string, Hex>): Promise<Record<string, bigint>> {
  return Object.fromEntries(
    await Promise.all(Object.entries(names).map(async ([name, key]) => [name, await rig.limit(pau, key)])),
  )
}

/** What is left of each limit at the same second, whatever the chain does to get there. */
async function leftAt(names: Record<string, Hex>, time: bigint) {
  await rig.devnet.chain.mineAt(time)
  return left(names)
}

async function toStage(stage: 1 | 2 | 3): Promise<LocalContract[]> {
  const controllers: LocalContract[] = []
  for (const to of [1, 2, 3] as const) if (to <= stage) controllers.push(await rig.go(pau, { stage: to }))
  return controllers
}

const operator = (controller: LocalContract, from = RELAYER) => ({
  do: (functionName: string, ...args: unknown[]) => controller.send(functionName, args, { from }),
})

describe('from the monolith to Stage 1', () => {
  test('every budget goes on with what was used of it, in the same second', async () => {
    const time = (await rig.devnet.chain.now()) + 10_000n
    const before = await leftAt(oldKeys(), time)
    expect(before.mint).toBeLessThan(usds(10_000_000))
    expect(before.otc).toBeLessThan(usds(3_000_000))
    await rig.devnet.revert(snapshot)
    snapshot = await rig.devnet.snapshot()
    await rig.go(pau, { stage: 1 })
    expect(await leftAt(keys(), time)).toEqual(before)
    for (const key of [oldKeys().aave, oldKeys().vault, oldKeys().otc]) expect(await rig.limit(pau, key)).toBe(0n)
  })

  test('the new controller has every parameter, and custody has one controller', async () => {
    const POOL_ID: Hex = `0x${'ab'.repeat(12)}${'cd'.repeat(20)}`
    await pau.controller.send('setUniswapV4TickLimits', [POOL_ID, -60, 60, 10], { from: pau.admin })
    // The monolith knows a pool by the end of its id.
    await pau.controller.send('setMaxSlippage', [`0x${'cd'.repeat(20)}`, 995n * 10n ** 15n], { from: pau.admin })
    const transition = await rig.read(rig.request(pau, { stage: 1 }))
    const plan = planTransition(transition)
    await rig.execute(plan)
    const controller = rig.controller(transition.state.to.address)
    for (const [functionName, args] of [
      ['vault', []],
      ['buffer', []],
      ['maxSlippages', [aToken]],
      ['maxSlippages', [EXCHANGE]],
      ['maxExchangeRates', [susds]],
      ['mintRecipients', [6]],
      ['layerZeroRecipients', [30110]],
      ['otcs', [EXCHANGE]],
      ['otcWhitelistedAssets', [EXCHANGE, asset]],
      ['merklDistributor', []],
    ] as const) {
      expect(await controller.read(functionName, args), functionName).toEqual(
        await pau.controller.read(functionName, args),
      )
    }
    expect(await controller.read('uniswapV4MaxSlippages', [POOL_ID])).toBe(995n * 10n ** 15n)
    expect(await controller.read('uniswapV4TickLimits', [POOL_ID])).toEqual([-60, 60, 10])
    expect(await controller.read('maxSlippages', [`0x${'cd'.repeat(20)}`])).toBe(0n)
    expect(await pau.proxy.read('hasRole', [CONTROLLER, controller.address])).toBe(true)
    expect(await pau.proxy.read('hasRole', [CONTROLLER, pau.controller.address])).toBe(false)
    const { findings, checked } = await verifyTransition(rig.connection, transition, plan)
    expect(findings).toEqual([])
    expect(checked.contracts).toBeGreaterThan(20)
  })

  test('an OTC swap that is half done goes on: not sent again before it is back, then as ever', async () => {
    const controller = await rig.go(pau, { stage: 1 })
    const { do: operate } = operator(controller)
    await expectRevert(operate('otcSend', EXCHANGE, asset, usds(1)), 'MC/last-swap-not-returned')
    await rig.devnet.tokens.usds.send('transfer', [BUFFER, usds(800_000)], { from: EXCHANGE })
    await operate('otcClaim', EXCHANGE, asset)
    await operate('otcSend', EXCHANGE, asset, usds(1))
  })

  test('a plan is bytes with a hash, and there is nothing left to do afterwards', async () => {
    const request = rig.request(pau, { stage: 1 })
    const plan = await rig.plan(request)
    expect(planHash(await rig.plan(request))).toBe(planHash(plan))
    expect(parsePlan(serializePlan(plan))).toEqual(plan)
    await rig.execute(plan)
    // The day goes on, and somebody is stopped. A plan must not undo either.
    const controller = rig.controller((await rig.read({ ...request, from: pau.controller.address })).state.to.address)
    await operator(controller).do('mintUSDS', usds(1))
    await controller.send('removeRelayer', [SECOND], { from: FREEZER })
    await controller.send('setMaxSlippage', [aToken, 5n], { from: pau.admin })
    expect((await rig.plan({ ...request, from: pau.controller.address })).steps).toEqual([])
  })

  test('the new controller gets its rights before the old one loses them, and operators last', async () => {
    const { steps } = await rig.plan(rig.request(pau, { stage: 1 }))
    const at = (id: RegExp) => steps.flatMap((step, index) => (id.test(step.id) ? index : []))
    const [granted, revoked] = [at(/^grantRole\/.*\/CONTROLLER/), at(/^revokeRole\/.*\/CONTROLLER/)]
    expect([granted.length, revoked.length]).toEqual([2, 2])
    expect(Math.max(...granted)).toBeLessThan(Math.min(...revoked))
    expect(Math.min(...at(/^(carry|close)Limit/))).toBeGreaterThan(Math.max(...revoked))
    expect(Math.min(...at(/\/RELAYER\//))).toBe(steps.length - 2)
  })

  test('stops with the old controller at work when the operator was faster', async () => {
    const plan = await rig.plan(rig.request(pau, { stage: 1 }))
    await operator(pau.controller).do('mintUSDS', usds(5))
    await expect(rig.execute(plan)).rejects.toThrow(StalePlanError)
    await operator(pau.controller).do('mintUSDS', usds(5))
    await rig.go(pau, { stage: 1 })
  })

  test('what only governance can decide is a note, and nothing is guessed', async () => {
    const { rateLimits, controller, admin } = pau
    await rateLimits.send('setRateLimitData', [`0x${'77'.repeat(32)}`, 5n, 0n], { from: admin })
    await rateLimits.send('setRateLimitData', [monolithKey('LIMIT_FARM_DEPOSIT', { farm: asset }), 5n, 0n], {
      from: admin,
    })
    await controller.send('setMaxSlippage', [susds, 2n * 10n ** 18n], { from: admin })
    await controller.send('setOTCWhitelistedAsset', [EXCHANGE, rig.devnet.tokens.usdc.address, true], { from: admin })
    const plan = await rig.plan(rig.request(pau, { stage: 1 }))
    const notes = (plan.notes ?? []).join('\n')
    expect(notes).toContain(`Key 0x${'77'.repeat(32)} allows 5`)
    expect(notes).toContain('LIMIT_FARM_DEPOSIT')
    expect(notes).toContain('how the budget is to be divided between the whitelisted assets')
    expect(notes).toContain('whether burning USDS is to have a bound')
    expect(notes).toContain('above 1, which no later controller accepts')
    await rig.execute(plan)
    expect(await rig.limit(pau, `0x${'77'.repeat(32)}`)).toBe(5n)
    // Half of what was left, for each of two assets, in the units of each.
    const { usdc: second } = rig.devnet.tokens
    const half = await rig.limit(pau, keys().otc)
    const other = await rig.limit(pau, diamondKey('LIMIT_OTC_SEND', { asset: second.address, exchange: EXCHANGE }))
    expect(half).toBeGreaterThanOrEqual(usds(750_000))
    expect(half).toBeLessThan(usds(751_000))
    expect(other).toBe(half / 10n ** 12n)
  })

  test('its way back restores the old controller, with what was used meanwhile', async () => {
    const controller = await rig.go(pau, { stage: 1 })
    await operator(controller).do('depositAave', aToken, usds(1_000_000))
    await operator(controller).do('depositERC4626', susds, usds(500_000), 0n)
    await controller.send('removeRelayer', [SECOND], { from: FREEZER })
    const time = (await rig.devnet.chain.now()) + 1000n
    const now = await rig.devnet.snapshot()
    const before = await leftAt(keys(), time)
    await rig.devnet.revert(now)
    await rig.go(pau, { stage: 'legacy', address: pau.controller.address })
    expect(await leftAt(oldKeys(), time)).toEqual(before)
    await operator(pau.controller).do('depositAave', aToken, usds(1))
    // Whom the freezer stopped stays stopped.
    expect(await pau.controller.read('hasRole', [RELAYER_ROLE, SECOND])).toBe(false)
    await expect(operator(controller).do('mintUSDS', 1n)).rejects.toThrow()
    // And forth again.
    await rig.go(pau, { stage: 1 }, { instance: 1 })
  })
})

describe('a transition is refused', () => {
  const STRANGER: Address = '0x00000000000000000000000000000000DeaDBeef'

  test('while somebody else acts for the PAU', async () => {
    await pau.proxy.send('grantRole', [CONTROLLER, STRANGER], { from: pau.admin })
    await expect(rig.plan(rig.request(pau, { stage: 1 }))).rejects.toThrow('several controllers')
    const from = { from: pau.controller.address }
    await expect(rig.plan(rig.request(pau, { stage: 1 }, from))).rejects.toThrow(`${STRANGER} acts for`)
  })

  test('from a controller that does not act, when none of ours does', async () => {
    await pau.proxy.send('revokeRole', [CONTROLLER, pau.controller.address], { from: pau.admin })
    const from = { from: pau.controller.address }
    await expect(rig.plan(rig.request(pau, { stage: 1 }, from))).rejects.toThrow('Neither')
  })

  test('back to what never was its controller, or is not of that stage', async () => {
    const one = await rig.go(pau, { stage: 1 })
    const susdsAsMonolith = rig.request(pau, { stage: 'legacy', address: susds })
    await expect(rig.plan(susdsAsMonolith)).rejects.toThrow('was never a controller')
    await rig.go(pau, { stage: 2 })
    await expect(rig.plan(rig.request(pau, { stage: 1, address: pau.controller.address }))).rejects.toThrow(
      'is a monolith. Pass --to legacy',
    )
    expect((await rig.plan(rig.request(pau, { stage: 1, address: one.address }))).steps.length).toBeGreaterThan(0)
  })

  test('past a stage', async () => {
    await expect(rig.plan(rig.request(pau, { stage: 2 }))).rejects.toThrow('Go through Stage 1')
  })
})

describe('from Stage 1 to the diamond', () => {
  test('an operator’s day goes through all stages', async () => {
    const { chain, tokens } = rig.devnet
    let previous: LocalContract = pau.controller
    for (const stage of [1, 2, 3] as const) {
      const transition = await rig.read(rig.request(pau, { stage }))
      const plan = planTransition(transition)
      const funds = await tokens.usds.read<bigint>('balanceOf', [pau.proxy.address])
      await rig.execute(plan)
      const { findings } = await verifyTransition(rig.connection, transition, plan)
      expect(findings.filter(({ severity }) => severity === 'drift')).toEqual([])
      expect(await tokens.usds.read<bigint>('balanceOf', [pau.proxy.address])).toBe(funds)

      const controller = rig.controller(transition.state.to.address)
      expect(await controller.read('otcs', [EXCHANGE])).toEqual(await previous.read('otcs', [EXCHANGE]))
      expect(await controller.read('maxSlippages', [aToken])).toEqual(await previous.read('maxSlippages', [aToken]))
      const { do: operate } = operator(controller)
      await expect(operate('otcSend', EXCHANGE, asset, usds(1))).rejects.toThrow('last-swap-not-returned')
      await operate('mintUSDS', usds(1000))
      await operate('depositAave', aToken, usds(1000))
      await operate('withdrawAave', aToken, usds(500))
      await operate('depositERC4626', susds, usds(1000), 0n)
      await operate('withdrawERC4626', susds, usds(500), 2n ** 255n)
      await operate('swapUSDSToUSDC', usdc(10))
      await operate('swapUSDCToUSDS', usdc(10))
      await operate('transferAsset', asset, EXCHANGE, usds(10))
      await operate('burnUSDS', usds(100))
      await expect(operator(previous).do('mintUSDS', usds(1))).rejects.toThrow()
      // Some of the swap comes back at each stage.
      await tokens.usds.send('transfer', [BUFFER, usds(200_000)], { from: EXCHANGE })
      await operate('otcClaim', EXCHANGE, asset)
      await chain.mineAt((await chain.now()) + 60n)
      previous = controller
    }
    await tokens.usds.send('transfer', [BUFFER, usds(200_000)], { from: EXCHANGE })
    await operator(previous).do('otcClaim', EXCHANGE, asset)
    await operator(previous).do('otcSend', EXCHANGE, asset, usds(1))
    await previous.send('removeRelayer', [RELAYER], { from: FREEZER })
    await expect(operator(previous).do('mintUSDS', usds(1))).rejects.toThrow()
  })

  test('nothing is left to do at any stage', async () => {
    const [one, two] = await toStage(3)
    const again = async (stage: 2 | 3, from: LocalContract) =>
      (await rig.plan(rig.request(pau, { stage }, { from: from.address }))).steps.map(({ title }) => title)
    expect(await again(3, two as LocalContract)).toEqual([])
    await expect(rig.plan(rig.request(pau, { stage: 3 }, { from: (one as LocalContract).address }))).rejects.toThrow(
      'Go through Stage 2',
    )
  })

  test('nobody is left with a right to custody: not the migration, not the deployer', async () => {
    await rig.go(pau, { stage: 1 })
    const transition = await rig.read(rig.request(pau, { stage: 2 }))
    const plan = planTransition(transition)
    await rig.execute(plan)
    const migration = plan.addresses.ParameterMigration as Address
    for (const account of [migration, rig.devnet.chain.accounts[0], transition.state.from.address]) {
      expect(await pau.proxy.read('hasRole', [CONTROLLER, account])).toBe(false)
    }
    await pau.proxy.send('grantRole', [CONTROLLER, migration], { from: pau.admin })
    const { findings } = await verifyTransition(rig.connection, transition, plan)
    expect(findings.map(({ what, actual }) => `${what} ${actual}`)).toContain(
      `CONTROLLER on ALMProxy held by ${migration}`,
    )
  })

  test('ways back: from the diamond to Stage 2, and from there to Stage 1', async () => {
    const [one, two, three] = (await toStage(3)) as [LocalContract, LocalContract, LocalContract]
    await three.send('setMintRecipient', [6, `0x${'11'.repeat(32)}`], { from: pau.admin })
    await rig.go(pau, { stage: 2, address: two.address })
    await operator(two).do('depositAave', aToken, usds(1))
    await two.send('setMaxSlippage', [aToken, 10n ** 17n], { from: pau.admin })
    await rig.go(pau, { stage: 1, address: one.address })
    await operator(one).do('depositAave', aToken, usds(1))
    expect(await one.read('mintRecipients', [6])).toBe(`0x${'11'.repeat(32)}`)
    expect(await one.read('maxSlippages', [aToken])).toBe(10n ** 17n)
    await expect(operator(two).do('mintUSDS', 1n)).rejects.toThrow()
  })

  test('no way back to a controller that does not know of a swap on its way', async () => {
    const [one, two] = (await toStage(2)) as [LocalContract, LocalContract]
    await rig.devnet.tokens.usds.send('transfer', [BUFFER, usds(800_000)], { from: EXCHANGE })
    await operator(two).do('otcClaim', EXCHANGE, asset)
    await operator(two).do('otcSend', EXCHANGE, asset, usds(5))
    await expect(rig.plan(rig.request(pau, { stage: 1, address: one.address }))).rejects.toThrow(TransitionError)
  })

  test('a diamond is replaced by another: roles, parameters and limits stay', async () => {
    const [, , three] = (await toStage(3)) as [LocalContract, LocalContract, LocalContract]
    await expect(rig.plan(rig.request(pau, { stage: 3 }))).rejects.toThrow('--instance')
    const plan = await rig.plan(rig.request(pau, { stage: 3 }, { instance: 1 }))
    expect(new Set(plan.steps.map(({ kind }) => kind))).toEqual(
      new Set(['deploy', 'updateIntegrations', 'grantRole', 'revokeRole']),
    )
    const controller = await rig.go(pau, { stage: 3 }, { instance: 1 })
    expect(controller.address).not.toBe(three.address)
    await operator(controller).do('depositAave', aToken, usds(1))
    await controller.send('removeRelayer', [RELAYER], { from: FREEZER })
    await expect(operator(three).do('mintUSDS', 1n)).rejects.toThrow()
  })
})

describe('a transition that was interrupted', () => {
  /** Sends the first steps of a plan and no more. */
  const begin = (plan: Plan, count: number) => rig.execute({ ...plan, steps: plan.steps.slice(0, count) })

  test.each([1, 2, 3] as const)(
    'to Stage %i goes on from wherever it stopped, with a new plan or the old one',
    async (stage) => {
      if (stage > 1) await toStage((stage - 1) as 1 | 2)
      const start = await rig.read(rig.request(pau, { stage }))
      const request = rig.request(pau, { stage }, { from: start.state.from.address })
      const plan = planTransition(start)
      const decisive = plan.steps.findIndex(({ kind, id }) => kind === 'revokeRole' && id.includes('CONTROLLER'))
      const stops = new Set([3, plan.steps.length - 1])
      for (let count = decisive - 2; count < plan.steps.length; count++) stops.add(count)
      const state = await rig.devnet.snapshot()
      let here = state
      for (const [index, count] of [...stops].toSorted((a, b) => a - b).entries()) {
        await begin(plan, count)
        const rest = index % 2 === 0 ? plan : await rig.plan(request)
        const { sent } = await rig.execute(rest)
        expect(sent.length, `after ${count} steps`).toBe(plan.steps.length - count)
        const { findings } = await verifyTransition(rig.connection, start, plan)
        expect(findings.filter(({ severity }) => severity === 'drift')).toEqual([])
        // Sent again, the same plan has nothing to do.
        expect((await rig.execute(plan)).sent).toEqual([])
        await rig.devnet.revert(here)
        here = await rig.devnet.snapshot()
      }
    },
  )

  test('lets nobody operate through either controller before it is over, and loses nothing', async () => {
    const plan = await rig.plan(rig.request(pau, { stage: 1 }))
    const last = plan.steps.findIndex(({ id }) => id.includes('/RELAYER/'))
    await begin(plan, last)
    const controller = rig.controller(plan.addresses.NewController as Address)
    await expect(operator(pau.controller).do('mintUSDS', 1n)).rejects.toThrow()
    await expect(operator(controller).do('mintUSDS', 1n)).rejects.toThrow()
    await rig.execute(plan)
    await operator(controller).do('mintUSDS', 1n)
  })
})

describe('two Stars on one chain', () => {
  test('stand at different stages, share what is shared, and do not notice each other', async () => {
    const first = pau
    const second = await createBusyMonolith(rig, 'second')
    const one = await rig.go(first, { stage: 1 })
    const two = await rig.go(first, { stage: 2 })
    const plan = await rig.plan(rig.request(second, { stage: 1 }))
    // Libraries are there already.
    expect(plan.steps.filter(({ kind }) => kind === 'deploy')).toHaveLength(1)
    const other = await rig.go(second, { stage: 1 })
    expect(new Set([one.address, two.address, other.address]).size).toBe(3)
    const before = await two.read('otcs', [EXCHANGE])
    await other.send('setMaxSlippage', [aToken, 7n], { from: second.admin })
    await operator(two).do('depositAave', aToken, usds(1))
    await operator(other).do('depositERC4626', susds, usds(1), 0n)
    const third = await rig.go(second, { stage: 2 })
    expect(await third.read('maxSlippages', [aToken])).toBe(7n)
    expect(await two.read('maxSlippages', [aToken])).toBe(999n * 10n ** 15n)
    expect(await two.read('otcs', [EXCHANGE])).toEqual(before)
    await rig.go(first, { stage: 3 })
    await operator(third).do('mintUSDS', usds(1))
  })
})

describe('elsewhere than on mainnet', () => {
  let base: TransitionRig
  beforeAll(async () => {
    base = await createTransitionRig(8453)
  })
  afterAll(() => base.close())

  test('the foreign controllers take over, with what they have of parameters', async () => {
    const { tokens, aave } = base.devnet
    const admin = base.devnet.chain.accounts[3] as Address
    const there = await installMonolith(base.devnet, { name: 'base', admin, relayers: [RELAYER], freezers: [FREEZER] })
    const govern = (functionName: string, ...args: unknown[]) =>
      there.controller.send(functionName, args, { from: admin })
    const key = monolithKey('LIMIT_4626_DEPOSIT', { token: tokens.susds.address })
    await there.rateLimits.send('setRateLimitData', [key, usds(1000), 0n], { from: admin })
    await govern('setMaxExchangeRate', tokens.susds.address, 1n, 2n)
    await govern('setMaxSlippage', aave.aTokens.usds.address, 10n ** 18n)
    await govern('setMintRecipient', 0, `0x${'12'.repeat(32)}`)
    await govern('setCentrifugeRecipient', 1, `0x${'34'.repeat(32)}`)
    await govern('setUniswapV3PoolMaxTickDelta', EXCHANGE, 50)
    await govern('setUniswapV3AddLiquidityUpperTickBound', EXCHANGE, -10)
    await govern('setUniswapV3AddLiquidityLowerTickBound', EXCHANGE, -90)
    await govern('setUniswapV3TwapSecondsAgo', EXCHANGE, 300)
    await govern('setMerklDistributor', BUFFER)
    await base.devnet.deal(tokens.usds.address, there.proxy.address, usds(1000))
    await there.controller.send('depositERC4626', [tokens.susds.address, usds(400), 0n], { from: RELAYER })
    const hints = { hints: [tokens.susds.address] }
    for (const stage of [1, 2, 3] as const) {
      const controller = await base.go(there, { stage }, hints)
      for (const [functionName, args] of [
        ['maxExchangeRates', [tokens.susds.address]],
        ['maxSlippages', [aave.aTokens.usds.address]],
        ['mintRecipients', [0]],
        ['centrifugeRecipients', [1]],
        ['uniswapV3PoolParams', [EXCHANGE]],
        ['merklDistributor', []],
      ] as const) {
        const before = await there.controller.read(functionName, args)
        expect(await controller.read(functionName, args), `${functionName} at ${stage}`).toEqual(before)
      }
      await controller.send('depositERC4626', [tokens.susds.address, usds(10), 0n], { from: RELAYER })
      await expect(
        controller.send('depositERC4626', [tokens.susds.address, usds(600), 0n], { from: RELAYER }),
      ).rejects.toThrow()
    }
  })
})

describe('a rehearsal', () => {
  test('tries every kind of operation, compares, goes back, and leaves the chain as it was', async () => {
    const block = await rig.connection.client.getBlockNumber()
    for (const stage of [1, 2, 3] as Stage[]) {
      const request = rig.request(pau, { stage })
      const rehearsal = await rehearse(rig.connection, request)
      expect(rehearsal.trials.filter(({ same }) => !same)).toEqual([])
      expect(rehearsal.verification.findings.filter(({ severity }) => severity === 'drift')).toEqual([])
      expect(rehearsal.back.verification.findings.filter(({ severity }) => severity === 'drift')).toEqual([])
      expect(rehearsal.back.trials.filter(({ same }) => !same)).toEqual([])
      expect(rehearsal.ok).toBe(true)
      if (stage === 1) {
        expect(await rig.connection.client.getBlockNumber()).toBe(block)
        expect(rehearsal.trials.filter(({ after }) => after === 'done').length).toBeGreaterThan(5)
        expect(rehearsal.continuity.length).toBeGreaterThan(4)
        expect(rehearsal.funds.length).toBeGreaterThan(2)
      }
      await rig.go(pau, { stage })
    }
  })

  test('shows what would no longer work', async () => {
    // Somebody set a limit of the facets before, to next to nothing. It is not for a plan to overrule that.
    await pau.rateLimits.send('setRateLimitData', [diamondKey('LIMIT_4626_DEPOSIT', { asset, token: susds }), 1n, 0n], {
      from: pau.admin,
    })
    const rehearsal = await rehearse(rig.connection, rig.request(pau, { stage: 1 }))
    expect(rehearsal.ok).toBe(false)
    const differing = rehearsal.trials.filter(({ same }) => !same)
    expect(differing.map(({ what, before, after }) => [what.split('(')[0], before, after])).toEqual([
      ['depositERC4626', 'done', 'RateLimits/rate-limit-exceeded'],
    ])
    expect(rehearsal.continuity.filter(({ most }) => most > 0n)).toHaveLength(1)
  })
})
