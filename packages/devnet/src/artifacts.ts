import { type Artifact, readArtifact } from '@diamond-pau/contracts'

/** A model of this package. */
export function model(name: string): Artifact {
  return readArtifact(new URL(`../build/${name}.json`, import.meta.url))
}

/** A contract of Aave V3.6. */
export function aave(name: string): Artifact {
  return readArtifact(new URL(`../aave/build/${name}.json`, import.meta.url))
}
