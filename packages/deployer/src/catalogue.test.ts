import { mainnet } from '@diamond-pau/addresses'
import { expect, test } from 'vitest'
import { catalogue, findFacet, UnknownIntegrationError } from './catalogue.ts'

test('every address that a facet needs on Ethereum is listed, but the one that nobody has published', () => {
  const needed = catalogue.facets
    .filter(({ chains }) => chains === 'all' || chains.includes(1))
    .flatMap(({ constructorArgs }) => constructorArgs.flatMap(({ from }) => ('address' in from ? from.address : [])))
  expect([...new Set(needed)].filter((name) => !(name in mainnet))).toEqual(['DUAL_POOL_HOOK'])
})

test('every facet has its artifact and its ABI', () => {
  for (const { id, contract, wires } of catalogue.facets) {
    expect(catalogue.artifact(id).contractName).toBe(contract)
    expect(catalogue.abi(id).filter(({ type }) => type === 'function')).toHaveLength(wires.length)
  }
})

test('a facet is not used on a chain where its venue is not', () => {
  expect(() => findFacet(catalogue, 'PSM_FACET', 8453)).toThrow(UnknownIntegrationError)
})
