import diamondPau from '../data/diamond-pau.json' with { type: 'json' }
import deployment from '../data/diamond-pau-deployment.json' with { type: 'json' }
import grove from '../data/grove.json' with { type: 'json' }
import historical from '../data/historical.json' with { type: 'json' }
import spark from '../data/spark.json' with { type: 'json' }
import { chainName } from './chains.ts'
import { findConflicts } from './conflicts.ts'
import type { Address, AddressRecord, ContractVersion, Listing, Registry, Snapshot } from './types.ts'

/** Every address with its provenance, in the order of the registries: Spark, SparkLend, Grove, Diamond PAU. */
export const records: readonly AddressRecord[] = withConstants(
  [spark, grove, diamondPau, deployment].flatMap(listingsOf),
)

/** Addresses a registry listed once; `lookup` knows them, no constant is generated. */
export const historicalRecords: readonly AddressRecord[] = listingsOf(historical).map((listing) => {
  const { registry, chainId, name } = listing
  const now = records.find((r) => r.registry === registry && r.chainId === chainId && r.name === name)
  return { ...listing, constant: null, supersededBy: now?.address ?? null }
})

/** The entries of one snapshot, each with its provenance. Throws on a chain without a name. */
export function listingsOf(snapshot: object): Listing[] {
  // A JSON import types every string as `string`; the generator's checks prove that they are what the type says.
  const { repository, commit, date, lists } = snapshot as Snapshot
  return lists.flatMap(({ registry, library, chainId, records }) => {
    const chain = chainName(chainId)
    if (!chain) throw new Error(`${repository} lists chain ${chainId}, which has no name: add it to src/chains.ts`)
    return records.map(({ name, address, docNo, comment }) => {
      const source = docNo ?? `${repository.split('/').at(-1)}@${commit.slice(0, 7)}:${library}.${name}`
      const contract = comment === undefined ? undefined : contractOf(comment)
      const listing = { chainId, chain, name, address: address as Address, registry, repository, commit, date, source }
      return { ...listing, comment, ...(contract ? { contract } : {}) }
    })
  })
}

/** The contract that a registry's comment names; undefined for any other comment. */
export function contractOf(comment: string): ContractVersion | undefined {
  const match = /^([\w-]+)\/(\w+\.sol)@([0-9a-f]+)(?: \((?:(v[\w.-]+)|untagged)(?:, [^)]*)?\))?$/.exec(comment)
  if (!match) return undefined
  const [, repository = '', file = '', commit = '', version = null] = match
  return { repository, file, commit, version }
}

/**
 * Names the constant of each listing. SparkLend's names mean something only next to its name (`POOL`), and a name in
 * conflict means nothing without its registry: both get a prefix. All others keep the name of their registry.
 */
export function withConstants(listings: readonly Listing[]): AddressRecord[] {
  const conflicting = new Set<Listing>(findConflicts(listings).flatMap((conflict) => conflict.records))
  return listings.map((listing) => {
    const prefixed = listing.registry === 'sparklend' || conflicting.has(listing)
    return { ...listing, constant: prefixed ? `${prefixOf(listing.registry)}_${listing.name}` : listing.name }
  })
}

function prefixOf(registry: Registry): string {
  return registry.toUpperCase().replaceAll('-', '_')
}
