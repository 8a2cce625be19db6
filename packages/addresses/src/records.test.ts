import { expect, test } from 'vitest'
import * as api from './index.ts'
import { addresses, historicalRecords, mainnet, records } from './index.ts'
import { contractOf, listingsOf, withConstants } from './records.ts'

const count = (registry: string, chain?: string) =>
  records.filter((r) => r.registry === registry && (!chain || r.chain === chain)).length

test('holds every address of the registries, and of the Atlas the shared Diamond PAU contracts', () => {
  expect(count('spark') + count('sparklend') + count('grove')).toBe(601)
  expect({
    mainnet: count('spark', 'mainnet'),
    optimism: count('spark', 'optimism'),
    bsc: count('spark', 'bsc'),
    gnosis: count('spark', 'gnosis'),
    unichain: count('spark', 'unichain'),
    xLayer: count('spark', 'xLayer'),
    worldchain: count('spark', 'worldchain'),
    robinhood: count('spark', 'robinhood'),
    base: count('spark', 'base'),
    arbitrum: count('spark', 'arbitrum'),
    avalanche: count('spark', 'avalanche'),
  }).toEqual({
    mainnet: 161,
    optimism: 26,
    bsc: 2,
    gnosis: 64,
    unichain: 21,
    xLayer: 13,
    worldchain: 4,
    robinhood: 13,
    base: 39,
    arbitrum: 31,
    avalanche: 17,
  })
  expect(count('sparklend', 'mainnet')).toBe(81)
  expect(['mainnet', 'base', 'avalanche', 'plume'].map((chain) => count('grove', chain))).toEqual([82, 20, 15, 12])
  expect(count('diamond-pau')).toBe(32)
  expect(historicalRecords).toHaveLength(6)
})

test('every record is the constant it names, and every constant is a record', () => {
  for (const { chain, constant, address } of records)
    expect((addresses[chain] as Record<string, string>)[constant!], `${chain}.${constant}`).toBe(address)
  const constants = Object.values(addresses).flatMap((chain) => Object.keys(chain))
  expect(constants).toHaveLength(new Set(records.map((r) => `${r.chain} ${r.constant}`)).size)
})

test('every record cites its source', () => {
  for (const record of [...records, ...historicalRecords]) {
    expect(record.source).toMatch(
      /^(A(\.\d+)+|((spark|grove)-address-registry|diamond-pau)@[0-9a-f]{7}:[A-Za-z]+\.[A-Z0-9_]+)$/,
    )
    expect(record.commit).toMatch(/^[0-9a-f]{7,40}$/)
  }
  expect(records.find((r) => r.chain === 'mainnet' && r.constant === 'USDS')?.source).toBe(
    'spark-address-registry@5348de2:Ethereum.USDS',
  )
  expect(records.find((r) => r.constant === 'PAU_BEACON')?.source).toBe('A.2.2.10.1.1.1.4.1')
})

test('constants are literals, one object per chain', () => {
  const usds: '0xdC035D45d973E3EC169d2276DDab16f1e407384F' = mainnet.USDS
  expect(addresses.mainnet.USDS).toBe(usds)
  expect(addresses.mainnet).toBe(mainnet)
  expect(mainnet.SPARKLEND_POOL).toBe('0xC13e21B648A5Ee794902342038FF3aDAB66BE987')
  // @ts-expect-error two registries mean different contracts by it
  expect(mainnet.ALM_PROXY).toBeUndefined()
  for (const chain of Object.keys(api.chains)) expect(api).toHaveProperty(chain)
})

test('reads the contract, commit and version of a comment', () => {
  const versioned = records.filter((r) => r.contract)
  expect(versioned.length).toBeGreaterThan(100)
  const unread = records.filter((r) => r.comment?.includes('.sol@') && !r.contract)
  expect(unread.map((r) => r.comment)).toEqual([])
  expect(contractOf('xchain-ssr-oracle/Forwarder.sol@ac0c70e (untagged)')?.version).toBeNull()
  expect(contractOf('Delayed Inbox')).toBeUndefined()
})

const address = '0xdC035D45d973E3EC169d2276DDab16f1e407384F'
const list = (over: object) => ({
  repository: 'owner/registry',
  commit: '0123456789',
  date: '2026-01-01',
  lists: [{ registry: 'spark', library: 'Ethereum', chainId: 1, records: [{ name: 'USDS', address }], ...over }],
})

test('a chain without a name is refused', () => {
  expect(() => listingsOf(list({ chainId: 5 }))).toThrow('owner/registry lists chain 5')
})

test('SparkLend and names in conflict are prefixed with their registry', () => {
  const constants = (...lists: object[]) => withConstants(lists.flatMap(listingsOf)).map((r) => r.constant)
  const other = [{ name: 'USDS', address: '0x6B175474E89094C44Da98b954EedeAC495271d0F' }]
  expect(constants(list({}), list({ registry: 'grove' }))).toEqual(['USDS', 'USDS'])
  expect(constants(list({}), list({ registry: 'grove', records: other }))).toEqual(['SPARK_USDS', 'GROVE_USDS'])
  expect(constants(list({}), list({ registry: 'grove', records: other, chainId: 10 }))).toEqual(['USDS', 'USDS'])
  expect(constants(list({ registry: 'sparklend' }))).toEqual(['SPARKLEND_USDS'])
})
