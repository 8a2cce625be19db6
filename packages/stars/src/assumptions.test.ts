import { expect, test } from 'vitest'
import { assumptionsOf } from './assumptions.ts'
import { getChain, getStar, stars } from './index.ts'

/** However deep it stands. */
function derivedIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'derived' && typeof member === 'string' ? [member] : derivedIn(member),
  )
}

test('no assumption of a definition is forgotten', () => {
  for (const { chains } of Object.values(stars))
    for (const chain of chains)
      expect(
        assumptionsOf(chain)
          .map(({ derived }) => derived)
          .toSorted(),
      ).toEqual(derivedIn(chain).toSorted())
})

test('says what is assumed', () => {
  expect(assumptionsOf(getChain(getStar('grove'), 8453)).map(({ what }) => what)).toEqual([
    'admins of the agent "relayers"',
    'Recipient of CCTP on Ethereum Mainnet',
    'Parameter',
  ])
})
