import { expect, expectTypeOf, test } from 'vitest'
import facts from '../test/monolith.json' with { type: 'json' }
import published from '../test/published-ids.json' with { type: 'json' }
import { diamondKey, encodeKey, monolithKey, monolithKeys } from './index.ts'
import type { KeyEntry, MonolithConstant, MonolithKeyArguments } from './index.ts'
import type { KeyArgument } from './types.ts'

const table: readonly KeyEntry[] = monolithKeys
const untyped = monolithKey as (constant: string, args: object) => string

/** The arguments of a constant by name, from their values in order. */
function named(constant: string, values: readonly unknown[]): object {
  const { args } = table.find((entry) => entry.constant === constant)!
  return Object.fromEntries(args.map((arg, i) => [arg.name, values[i]]))
}

test('holds every constant of both code bases, composed as their controllers compose it', () => {
  expect(facts.constants).toHaveLength(39)
  expect(table.map((entry) => entry.constant)).toEqual(facts.constants.map((constant) => constant.name))
  for (const { name, compositions, functions } of facts.constants) {
    const entry = monolithKeys.find((e) => e.constant === name)!
    expect(entry.functions).toEqual(functions)
    expect(new Set(compositions.map((c) => `${c.project}:${c.controller}`))).toEqual(new Set(entry.usedBy))
    for (const { key, encodeTypes } of compositions) {
      const args =
        key
          .match(/^keccak256\(abi\.encode\((.*)\)\)$/)?.[1]
          ?.split(', ')
          .slice(1) ?? []
      // One key for each of the two tokens of a pool.
      expect(entry.args.map((arg) => arg.name)).toEqual(args.map((arg) => arg.replace(/^token[01]$/, 'token')))
      expect(entry.args.map((arg) => arg.type)).toEqual(encodeTypes.slice(1))
    }
  }
})

test('reproduces the test vectors', () => {
  expect(facts.vectors).toHaveLength(8)
  for (const { constant, encodeTypes, arguments: values, key } of facts.vectors) {
    expect(untyped(constant, named(constant, values)), constant).toBe(key)
    const types = encodeTypes.slice(1) as KeyArgument['type'][]
    expect(
      encodeKey(
        constant,
        values.map((value, i) => ({ type: types[i]!, value })),
      ),
    ).toBe(key)
  }
})

test('reproduces every rate limit id that governance publishes', () => {
  expect(published.ids).toHaveLength(44)
  expect(new Set(published.ids.map((id) => id.rateLimitId)).size).toBe(41)
  for (const { docNo, rateLimitId, constant, args } of published.ids)
    expect(
      untyped(
        constant,
        named(
          constant,
          args.map((arg) => arg.value),
        ),
      ),
      docNo,
    ).toBe(rateLimitId)
})

test('the two schemes differ where the facet names more than the monolith', () => {
  const address = '0x1111111111111111111111111111111111111111'
  expect(monolithKey('LIMIT_AAVE_WITHDRAW', { aToken: address })).not.toBe(
    diamondKey('LIMIT_AAVE_WITHDRAW', { aToken: address, pool: address }),
  )
  expect(monolithKey('LIMIT_USDS_MINT')).toBe(diamondKey('LIMIT_USDS_MINT'))
})

test('types refuse wrong constants and arguments', () => {
  expectTypeOf<MonolithKeyArguments<'LIMIT_USDC_TO_DOMAIN'>>().toEqualTypeOf<{ destinationDomain: number }>()
  expectTypeOf<'LIMIT_USDS_BURN'>().not.toExtend<MonolithConstant>()
  // @ts-expect-error a domain is a number
  expect(monolithKey('LIMIT_USDC_TO_DOMAIN', { destinationDomain: '6' })).toMatch(/^0x/)
  // @ts-expect-error the monolith names the aToken only
  expect(() => monolithKey('LIMIT_AAVE_DEPOSIT', { underlyingAsset: '0x', pool: '0x', aToken: '0x' })).toThrow()
})
