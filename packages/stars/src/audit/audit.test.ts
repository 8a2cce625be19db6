import { expect, test } from 'vitest'
import { monolithKey } from '@diamond-pau/keys'
import { mainnet } from '@diamond-pau/addresses'
import { publishedStars } from '../published/published.ts'
import type { CoordinatorLimit, InstanceLimit, PublishedInstance, PublishedStar } from '../published/types.ts'
import { audit, rules } from './rules.ts'

// Each rule against a made-up instance, right first and then wrong in one thing; then the real findings, to be read.

const aToken = mainnet.SPARKLEND_USDC_SPTOKEN
const depositId = monolithKey('LIMIT_AAVE_DEPOSIT', { aToken })

const limit: InstanceLimit = {
  kind: 'inflow',
  docNo: 'A.1.1.1',
  name: 'Inflow Rate Limits',
  rateLimitId: depositId,
  rateLimitIdDocNo: 'A.1.1.2',
  rateLimitIdName: 'Inflow RateLimitID',
  idStatus: 'specified',
  maxAmountText: '100,000,000 USDC',
  slopeText: '50 million USDC per day',
  maxAmount: '100000000000000',
  slopePerSecond: '578703703',
  unlimited: false,
  decimals: 6,
}
const outflow: InstanceLimit = {
  ...limit,
  kind: 'outflow',
  docNo: 'A.1.1.3',
  name: 'Outflow Rate Limits',
  rateLimitId: monolithKey('LIMIT_AAVE_WITHDRAW', { aToken }),
  rateLimitIdName: 'Outflow RateLimitID',
  maxAmountText: 'Unlimited',
  slopeText: null,
  maxAmount: String(2n ** 256n - 1n),
  slopePerSecond: null,
  unlimited: true,
}
const instance: PublishedInstance = {
  docNo: 'A.1.1',
  name: 'Lender',
  network: 'Ethereum Mainnet',
  chainId: 1,
  protocol: 'SparkLend',
  asset: 'USDC',
  token: 'spUSDC',
  status: 'Active',
  addresses: { tokenAddress: aToken, underlyingAssetAddress: mainnet.USDC },
  limits: [limit, outflow],
}
const mint: CoordinatorLimit = {
  docNo: 'A.1.2',
  name: 'USDS Mint Maximum',
  network: 'Ethereum Mainnet',
  chainId: 1,
  pau: 'monolithic',
  namedConstants: ['LIMIT_USDS_MINT'],
  hashedWith: null,
  maxAmountText: '10,000 USDS',
  slopeText: '10,000 USDS per day',
  maxAmount: '10000000000000000000000',
  slopePerSecond: '115740740740740740',
  unlimited: false,
  decimals: 18,
}

const star = (changes: Partial<PublishedStar> = {}): PublishedStar => ({
  provenance: 'made up',
  star: { id: 'made-up', name: 'Made Up', docNo: 'A.1', pau: 'monolithic' },
  chains: [{ network: 'Ethereum Mainnet', chainId: 1 }],
  coordinatorLimits: [mint],
  instances: [instance],
  ...changes,
})
const fired = new Set<string>()
const found = (...stars: PublishedStar[]) =>
  audit(stars).map(({ rule, severity, published, likely }) => {
    fired.add(rule)
    return [severity, rule, published, likely]
  })
const withInstance = (changes: Partial<PublishedInstance>) => found(star({ instances: [{ ...instance, ...changes }] }))
const withLimit = (changes: Partial<InstanceLimit>) => withInstance({ limits: [{ ...limit, ...changes }, outflow] })
const withMint = (changes: Partial<CoordinatorLimit>) => found(star({ coordinatorLimits: [{ ...mint, ...changes }] }))

test('what is right raises no finding', () => {
  expect(found(star())).toEqual([])
})

test('an id of another chain, with the id that is likely meant', () => {
  const base: PublishedInstance = {
    ...instance,
    docNo: 'A.1.3',
    network: 'Base',
    chainId: 8453,
    addresses: { tokenAddress: '0x4e65fE4DbA92790696d040ac24Aa414708F5c0AB' },
    limits: [limit],
  }
  const right = monolithKey('LIMIT_AAVE_DEPOSIT', { aToken: '0x4e65fE4DbA92790696d040ac24Aa414708F5c0AB' })
  expect(found(star({ instances: [instance, base] }))).toEqual([
    ['error', 'id-of-another-chain', depositId, expect.stringContaining(right)],
  ])
})

test('an id of another instance, found among definitions or by search', () => {
  const other: PublishedInstance = {
    ...instance,
    docNo: 'A.1.3',
    addresses: { tokenAddress: mainnet.SPARKLEND_USDT_SPTOKEN, underlyingAssetAddress: mainnet.USDC },
    limits: [limit],
  }
  expect(found(star({ instances: [instance, other] }))).toEqual([
    ['error', 'id-of-another-instance', depositId, expect.stringContaining(mainnet.SPARKLEND_USDT_SPTOKEN)],
  ])
  const rateLimitId = monolithKey('LIMIT_AAVE_DEPOSIT', { aToken: mainnet.SPARKLEND_DAI_SPTOKEN })
  expect(withLimit({ rateLimitId })).toEqual([
    ['error', 'id-of-another-instance', rateLimitId, expect.stringContaining(depositId)],
  ])
})

