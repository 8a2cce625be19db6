import {
  abis,
  artifactUrl,
  catalogue as facets,
  type CatalogueFacet,
  type CatalogueModule,
} from '@diamond-pau/catalogue'
import { type Artifact, readArtifact } from '@diamond-pau/contracts'
import type { Abi, Hex } from 'viem'
import { PauError } from './errors.ts'

/** The facets that a plan may use. */
export type Catalogue = {
  facets: readonly CatalogueFacet[]
  /** The compiled facet. */
  artifact(id: string): Artifact
  /** The compiled implementation of a module. */
  moduleArtifact(module: CatalogueModule): Artifact
  /** Functions under the names that callers use, events and errors. */
  abi(id: string): Abi
}

/** Every facet of this repository. */
export const catalogue: Catalogue = {
  facets,
  artifact: (id) => readArtifact(artifactUrl(entry(facets, id))),
  moduleArtifact: (module) => readArtifact(artifactUrl(module)),
  abi: (id) => (abis as Record<string, Abi>)[entry(facets, id).id] as Abi,
}

/** A definition names an integration that no facet package provides, or not on its chain. */
export class UnknownIntegrationError extends PauError {
  override name = 'UnknownIntegrationError'
}

/** @throws UnknownIntegrationError */
export function findFacet(catalogue: Catalogue, id: string, chainId: number): CatalogueFacet {
  const facet = entry(catalogue.facets, id)
  if (facet.chains !== 'all' && !facet.chains.includes(chainId)) {
    throw new UnknownIntegrationError(
      `${id} is made for chain ${facet.chains.join(', ')}, not for ${chainId}. Leave it out of the definition.`,
    )
  }
  return facet
}

/** The call that a selector of an integration is for; the selector where the catalogue has no such wire. */
export function wireName({ facets }: Catalogue, integration: string, selector: Hex): string {
  const wire = facets.find(({ id }) => id === integration)?.wires.find(({ callSelector }) => callSelector === selector)
  return wire?.call ?? selector
}

/** A definition asks for a module that its integration does not have. */
export class UnknownModuleError extends PauError {
  override name = 'UnknownModuleError'
}

/** @throws UnknownModuleError */
export function findModule({ id, modules }: CatalogueFacet, contract: string): CatalogueModule {
  const module = modules.find((candidate) => candidate.contract === contract)
  if (!module) {
    const known = modules.map((candidate) => candidate.contract).join(', ') || 'none'
    throw new UnknownModuleError(`${id} has no module ${contract}. It has ${known}.`)
  }
  return module
}

function entry(facets: readonly CatalogueFacet[], id: string): CatalogueFacet {
  const facet = facets.find((candidate) => candidate.id === id)
  if (!facet) {
    const known = facets.map((candidate) => candidate.id).join(', ')
    throw new UnknownIntegrationError(`There is no facet ${id} in the catalogue. It has ${known}.`)
  }
  return facet
}
