import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import { FOREIGN_ADDRESSES, type ForeignDevnet, tokenAt } from '@diamond-pau/devnet'
import { diamondKey } from '@diamond-pau/keys'
import { type Address, maxUint256, pad, parseUnits } from 'viem'
import { describe, expect } from 'vitest'
import { createDevnetPau, type DevnetPau } from '../src/pau.ts'
import {
  anywhere,
  expectNothingLeft,
  type ForkForeignDevnet,
  fromState,
  ofChain,
  openForeignDevnet,
  pass,
} from '../src/suite.ts'

// What Stars meet on a foreign chain besides the PSM3, which has a suite of its own. cctp.test.ts and layerzero.test.ts
// deliver what leaves, between two nodes prepared here.

const usdc = (amount: number) => parseUnits(String(amount), 6)
const WEEK = 7n * 86_400n
/** Mainnet's numbers in CCTP and in LayerZero. */
const MAINNET = { domain: 0, eid: 30101 }
const RECIPIENT = pad('0xbeef', { size: 32 })
const TIP = parseUnits('1', 18)

const here = ofChain === undefined ? undefined : FOREIGN_ADDRESSES[ofChain]
let pau: DevnetPau<ForkForeignDevnet>

fromState(async () => {
  const devnet = await openForeignDevnet()
  const venues = { USDC: devnet.usdc.address, CCTP_TOKEN_MESSENGER_V2: devnet.cctp.messenger.address }
  const facets = ['AAVE_FACET', 'CCTP_FACET', 'ERC4626_FACET', 'LAYER_ZERO_FACET', 'SPARK_VAULT_FACET'] as const
  pau = await createDevnetPau(facets, { devnet, venues })
  return pau
})

const held = (token: LocalContract) => token.read<bigint>('balanceOf', [pau.proxy])
const assetOf = async (vault: LocalContract) => tokenAt(pau.devnet.chain, await vault.read<Address>('asset'))
/** What the chain has, as the tables say that it does. */
function on<name extends keyof ForeignDevnet>(name: name): NonNullable<ForeignDevnet[name]> {
  const found = pau.devnet[name]
  if (!found) throw new Error(`there is no ${name} here`)
  return found as NonNullable<ForeignDevnet[name]>
}

describe('CCTP, as far as the burn, for nobody attests to what a fork sent', () => {
  const all = diamondKey('LIMIT_USDC_TO_CCTP')
  const domain = diamondKey('LIMIT_USDC_TO_DOMAIN', { destinationDomain: MAINNET.domain })
  const transfer = (amount: bigint) => pau.operate('cctp_transfer', amount, MAINNET.domain, 0n)

  anywhere('burns in as many messages as the burn limit needs, and uses up both limits', async () => {
    const { messenger, minter, transmitter } = on('cctp')
    const token = on('usdc')
    const most = await minter.read<bigint>('burnLimitsPerMessage', [token.address])
    const amount = 2n * most + 1n
    await pau.govern('cctp_setDomainParameters', MAINNET.domain, RECIPIENT, 0, 10)
    for (const key of [all, domain]) await pau.limit(key, amount + 1n)
    await pau.devnet.deal(token.address, pau.proxy, amount)
    const supply = await token.read<bigint>('totalSupply')
    const receipt = await transfer(amount)
    expect(messenger.events(receipt).map(({ args }) => [args['amount'], args['mintRecipient']])).toEqual(
      [most, most, 1n].map((burned) => [burned, RECIPIENT]),
    )
    expect(transmitter.events(receipt)).toHaveLength(3)
    expect([await held(token), supply - (await token.read<bigint>('totalSupply'))]).toEqual([0n, amount])
    expect([await pau.left(all), await pau.left(domain)]).toEqual([1n, 1n])
    await expectRevert(transfer(2n), 'RateLimits/rate-limit-exceeded')
    await expectNothingLeft(pau, [[token, messenger.address]])
  })

  anywhere('burns nothing for a domain that governance has not configured', async () => {
    for (const key of [all, domain]) await pau.limit(key, usdc(1))
    await pau.devnet.deal(on('usdc').address, pau.proxy, usdc(1))
    await expectRevert(transfer(usdc(1)), 'CCTPFacet/domain-not-configured')
    expect(await held(on('usdc'))).toBe(usdc(1))
  })
})

describe.each(here?.aToken ? ["Aave's USDC"] : [])('%s', () => {
  anywhere('earns, and comes home with what it earned', async () => {
    const { aToken, pool } = on('aave')
    const token = on('usdc')
    const withdraw = diamondKey('LIMIT_AAVE_WITHDRAW', { aToken: aToken.address, pool: pool.address })
    const venue = { aToken: aToken.address, pool: pool.address, underlyingAsset: token.address }
    const deposit = diamondKey('LIMIT_AAVE_DEPOSIT', venue)
    await pau.limit(deposit, usdc(10_000))
    await pau.limit(withdraw, usdc(20_000))
    await pau.govern('aave_setMaxSlippage', aToken.address, parseUnits('0.9999', 18))
    await pau.devnet.deal(token.address, pau.proxy, usdc(10_001))
    await expectRevert(pau.operate('aave_deposit', aToken.address, usdc(10_001)), 'RateLimits/rate-limit-exceeded')
    await pau.operate('aave_deposit', aToken.address, usdc(10_000))
    expect(usdc(10_000) - (await held(aToken))).toBeLessThanOrEqual(1n)
    await expectNothingLeft(pau, [[token, pool.address]])

    await pass(pau.devnet, WEEK)
    await pau.operate('aave_withdraw', aToken.address, maxUint256)
    const brought = (await held(token)) - usdc(1)
    expect(brought).toBeGreaterThan(usdc(10_000))
    expect(await held(aToken)).toBe(0n)
    expect([await pau.left(withdraw), await pau.left(deposit)]).toEqual([usdc(20_000) - brought, usdc(10_000)])
  })
})

