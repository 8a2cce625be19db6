import { existsSync } from 'node:fs'
import type { Address } from 'viem'
import { type Artifact, readArtifact } from '../src/artifact.ts'
import { contractAt, coreArtifact, type LocalChain, type LocalContract } from '../src/testing.ts'

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

/** Every role that a contract's events say is held, and by whom: [role, account], sorted. */
export async function rolesOf(chain: LocalChain, address: Address): Promise<[string, Address][]> {
  const { abi } = coreArtifact('AccessControls')
  const logs = await chain.publicClient.getContractEvents({ address, abi, fromBlock: 0n })
  const held = new Map<string, [string, Address]>()
  for (const log of logs) {
    const { eventName, args } = log as unknown as { eventName: string; args: { role: string; account: Address } }
    const key = `${args.role} ${args.account}`
    if (eventName === 'RoleGranted') held.set(key, [args.role, args.account])
    if (eventName === 'RoleRevoked') held.delete(key)
  }
  return [...held.values()].sort()
}
