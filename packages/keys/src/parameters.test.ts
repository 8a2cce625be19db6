import { encodeAbiParameters, keccak256, stringToHex } from 'viem'
import { expect, test } from 'vitest'
import { ParameterArgumentError, parameterKey, parameterNamespace } from './index.ts'

const address = '0xC02aB1A5eaA8d1B114EF786D9bde108cD4364359'
const word = `0x${'ab'.repeat(32)}` as const
const hash = (text: string) => keccak256(stringToHex(text))

test('the namespace is the hash of the storage namespace', () => {
  expect(parameterNamespace('sky.pau.storage.AaveFacet.v1')).toBe(hash('sky.pau.storage.AaveFacet.v1'))
})

test('the key hashes the hash of the name and the arguments, as abi.encode pads them', () => {
  const expected = (types: string[], values: unknown[]) =>
    keccak256(
      encodeAbiParameters(
        ['bytes32', ...types].map((type) => ({ type })),
        [hash('name'), ...values],
      ),
    )
  expect(parameterKey('name')).toBe(expected([], []))
  expect(parameterKey('name', address)).toBe(expected(['address'], [address]))
  expect(parameterKey('name', word, 7n)).toBe(expected(['bytes32', 'uint256'], [word, 7n]))
  expect(parameterKey('name', 30110)).toBe(expected(['uint32'], [30110]))
  expect(parameterKey('name', -5)).toBe(expected(['int24'], [-5]))
  expect(parameterKey('name', true, false)).toBe(expected(['bool', 'bool'], [true, false]))
  expect(parameterKey('maxSlippage', address)).toBe(
    parameterKey('maxSlippage', address.toLowerCase() as typeof address),
  )
})

test('an argument that is not one word is refused', () => {
  for (const value of ['0x1234', 'USDS', 0.5, Number.NaN, undefined, '0xzz'])
    expect(() => parameterKey('name', value as never), String(value)).toThrow(ParameterArgumentError)
  expect(() => parameterKey('name', 2n ** 256n)).toThrow()
})
