import { type Artifact, readArtifact } from '@diamond-pau/contracts'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Hex } from 'viem'

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
 * An artifact as an npm package brings it, in the form of Hardhat or of Foundry.
 *
 * @param path - As an import would have it.
 * @throws Error when that package is not installed: those of venues which a chain can do without are not this one's
 *   dependencies.
 */
export function published(path: string): Artifact {
  const { contractName, bytecode, ...artifact } = JSON.parse(publishedText(path)) as Published
  return {
    ...artifact,
    contractName: contractName ?? basename(path, '.json'),
    bytecode: typeof bytecode === 'string' ? bytecode : bytecode.object,
  }
}

/** Foundry says less than Hardhat, and says it elsewhere. */
type Published = Omit<Artifact, 'contractName' | 'bytecode'> & {
  contractName?: string
  bytecode: Hex | { object: Hex }
}

/** A file of an npm package. Throws as {@link published}. */
export function publishedText(path: string): string {
  try {
    return readFileSync(new URL(import.meta.resolve(path)), 'utf8')
  } catch (cause) {
    throw new Error(`${path} is not installed. THIRD_PARTY.md of @diamond-pau/devnet says in which version.`, { cause })
  }
}
