import type { IntegrationName } from '@diamond-pau/catalogue'
import { expectRevert, type LocalContract } from '@diamond-pau/contracts/testing'
import {
  type Cctp,
  connectCctp,
  deliver,
  installCctp,
  installLayerZero,
  installSparkVault,
  type LayerZero,
  relayCctp,
} from '@diamond-pau/devnet'
import { layerTemplates } from '@diamond-pau/governance'
import { diamondKey } from '@diamond-pau/keys'
import { type Address, getAddress, type Hex, pad, parseUnits, type TransactionReceipt } from 'viem'
import { afterAll, beforeAll, expect } from 'vitest'
import { buildPau, type GovernedDevnet, governDevnet, type LayerPau, onboard, PEOPLE } from '../src/layers.ts'
import { type ForkDevnet, it, openDevnet } from '../src/suite.ts'

// One dollar walks from a Generator through a Prime to its Halo, back, and to a Foreign Prime over both bridges, and home.
// Every limit on its way is of one dollar, so that each is used up to its last unit by it.

const DOLLAR = parseUnits('1', 18)
const CENTS = parseUnits('1', 6)
/** What LayerZero can send at least: an OFT of 18 decimals counts in millionths. */
const MILLIONTH = 10n ** 12n
const RAY = 10n ** 27n
const DAY = 86_400n
/** Circle's and LayerZero's numbers of mainnet and Base. */
const [MAINNET, BASE] = [
  { domain: 0, eid: 30101 },
  { domain: 6, eid: 30184 },
] as const
const vaultAt = (digit: string) => getAddress(pad(`0x${digit.repeat(8)}`, { size: 20, dir: 'right' }))

let here: GovernedDevnet
let there: GovernedDevnet
let generator: LayerPau
let prime: LayerPau
let halo: LayerPau
let foreign: LayerPau
let usds: LocalContract
let usdc: LocalContract
let primeVault: Address
let haloVault: Address
let adapter: LocalContract
let oft: LocalContract
let layerZero: readonly [LayerZero, LayerZero]
let cctp: readonly [Cctp, Cctp]
let supply: { usds: bigint; usdc: bigint }

const limit = (key: Hex, whole: bigint) => ({ key, maxAmount: whole, slope: whole / DAY })
const deposits = (token: Address) => diamondKey('LIMIT_4626_DEPOSIT', { asset: usds.address, token })
const withdrawals = (token: Address) => diamondKey('LIMIT_4626_WITHDRAW', { token })
const takes = (sparkVault: Address) => diamondKey('LIMIT_SPARK_VAULT_TAKE', { sparkVault })
const transfers = (destination: Address) => diamondKey('LIMIT_ASSET_TRANSFER', { asset: usds.address, destination })
const domain = (destinationDomain: number) => diamondKey('LIMIT_USDC_TO_DOMAIN', { destinationDomain })
const path = (token: LocalContract, from: LocalContract, to: LocalContract, destinationEndpointId: number) =>
  diamondKey('LIMIT_LAYERZERO_TRANSFER', {
    token: token.address,
    oft: from.address,
    peer: pad(to.address),
    destinationEndpointId,
  })
const ADMIN: IntegrationName = 'ADMIN_FACET'
const VAULTS: IntegrationName[] = ['ERC4626_FACET', 'SPARK_VAULT_FACET', 'TRANSFER_ASSET_FACET']
const BRIDGES: IntegrationName[] = ['CCTP_FACET', 'LAYER_ZERO_FACET']

