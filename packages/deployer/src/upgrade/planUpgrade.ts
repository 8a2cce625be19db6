import type { Address, Hex } from 'viem'
import { catalogue as everyFacet, type Catalogue } from '../catalogue.ts'
import type { Desired } from '../desired/types.ts'
import { diff } from '../diff/diff.ts'
import type { Difference } from '../diff/types.ts'
import { PauError } from '../errors.ts'
import { type NamedCode, nameCode } from '../inspect/nameCode.ts'
import { integrationLabel } from '../names.ts'
import { planOf } from '../plan/plan.ts'
import type { Plan } from '../plan/types.ts'
import { readState, type State } from '../read/readState.ts'
import type { WiredIntegration } from '../read/readWiring.ts'
import { readCode, type View } from '../read/view.ts'
import { countText } from '../text.ts'
import { onlyFacets } from './onlyFacets.ts'

/** There is no diamond whose facets could be upgraded. */
export class NoDiamondError extends PauError {
  override name = 'NoDiamondError'
}

/** What an upgrade depends on, at one block. */
export type Upgrade = {
  desired: Desired
  state: State
  /** What the code of each facet is that a Beacon of others publishes, by the facet's address. */
  codes: Readonly<Record<Address, NamedCode>>
}

/** Reads everything that an upgrade of facets depends on. */
export async function readUpgrade(
  view: View,
  desired: Desired,
  { catalogue = everyFacet }: { catalogue?: Catalogue } = {},
): Promise<Upgrade> {
  const state = await readState(view, desired)
  const foreign = desired.integrations.flatMap(({ facet, deployment }) =>
    deployment ? [] : (state.beacon?.integrations.find(({ id }) => id === facet.idBytes32)?.facet ?? []),
  )
  const named = foreign.map(async (facet): Promise<[Address, NamedCode]> => [
    facet,
    nameCode(await readCode(view, facet), catalogue),
  ])
  return { desired, state, codes: Object.fromEntries(await Promise.all(named)) }
}

/**
 * The part of a PAU's plan that is about facets: what is to be removed from the Controller first, then facets that are
 * missing, what the Beacon is to publish, and what the Controller is to pull. Limits, roles and parameters stay as they
 * are. Pure; empty when the Controller's own copy is what the definition wants.
 *
 * @throws NoDiamondError, FacetMissingOnBeaconError
 */
export function planUpgrade({ desired, state, codes }: Upgrade): Plan {
  if (!state.pau) {
    throw new NoDiamondError(
      `${desired.name} has no diamond on chain ${desired.chainId} to upgrade. ` +
        `Build it with pau apply ${desired.star}, or pass its --controller.`,
    )
  }
  const differences = diff(desired, state)
  const facets = onlyFacets(desired, differences)
  const notes = [
    ...origins(facets, codes),
    ...unmanaged(desired, state),
    ...others(desired, differences.length - facets.length),
  ]
  const plan = planOf(desired, state, facets)
  return notes.length > 0 ? { ...plan, notes } : plan
}

/** What code the Controller gets that others published. */
function origins(differences: readonly Difference[], codes: Upgrade['codes']): string[] {
  return differences.flatMap((difference) => {
    const facet = difference.kind === 'wiring' && difference.change === 'missing' && difference.expected?.facet
    const code = facet && codes[facet]
    if (!code) return []
    const { known, codeHash } = code
    return [
      known
        ? `${difference.name} comes from a Beacon of others: ${facet} is ${known.contract}${known.version ? ` ${known.version}` : ''} of ${known.package}.`
        : `${difference.name} comes from a Beacon of others: no published package has the code of ${facet}, whose hash is ${codeHash}. Review it before anybody signs.`,
    ]
  })
}

/** Of integrations that the definition does not name, those of which the Beacon has something else. */
function unmanaged({ integrations, removals }: Desired, { beacon, pau }: State): string[] {
  const named = new Set<Hex>([
    ...integrations.map(({ facet }) => facet.idBytes32 as Hex),
    ...removals.integrations.map(({ id }) => id),
  ])
  return (pau?.integrations ?? []).flatMap((wired) => {
    if (named.has(wired.id)) return []
    const name = integrationLabel(wired.id)
    const published = beacon?.integrations.find(({ id }) => id === wired.id)
    if (!published) {
      return [`${name} is in the Controller, and neither in the definition nor on the Beacon. It is left as it is.`]
    }
    if (isSame(published, wired)) return []
    return [
      `${name} is in the Controller and not in the definition. The Beacon has another one, at ${published.facet} instead of ${wired.facet}. It is left as it is; add it to the definition to pull it.`,
    ]
  })
}

function isSame(a: WiredIntegration, b: WiredIntegration): boolean {
  const text = ({ facet, wires }: WiredIntegration) =>
    [facet.toLowerCase(), ...wires.map((wire) => wire.callSelector + wire.delegateSelector).toSorted()].join()
  return text(a) === text(b)
}

function others({ star }: Desired, count: number): string[] {
  if (count === 0) return []
  return [
    `${countText(count, 'other difference')} from the definition ${count === 1 ? 'is' : 'are'} left. See pau verify ${star}.`,
  ]
}
