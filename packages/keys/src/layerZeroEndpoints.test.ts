import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderEndpoints } from './generate.ts'
import { cctpChain, cctpDomain, layerZeroChain, layerZeroEndpoint, UnknownNameError } from './index.ts'

test("the endpoint ids are those of LayerZero's package", () => {
  expect(readFileSync(new URL('../generated/layerZeroEndpoints.ts', import.meta.url), 'utf8')).toBe(renderEndpoints())
  expect([layerZeroEndpoint('ethereum'), layerZeroEndpoint('base')]).toEqual([30101, 30184])
  expect(layerZeroChain(1)).toBeUndefined()
  expect(() => layerZeroEndpoint('moon' as never)).toThrow(UnknownNameError)
})

test('CCTP domains, there and back', () => {
  expect([cctpDomain('ethereum'), cctpDomain('avalanche'), cctpDomain('solana')]).toEqual([0, 1, 5])
  expect(cctpChain(6)).toBe('base')
  expect(cctpChain(4_000_000)).toBeUndefined()
  expect(() => cctpDomain('moon' as never)).toThrow('There is no CCTP domain "moon". Known: aptos,')
})
