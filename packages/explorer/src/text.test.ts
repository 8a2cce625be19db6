import { describe, expect, it } from 'vitest'
import { amountText, fullText, roundText, short, timeText } from './text.ts'

const usds = { decimals: 18, symbol: 'USDS' }

describe('amounts', () => {
  it.each([
    [0n, '0 USDS'],
    [1n, '0.000000000000000001 USDS'],
    [10n ** 18n, '1 USDS'],
    [1_234_567n * 10n ** 18n + 5n * 10n ** 17n, '1,234,567.5 USDS'],
    [2n ** 256n - 1n, 'unlimited'],
    [-(10n ** 18n), '-1 USDS'],
  ])('%d is %s', (amount, text) => expect(amountText(amount, usds)).toBe(text))

  it('are cut to the cent where they move, without inventing any', () => {
    expect(roundText(1_999_999_999_999_999_999n, usds)).toBe('1.99 USDS')
    expect(roundText(12n, { decimals: 0, symbol: 'base units' })).toBe('12 base units')
    expect(roundText(2n ** 256n - 1n, usds)).toBe('unlimited')
  })
})

describe('times', () => {
  it('are said in words', () => {
    expect([null, 0n, 61n].map(fullText)).toEqual(['', 'full', 'full in 1m 1s'])
    expect(timeText(1_700_000_000n)).toBe('2023-11-14 22:13')
  })
})

describe('short', () => {
  it.each([
    [0, '0'],
    [0.5, '0.5'],
    [999, '999'],
    [1_000, '1K'],
    [2_273_736, '2.27M'],
  ])('%d is %s', (value, text) => expect(short(value)).toBe(text))
})
