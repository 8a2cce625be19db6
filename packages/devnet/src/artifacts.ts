import { type Artifact, readArtifact } from '@diamond-pau/contracts'

/** A model of this package. */
export function model(name: string): Artifact {
  return readArtifact(new URL(`../build/${name}.json`, import.meta.url))
}

/** A contract of Aave V3.6. */
export function aave(name: string): Artifact {
  return foreign('aave', name)
}

/** A contract that `foreign/compile.ts` made from the sources of others. */
export function foreign(unit: 'aave' | 'layerzero' | 'metamorpho' | 'morpho', name: string): Artifact {
  return readArtifact(new URL(`../foreign/build/${unit}/${name}.json`, import.meta.url))
}

/**
 * An artifact as an npm package brings it.
 *
 * @param path - As an import would have it.
 * @throws Error when that package is not installed: those of venues which a chain can do without are not this one's
 *   dependencies.
 */
export function published(path: string): Artifact {
  try {
    return readArtifact(import.meta.resolve(path))
  } catch (cause) {
    throw new Error(`${path} is not installed. THIRD_PARTY.md of @diamond-pau/devnet says in which version.`, { cause })
  }
}
