import type { FacetManifest } from '../manifest.ts'
import { facetFacts } from './facts.ts'
import { read, replaceMarked } from './files.ts'
import { type Files, renderFacet, renderTables } from './render.ts'

/**
 * Everything generated for one facet package: the files of `generated/` and the README with its tables.
 *
 * @param folder - The facet package, a file URL ending in a slash.
 */
export async function generateFacet(folder: URL): Promise<Files> {
  const { default: manifest } = (await import(new URL('facet.ts', folder).href)) as { default: FacetManifest }
  const facts = facetFacts(manifest, folder)
  const readme = read(new URL('README.md', folder))
  if (readme === undefined) throw new Error(`${manifest.contract} has no README.md.`)
  return { ...renderFacet(facts), 'README.md': replaceMarked(readme, renderTables(facts)) }
}
