import type { LocalContract } from '@diamond-pau/contracts/testing'
import { type Address, getAddress, type Hex, padHex, stringToHex, toHex, zeroAddress } from 'viem'

export type Config = { facet: Address; wires: { callSelector: Hex; delegateSelector: Hex }[] }
export type Cut = { facetAddress: Address; action: number; functionSelectors: Hex[] }

export const ADD = 0
export const REPLACE = 1
export const REMOVE = 2

/** Addresses that tests give code: that is all that a routing table asks of a facet. */
export const FACETS = ['1', '2', '3'].map((digit) => getAddress(padHex(`0x${digit}`, { size: 20 })))
export const SELECTORS = Array.from({ length: 6 }, (_, i) => toHex(0xa0_00_00_00 + i, { size: 4 }))
export const IDS = ['A', 'B', 'C'].map((name) => stringToHex(name, { size: 32 }))

export const cut = (action: number, facetAddress: Address, ...functionSelectors: Hex[]): Cut => ({
  facetAddress,
  action,
  functionSelectors,
})
export const add = (facet: Address, ...selectors: Hex[]) => cut(ADD, facet, ...selectors)
export const replace = (facet: Address, ...selectors: Hex[]) => cut(REPLACE, facet, ...selectors)
export const remove = (...selectors: Hex[]) => cut(REMOVE, zeroAddress, ...selectors)

/** Each selector leads to a function of the facet that has the same one, or `delegateSelector`. */
export function config(facet: Address, selectors: readonly Hex[], delegateSelector?: Hex): Config {
  return {
    facet,
    wires: selectors.map((callSelector) => ({ callSelector, delegateSelector: delegateSelector ?? callSelector })),
  }
}

/** What an integration's events and views say of a Controller. */
export async function table(controller: LocalContract) {
  return {
    integrations: await controller.read('integrations'),
    facets: await controller.read('facets'),
    dispatches: await controller.read('getDispatches', [SELECTORS]),
  }
}
