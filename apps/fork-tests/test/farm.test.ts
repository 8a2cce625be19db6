import { expectRevert } from '@diamond-pau/contracts/testing'
import { type Farm, findFarm, installFarm } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { parseUnits } from 'viem'
import { describe, expect } from 'vitest'
import { createDevnetPau, type DevnetPau } from '../src/pau.ts'
import { anywhere, fromState, it, openDevnet } from '../src/suite.ts'

const units = (amount: number | string) => parseUnits(String(amount), 18)
const WEEK = 7n * 86_400n

let pau: DevnetPau
let farm: Farm

fromState(async () => {
  const devnet = await openDevnet()
  farm = devnet.chain.live ? findFarm(devnet) : await installFarm(devnet)
  pau = await createDevnetPau(['FARM_FACET'], { devnet })
  for (const key of Object.values(limits())) await pau.limit(key)
  await pau.devnet.deal(farm.stakingToken.address, pau.proxy, units(1000))
  return pau
})

function limits() {
  const at = { farm: farm.contract.address }
  return {
    deposit: diamondKey('LIMIT_FARM_DEPOSIT', { ...at, stakingToken: farm.stakingToken.address }),
    withdraw: diamondKey('LIMIT_FARM_WITHDRAW', at),
    claim: diamondKey('LIMIT_FARM_CLAIM_REWARD', at),
  }
}
const deposit = (amount: bigint) => pau.operate('farm_deposit', farm.contract.address, amount)
const withdraw = (amount: bigint) => pau.operate('farm_withdraw', farm.contract.address, amount)
const claim = async () => {
  const [event] = pau.controller.events(await pau.operate('farm_claimReward', farm.contract.address))
  return event?.args.reward as bigint
}
const staked = () => farm.contract.read<bigint>('balanceOf', [pau.proxy])
const rewards = () => farm.rewardsToken.read<bigint>('balanceOf', [pau.proxy])
/** The next transaction happens at this time, in seconds since 1970. */
const nextBlock = (timestamp: bigint) => pau.devnet.chain.testClient.setNextBlockTimestamp({ timestamp })
const pass = async (seconds: bigint) => pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + seconds)

/** Somebody else has a stake in the farm. */
async function rival(amount: bigint) {
  const from = pau.devnet.chain.accounts[5] as `0x${string}`
  await pau.devnet.deal(farm.stakingToken.address, from, amount)
  await farm.stakingToken.send('approve', [farm.contract.address, amount], { from })
  await farm.contract.send('stake', [amount], { from })
}

describe('a stake in a farm', () => {
  anywhere('uses its limit up to the last unit, and leaves no approval', async () => {
    await pau.limit(limits().deposit, units(600))
    await expectRevert(deposit(units(600) + 1n), 'RateLimits/rate-limit-exceeded')
    await deposit(units(600))
    expect(await staked()).toBe(units(600))
    expect(await pau.left(limits().deposit)).toBe(0n)
    expect(await farm.stakingToken.read('allowance', [pau.proxy, farm.contract.address])).toBe(0n)
    await expectRevert(deposit(1n), 'RateLimits/rate-limit-exceeded')
  })

  anywhere('may grow as the limit refills, and no sooner', async () => {
    await pau.limit(limits().deposit, units(600), units(1))
    await deposit(units(600))
    const emptied = await pau.devnet.chain.now()
    await nextBlock(emptied + 50n)
    await expectRevert(deposit(units(50) + 1n), 'RateLimits/rate-limit-exceeded')
    await nextBlock(emptied + 100n)
    await deposit(units(100))
    expect(await staked()).toBe(units(700))
    expect(await pau.left(limits().deposit)).toBe(0n)
  })

  anywhere('comes back in parts, to the unit, within its limit', async () => {
    await deposit(units(1000))
    await pau.limit(limits().withdraw, units(1000))
    await withdraw(1n)
    await withdraw(units(999))
    expect(await staked()).toBe(units(1) - 1n)
    expect(await pau.left(limits().withdraw)).toBe(units(1) - 1n)
    await expect(withdraw(units(1))).rejects.toThrow()
    await withdraw(units(1) - 1n)
    expect(await farm.stakingToken.read('balanceOf', [pau.proxy])).toBe(units(1000))
    expect(await pau.left(limits().withdraw)).toBe(0n)
  })

  it('is not what others have staked', async () => {
    await rival(units(500))
    await deposit(units(1))
    await expectRevert(withdraw(units(2)), 'SafeMath: subtraction overflow')
    await withdraw(units(1))
  })

  it('of nothing is refused, as is taking nothing', async () => {
    await expectRevert(deposit(0n), 'Cannot stake 0')
    await expectRevert(withdraw(0n), 'Cannot withdraw 0')
  })

  it('is refused by a farm that is paused, which still gives back', async () => {
    await deposit(units(10))
    await farm.setPaused(true)
    await expectRevert(deposit(units(10)), 'This action cannot be performed while the contract is paused')
    await withdraw(units(10))
    expect(await farm.stakingToken.read('allowance', [pau.proxy, farm.contract.address])).toBe(0n)
  })
})

