import { expect, test } from 'vitest'
import { deriveStar } from './derive.ts'
import { getChain, getPublishedStar, getStar, osero } from './index.ts'
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

test('without an admin there is no definition, and a problem says so', () => {
  const grove = getStar('grove')
  expect(grove.chains.map(({ chainId }) => chainId)).not.toContain(9745)
  expect(grove.problems).toContainEqual(expect.objectContaining({ subject: 'Plasma: admin' }))
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
