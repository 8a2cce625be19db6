import type { Hex } from 'viem'
import { catalogue as entries } from '../generated/catalogue.ts'

export { abis } from '../generated/abis.ts'

/** One wire: callers use `call`, the facet's own function is `delegate`. */
export type CatalogueWire = {
  call: string
  callSelector: Hex
  delegate: string
  delegateSelector: Hex
  role: 'admin' | 'allocator' | 'freezer' | 'view' | 'key'
}

export type CatalogueFacet = {
  id: IntegrationName
  idBytes32: Hex
  prefix: string
  contract: string
  package: string
  /** What `VERSION()` answers on chain. */
  version: string
  summary: string
  chains: 'all' | readonly number[]
  /** ERC-7201 namespace whose hash is the facet's namespace in the ParameterRegistry. */
  namespace?: string
  constructorArgs: readonly {
    name: string
    type: string
    from: { readonly component: 'ParameterRegistry' } | { readonly address: string }
  }[]
  wires: readonly CatalogueWire[]
  limits: readonly {
    name: string
    constant: string
    args: readonly { name: string; type: string }[]
    getter: string
    unit: string
  }[]
  parameters: readonly { set: string; get: string }[]
  /** keccak256 of the runtime code, immutables zero. */
  codeHash: Hex
  /** Module specifier of the compiled facet; {@link artifactUrl} finds it. */
  artifact: string
}

/** Ids of all facets, such as `AAVE_FACET`. */
export type IntegrationName = (typeof entries)[number]['id']

/** All facets, by id in alphabetical order. */
export const catalogue: readonly CatalogueFacet[] = entries

/** Thrown for an integration that no facet package provides. */
export class UnknownFacetError extends Error {
  override name = 'UnknownFacetError'
}

/** @throws UnknownFacetError */
export function getFacet(id: string): CatalogueFacet {
  const facet = catalogue.find((entry) => entry.id === id)
  if (!facet) {
    throw new UnknownFacetError(`There is no facet ${id}. Known: ${catalogue.map((entry) => entry.id).join(', ')}.`)
  }
  return facet
}

/** Where the compiled facet lies. Facet packages are dependencies of this one, so that only it can resolve them. */
export function artifactUrl({ artifact }: CatalogueFacet): string {
  return import.meta.resolve(artifact)
}