test('an id that nothing makes', () => {
  const rateLimitId = `0x${'12'.repeat(32)}` as const
  expect(withLimit({ rateLimitId })).toEqual([['error', 'id-unknown', rateLimitId, expect.stringContaining(depositId)]])
})

test('an id of another direction, and one that is only filed under it', () => {
  expect(withLimit({ rateLimitId: outflow.rateLimitId })).toEqual([
    ['error', 'id-of-another-direction', outflow.rateLimitId, expect.stringContaining(depositId)],
  ])
  expect(withLimit({ rateLimitIdName: 'Outflow RateLimitID' })).toEqual([
    ['note', 'id-filed-under-another-direction', depositId, 'the same id, titled after inflows'],
  ])
})

test('a constant that no controller has, with what it is likely to mean', () => {
  const psm = { namedConstants: ['LIMIT_PSM_DEPOSIT_USDC'], chainId: 8453, network: 'Base', maxAmountText: null }
  const asset = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'
  expect(withMint(psm)).toEqual([
    [
      'error',
      'constant-unknown',
      'LIMIT_PSM_DEPOSIT_USDC',
      `${monolithKey('LIMIT_PSM_DEPOSIT', { asset })}, LIMIT_PSM_DEPOSIT of asset ${asset}`,
    ],
    // 10,000 with the 18 decimals of USDS is not what 6 decimals make of the slope.
    ['error', 'unit-wrong', '10,000 USDS per day', 'an amount of USDC, 6 decimals'],
    ['error', 'base-units-wrong', '115740740740740740 for 10,000 USDS per day', '115740'],
  ])
  expect(withMint({ namedConstants: ['LIMIT_OF_NOBODY'], maxAmount: null, slopePerSecond: null })).toEqual([
    ['note', 'constant-unknown-without-amounts', 'LIMIT_OF_NOBODY', null],
  ])
  const diamond = { pau: 'diamond', namedConstants: ['LIMIT_USDS_BURN'] }
  expect(withMint(diamond)).toEqual([])
  expect(withMint({ ...diamond, pau: 'monolithic' })[0]).toEqual([
    'error',
    'constant-unknown',
    'LIMIT_USDS_BURN',
    'no limit: burning gives back what LIMIT_USDS_MINT counts',
  ])
})

test('a limit whose key names what nobody publishes', () => {
  const bridge = {
    namedConstants: ['LIMIT_LAYERZERO_TRANSFER'],
    hashedWith: 'Solana USDS OFT address and Solana destination domain',
  }
  expect(withMint(bridge)).toEqual([['note', 'key-not-derivable', '10,000 USDS', null]])
  const limits = [{ ...limit, rateLimitId: null }]
  expect(withInstance({ protocol: 'Nobody Knows', limits })).toEqual([
    ['note', 'key-not-derivable', '100,000,000 USDC', null],
  ])
  expect(withInstance({ protocol: 'Nobody Knows', limits: [{ ...limits[0]!, idStatus: 'n/a' }] })).toEqual([])
})

test('a number that can be read in two ways', () => {
  expect(withLimit({ maxAmountText: '100,000,00 USDC', maxAmount: null })).toEqual([
    ['error', 'number-malformed', '100,000,00 USDC', '100,000,000 or 10,000,000'],
  ])
})

test('a limit in another token than its key counts', () => {
  expect(withLimit({ maxAmountText: '100,000,000 spUSDC' })).toEqual([
    ['error', 'unit-wrong', '100,000,000 spUSDC', 'an amount of USDC, 6 decimals'],
  ])
  expect(withLimit({ maxAmountText: '100,000,000 DAI/USDC' })).toEqual([])
})

test('an asset named otherwise, where no registry knows the token', () => {
  const addresses = { tokenAddress: aToken, underlyingAssetAddress: '0x00000000000000000000000000000000DeaDBeef' }
  expect(withInstance({ addresses })).toEqual([])
  expect(withInstance({ addresses, asset: 'DAI' })).toEqual([
    ['warning', 'asset-named-otherwise', '100,000,000 USDC', null],
  ])
})

test('base units of other decimals, and a slope that is not the amount of a day', () => {
  expect(withLimit({ maxAmount: '100000000000000000000000000' })).toEqual([
    ['error', 'base-units-wrong', '100000000000000000000000000 for 100,000,000 USDC', '100000000000000'],
  ])
  expect(withLimit({ slopePerSecond: '24112654' })).toEqual([
    ['error', 'base-units-wrong', '24112654 for 50 million USDC per day', '578703703'],
  ])
})

