import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import { type CurvePool, type Devnet, GOVERNANCE, installCurve, installEtherFi } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Address, type Hex, pad, parseEther, parseUnits, stringToHex } from 'viem'
import { describe, expect } from 'vitest'
import { createDevnetPau, type DevnetPau } from '../src/pau.ts'
import { fromState, it, openDevnet } from '../src/suite.ts'

const wad = (amount: number | string) => parseUnits(String(amount), 18)
const usdc = (amount: number | string) => parseUnits(String(amount), 6)
const [USDC, USDS, SUSDS] = [0, 1, 2]
const SLIPPAGE = wad('0.999')

/** Three coins at three rates: six decimals, one, and a vault's. */
let pool: CurvePool
let empty: CurvePool
let pau: DevnetPau
let coins: LocalContract[]

fromState(async () => {
  const devnet = await openDevnet()
  const { usdc: usdcToken, usds, susds } = devnet.tokens
  coins = [usdcToken, usds, susds]
  await stopSavings(devnet)
  const options = { coins: [{ token: usdcToken }, { token: usds }, { token: susds, vault: true }] } as const
  pool = await installCurve(devnet, options)
  empty = await installCurve(devnet, { ...options, address: pad('0xe1', { size: 20 }) })
  // In balance by value.
  const shares = await susds.read<bigint>('convertToShares', [wad(10_000_000)])
  await pool.addLiquidity(usdc(10_000_000), wad(10_000_000), shares)
  pau = await createDevnetPau(['CURVE_FACET'], { devnet })

  for (const { address } of [pool.contract, empty.contract]) {
    await pau.limit(diamondKey('LIMIT_CURVE_DEPOSIT', { pool: address }))
    await pau.limit(diamondKey('LIMIT_CURVE_WITHDRAW', { pool: address }))
    for (const coin of coins) {
      await pau.limit(key('SWAP', coin, address))
      await pau.limit(key('DEPOSIT', coin, address))
      await pau.limit(key('WITHDRAW', coin, address))
    }
    await pau.govern('curve_setMaxSlippage', address, SLIPPAGE)
  }
  await pau.devnet.deal(usdcToken.address, pau.proxy, usdc(10_000_000))
  await pau.devnet.deal(usds.address, pau.proxy, wad(10_000_000))
  await pau.devnet.deal(susds.address, pau.proxy, wad(10_000_000))
  return pau
})

/** Has sUSDS earn nothing from now on, so that no amount depends on the second at which a block comes. */
async function stopSavings({ chain, tokens }: Devnet) {
  const timestamp = (await chain.now()) + 1n
  for (const [name, args] of [
    ['drip', []],
    ['file', [stringToHex('ssr', { size: 32 }), 10n ** 27n]],
  ] as const) {
    await chain.testClient.setNextBlockTimestamp({ timestamp })
    await tokens.susds.send(name, args, { from: GOVERNANCE })
  }
}
function key(what: 'SWAP' | 'DEPOSIT' | 'WITHDRAW', coin: LocalContract, of: Address = pool.contract.address): Hex {
  return diamondKey(`LIMIT_CURVE_${what}`, { token: coin.address, pool: of })
}
const held = (token: LocalContract) => token.read<bigint>('balanceOf', [pau.proxy])
const holdings = () => Promise.all(coins.map(held))
const rates = () => pool.contract.read<bigint[]>('stored_rates')
const virtualPrice = () => pool.contract.read<bigint>('get_virtual_price')
/** Of amounts, at the pool's rates. */
const value = async (amounts: readonly bigint[]) =>
  (await rates()).reduce((sum, rate, i) => sum + (rate * (amounts[i] as bigint)) / wad(1), 0n)
/** The least that a compromised operator may ask for. */
const least = (fair: bigint) => (fair * SLIPPAGE) / wad(1) + 1n

const swap = (from: number, to: number, amount: bigint, min: bigint) =>
  pau.operate('curve_swap', pool.contract.address, BigInt(from), BigInt(to), amount, min)
const add = (amounts: bigint[], min: bigint) => pau.operate('curve_addLiquidity', pool.contract.address, amounts, min)
const remove = (shares: bigint, min: bigint[]) =>
  pau.operate('curve_removeLiquidity', pool.contract.address, shares, min)