beforeAll(async () => {
  const devnets: [ForkDevnet, ForkDevnet] = [await openDevnet(), await openDevnet({ chainId: 8453 })]
  ;({ usds, usdc } = devnets[0].tokens)
  await installBridges(devnets)
  const link = async (name: string, digit: string) => {
    const vault = await installSparkVault(devnets[0], {
      address: vaultAt(digit),
      asset: 'usds',
      name,
      symbol: name,
      rate: RAY,
    })
    return vault
  }
  const toPrime = await link('Prime link', 'aa')
  const toHalo = await link('Halo link', 'bb')
  primeVault = toPrime.contract.address
  haloVault = toHalo.contract.address

  const templates = layerTemplates(1n)
  const { foreign: foreignTemplate, ...mainnetTemplates } = templates
  const facets = (of: Record<string, { facets: readonly string[] }>) =>
    [...new Set(Object.values(of).flatMap((template) => template.facets))] as IntegrationName[]
  here = await governDevnet(devnets[0], { facets: facets(mainnetTemplates), templates: mainnetTemplates })
  const ofForeign = { foreign: { ...foreignTemplate, facets: [ADMIN, ...BRIDGES] } }
  there = await governDevnet(devnets[1], { facets: facets(ofForeign), templates: ofForeign })

  generator = await buildPau(here, {
    layer: 'generator',
    upstreams: [{ asset: usds.address, target: usds.address }],
    controllers: [[ADMIN, 'USDS_FACET', 'ERC4626_FACET']],
    limits: [limit(deposits(primeVault), DOLLAR), limit(withdrawals(primeVault), DOLLAR)],
  })
  prime = await buildPau(here, {
    layer: 'prime',
    upstreams: [{ asset: usds.address, target: primeVault }],
    controllers: [[ADMIN, ...VAULTS, 'PSM_FACET', ...BRIDGES]],
    limits: [
      limit(deposits(haloVault), DOLLAR),
      limit(withdrawals(haloVault), DOLLAR),
      limit(diamondKey('LIMIT_USDS_TO_USDC'), CENTS),
      limit(diamondKey('LIMIT_USDC_TO_USDS'), CENTS),
      limit(diamondKey('LIMIT_USDC_TO_CCTP'), CENTS),
      limit(domain(BASE.domain), CENTS),
      limit(path(usds, adapter, oft, BASE.eid), DOLLAR),
    ],
  })
  halo = await buildPau(here, {
    layer: 'halo',
    upstreams: [{ asset: usds.address, target: haloVault }],
    controllers: [[ADMIN, ...VAULTS]],
  })
  foreign = await buildPau(there, {
    layer: 'foreign',
    upstreams: [
      { via: 'CCTP_FACET', asset: usdc.address, target: cctp[1].v2.messenger.address, domain: MAINNET.domain },
      {
        via: 'LAYER_ZERO_FACET',
        asset: oft.address,
        target: oft.address,
        domain: MAINNET.eid,
        peer: pad(adapter.address),
      },
    ],
    controllers: [[ADMIN, ...BRIDGES]],
  })
  await toPrime.letTake(prime.proxy)
  await toHalo.letTake(halo.proxy)
  await devnets[0].allocator.rely(generator.proxy)
  await devnets[0].allocator.approve(generator.proxy)
  await devnets[0].psm.kiss(prime.proxy)
  await generator.govern('usds_setVault', devnets[0].allocator.vault.address)
  for (const [pau, vault] of [
    [generator, primeVault],
    [prime, haloVault],
  ] as const) {
    await pau.govern('erc4626_setMaxExchangeRate', vault, DOLLAR, DOLLAR)
  }
  for (const [pau, to, peer] of [
    [prime, BASE, foreign],
    [foreign, MAINNET, prime],
  ] as const) {
    await pau.govern('cctp_setDomainParameters', to.domain, pad(peer.proxy), 0, 0)
    await pau.govern('layerZero_setRecipient', to.eid, pad(peer.proxy))
  }
  for (const pau of [generator, prime, halo]) await onboard(here, pau)
  await onboard(there, foreign)
  supply = await supplies()
})
afterAll(() => Promise.all([here, there].map(({ devnet }) => devnet.chain.close())))

async function installBridges(devnets: [ForkDevnet, ForkDevnet]) {
  layerZero = await installLayerZero(...devnets)
  adapter = await layerZero[0].createAdapter(usds.address)
  oft = await layerZero[1].createOft('USDS', 'USDS')
  await layerZero[0].setPeer(adapter, oft.address)
  await layerZero[1].setPeer(oft, adapter.address)
  cctp = [await installCctp(devnets[0], MAINNET), await installCctp(devnets[1], BASE)]
  await connectCctp(...cctp)
}

