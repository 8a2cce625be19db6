import { type Address, type Hex, toFunctionSelector } from 'viem'
import { readArtifact } from './artifact.ts'
import { contractAt, type LocalContract } from './contract.ts'
import type { LocalChain } from './testing.ts'

/** A PAU and the infrastructure it needs, as a chain has them. */
export type Stack = {
  /** Administers the Beacon and every contract of the PAU. */
  readonly admin: Address
  readonly beacon: LocalContract
  readonly parameterRegistry: LocalContract
  readonly pauFactory: LocalContract
  readonly accessControls: LocalContract
  readonly proxy: LocalContract
  readonly rateLimits: LocalContract
  readonly controller: LocalContract
}

/** Wires of a facet by signature: what callers use → what the facet calls it. */
export type WiresBySignature = Record<string, string>

/**
 * Deploys Beacon, ParameterRegistry and PAUFactory, and with it a PAU.
 *
 * @param options.admin - The chain's first account where left out.
 */
export async function deployStack(chain: LocalChain, options: { admin?: Address } = {}): Promise<Stack> {
  const admin = options.admin ?? (chain.accounts[0] as Address)
  const beacon = await deployCore(chain, 'Beacon', [admin])
  const parameterRegistry = await deployCore(chain, 'ParameterRegistry')
  const pauFactory = await deployCore(chain, 'PAUFactory', [beacon.address])
  const addresses = await pauFactory.read<Address[]>('deploy', [admin])
  await pauFactory.send('deploy', [admin])
  const [proxy, controller, accessControls, rateLimits] = addresses as [Address, Address, Address, Address]
  return {
    admin,
    beacon,
    parameterRegistry,
    pauFactory,
    accessControls: contractAt(chain, coreArtifact('AccessControls'), accessControls),
    proxy: contractAt(chain, coreArtifact('ALMProxy'), proxy),
    rateLimits: contractAt(chain, coreArtifact('RateLimits'), rateLimits),
    controller: contractAt(chain, coreArtifact('Controller'), controller),
  }
}

/** Deploys a core contract by name. */
export async function deployCore(
  chain: LocalChain,
  name: string,
  args: readonly unknown[] = [],
  from?: Address,
): Promise<LocalContract> {
  const artifact = coreArtifact(name)
  return contractAt(chain, artifact, await chain.deploy(artifact, args, from))
}

/** The artifact of a core contract by name. */
export function coreArtifact(name: string) {
  return readArtifact(new URL(`../build/${name}.json`, import.meta.url))
}

/** Publishes an integration on the Beacon and pulls it into the Controller. */
export async function wire(
  { admin, beacon, controller }: Pick<Stack, 'admin' | 'beacon' | 'controller'>,
  id: Hex,
  facet: Address,
  wires: WiresBySignature,
): Promise<void> {
  await beacon.send('setIntegration', [id, { facet, wires: toWires(wires) }], { from: admin })
  await controller.send('updateIntegrations', [[id]], { from: admin })
}

/** The Beacon's form of wires given by signature. */
export function toWires(wires: WiresBySignature): { callSelector: Hex; delegateSelector: Hex }[] {
  return Object.entries(wires).map(([call, delegate]) => ({
    callSelector: toFunctionSelector(call),
    delegateSelector: toFunctionSelector(delegate),
  }))
}
