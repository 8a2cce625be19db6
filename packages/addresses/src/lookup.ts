import { historicalRecords, records } from './records.ts'
import type { AddressRecord } from './types.ts'

/** Thrown for text that is no address. */
export class InvalidAddressError extends Error {
  override name = 'InvalidAddressError'
  constructor(value: string) {
    super(`"${value}" is not an address. Pass 0x and 40 hexadecimal digits.`)
  }
}

/**
 * Everything the registries say about an address: all names, on all chains, from all sources, those they listed once
 * included (`constant: null`). Case does not matter. Empty for an unknown address.
 * @throws InvalidAddressError
 */
export function lookup(address: string): AddressRecord[] {
  if (!/^0x[0-9a-fA-F]{40}$/.test(address)) throw new InvalidAddressError(address)
  return [...records, ...historicalRecords].filter((r) => r.address.toLowerCase() === address.toLowerCase())
}
