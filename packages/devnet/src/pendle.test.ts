import { mainnet } from '@diamond-pau/addresses'
import { parseUnits } from 'viem'
import { beforeAll, expect, test } from 'vitest'
import { ALICE } from '../test/accounts.ts'
import { describeOnDevnets } from '../test/devnets.ts'
import { installPendle, type Pendle } from './pendle.ts'

const SHARES = parseUnits('1000', 18)

describeOnDevnets('Pendle', (devnet) => {
  let pendle: Pendle
  beforeAll(async () => {
    pendle = await installPendle(devnet())
  })

  test('makes markets for sUSDS that its factory vouches for', async () => {
    expect(pendle.router.address).toBe(mainnet.PENDLE_ROUTER)
    const { contract, sy, pt, yt, expiry } = await pendle.createMarket(30n)
    expect(await pendle.marketFactory.read('isValidMarket', [contract.address])).toBe(true)
    expect(await contract.read('readTokens')).toEqual([sy.address, pt.address, yt.address])
    expect(await contract.read('expiry')).toBe(expiry)
    expect(await sy.read('yieldToken')).toBe(devnet().tokens.susds.address)
  })

  test('splits shares by what they are worth, and expires', async () => {
    const market = await pendle.createMarket(30n)
    await market.mint(SHARES, ALICE)
    const minted = await market.pt.read<bigint>('balanceOf', [ALICE])
    expect(await market.yt.read('balanceOf', [ALICE])).toBe(minted)
    const index = await market.yt.read<bigint>('pyIndexCurrent')
    expect(minted).toBeGreaterThan(SHARES)
    expect(minted).toBe((SHARES * index) / parseUnits('1', 18))

    expect(await market.contract.read('isExpired')).toBe(false)
    await market.expire()
    expect(await market.contract.read('isExpired')).toBe(true)
  })
})