async function expectNoApprovals() {
  for (const coin of coins) expect(await coin.read('allowance', [pau.proxy, pool.contract.address])).toBe(0n)
}

describe('swaps in a Curve StableSwap-NG pool', () => {
  it('brings what the pool quoted: par less its fee, between six and eighteen decimals', async () => {
    const before = await holdings()
    const quoted = await pool.contract.read<bigint>('get_dy', [BigInt(USDC), BigInt(USDS), usdc(100_000)])
    const receipt = await swap(USDC, USDS, usdc(100_000), wad(99_950))
    const after = await holdings()
    expect((after[USDS] as bigint) - (before[USDS] as bigint)).toBe(quoted)
    expect((before[USDC] as bigint) - (after[USDC] as bigint)).toBe(usdc(100_000))
    // In balance the fee is a basis point; sliding costs little at this amplification.
    expect(quoted).toBeLessThan(wad(99_990))
    expect(quoted).toBeGreaterThan(wad(99_985))
    expect(pau.events(receipt)).toEqual([
      {
        name: 'CurveSwap',
        args: {
          pool: pool.contract.address,
          inputIndex: 0n,
          outputIndex: 1n,
          amountIn: usdc(100_000),
          amountOut: quoted,
        },
      },
    ])
    await expectNoApprovals()
  })

  it('prices a vault at what its share is worth', async () => {
    const price = await pau.devnet.tokens.susds.read<bigint>('convertToAssets', [wad(1)])
    expect((await rates())[SUSDS]).toBe(price)
    const before = await held(pau.devnet.tokens.usds)
    const fair = (wad(1000) * price) / wad(1)
    await swap(SUSDS, USDS, wad(1000), least(fair))
    const brought = (await held(pau.devnet.tokens.usds)) - before
    expect(brought).toBeGreaterThan((fair * 9998n) / 10_000n)
    expect(brought).toBeLessThan(fair)
  })

  it('uses up the limit of what goes in, exactly, and it refills', async () => {
    const { usdc: token } = pau.devnet.tokens
    await pau.limit(key('SWAP', token), usdc(100_000), usdc(1))
    await expectRevert(swap(USDC, USDS, usdc(100_000) + 1n, wad(99_950)), 'RateLimits/rate-limit-exceeded')
    await swap(USDC, USDS, usdc(100_000), wad(99_950))
    expect(await pau.left(key('SWAP', token))).toBe(0n)
    await pau.devnet.chain.mineAt((await pau.devnet.chain.now()) + 50n)
    expect(await pau.left(key('SWAP', token))).toBe(usdc(50))
  })

  it('refuses a minimum below what governance allows, at the stored rates and to the unit', async () => {
    await expectRevert(swap(USDC, USDS, usdc(1000), wad(999) - 1n), 'CurveFacet/min-amount-too-low')
    await swap(USDC, USDS, usdc(1000), wad(999))
  })

  it('passes on that a pool off its peg gives less', async () => {
    const fee = () => pool.contract.read<bigint>('dynamic_fee', [BigInt(USDC), BigInt(USDS)])
    const inBalance = await fee()
    await pool.swap({ from: USDC, to: USDS, amount: usdc(9_900_000) })
    expect(await fee()).toBeGreaterThan(2n * inBalance)
    await expectRevert(swap(USDC, USDS, usdc(1000), wad(999)), 'Exchange resulted in fewer coins than expected')
    // The other way pays: whoever brings it back is paid for it.
    const before = await held(pau.devnet.tokens.usdc)
    await swap(USDS, USDC, wad(1000), usdc(999))
    expect((await held(pau.devnet.tokens.usdc)) - before).toBeGreaterThan(usdc(1000))
  })

  it('knows no coin beyond the last, and swaps none for itself', async () => {
    await expectRevert(swap(USDC, 3, usdc(1), wad(1)), 'CurveFacet/invalid-index')
    await expectRevert(swap(3, USDC, usdc(1), wad(1)), 'CurveFacet/invalid-index')
    await expectRevert(swap(USDC, USDC, usdc(1), usdc(1)), 'CurveFacet/indices-equal')
  })

  it('refuses a pool whose slippage governance has not set', async () => {
    await pau.govern('curve_setMaxSlippage', pool.contract.address, 0n)
    await expectRevert(swap(USDC, USDS, usdc(1), 1n), 'CurveFacet/max-slippage-not-set')
  })

  it('swaps in the pool of weETH and WETH, which an oracle prices', async () => {
    const etherFi = await installEtherFi(pau.devnet)
    const { weth } = pau.devnet.tokens
    const oracle = { address: etherFi.weETH.address, signature: 'getRate()' }
    const address = pad('0xe2', { size: 20 })
    const weethPool = await installCurve(pau.devnet, {
      address,
      coins: [{ token: weth }, { token: etherFi.weETH, oracle }],
    })
    // The provider stakes and wraps what the devnet cannot make.
    const from = weethPool.provider
    await pau.devnet.chain.testClient.setBalance({ address: from, value: parseEther('2000') })
    await etherFi.liquidityPool.send('deposit', [], { from, value: parseEther('1000') })
    const eeth = await etherFi.eETH.read<bigint>('balanceOf', [from])
    await etherFi.eETH.send('approve', [etherFi.weETH.address, eeth], { from })
    await etherFi.weETH.send('wrap', [eeth], { from })
    await weethPool.addLiquidity(parseEther('1000'), await etherFi.weETH.read<bigint>('balanceOf', [from]))

    await pau.limit(key('SWAP', weth, address), parseEther('1'))
    await pau.govern('curve_setMaxSlippage', address, SLIPPAGE)
    await pau.devnet.deal(weth.address, pau.proxy, parseEther('1'))
    const fair = (parseEther('1') * wad(1)) / (await etherFi.weETH.read<bigint>('getRate'))
    await expectRevert(
      pau.operate('curve_swap', address, 0n, 1n, parseEther('1'), least(fair) - 2n),
      'CurveFacet/min-amount-too-low',
    )
    await pau.operate('curve_swap', address, 0n, 1n, parseEther('1'), least(fair))
    expect(await held(etherFi.weETH)).toBeGreaterThan((fair * 9997n) / 10_000n)
    expect(await pau.left(key('SWAP', weth, address))).toBe(0n)
  })
})

