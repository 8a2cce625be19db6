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

/** A constructor's or an initializer's argument: a component of this system, or an address by its name in the registry. */
export type CatalogueArgument<component extends string> = {
  name: string
  type: string
  from: { readonly component: component } | { readonly address: string }
}

/** A contract that holds something for one ALMProxy, behind an ERC-1967 proxy that it upgrades itself. */
export type CatalogueModule = {
  contract: string
  proxy: 'UUPS'
  summary: string
  /** Of the implementation. */
  constructorArgs: readonly CatalogueArgument<'ParameterRegistry'>[]
  /** Of `initialize`, which is called as the proxy is created. */
  initializerArgs: readonly CatalogueArgument<'ALMProxy' | 'ParameterRegistry' | 'StarAdmin'>[]
  /** The initializer's argument that names the only holder of a role, DEFAULT_ADMIN_ROLE. */
  admin: string
  /** keccak256 of the implementation's runtime code, immutables zero. */
  codeHash: Hex
  /** Module specifier of the compiled implementation; {@link artifactUrl} finds it. */
  artifact: string
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
  constructorArgs: readonly CatalogueArgument<'ParameterRegistry'>[]
  wires: readonly CatalogueWire[]
  limits: readonly {
    name: string
    constant: string
    args: readonly { name: string; type: string }[]
    getter: string
    unit: string
  }[]
  parameters: readonly { set: string; get: string }[]
  /** Contracts that a PAU needs beside the facet. */
  modules: readonly CatalogueModule[]
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

/** Where a compiled facet or module lies. Facet packages are dependencies of this one, so that only it resolves them. */
export function artifactUrl({ artifact }: Pick<CatalogueFacet, 'artifact'>): string {
  return import.meta.resolve(artifact)
}
