import { groupBy } from './groupBy.ts'
import type { Conflict, Listing } from './types.ts'

/** The names that registries of one chain give to different addresses, each with the decision between them. */
export function findConflicts<L extends Listing>(listings: readonly L[]): Conflict<L>[] {
  const byName = groupBy(listings, (listing) => `${listing.chainId} ${listing.name}`)
  return [...byName.values()]
    .filter((group) => new Set(group.map((listing) => listing.address.toLowerCase())).size > 1)
    .map((records) => {
      const { chain, chainId, name } = records[0]!
      return { chain, chainId, name, records, ...decide(records) }
    })
}

/** The one rule: a Star's own contracts differ by nature; of all others the newest list is right. */
export function decide(listings: readonly Listing[]): { winner: Conflict['winner']; reason: string } {
  const { name } = listings[0]!
  if (/^ALM_|^ALLOCATOR_(BUFFER|VAULT)$/.test(name)) return { winner: null, reason: `every Star has its own ${name}` }

  const [newest, next] = listings.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  if (!newest?.date || newest.date === next?.date) return { winner: null, reason: 'no list is newer than the other' }
  const reason = `its list is the newest (${newest.date}; the other ${next?.date ?? 'undated'})`
  return { winner: newest.registry, reason }
}
