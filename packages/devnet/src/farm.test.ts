import { mainnet } from '@diamond-pau/addresses'
import { expectRevert } from '@diamond-pau/contracts/testing'
import { parseUnits } from 'viem'
import { beforeEach, expect, test } from 'vitest'
import { ALICE, BOB } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { type Farm, installFarm } from './farm.ts'

const units = (amount: string) => parseUnits(amount, 18)
const WEEK = 7n * 86_400n

describeOnDevnets('farm', (devnet) => {
  let farm: Farm
  beforeEach(async () => {
    farm = await installFarm(devnet())
  })
  async function stake(amount: bigint, from = ALICE) {
    await devnet().deal(farm.stakingToken.address, from, amount)
    await farm.stakingToken.send('approve', [farm.contract.address, amount], { from })
    return farm.contract.send('stake', [amount], { from })
  }
  const pass = async (seconds: bigint) => devnet().chain.mineAt((await devnet().chain.now()) + seconds)

  test('is that of USDS and SPK', async () => {
    expect(farm.contract.address).toBe(mainnet.USDS_SPK_FARM)
    expect(await farm.contract.read('stakingToken')).toBe(mainnet.USDS)
    expect(await farm.contract.read('rewardsToken')).toBe(mainnet.SPK)
    expect(await farm.rewardsToken.read('symbol')).toBe('SPK')
  })

  test('pays what it was given, by stake and time, over its duration', async () => {
    await stake(units('300'))
    await stake(units('100'), BOB)
    await farm.setDuration(WEEK / 7n)
    await farm.reward(units('86400'))
    await pass(WEEK)
    expect(await farm.contract.read('earned', [ALICE])).toBe(units('64800'))
    expect(await farm.contract.read('earned', [BOB])).toBe(units('21600'))
    await farm.contract.send('exit', [], { from: ALICE })
    expect(await farm.rewardsToken.read('balanceOf', [ALICE])).toBe(units('64800'))
    expect(await farm.stakingToken.read('balanceOf', [ALICE])).toBe(units('300'))
  })

  test('stops deposits, not withdrawals', async () => {
    await stake(units('1'))
    await farm.setPaused(true)
    await expectRevert(stake(units('1')), 'This action cannot be performed while the contract is paused')
    await farm.contract.send('withdraw', [units('1')], { from: ALICE })
    await farm.setPaused(false)
    await stake(units('1'))
  })

  test('stakes another token elsewhere', async () => {
    const other = await installFarm(devnet(), { address: BOB, stakingToken: devnet().tokens.dai })
    expect(await other.contract.read('stakingToken')).toBe(mainnet.DAI)
    expect(await farm.contract.read('stakingToken')).toBe(mainnet.USDS)
  })
})
