import { maxUint256 } from 'viem'
import { expect, test } from 'vitest'
import type { LimitState } from '../read/readLimits.ts'
import { compareLimits, type ExpectedLimit, expectedLimits, limitsAgree } from './limits.ts'

const key = `0x${'11'.repeat(32)}` as const
const other = `0x${'22'.repeat(32)}` as const
const unit = { symbol: 'USDC', decimals: 6 }
const amounts = { maxAmount: 100n, slope: 10n, unlimited: false }
const expected: ExpectedLimit = {
  key,
  name: 'LIMIT_X',
  functions: ['f'],
  unit,
  amounts,
  instances: [],
  sources: ['A.1'],
}
const state = (changes: Partial<LimitState> = {}): LimitState => ({
  key,
  maxAmount: 100n,
  slope: 10n,
  lastAmount: 100n,
  lastUpdated: 1n,
  current: 100n,
  ...changes,
})
const describe = () => ({ name: 'LIMIT_Y', functions: [], unit })
const compare = (actual: LimitState[], limit: ExpectedLimit = expected) => compareLimits([limit], actual, describe)
const status = (actual: LimitState[], limit?: ExpectedLimit) =>
  compare(actual, limit).map((row) => [row.status, row.state])

test('a limit is as defined, differs or is missing', () => {
  expect(status([state()])).toEqual([['as defined', 'limited']])
  expect(status([state({ maxAmount: 101n })])).toEqual([['differs', 'limited']])
  expect(status([state({ slope: 11n })])).toEqual([['differs', 'limited']])
  expect(status([state({ maxAmount: 0n, slope: 0n, current: 0n })])).toEqual([['missing', 'unset']])
  expect(status([])).toEqual([['missing', 'unset']])
})

test('unlimited and closed limits have no use for a slope', () => {
  const unlimited = { ...expected, amounts: { maxAmount: maxUint256, slope: 0n, unlimited: true } }
  expect(status([state({ maxAmount: maxUint256, slope: 5n, current: maxUint256 })], unlimited)).toEqual([
    ['as defined', 'unlimited'],
  ])
  expect(status([state()], unlimited)).toEqual([['differs', 'limited']])
  const closed = { ...expected, amounts: { maxAmount: 0n, slope: 7n, unlimited: false } }
  expect(status([], closed)).toEqual([['as defined', 'unset']])
  expect(status([state()], closed)).toEqual([['differs', 'limited']])
})

test('amounts that nobody published are compared with nothing', () => {
  const { amounts: _, ...unspecified } = expected
  expect(status([state()], unspecified)).toEqual([['unspecified', 'limited']])
  expect(limitsAgree(compare([state()], unspecified))).toBe(true)
})

test('an open limit that nobody expects is unexpected, a closed one is nothing', () => {
  expect(status([state(), state({ key: other })])).toEqual([
    ['as defined', 'limited'],
    ['unexpected', 'limited'],
  ])
  expect(status([state(), state({ key: other, maxAmount: 0n })])).toHaveLength(1)
  expect(limitsAgree(compare([state(), state({ key: other })]))).toBe(false)
})

test('says what is left and when it is full again, rounded up', () => {
  const refill = (changes: Partial<LimitState>) => compare([state(changes)])[0]!.secondsToRefill
  expect(refill({})).toBe(0n)
  expect(refill({ current: 90n })).toBe(1n)
  expect(refill({ current: 89n })).toBe(2n)
  expect(refill({ current: 89n, slope: 0n })).toBeNull()
  expect(compare([state({ current: 89n })])[0]!.remaining).toBe(89n)
})

test('expects of each PAU what is published for it, once a key', () => {
  const osero = expectedLimits('osero', 1, 'diamond')
  expect(osero.map(({ name }) => name.split('(')[0])).toEqual([
    'LIMIT_USDS_MINT',
    'LIMIT_USDS_BURN',
    'LIMIT_AAVE_DEPOSIT',
    'LIMIT_AAVE_WITHDRAW',
  ])
  expect(osero.map(({ functions }) => functions)).toEqual([
    ['usds_mint'],
    ['usds_burn'],
    ['aave_deposit'],
    ['aave_withdraw'],
  ])
  expect(expectedLimits('osero', 1, 'monolith')).toEqual([])

  const grove = expectedLimits('grove', 1, 'monolith')
  expect(new Set(grove.map((limit) => limit.key)).size).toBe(grove.length)
  const broker = grove.find(({ instances }) => instances.includes('Monad - Uniswap AUSD/USDC'))!
  expect(broker.instances).toHaveLength(3)
  expect(broker.functions).toEqual(['transferAsset'])
  expect(expectedLimits('grove', 1, 'diamond').map(({ name }) => name.split('(')[0])).toContain('LIMIT_BASIN_DEPOSIT')
})
