import { expect, test } from 'vitest'
import crossRegistry from '../test/cross-registry.json' with { type: 'json' }
import { chains } from './chains.ts'
import { decide } from './conflicts.ts'
import { conflicts, records } from './index.ts'
import type { AddressRecord } from './types.ts'

test('finds the conflicts that a comparison of the registries found', () => {
  const found = conflicts().map((c) => ({ chainId: c.chainId, name: c.name, ...byRegistry(c.records) }))
  const expected = Object.entries(crossRegistry).flatMap(([chainId, facts]) =>
    facts.sameNameDifferentAddress.map((conflict) => ({ chainId: Number(chainId), ...conflict })),
  )
  expect(expected).toHaveLength(15)
  const sorted = (list: { chainId: number; name: string }[]) =>
    list.toSorted((a, b) => a.chainId - b.chainId || a.name.localeCompare(b.name))
  expect(sorted(found)).toEqual(sorted(expected))
})

test('a name that the registries agree on has one constant without prefix', () => {
  for (const [chainId, { sameNameSameAddress }] of Object.entries(crossRegistry)) {
    for (const name of sameNameSameAddress) {
      const listed = records.filter((r) => r.chainId === Number(chainId) && r.name === name)
      expect(listed.map((r) => r.constant)).toEqual([name, name])
    }
  }
})

test('an address under two names keeps both', () => {
  for (const [chainId, { sameAddressDifferentName }] of Object.entries(crossRegistry)) {
    for (const { address, spark, grove } of sameAddressDifferentName) {
      const names = records.filter((r) => r.chainId === Number(chainId) && r.address === address).map((r) => r.name)
      expect(names).toEqual([...spark, ...grove])
    }
  }
})

test('the newest list wins, except over the own contracts of a Star', () => {
  const winners = Object.fromEntries(
    conflicts()
      .filter((c) => c.chainId === chains.mainnet)
      .map((c) => [c.name, c.winner]),
  )
  expect(winners).toEqual({
    ALLOCATOR_BUFFER: null,
    ALLOCATOR_VAULT: null,
    ALM_CONTROLLER: null,
    ALM_PROXY: null,
    ALM_RATE_LIMITS: null,
    CCTP_TOKEN_MESSENGER: 'spark',
    CHIEF: 'spark',
  })
})

test('without a date or with the same date nobody wins', () => {
  const claim = (registry: string, date: string | null) => ({ name: 'CHIEF', registry, date }) as AddressRecord
  expect(decide([claim('spark', '2026-01-01'), claim('grove', '2026-01-02')]).winner).toBe('grove')
  expect(decide([claim('spark', '2026-01-01'), claim('diamond-pau', null)]).winner).toBe('spark')
  expect(decide([claim('spark', '2026-01-01'), claim('grove', '2026-01-01')]).winner).toBeNull()
  expect(decide([claim('spark', null), claim('grove', null)]).winner).toBeNull()
})

function byRegistry(list: AddressRecord[]): Record<string, string> {
  return Object.fromEntries(list.map((record) => [record.registry, record.address]))
}
