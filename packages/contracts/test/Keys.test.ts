import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import {
  type AbiFunction,
  type AbiParameter,
  encodeAbiParameters,
  getAddress,
  keccak256,
  toFunctionSelector,
  toHex,
} from 'viem'
import { formatAbiItem } from 'viem/utils'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLocalChain, type LocalChain, type LocalContract } from '../src/testing.ts'
import { deployTest, testArtifact } from './harness.ts'

const overloads = testArtifact('TestKeys').abi.filter((item): item is AbiFunction => item.type === 'function')

let chain: LocalChain
let keys: LocalContract

beforeAll(async () => {
  chain = await createLocalChain()
  keys = await deployTest(chain, 'TestKeys')
})
afterAll(() => chain.close())

/** Any value of a Solidity type. */
function anyOf({ type }: AbiParameter): fc.Arbitrary<unknown> {
  const hex = (size: number) => fc.bigInt(0n, 2n ** BigInt(8 * size) - 1n).map((value) => toHex(value, { size }))
  const [, kind, bits] = /^(uint|bytes|address)(\d*)$/.exec(type) ?? []
  if (kind === 'address') return hex(20).map((value) => getAddress(value))
  if (kind === 'bytes') return hex(Number(bits))
  // Small integers are numbers to viem, large ones bigints.
  return fc.bigInt(0n, 2n ** BigInt(bits as string) - 1n).map((value) => (Number(bits) <= 48 ? Number(value) : value))
}

test.each(overloads.map((overload) => [formatAbiItem(overload), overload] as const))(
  '%s is the hash of the padded arguments',
  async (_, overload) => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(...overload.inputs.map(anyOf)), async (args) => {
        const { data } = await chain.publicClient.call({
          to: keys.address,
          data: `${toFunctionSelector(overload)}${encodeAbiParameters(overload.inputs, args).slice(2)}`,
        })
        expect(data).toBe(keccak256(encodeAbiParameters(overload.inputs, args)))
      }),
      { numRuns: 25 },
    )
  },
)

test('every overload of the library is here', () => {
  const source = readFileSync(new URL('../contracts/facet/Keys.sol', import.meta.url), 'utf8')
  const declared = [...source.matchAll(/function make\(([^)]*)\)/g)].map(
    ([, parameters]) =>
      `make(${parameters
        ?.split(', ')
        .map((parameter) => parameter.split(' ')[0])
        .join(', ')})`,
  )
  const tested = overloads.filter(({ name }) => name === 'make').map((overload) => formatAbiItem(overload))
  expect(tested.map((signature) => signature.replaceAll(',', ', ')).sort()).toEqual(declared.sort())
})
