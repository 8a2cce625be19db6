import type { Artifact } from '@diamond-pau/contracts'
import { type Address, encodeDeployData, type Hex } from 'viem'
import { coreArtifact, type CoreContract } from '../contracts.ts'
import { create2Address } from './create2.ts'
import type { Deployment } from './types.ts'

/** The contracts that all PAUs of a chain share. Beacon and registry come with the Beacon's facets, if it is not ours. */
export type Shared = Record<'AdministeredAgentFactory' | 'PAUAssembler' | 'PAUFactory', Deployment> &
  Partial<Record<'Beacon' | 'ParameterRegistry', Deployment>>

/**
 * A contract to be created through the deterministic proxy.
 *
 * @param salt - Where the same contract may be wanted twice.
 */
export function deployment(name: string, artifact: Artifact, args: readonly unknown[] = [], salt?: Hex): Deployment {
  const initCode = encodeDeployData({ abi: artifact.abi, bytecode: artifact.bytecode, args })
  return { name, artifact, args, initCode, ...(salt ? { salt } : {}), address: create2Address(initCode, salt) }
}

/**
 * The shared contracts and their addresses, in the order in which they can be created.
 *
 * @param options.beacon - A Beacon to use instead of an own one.
 */
export function sharedContracts(options: { beaconAdmin: Address; beacon?: Address }): Shared {
  const core = (name: CoreContract, args?: readonly unknown[]) => deployment(name, coreArtifact(name), args)
  const own = options.beacon
    ? {}
    : { Beacon: core('Beacon', [options.beaconAdmin]), ParameterRegistry: core('ParameterRegistry') }
  const agentFactory = core('AdministeredAgentFactory')
  const pauFactory = core('PAUFactory', [options.beacon ?? own.Beacon?.address])
  return {
    ...own,
    PAUFactory: pauFactory,
    AdministeredAgentFactory: agentFactory,
    PAUAssembler: core('PAUAssembler', [agentFactory.address, pauFactory.address]),
  }
}