const supplies = async () => ({
  usds: await usds.read<bigint>('totalSupply'),
  usdc: (await usdc.read<bigint>('totalSupply')) + (await there.devnet.tokens.usdc.read<bigint>('totalSupply')),
})
const held = (token: LocalContract, pau: LayerPau) => token.read<bigint>('balanceOf', [pau.proxy])

/** Until a limit that is empty is full, in seconds. */
const untilFull = ({ maxAmount, slope }: { maxAmount: bigint; slope: bigint }) => (maxAmount + slope - 1n) / slope
async function wait({ devnet: { chain } }: LayerPau, seconds: bigint) {
  await chain.mineAt((await chain.now()) + seconds)
}

/**
 * Moves the dollar, and shows that each limit of the step holds: not a unit more than there is; all of it; not the least
 * amount more; and after half the time half of it again.
 *
 * @param act - Moves an amount; throws as the transaction does.
 * @param options.least - The least amount that can be asked for.
 */
async function step(
  pau: LayerPau,
  keys: readonly Hex[],
  whole: bigint,
  act: (amount: bigint) => Promise<TransactionReceipt>,
  { least = 1n } = {},
): Promise<TransactionReceipt> {
  const limits = keys.map((key) => pau.limits.find((entry) => entry.key === key) ?? { key, maxAmount: 0n, slope: 1n })
  for (const { key, maxAmount, slope } of limits) {
    expect(maxAmount, `limit ${key}`).toBe(whole)
    await wait(pau, untilFull({ maxAmount, slope }))
    expect(await pau.left(key)).toBe(whole)
  }
  await expectRevert(act(whole + 1n), 'RateLimits/rate-limit-exceeded')
  const receipt = await act(whole)
  const { chain } = pau.devnet
  const start = await chain.now()
  for (const { key } of limits) expect(await pau.left(key)).toBe(0n)
  // In the same second, for the next brings a part of it back.
  await chain.testClient.setNextBlockTimestamp({ timestamp: start })
  await expectRevert(act(least), 'RateLimits/rate-limit-exceeded')
  await wait(pau, DAY / 2n)
  const seconds = (await chain.now()) - start
  for (const { key, slope } of limits) expect(await pau.left(key)).toBe(slope * seconds)
  return receipt
}

const simple =
  (pau: LayerPau, name: string, ...before: unknown[]) =>
  (after: readonly unknown[] = []) =>
  (amount: bigint) =>
    pau.operate(name, ...before, amount, ...after)

async function overLayerZero(pau: LayerPau, token: LocalContract, amount: bigint, eid: number) {
  const [controller] = pau.controllers as [LocalContract]
  const args = [token.address, amount, eid]
  const [, fee] = await controller.read<readonly [unknown, { nativeFee: bigint }]>('layerZero_quoteTransfer', args)
  return controller.send('layerZero_transfer', args, { from: PEOPLE.relayer, value: fee.nativeFee })
}