test('a slope that a maximum of 0 or no maximum makes void, and one without a period', () => {
  expect(withLimit({ maxAmountText: '0', maxAmount: '0' })).toEqual([
    ['warning', 'zero-with-slope', '0; 50 million USDC per day', 'a slope of 0, or a maximum'],
  ])
  expect(withLimit({ maxAmountText: 'Unlimited', maxAmount: outflow.maxAmount, unlimited: true })).toEqual([
    ['note', 'unlimited-with-slope', 'Unlimited; 50 million USDC per day', 'no slope, or a maximum'],
  ])
  expect(withLimit({ slopeText: '50 million USDC' })).toEqual([
    ['warning', 'slope-without-period', '50 million USDC', '50 million USDC per day'],
  ])
})

test('an address in the place of an id, with the id over it', () => {
  const transfer: Partial<PublishedInstance> = {
    protocol: 'Blackrock',
    token: 'BUIDL-I',
    addresses: { tokenAddress: mainnet.BUIDLI, underlyingAssetAddress: mainnet.USDC },
    limits: [{ ...limit, rateLimitId: null }],
  }
  expect(withInstance(transfer)).toEqual([])
  const id = monolithKey('LIMIT_ASSET_TRANSFER', { asset: mainnet.USDC, destination: mainnet.BUIDLI_DEPOSIT })
  expect(withInstance({ ...transfer, addressesGivenAsRateLimitIds: { deposit: mainnet.BUIDLI_DEPOSIT } })).toEqual([
    ['error', 'address-as-id', mainnet.BUIDLI_DEPOSIT, expect.stringContaining(id)],
  ])
})

test('an address with a wrong checksum, but not one without', () => {
  const addresses = instance.addresses
  expect(withInstance({ addresses: { ...addresses, curator: mainnet.USDS.toLowerCase() } })).toEqual([])
  const wrong = mainnet.USDS.replace('dC', 'Dc')
  expect(withInstance({ addresses: { ...addresses, curator: wrong } })).toEqual([
    ['error', 'checksum-wrong', wrong, mainnet.USDS],
  ])
})

test('an address of another chain', () => {
  const baseUsdc = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'
  expect(withInstance({ addresses: { ...instance.addresses, underlyingAssetAddress: baseUsdc } })).toEqual([
    ['error', 'address-of-another-chain', baseUsdc, mainnet.USDC],
  ])
})

test('the address of another token, or of another venue', () => {
  const limits = [{ ...limit, rateLimitId: null }]
  expect(withInstance({ limits, addresses: { ...instance.addresses, tokenAddress: mainnet.DAI } })).toEqual([
    ['error', 'token-is-another', mainnet.DAI, 'the address of spUSDC'],
  ])
  const vault = { protocol: 'Arkis', limits }
  expect(withInstance(vault)).toEqual([['error', 'venue-is-another', aToken, `${mainnet.ARKIS_VAULT} (ARKIS_VAULT)`]])
})

test('a contract that the registry of the Star lists otherwise', () => {
  const spark = { id: 'spark', name: 'Spark', docNo: 'A.1', pau: 'monolithic' }
  const proxy = (value: string) =>
    found(
      star({ star: spark, chains: [{ network: 'Ethereum Mainnet', chainId: 1, almProxy: { value, docNo: 'A.9' } }] }),
    )
  expect(proxy(mainnet.SPARK_ALM_PROXY)).toEqual([])
  expect(proxy(mainnet.GROVE_ALM_PROXY)).toEqual([
    ['warning', 'contract-listed-otherwise', mainnet.GROVE_ALM_PROXY, mainnet.SPARK_ALM_PROXY],
  ])
})

test('an instance that is there twice', () => {
  expect(found(star({ instances: [instance, { ...instance, docNo: 'A.1.9' }] }))).toEqual([
    ['warning', 'instance-repeated', 'A.1.9', 'one of the two'],
  ])
})

test('every rule was seen to find something above, and says in a sentence what it finds', () => {
  expect([...fired].toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
  for (const { says } of rules) expect(says).toMatch(/^[A-Z].*\.$/)
})

test('the real findings, to be read', async () => {
  const lines = audit(publishedStars).map(
    ({ severity, rule, star: of, network, subject, published }) =>
      `${severity} ${rule} | ${of}, ${network} | ${subject} | ${published}`,
  )
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../test/findings.txt')
})

test('no alarm on ids that are right: of 44, only the two that name another chain’s vault', () => {
  const ids = new Set(
    publishedStars.flatMap((s) => s.instances.flatMap((i) => i.limits.flatMap((l) => l.rateLimitId ?? []))),
  )
  expect(ids.size).toBe(41)
  const alarms = audit(publishedStars).filter(({ rule, severity }) => rule.startsWith('id-') && severity === 'error')
  expect(alarms.map(({ docNo, rule }) => [docNo, rule])).toEqual([
    ['A.6.1.1.2.2.6.1.3.5.1.1.2.3.1', 'id-of-another-chain'],
    ['A.6.1.1.2.2.6.1.3.5.1.1.2.3.2', 'id-of-another-chain'],
  ])
})
