import type { Desired } from '../desired/types.ts'
import type { Difference } from '../diff/types.ts'

const KINDS: ReadonlySet<Difference['kind']> = new Set(['publication', 'wiring'])

/**
 * Of all differences, those that an upgrade of facets is about: facets that are still to be created, what the Beacon
 * publishes, and the Controller's own copy. What nobody expects there is left alone, such as the names of before at a
 * diamond that a monolith became. Order stays.
 */
export function onlyFacets({ integrations }: Desired, differences: readonly Difference[]): Difference[] {
  const facets = new Set(integrations.map(({ deployment }) => deployment?.address))
  const chosen = differences.filter((difference) =>
    difference.kind === 'contract'
      ? facets.has(difference.contract.address)
      : KINDS.has(difference.kind) && !('change' in difference && difference.change === 'unexpected'),
  )
  const creates = chosen.some(({ kind }) => kind === 'contract')
  return differences.filter(
    (difference) => chosen.includes(difference) || (creates && difference.kind === 'create2Proxy'),
  )
}
