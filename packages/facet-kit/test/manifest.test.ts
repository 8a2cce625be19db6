import { describe, expect, it } from 'vitest'
import { callName, defineFacet, type FacetManifest } from '../src/index.ts'
import { replaceMarked } from '../src/generate/files.ts'

const manifest: FacetManifest = {
  id: 'VENUE_FACET',
  prefix: 'venue',
  contract: 'VenueFacet',
  version: '1.0.0',
  summary: 'A venue.',
  chains: 'all',
  functions: {
    VERSION: { role: 'view' },
    deposit: { role: 'allocator', event: 'VenueDeposit', direction: 'out', limits: ['deposit'], lossBound: 'amount' },
    getDepositRateLimitKey: { role: 'key', limit: 'deposit' },
  },
  limits: {
    deposit: { constant: 'LIMIT_VENUE_DEPOSIT', getter: 'getDepositRateLimitKey', unit: 'USDS', direction: 'out' },
  },
}

describe('defineFacet', () => {
  it('returns a manifest that holds together', () => {
    expect(defineFacet(manifest)).toBe(manifest)
  })

  const broken: [string, Partial<FacetManifest>][] = [
    ['id "venue" is not', { id: 'venue' }],
    ['prefix "Venue" is not in camelCase', { prefix: 'Venue' }],
    ['is the key of deposit, which is no limit', { limits: {} }],
    ['limit deposit has no getter getDepositRateLimitKey', { functions: { VERSION: { role: 'view' } } }],
    [
      'module Buffer is administered by admin, which is no argument',
      { modules: { Buffer: { summary: 'It holds.', proxy: 'UUPS', initializerArgs: {}, admin: 'admin' } } },
    ],
    [
      'setRate is read back by getRate, which is no function',
      { functions: { ...manifest.functions, setRate: { role: 'admin', event: 'RateSet', parameter: 'getRate' } } },
    ],
    [
      'moves value out of the proxy and consumes no limit',
      {
        functions: {
          ...manifest.functions,
          swap: { role: 'allocator', event: 'Swap', direction: 'swap', limits: [], lossBound: '' },
        },
      },
    ],
    [
      'swap names sell, which is no limit',
      {
        functions: {
          ...manifest.functions,
          swap: {
            role: 'allocator',
            event: 'Swap',
            direction: 'none',
            limits: [],
            gates: { sell: 'x' },
            lossBound: '',
          },
        },
      },
    ],
  ]
  for (const [problem, change] of broken) {
    it(`says: ${problem}`, () => {
      expect(() => defineFacet({ ...manifest, ...change })).toThrow(problem)
    })
  }
})

describe('callName', () => {
  it('is the prefix and the function, or the name that a standard gives', () => {
    const cut = { role: 'admin', event: 'DiamondCut', call: 'diamondCut' } as const
    const named = { ...manifest, functions: { ...manifest.functions, cut } }
    expect(callName(named, 'deposit')).toBe('venue_deposit')
    expect(callName(named, 'cut')).toBe('diamondCut')
  })
})

describe('replaceMarked', () => {
  it('refuses a README without markers', () => {
    expect(() => replaceMarked('# A facet', 'table')).toThrow('The README lacks the lines')
  })
})
