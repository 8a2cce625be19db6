import { describe, expect, it } from 'vitest'
import { type Effect, expectWithin, outcomeOf } from '../src/testing/hostility.ts'

describe('a fixture', () => {
  it('that does not say what a misbehaviour leads to fails', () => {
    expect(() => outcomeOf('returnsGarbage', 'AFacet.deposit', {})).toThrow(
      'The fixture does not say how AFacet.deposit meets a venue that returnsGarbage.',
    )
  })

  it.each(['harmless', 'harmless:', 'harmless: ', 'not applicable', 'not applicable: '])(
    'that says "%s" fails',
    (bare) => {
      expect(() => outcomeOf('lies', 'AFacet.deposit', { lies: bare })).toThrow('gives no reason')
    },
  )

  it('needs no entry for what every facet answers alike, and may say otherwise', () => {
    expect(outcomeOf('swapsAddress', 'AFacet.deposit', {})).toBe('RateLimits/zero-maxAmount')
    expect(outcomeOf('reenters', 'AFacet.deposit', { reenters: 'harmless: it is not called' })).toBe(
      'harmless: it is not called',
    )
  })
})

describe('a call that succeeds while somebody misbehaves', () => {
  const honest: Effect = { sent: { A: 100n }, received: { B: 50n }, used: { out: 200n }, refilled: { back: 10n } }

  it.each<Effect>([
    honest,
    { sent: { A: 90n }, received: { B: 5n }, used: { out: 180n }, refilled: { back: 1n } },
    { sent: {}, received: {}, used: { out: 0n }, refilled: { back: 0n } },
  ])('may do what an honest one does, or in proportion less', (actual) => {
    expect(() => expectWithin(actual, honest, 0n)).not.toThrow()
  })

  it.each<[string, Partial<Effect>]>([
    ['takes more', { sent: { A: 101n } }],
    ['takes something else', { sent: { C: 1n } }],
    ['takes value that no limit counts', { used: { out: 199n } }],
    ['takes value and uses up no limit at all', { used: {} }],
    ['refills a limit for what did not arrive', { received: { B: 49n } }],
    ['refills a limit for nothing', { received: {} }],
  ])('may not be one that %s', (_, change) => {
    expect(() => expectWithin({ ...honest, ...change }, honest, 0n)).toThrow()
  })

  it('gives back by what left where an honest call brings nothing', () => {
    const repayment: Effect = { sent: { A: 100n }, received: {}, used: {}, refilled: { back: 10n } }
    expect(() => expectWithin({ ...repayment, sent: { A: 50n }, refilled: { back: 5n } }, repayment, 0n)).not.toThrow()
    expect(() => expectWithin({ ...repayment, sent: { A: 50n } }, repayment, 0n)).toThrow('gets back more')
  })
})
