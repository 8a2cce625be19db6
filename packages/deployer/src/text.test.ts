import { maxUint256, parseUnits } from 'viem'
import { describe, expect, it } from 'vitest'
import { amountText, callText, countText, durationText, rateText, withArticle } from './text.ts'

const usds = { decimals: 18, symbol: 'USDS' }
const usdc = { decimals: 6, symbol: 'USDC' }

describe('amounts', () => {
  it.each([
    [parseUnits('5000000', 18), usds, '5,000,000 USDS'],
    [1_234_567n, usdc, '1.234567 USDC'],
    [999n, { decimals: 0, symbol: 'base units' }, '999 base units'],
    [0n, usds, '0 USDS'],
    [maxUint256, usds, 'unlimited'],
  ])('%i', (amount, unit, text) => {
    expect(amountText(amount, unit)).toBe(text)
  })

  it('shows a slope as governance publishes it, although it was rounded down to the second', () => {
    expect(rateText(parseUnits('5000000', 18) / 86_400n, usds)).toBe('5,000,000 USDS a day')
    expect(rateText(parseUnits('0.5', 6) / 86_400n, usdc)).toBe('0.43 USDC a day')
  })
})

describe('words', () => {
  it('shows durations in two units', () => {
    const shown = [0n, 59n, 60n, 3601n, 86_400n, 100_000n].map(durationText)
    expect(shown).toEqual(['0s', '59s', '1m', '1h', '1d', '1d 3h'])
  })

  it('counts and names', () => {
    expect([countText(1, 'step'), countText(0, 'step')]).toEqual(['1 step', '0 steps'])
    expect([withArticle('actor'), withArticle('revoker')]).toEqual(['an actor', 'a revoker'])
    expect(callText('aave_deposit', ['0x1', 5n, [true], { a: 1n }])).toBe('aave_deposit(0x1, 5, [true], { a: 1 })')
  })
})