describe.each(Object.keys(here?.vaults ?? {}))('the ERC-4626 vault %s', (whose) => {
  anywhere('earns, and comes home with what it earned', async () => {
    const vault = on('vaults')[whose] as LocalContract
    const token = await assetOf(vault)
    const [share, unit] = await Promise.all(
      [vault, token].map(async (of) => 10n ** BigInt(await of.read<number>('decimals'))),
    )
    const amount = 10_000n * (unit as bigint)
    const deposit = diamondKey('LIMIT_4626_DEPOSIT', { asset: token.address, token: vault.address })
    await pau.limit(deposit, amount)
    await pau.limit(diamondKey('LIMIT_4626_WITHDRAW', { token: vault.address }), 2n * amount)
    const price = await vault.read<bigint>('convertToAssets', [share])
    await pau.devnet.deal(token.address, pau.proxy, amount)
    const act = (name: 'deposit' | 'redeem', much: bigint) => pau.operate(`erc4626_${name}`, vault.address, much, 0n)
    const setMaxPrice = (most: bigint) => pau.govern('erc4626_setMaxExchangeRate', vault.address, share, most)
    await setMaxPrice((price * 99n) / 100n)
    await expectRevert(act('deposit', amount), 'ERC4626Facet/exchange-rate-too-high')
    await setMaxPrice((price * 101n) / 100n)
    await act('deposit', amount)
    expect(await held(token)).toBe(0n)
    await expectNothingLeft(pau, [[token, vault.address]])

    await pass(pau.devnet, WEEK)
    await act('redeem', await held(vault))
    expect(await held(vault)).toBe(0n)
    expect(await held(token)).toBeGreaterThan(amount)
    expect(await pau.left(deposit)).toBe(amount)
  })
})

describe.each(here?.sparkVault ? ["Spark's savings vault"] : [])('%s', () => {
  anywhere('pays out what is idle to a taker, and not a unit more', async () => {
    const { contract, letTake } = on('sparkVault')
    const token = await assetOf(contract)
    await pau.limit(diamondKey('LIMIT_SPARK_VAULT_TAKE', { sparkVault: contract.address }))
    await pau.devnet.deal(token.address, contract.address, usdc(10_000))
    const idle = await token.read<bigint>('balanceOf', [contract.address])
    const take = (amount: bigint) => pau.operate('sparkVault_take', contract.address, amount)
    await expect(take(1n)).rejects.toThrow()
    await letTake(pau.proxy)
    await expectRevert(take(idle + 1n), 'SparkVault/insufficient-liquidity')
    await take(idle)
    expect(await held(token)).toBe(idle)
  })
})

describe.each(here?.oft ? ["LayerZero's USDT"] : [])(
  '%s, as far as the endpoint, for nobody verifies what a fork sent',
  () => {
    anywhere('leaves for the fee that is quoted, to the peer in its limit', async () => {
      const { oft, endpoint } = on('layerZero')
      const token = tokenAt(pau.devnet.chain, await oft.read<Address>('token'))
      const key = diamondKey('LIMIT_LAYERZERO_TRANSFER', {
        token: token.address,
        oft: oft.address,
        peer: await oft.read('peers', [MAINNET.eid]),
        destinationEndpointId: MAINNET.eid,
      })
      await pau.limit(key, usdc(1000))
      await pau.govern('layerZero_setRecipient', MAINNET.eid, RECIPIENT)
      await pau.devnet.deal(token.address, pau.proxy, usdc(1001))
      const pay = (amount: bigint, value: bigint) =>
        pau.controller.send('layerZero_transfer', [oft.address, amount, MAINNET.eid], { from: pau.allocator, value })
      const order = [oft.address, usdc(1000), MAINNET.eid]
      const [, { nativeFee }] = await pau.controller.read<[unknown, { nativeFee: bigint }]>(
        'layerZero_quoteTransfer',
        order,
      )
      expect(nativeFee).toBeGreaterThan(0n)
      await expectRevert(pay(usdc(1000), nativeFee - 1n), 'LayerZeroFacet/fee-too-high')
      await expectRevert(pay(usdc(1001), TIP), 'RateLimits/rate-limit-exceeded')
      const receipt = await pay(usdc(1000), nativeFee)
      expect(endpoint.events(receipt).filter(({ name }) => name === 'PacketSent')).toHaveLength(1)
      expect([await held(token), await pau.left(key)]).toEqual([usdc(1), 0n])
      await expectNothingLeft(pau, [[token, oft.address]])
    })
  },
)
