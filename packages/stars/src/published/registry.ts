import { type AddressRecord, historicalRecords, records } from '@diamond-pau/addresses'
import type { Address } from 'viem'
import { type Token, tokens } from '../tokens.ts'

/** A token, as far as a limit needs to know it. */
export type TokenFacts = { symbol: string; decimals: number }

const byName = new Map(records.toReversed().map((record) => [`${record.chainId} ${record.name}`, record.address]))
const byAddress = new Map<string, AddressRecord[]>()
for (const record of [...records, ...historicalRecords])
  byAddress.set(record.address.toLowerCase(), [...(byAddress.get(record.address.toLowerCase()) ?? []), record])

/** The address that a registry of a chain has under a name; undefined where none has. */
export function registered(chainId: number | null, name: string): Address | undefined {
  return byName.get(`${chainId} ${name}`)
}

/** All that registries say about an address, on every chain. */
export function listingsOf(address: string): readonly AddressRecord[] {
  return byAddress.get(address.toLowerCase()) ?? []
}

/** The token at an address of a chain, where a registry lists it under the name of one. */
export function tokenAt(chainId: number | null, address: string | undefined): TokenFacts | undefined {
  const record = listingsOf(address ?? '').find(
    (listed) => listed.chainId === chainId && Object.hasOwn(tokens, listed.name),
  )
  return record && tokens[record.name as Token]
}
