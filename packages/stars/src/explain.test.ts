import { mainnet } from '@diamond-pau/addresses'
import { ALLOCATOR_ROLE, diamondKey, integrationId, monolithKey } from '@diamond-pau/keys'
import { expect, test } from 'vitest'
import published from '../../keys/test/published-ids.json' with { type: 'json' }
import { explainKey, impliedKeys, publishedStars } from './index.ts'
import type { Hex } from 'viem'

const keys = publishedStars.flatMap((star) => impliedKeys(star))

test('every published id is explained without being told the Star, and implied by what is published', () => {
  expect(new Set(published.ids.map((id) => id.rateLimitId)).size).toBe(41)
  for (const { rateLimitId, constant, args, docNo, star, instance } of published.ids) {
    const { kind, matches, published: places } = explainKey(rateLimitId as Hex)
    expect(kind).toBe('limit')
    expect(matches.map((match) => [match.scheme, match.constant, match.arguments.map(({ value }) => value)])).toEqual([
      ['monolith', constant, args.map(({ value }) => value)],
    ])
    expect(places).toContainEqual(expect.objectContaining({ docNo, star: star.toLowerCase(), instance }))
    expect(keys.filter(({ id }) => id === rateLimitId).map(({ constant: of }) => of)).toContain(constant)
  }
})

test('every key is the key of its own row: of the instance, in its scheme', () => {
  for (const { id, star, chainId, instance, constant } of keys)
    expect(explainKey(id, { star, chainId }).matches[0], `${instance?.name} ${constant}`).toMatchObject({ constant })
  // Grove's Basin is on its diamond, everything else of Grove on its monoliths.
  const basin = keys.filter(({ star, scheme }) => star === 'grove' && scheme === 'diamond')
  expect(new Set(basin.map(({ instance }) => instance?.name))).toEqual(
    new Set(['Ethereum Mainnet - Tokenized Treasury JTRSY', 'Ethereum Mainnet - Tokenized Treasury BUIDL', undefined]),
  )
})

test('what no definition implies is found by search, with the names of its arguments', () => {
  const transfer = { asset: mainnet.USDC, destination: mainnet.AAVE_COLLECTOR }
  const { matches, searched } = explainKey(diamondKey('LIMIT_ASSET_TRANSFER', transfer))
  expect(matches).toHaveLength(1)
  expect(matches[0]).toMatchObject({
    constant: 'LIMIT_ASSET_TRANSFER',
    schemes: ['monolith', 'diamond'],
    direction: 'out',
    unit: 'USDC',
    decimals: 6,
    integrations: ['TRANSFER_ASSET_FACET'],
    usedBy: [],
  })
  expect(matches[0]!.arguments.map(({ name, value, labels }) => [name, value, labels])).toEqual([
    ['asset', mainnet.USDC, expect.arrayContaining(['mainnet: USDC (spark)'])],
    ['destination', mainnet.AAVE_COLLECTOR, ['mainnet: AAVE_COLLECTOR (spark)']],
  ])
  expect(searched.keys).toBeGreaterThan(1000)

  const domain = explainKey(monolithKey('LIMIT_USDC_TO_DOMAIN', { destinationDomain: 10 }), { chainId: 1 })
  expect(domain.matches[0]!.arguments).toEqual([
    { name: 'destinationDomain', type: 'uint32', value: 10, labels: ['unichain'] },
  ])
  const withdraw = { pool: mainnet.SPARKLEND_POOL, aToken: mainnet.SPARKLEND_WBTC_SPTOKEN }
  expect(explainKey(diamondKey('LIMIT_AAVE_WITHDRAW', withdraw)).matches[0]).toMatchObject({
    scheme: 'diamond',
    constant: 'LIMIT_AAVE_WITHDRAW',
    integrations: ['AAVE_FACET'],
  })
})

test('a Star and a chain narrow what is searched', () => {
  const id = monolithKey('LIMIT_4626_DEPOSIT', { token: '0xBEEff039907422219Fb367e525954DDC092854d9' })
  expect(explainKey(id, { chainId: 4663 }).matches[0]?.usedBy).toHaveLength(1)
  const { kind, searched } = explainKey(id, { star: 'osero', chainId: 1, maxTries: 2000 })
  expect(kind).toBe('unknown')
  expect([searched.stars, searched.chains]).toEqual([['osero'], [1]])
  expect(searched.keys).toBeLessThanOrEqual(2000 + searched.definitions)
  expect(searched.skipped).toContainEqual({ constant: 'LIMIT_ASSET_TRANSFER', arguments: ['asset', 'destination'] })
})

test('roles and integrations are no keys, and an unknown word says what was searched', () => {
  expect(explainKey(ALLOCATOR_ROLE)).toMatchObject({ kind: 'role', name: 'ALLOCATOR_ROLE', matches: [] })
  expect(explainKey(integrationId('AAVE_FACET'))).toMatchObject({ kind: 'integration', name: 'AAVE_FACET' })
  const unknown = explainKey(`0x${'12'.repeat(32)}`)
  expect(unknown).toMatchObject({ kind: 'unknown', matches: [] })
  expect(unknown.searched.definitions).toBe(keys.length)
  expect(unknown.searched.addresses).toBeGreaterThan(500)
})
