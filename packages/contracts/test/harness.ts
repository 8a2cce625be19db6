import { existsSync } from 'node:fs'
import { type Artifact, readArtifact } from '../src/artifact.ts'
import { contractAt, type LocalChain, type LocalContract } from '../src/testing.ts'

/** Deploys a contract by name: one of test/contracts, or of the package itself. */
export async function deployTest(
  chain: LocalChain,
  name: string,
  args: readonly unknown[] = [],
): Promise<LocalContract> {
  const artifact = testArtifact(name)
  return contractAt(chain, artifact, await chain.deploy(artifact, args))
}

export function testArtifact(name: string): Artifact {
  const test = new URL(`../build/test/${name}.json`, import.meta.url)
  return readArtifact(existsSync(test) ? test : new URL(`../build/${name}.json`, import.meta.url))
}