it('one dollar walks down all four layers and back', async () => {
  // The Generator makes it, and funds the Prime.
  await step(generator, [diamondKey('LIMIT_USDS_MINT')], DOLLAR, simple(generator, 'usds_mint')())
  await step(generator, [deposits(primeVault)], DOLLAR, simple(generator, 'erc4626_deposit', primeVault)([0n]))
  await step(prime, [takes(primeVault)], DOLLAR, simple(prime, 'sparkVault_take', primeVault)())
  expect(await held(usds, prime)).toBe(DOLLAR)

  // The Prime funds the Halo, which brings it back.
  await step(prime, [deposits(haloVault)], DOLLAR, simple(prime, 'erc4626_deposit', haloVault)([0n]))
  await step(halo, [takes(haloVault)], DOLLAR, simple(halo, 'sparkVault_take', haloVault)())
  expect(await held(usds, halo)).toBe(DOLLAR)
  await step(halo, [transfers(haloVault)], DOLLAR, simple(halo, 'transferAsset_transfer', usds.address, haloVault)())
  const all = [DOLLAR + 1n]
  await step(prime, [withdrawals(haloVault)], DOLLAR, simple(prime, 'erc4626_withdraw', haloVault)(all))

  // Over LayerZero to the Foreign Prime, as USDS.
  const out = await step(
    prime,
    [path(usds, adapter, oft, BASE.eid)],
    DOLLAR,
    (amount) => overLayerZero(prime, adapter, amount, BASE.eid),
    { least: MILLIONTH },
  )
  expect(await held(usds, prime)).toBe(0n)
  await deliver(layerZero[0], layerZero[1], out)
  expect(await held(oft, foreign)).toBe(DOLLAR)
  const home = await step(
    foreign,
    [path(oft, oft, adapter, MAINNET.eid)],
    DOLLAR,
    (amount) => overLayerZero(foreign, oft, amount, MAINNET.eid),
    { least: MILLIONTH },
  )
  expect(await held(oft, foreign)).toBe(0n)
  await deliver(layerZero[1], layerZero[0], home)
  expect(await held(usds, prime)).toBe(DOLLAR)

  // Over CCTP, as USDC.
  await step(prime, [diamondKey('LIMIT_USDS_TO_USDC')], CENTS, simple(prime, 'psm_swapUSDSToUSDC')())
  const toCctp = diamondKey('LIMIT_USDC_TO_CCTP')
  const [domainOut, domainHome] = [domain(BASE.domain), domain(MAINNET.domain)]
  const burned = await step(prime, [toCctp, domainOut], CENTS, simple(prime, 'cctp_transfer')([BASE.domain, 0n]))
  await relayCctp(burned, { from: cctp[0], to: cctp[1] })
  expect(await held(there.devnet.tokens.usdc, foreign)).toBe(CENTS)
  const returned = await step(
    foreign,
    [toCctp, domainHome],
    CENTS,
    simple(foreign, 'cctp_transfer')([MAINNET.domain, 0n]),
  )
  await relayCctp(returned, { from: cctp[1], to: cctp[0] })
  expect(await held(usdc, prime)).toBe(CENTS)
  await step(prime, [diamondKey('LIMIT_USDC_TO_USDS')], CENTS, simple(prime, 'psm_swapUSDCToUSDS')())

  // And home: to the Generator, which burns it.
  await step(
    prime,
    [transfers(primeVault)],
    DOLLAR,
    simple(prime, 'transferAsset_transfer', usds.address, primeVault)(),
  )
  await step(generator, [withdrawals(primeVault)], DOLLAR, simple(generator, 'erc4626_withdraw', primeVault)(all))
  expect(await held(usds, generator)).toBe(DOLLAR)
  await step(generator, [diamondKey('LIMIT_USDS_BURN')], DOLLAR, simple(generator, 'usds_burn')())

  for (const pau of [generator, prime, halo]) {
    for (const token of [usds, usdc]) expect(await held(token, pau)).toBe(0n)
  }
  for (const token of [oft, there.devnet.tokens.usdc]) expect(await held(token, foreign)).toBe(0n)
  expect(await supplies()).toEqual(supply)
})

it('used every limit that a PAU was born with', async () => {
  for (const pau of [generator, prime, halo, foreign]) {
    for (const { key, maxAmount } of pau.limits) {
      const data = await pau.rateLimits.read<{ lastAmount: bigint; maxAmount: bigint }>('getRateLimitData', [key])
      expect(data.maxAmount).toBe(maxAmount)
      const events = await pau.devnet.chain.publicClient.getLogs({ address: pau.rateLimits.address, fromBlock: 0n })
      const used = pau.rateLimits
        .events({ logs: events } as never)
        .filter(({ name, args }) => name === 'RateLimitDecreaseTriggered' && args.key === key)
      expect(used, `limit ${key}`).not.toEqual([])
    }
  }
})