describe('liquidity of a Curve StableSwap-NG pool', () => {
  const balanced = async () => [
    usdc(1_000_000),
    wad(1_000_000),
    await pau.devnet.tokens.susds.read<bigint>('convertToShares', [wad(1_000_000)]),
  ]
  const sharesFor = async (amounts: readonly bigint[]) => ((await value(amounts)) * wad(1)) / (await virtualPrice())

  it('adds in the proportions of the pool with next to no loss, and next to no swap', async () => {
    for (const coin of coins) await pau.limit(key('SWAP', coin), wad(1_000_000))
    const amounts = await balanced()
    const fair = await sharesFor(amounts)
    await add(amounts, least(fair))
    const shares = await held(pool.contract)
    expect(shares).toBeGreaterThan((fair * 999_999n) / 1_000_000n)
    // The value of each amount is rounded down.
    expect(shares).toBeLessThanOrEqual(fair + 3n)
    for (const coin of coins) {
      const swapped = wad(1_000_000) - (await pau.left(key('SWAP', coin)))
      expect(swapped).toBeLessThanOrEqual(1_000n)
    }
    await expectNoApprovals()
  })

  it('takes a deposit of one coin for what it is: a third deposited, the rest swapped', async () => {
    const [swapKey, depositKey] = [key('SWAP', coins[USDC]!), key('DEPOSIT', coins[USDC]!)]
    await pau.limit(swapKey, usdc(100_000))
    await pau.limit(depositKey, usdc(100_000))
    const fair = await sharesFor([usdc(90_000), 0n, 0n])
    await add([usdc(90_000), 0n, 0n], least(fair))
    const [swapped, deposited] = [
      usdc(100_000) - (await pau.left(swapKey)),
      usdc(100_000) - (await pau.left(depositKey)),
    ]
    expect(swapped + deposited).toBe(usdc(90_000))
    expect(deposited).toBeGreaterThan(usdc(29_900))
    expect(deposited).toBeLessThan(usdc(30_200))
    // What was swapped paid the fee: half a basis point of the whole.
    expect(await held(pool.contract)).toBeLessThan((fair * 99_995n) / 100_000n)
    expect(await held(pool.contract)).toBeGreaterThan((fair * 99_990n) / 100_000n)
  })

  it('cannot be used to swap beyond the swap limit', async () => {
    await pau.limit(key('SWAP', coins[USDC]!), usdc(50_000))
    const fair = await sharesFor([usdc(90_000), 0n, 0n])
    await expectRevert(add([usdc(90_000), 0n, 0n], least(fair)), 'RateLimits/rate-limit-exceeded')
    await pau.limit(key('SWAP', coins[USDC]!), usdc(60_500))
    await add([usdc(90_000), 0n, 0n], least(fair))
  })

  it('uses up the aggregate limit by what the proxy has in the pool', async () => {
    const aggregate = diamondKey('LIMIT_CURVE_DEPOSIT', { pool: pool.contract.address })
    await pau.limit(aggregate, wad(3_100_000))
    const amounts = await balanced()
    await add(amounts, least(await sharesFor(amounts)))
    const used = wad(3_100_000) - (await pau.left(aggregate))
    const worth = await value(amounts)
    expect(used).toBeGreaterThan((worth * 99_999n) / 100_000n)
    expect(used).toBeLessThanOrEqual((worth * 100_001n) / 100_000n)
    await expectRevert(add(amounts, least(await sharesFor(amounts))), 'RateLimits/rate-limit-exceeded')
  })

  it('removes in proportion, uses up what arrived, and leaves a wei to the pool at most', async () => {
    const before = await holdings()
    const amounts = await balanced()
    await add(amounts, least(await sharesFor(amounts)))
    const shares = await held(pool.contract)
    for (const coin of coins) await pau.limit(key('WITHDRAW', coin), wad(1_000_001))
    const aggregate = diamondKey('LIMIT_CURVE_WITHDRAW', { pool: pool.contract.address })
    await pau.limit(aggregate, wad(4_000_000))

    const between = await holdings()
    const mins = amounts.map((amount) => (amount * 9995n) / 10_000n)
    await remove(shares, mins)
    const after = await holdings()
    const arrived = after.map((amount, i) => amount - (between[i] as bigint))
    for (const [i, coin] of coins.entries()) {
      expect(await pau.left(key('WITHDRAW', coin))).toBe(wad(1_000_001) - (arrived[i] as bigint))
    }
    expect(await pau.left(aggregate)).toBe(wad(4_000_000) - (await value(arrived)))
    expect(await held(pool.contract)).toBe(0n)
    // A round trip earns nothing.
    expect(await value(after)).toBeLessThanOrEqual(await value(before))
    await expectNoApprovals()
  })

  it('refuses minimums that are worth too little, and passes on ones that the pool cannot meet', async () => {
    const amounts = await balanced()
    const fair = await sharesFor(amounts)
    await expectRevert(add(amounts, (fair * 998n) / 1000n), 'CurveFacet/min-shares-too-low')
    await expectRevert(add(amounts, (fair * 1001n) / 1000n), 'Slippage screwed you')
    await add(amounts, least(fair))
    const shares = await held(pool.contract)
    const least998 = amounts.map((amount) => (amount * 998n) / 1000n)
    await expectRevert(remove(shares, least998), 'CurveFacet/min-amounts-too-low')
    const skewed = [usdc(1_100_000), 0n, 0n]
    await expectRevert(remove(shares, skewed), 'Withdrawal resulted in fewer coins than expected')
    await expectRevert(add(amounts.slice(1), fair), 'CurveFacet/invalid-deposit-amounts')
    await expectRevert(remove(shares, [0n]), 'CurveFacet/invalid-min-withdraw-amounts')
  })

  it('seeds no pool that has no liquidity', async () => {
    const amounts = await balanced()
    // The venue itself has no price to name.
    await expectRevert(pau.operate('curve_addLiquidity', empty.contract.address, amounts, 1n), 'Panic', [0x12n])
    expect(await held(empty.contract)).toBe(0n)
  })
})
