import { expect, test } from 'vitest'
import { getChain, getStar, osero, spark, stars, UnknownChainError, UnknownStarError } from './index.ts'

test('finds a Star by its identifier', () => {
  expect(getStar('osero')).toEqual(osero)
  // What people wrote stands, and chains that they did not write are derived.
  expect(getStar('Spark').chains[0]).toBe(spark.chains[0])
  for (const [key, star] of Object.entries(stars)) expect(star.star).toBe(key)
})

test('an unknown Star is named, with the nearest and all that are known', () => {
  expect(() => getStar('oserro')).toThrow(UnknownStarError)
  expect(() => getStar('oserro')).toThrow(
    'There is no star "oserro". Did you mean "osero"? Defined: spark, grove, keel, obex, pattern, osero, launch-agent-7.',
  )
  expect(() => getStar('SPRAK')).toThrow('Did you mean "spark"?')
  expect(() => getStar('toString')).toThrow(UnknownStarError)
})

test('finds the definition of a chain, or says on which there is one', () => {
  expect(getChain(getStar('osero'), 1)).toBe(osero.chains[0])
  expect(() => getChain(osero, 8453)).toThrow(UnknownChainError)
  expect(() => getChain(osero, 8453)).toThrow('Osero is not defined on chain 8453. Defined: 1.')
})
