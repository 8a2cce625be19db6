import { expect, expectTypeOf, test } from 'vitest'
import facts from '../test/diamond.json' with { type: 'json' }
import { diamondKey, diamondKeys, encodeKey, KeyArgumentsError, UnknownNameError } from './index.ts'
import type { DiamondConstant, DiamondKeyArguments, DiamondKeyEntry } from './index.ts'

const a = '0x1111111111111111111111111111111111111111'
const b = '0x2222222222222222222222222222222222222222'
const c = '0x3333333333333333333333333333333333333333'

test('the key hashes constant, asset, pool and aToken in this order', () => {
  expect(diamondKey('LIMIT_AAVE_DEPOSIT', { aToken: c, pool: b, underlyingAsset: a })).toBe(
    encodeKey('LIMIT_AAVE_DEPOSIT', [
      { type: 'address', value: a },
      { type: 'address', value: b },
      { type: 'address', value: c },
    ]),
  )
  // Computed apart from this code base: keccak256 of 0x8e6d…16a and the three addresses, padded to words.
  expect(diamondKey('LIMIT_AAVE_DEPOSIT', { underlyingAsset: a, pool: b, aToken: c })).toBe(
    '0x1a940dd7de433b8f12ac44db5c54a8a646ecf887968a47ba902ec181c736f44d',
  )
})

test('without arguments the key is the constant', () => {
  expect(diamondKey('LIMIT_USDS_MINT')).toBe('0xcb0537d5e5dba65a8edbac12555995860e5b8e1b70996011edb1ca8173e56d3c')
  expect(diamondKey('LIMIT_USDS_MINT', {})).toBe(diamondKey('LIMIT_USDS_MINT'))
})

test('every entry is as the getter of the production facet composes it', () => {
  expect(facts.keyGetters).toHaveLength(9)
  for (const { id, signature, composition } of facts.keyGetters) {
    const [, getter, parameters] = signature.match(/^(\w+)\((.*)\)$/)!
    const entry: DiamondKeyEntry | undefined = diamondKeys.find((e) => e.id === id && e.getter === getter)
    expect(entry, `${id} ${getter}`).toBeDefined()
    expect(entry!.getterArgs).toEqual(
      parameters!
        .split(', ')
        .filter(Boolean)
        .map((p) => p.split(' ')[1]),
    )

    const encoded = composition.match(/^keccak256\(abi\.encode\((.*)\)\)$/)?.[1]?.split(', ')
    const [constant, ...args] = encoded ?? [composition.match(/^constant keccak256\("(\w+)"\)$/)![1]]
    expect(entry!.constant).toBe(constant)
    expect(entry!.args.map((arg) => arg.name)).toEqual(args)
  }
})

test('the table is consistent in itself', () => {
  const entries: readonly DiamondKeyEntry[] = diamondKeys
  expect(new Set(entries.map((e) => e.name)).size).toBe(entries.length)
  expect(new Set(entries.map((e) => `${e.id} ${e.getter}`)).size).toBe(entries.length)
  for (const { args, getterArgs, unit, name } of entries) {
    const names = args.map((arg) => arg.name)
    expect([...getterArgs].sort(), name).toEqual([...names].sort())
    const token = /^[a-z]*[A-Z][A-Za-z0-9]+$/.test(unit)
    const known = token || names.includes(unit.split('.')[0]!) || unit === 'wad' || unit === 'nothing'
    expect(known, `${name}: unit ${unit}`).toBe(true)
  }
})

test('says what is wrong with a constant or with arguments', () => {
  const untyped = diamondKey as (constant: string, args?: object) => string
  expect(() => untyped('LIMIT_NOTHING')).toThrow(UnknownNameError)
  expect(() => untyped('LIMIT_NOTHING')).toThrow(
    /There is no rate limit constant "LIMIT_NOTHING"\. Known: .*LIMIT_USDS_MINT/,
  )
  expect(() => untyped('LIMIT_AAVE_WITHDRAW', { aToken: a })).toThrow(KeyArgumentsError)
  expect(() => untyped('LIMIT_AAVE_WITHDRAW', { aToken: a, pool: undefined })).toThrow(KeyArgumentsError)
  expect(() => untyped('LIMIT_AAVE_WITHDRAW', { aToken: a, pool: b, extra: c })).toThrow(
    'LIMIT_AAVE_WITHDRAW takes { pool, aToken }, but got { aToken, pool, extra }.',
  )
  expect(() => untyped('LIMIT_USDS_MINT', { asset: a })).toThrow(
    'LIMIT_USDS_MINT takes no arguments, but got { asset }.',
  )
  expect(() => untyped('LIMIT_AAVE_WITHDRAW', { aToken: '0x12', pool: b })).toThrow('0x12')
})

test('types refuse wrong constants and arguments', () => {
  expectTypeOf<DiamondKeyArguments<'LIMIT_AAVE_WITHDRAW'>>().toEqualTypeOf<{
    pool: `0x${string}`
    aToken: `0x${string}`
  }>()
  expectTypeOf<'LIMIT_OTC_SWAP'>().not.toExtend<DiamondConstant>()
  // @ts-expect-error a constant of the monolith
  expect(() => diamondKey('LIMIT_OTC_SWAP', { exchange: a })).toThrow()
  // @ts-expect-error the pool is missing
  expect(() => diamondKey('LIMIT_AAVE_WITHDRAW', { aToken: a })).toThrow()
  // @ts-expect-error no argument of this name
  expect(() => diamondKey('LIMIT_4626_WITHDRAW', { vault: a })).toThrow()
  // @ts-expect-error arguments are missing
  expect(() => diamondKey('LIMIT_4626_WITHDRAW')).toThrow()
  // @ts-expect-error this key takes none
  expect(() => diamondKey('LIMIT_USDS_MINT', { asset: a })).toThrow()
})
