import { readArtifact } from '@diamond-pau/contracts'
import { contractAt, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'

/** Deploys a contract of `test/contracts`. */
export async function deployTest(
  chain: LocalChain,
  name: string,
  args: readonly unknown[] = [],
): Promise<LocalContract> {
  const artifact = readArtifact(new URL(`../build/test/${name}.json`, import.meta.url))
  return contractAt(chain, artifact, await chain.deploy(artifact, args))
}

export const STAGES = [1, 2, 3] as const