describe('rewards of a farm', () => {
  it('are nothing where there is no rate, and a claim of nothing is no error', async () => {
    await deposit(units(1000))
    await pass(WEEK)
    expect(await claim()).toBe(0n)
    // Fewer units than seconds: the rate rounds down to zero, and the farm keeps them.
    await farm.reward(WEEK - 1n)
    await pass(WEEK)
    expect(await claim()).toBe(0n)
    expect(await farm.rewardsToken.read('balanceOf', [farm.contract.address])).toBe(WEEK - 1n)
  })

  it('come by stake and time, rounded down, and end with the period', async () => {
    await deposit(units(1000))
    await rival(units(2000))
    const paid = units(900) + 7n
    await farm.reward(paid)
    await pass(WEEK / 2n)
    const half = await claim()
    expect(half).toBeGreaterThan(units('149.9'))
    expect(half).toBeLessThan(units('150.1'))
    await pass(10n * WEEK)
    const rest = await claim()
    expect(half + rest).toBeLessThanOrEqual(paid / 3n)
    // The rate loses less than a unit a second.
    expect(paid / 3n - half - rest).toBeLessThan(WEEK)
    expect(await rewards()).toBe(half + rest)
    expect(await claim()).toBe(0n)
  })

  it('stay when the stake is withdrawn, until they are claimed', async () => {
    await deposit(units(1000))
    await farm.reward(units(700))
    await pass(WEEK)
    await withdraw(units(1000))
    expect(await rewards()).toBe(0n)
    const earned = await farm.contract.read<bigint>('earned', [pau.proxy])
    expect(earned).toBeGreaterThan(units('699.99'))
    await pass(WEEK)
    expect(await claim()).toBe(earned)
  })

  it('of before the stake are not the proxy’s', async () => {
    await rival(units(1))
    await farm.reward(units(700))
    await pass(WEEK)
    await deposit(units(1000))
    await pass(WEEK)
    expect(await claim()).toBe(0n)
  })

  it('are not claimed where governance named no claim, and use up nothing where it did', async () => {
    await deposit(units(1000))
    await farm.reward(units(700))
    await pass(WEEK)
    await pau.limit(limits().claim, 0n)
    await expectRevert(pau.operate('farm_claimReward', farm.contract.address), 'FarmFacet/invalid-action')
    await pau.limit(limits().claim, 1n)
    expect(await claim()).toBeGreaterThan(units('699.99'))
    expect(await pau.left(limits().claim)).toBe(1n)
  })

  it('cannot be had through a farm that governance has not named', async () => {
    const other = await installFarm(pau.devnet, { address: pau.devnet.chain.accounts[6] as `0x${string}` })
    await expectRevert(pau.operate('farm_deposit', other.contract.address, 1n), 'RateLimits/zero-maxAmount')
    await expectRevert(pau.operate('farm_claimReward', other.contract.address), 'FarmFacet/invalid-action')
    await expect(pau.operate('farm_withdraw', other.contract.address, 1n)).rejects.toThrow()
  })
})
