import { type Artifact, readArtifact } from '@diamond-pau/contracts'
import type { Abi } from 'viem'

/** Their names. */
export const coreContracts = [
  'ALMProxy',
  'AccessControls',
  'AdministeredAgent',
  'AdministeredAgentFactory',
  'Beacon',
  'Controller',
  'ModuleProxy',
  'PAUAssembler',
  'PAUFactory',
  'ParameterRegistry',
  'RateLimits',
] as const

/** The core contracts that the deployer creates or verifies. */
export type CoreContract = (typeof coreContracts)[number]

const read = new Map<CoreContract, Artifact>()

/** The compiled form of a core contract. */
export function coreArtifact(name: CoreContract): Artifact {
  let artifact = read.get(name)
  if (!artifact) {
    artifact = readArtifact(import.meta.resolve(`@diamond-pau/contracts/build/${name}.json`))
    read.set(name, artifact)
  }
  return artifact
}

/** Every error of the core contracts, to name what a transaction reverts with. */
export function coreErrors(): Abi {
  return coreContracts.flatMap((name) => coreArtifact(name).abi.filter(({ type }) => type === 'error'))
}
