import { readdirSync, readFileSync } from 'node:fs'
import { records } from '@diamond-pau/addresses'
import { type Address, pad } from 'viem'
import { expect, test } from 'vitest'
import { fromBase58 } from './base58.ts'
import { deriveStar } from './derive.ts'
import { findIncomplete, getChain, getPublishedStar, getStar } from './index.ts'
import { osero } from './osero.ts'
import { spark } from './spark.ts'
import type { PublishedStar } from './index.ts'

test('what is derived of Osero is what people wrote, but for what the Atlas says in words', () => {
  const [written] = osero.chains
  const [derived] = deriveStar(getPublishedStar('osero')).chains
  const amounts = (chain: typeof written) =>
    chain!.limits
      .map(({ key, maxAmount, slope }) => ({ key, maxAmount, slope }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
  expect(amounts(derived)).toEqual(amounts(written))
  expect(derived!.admin).toEqual(written!.admin)
  expect(derived!.agents[0]!.actors.map(({ value }) => value)).toEqual(
    written!.agents[0]!.actors.map(({ value }) => value),
  )
  expect(derived!.allocator).toEqual(written!.allocator)
  expect(derived!.integrations.map(({ value }) => value)).toEqual(written!.integrations.map(({ value }) => value))
})

test('beside a monolith, a diamond has its own limits only', () => {
  const { integrations, live, allocator } = getChain(getStar('grove'), 1)
  expect(live!.pau).toBe('diamond')
  expect(integrations.map(({ value }) => value)).toEqual([
    'USDS_FACET',
    'PSM_FACET',
    'BASIN_FACET',
    'DIAMOND_LOUPE_FACET',
  ])
  expect(allocator!.ilk.value).toBe('ALLOCATOR-GROVE-A')
})

test('without an admin there is no definition to plan, but all that is known, and what is missing', () => {
  const grove = getStar('grove')
  expect(grove.chains.map(({ chainId }) => chainId)).not.toContain(9745)
  const missing =
    'Neither the Atlas nor a registry has, for Grove on Plasma: the executor that administers the PAU, limits that could be enforced.'
  expect(findIncomplete(grove, 'plasma')).toMatchObject({
    network: 'Plasma',
    missing,
    live: { pau: 'monolith', proxy: { source: 'A.6.1.1.2.2.6.1.2.1.1.1.2.4.5' } },
    actors: [{ source: 'A.6.1.1.2.2.6.1.2.1.1.1.2.4.4' }],
    revokers: [{ source: 'A.6.1.1.2.2.6.1.2.1.1.1.2.4.3' }],
  })
  expect(grove.problems).toContainEqual(expect.objectContaining({ subject: 'Plasma: admin', why: missing }))
  expect(() => getChain(grove, 9745)).toThrow(missing)
  expect(findIncomplete(grove, '143')?.missing).toContain('an ALMProxy, a RateLimits, relayers, freezers')
})

test('every chain that the data names for a Star is defined, or it is said why not', () => {
  const folder = new URL('../data/', import.meta.url)
  type Row = { network: string; chainId: number | null }
  type Data = { star?: { id: string } } & Record<'chains' | 'coordinatorLimits' | 'instances', Row[]>
  const data = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Data)
  const published = data.flatMap(({ star, chains, coordinatorLimits, instances }) =>
    star ? [...chains, ...coordinatorLimits, ...instances].map(({ chainId }) => ({ id: star.id, chainId })) : [],
  )
  // A registry of a Star's own has its custody, or who administers it, where it has a PAU.
  const listed = records.flatMap(({ source, name, chainId }) => {
    const [id = ''] = source.split('-')
    return ['ALM_PROXY', `${id.toUpperCase()}_EXECUTOR`].includes(name) ? [{ id, chainId }] : []
  })
  expect(new Set(published.map(({ id }) => id)).size).toBe(7)
  expect(listed.length).toBeGreaterThan(10)
  for (const { id, chainId } of [...published, ...listed]) {
    const star = getStar(id)
    const defined = star.chains.some((chain) => chain.chainId === chainId)
    const incomplete = star.incomplete?.find((chain) => chain.chainId === chainId)
    expect([defined, incomplete?.missing !== undefined], `${id} on ${chainId}`).toContainEqual(true)
    expect(defined && incomplete, `${id} on ${chainId}`).toBeFalsy()
  }
})

test('a bridge leads to the custody that the Star has there, by a limit and a document that it cites', () => {
  const recipients = (star: string, chainId: number) =>
    (getChain(getStar(star), chainId).recipients ?? []).map(({ bridge, network, recipient, limit }) => {
      expect(recipient.derived).toContain(recipient.source)
      expect(recipient.derived).toContain(limit)
      return [bridge, network, recipient.value, recipient.source]
    })
  const word = (address: Address) => pad(address).toLowerCase()
  expect(recipients('spark', 1)).toEqual([
    ['CCTP', 'Base', word('0x2917956eFF0B5eaF030abDB4EF4296DF775009cA'), 'A.6.1.1.1.2.6.1.2.1.1.1.2.2.5'],
    ['LayerZero', 'Arbitrum', word('0x92afd6F2385a90e44da3a8B60fe36f6cBe1D8709'), 'A.6.1.1.1.2.6.1.2.1.1.1.2.3.5'],
    [
      'CCTP',
      'Avalanche',
      word('0xecE6B0E8a54c2f44e066fBb9234e7157B15b7FeC'),
      'spark-address-registry@5348de2:Avalanche.ALM_PROXY',
    ],
  ])
  // The limit is the monolith's, and so is the custody: Grove has two on Ethereum.
  expect(recipients('grove', 8453)).toEqual([
    ['CCTP', 'Ethereum Mainnet', word('0x491EDFB0B8b608044e227225C715981a30F3A44E'), 'A.6.1.1.2.2.6.1.2.1.1.1.2.1.5'],
  ])
  expect(recipients('keel', 1)).toEqual([
    ['CCTP', 'Solana', fromBase58('4UA2CC9fQDTbX1SnJcanYn2QU5PtyB1MGfezDvGFPVwd'), 'A.6.1.1.3.2.6.1.2.1.1.1.2.2.5'],
  ])
  const keel = getStar('keel')
  expect(keel.problems).toContainEqual(expect.objectContaining({ subject: 'Ethereum Mainnet: recipient on Solana' }))

  const [setting] = getChain(getStar('grove'), 8453).parameters
  expect(setting).toMatchObject({ integration: 'CCTP_FACET', args: [0, expect.any(String), 0, 0] })
  expect(setting?.derived).toContain('Fee caps are not published either')
})

test('custody in dispute receives nothing', () => {
  const published = structuredClone(getPublishedStar('grove')) as PublishedStar
  const chain = published.chains.find(({ chainId }) => chainId === 1)
  if (!chain?.almProxy) throw new Error('Grove has a custody on Ethereum')
  chain.almProxy.value = '0x00000000000000000000000000000000DeaDBeef'
  const { chains, problems } = deriveStar(published)
  const base = chains.find(({ chainId }) => chainId === 8453)
  expect([base?.recipients, base?.parameters]).toEqual([undefined, []])
  expect(problems).toContainEqual(expect.objectContaining({ subject: 'Base: recipient on Ethereum Mainnet' }))
})

test('no chain bridges to itself', () => {
  const { limits, integrations } = getChain(getStar('spark'), 8453)
  expect(limits.map(({ constant }) => constant)).not.toContain('LIMIT_USDC_TO_DOMAIN')
  expect(integrations.map(({ value }) => value)).not.toContain('CCTP_FACET')
  expect(getStar('spark').problems).toContainEqual(
    expect.objectContaining({ docNo: 'A.6.1.1.1.2.6.1.2.1.1.3.2.7', subject: 'Base: USDC Base ALM Proxy Maximum' }),
  )
})

test('what people wrote of a chain wins, and what else is published of it is added', () => {
  const [completed] = getStar('spark').chains
  const [own] = spark.chains
  expect(completed?.limits.slice(0, own?.limits.length)).toEqual(own?.limits)
  expect(completed?.integrations.map(({ value }) => value)).toEqual(
    expect.arrayContaining(['CCTP_FACET', 'CURVE_FACET', 'ETHENA_FACET', 'UNISWAP_V4_FACET']),
  )
  // People wrote that 0 says nothing here, and that two readings of Maple's withdrawals are possible.
  const added = completed?.limits.slice(own?.limits.length).map(({ constant }) => constant)
  expect(added).not.toContain('LIMIT_USDS_BURN')
  expect(added).not.toContain('LIMIT_MAPLE_REQUEST_REDEEM')
  expect(getStar('osero').chains).toEqual(osero.chains)
})

test('reads accounts of Solana', () => {
  // The mint of USDC.
  expect(fromBase58('EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v')).toBe(
    '0xc6fa7af3bedbad3a3d65f36aabc97431b1bbe4c2d2f6e0e47ca60203452f5d61',
  )
  expect(fromBase58('1'.repeat(32))).toBe(pad('0x'))
  expect(() => fromBase58('0x12')).toThrow('holds "0"')
  expect(() => fromBase58('z'.repeat(45))).toThrow('longer than 32 bytes')
})

test('a maximum of 0 with a slope is not enforced, nor is what has no amount', () => {
  const published = structuredClone(getPublishedStar('osero')) as PublishedStar
  const [mint, burn] = published.coordinatorLimits
  Object.assign(mint!, { maxAmount: '0', unlimited: false })
  Object.assign(burn!, { maxAmount: null, unlimited: false })
  const { chains, problems } = deriveStar(published)
  expect(chains[0]!.limits.map(({ constant }) => constant)).toEqual(['LIMIT_AAVE_DEPOSIT', 'LIMIT_AAVE_WITHDRAW'])
  expect(problems.map(({ docNo, why }) => [docNo, why])).toEqual([
    [mint!.docNo, 'A maximum of 0 contradicts its slope.'],
    [burn!.docNo, 'No amount is published that could be enforced.'],
  ])
})
