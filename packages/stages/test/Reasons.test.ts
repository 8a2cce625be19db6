import { createLocalChain, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import fc from 'fast-check'
import { concatHex, encodeErrorResult, type Hex, parseAbi, slice, stringToHex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deployTest } from './harness.ts'

let chain: LocalChain
let reasons: LocalContract
beforeAll(async () => {
  chain = await createLocalChain()
  reasons = await deployTest(chain, 'TestReasons')
})
afterAll(() => chain.close())

const error = (reason: string) => encodeErrorResult({ abi: parseAbi(['error Error(string)']), args: [reason] })
const relabel = (data: Hex) => reasons.read<Hex>('relabel', [data, 'MC'])

test.each([
  ['AaveFacet/slippage-too-high', 'MC/slippage-too-high'],
  ['Facet/x', 'MC/x'],
  ['ERC4626Facet/', 'MC/'],
  ['AaveFacet/a/b', 'MC/a/b'],
  [`OTCFacet/${'long-'.repeat(30)}`, `MC/${'long-'.repeat(30)}`],
])('%s becomes %s', async (reason, expected) => {
  expect(await relabel(error(reason))).toBe(error(expected))
})

test.each([
  'RateLimits/rate-limit-exceeded',
  'DssLitePsm/nothing-to-fill',
  'MC/approve-failed',
  'AaveFacet',
  'Venue/AaveFacet/x',
  'Face/x',
  '/x',
  '',
])('%j is somebody else’s and stays', async (reason) => {
  expect(await relabel(error(reason))).toBe(error(reason))
})

test('anything that is no reason stays as it is, however it is malformed', async () => {
  const reason = error('AaveFacet/slippage-too-high')
  const samples: Hex[] = [
    '0x',
    '0x08c379a0',
    slice(reason, 0, 67),
    // A length beyond the data, and one beyond any data.
    concatHex([slice(reason, 0, 36), `0x${'00'.repeat(31)}ff`, slice(reason, 68)]),
    concatHex([slice(reason, 0, 36), `0x${'ff'.repeat(32)}`, slice(reason, 68)]),
    concatHex(['0x12345678', slice(reason, 4)]),
  ]
  for (const sample of samples) expect(await relabel(sample)).toBe(sample)
})

test('whatever a facet says after its name, the controller says', () =>
  fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[A-Za-z0-9]{0,20}$/), fc.string({ maxLength: 80 }), async (name, rest) => {
      const expected = error(`MC/${rest}`)
      expect(await relabel(error(`${name}Facet/${rest}`))).toBe(expected)
      // And only that: the same behind another first part stays.
      const other = error(`${name}Venue/${rest}`)
      expect(await relabel(other)).toBe(other)
      expect(stringToHex(rest).length).toBeLessThanOrEqual(expected.length)
    }),
    { numRuns: 100, seed: 4 },
  ))
