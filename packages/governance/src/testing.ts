import { contractAt, deployCore, type LocalChain, type LocalContract, send } from '@diamond-pau/contracts/testing'
import { type Address, zeroAddress } from 'viem'
import { type Call, governanceArtifact, type GovernanceContract } from './call.ts'
import { DELAY, HOP, MAX_CHANGE } from './defaults.ts'
import { extrasCalls, initCalls, layerFactoryCalls, momCalls, type Unit, wrapperCalls } from './init.ts'

/** A Configurator Unit on a local chain, with handles. */
export type DeployedUnit = {
  readonly addresses: Unit
  readonly beamState: LocalContract
  readonly configurator: LocalContract
  readonly timelock: LocalContract
  readonly mom: LocalContract
  readonly wrapper: LocalContract
  /** Ward, admin and owner of all of them. */
  readonly governance: Address
  readonly coreCouncil: Address
  readonly guardian: Address
}

/**
 * Deploys a Configurator Unit and wires it with the defaults.
 *
 * @param people.authority - Mom's; nobody's where left out.
 */
export async function deployUnit(
  chain: LocalChain,
  people: { governance: Address; coreCouncil: Address; guardian: Address; authority?: Address },
  { wrapperContract = 'TimelockWrapperMainnet' }: Pick<Unit, 'wrapperContract'> = {},
): Promise<DeployedUnit> {
  const { governance, coreCouncil, guardian } = people
  const deploy = (contract: GovernanceContract, ...args: unknown[]) =>
    deployGovernance(chain, contract, args, governance)
  const beamState = await deploy('BeamState')
  const configurator = await deploy('PauConfigurator', beamState.address)
  const timelock = await deploy('Timelock', DELAY, governance)
  const mom = await deploy('PASMom', beamState.address, timelock.address)
  const wrapper = await deploy(wrapperContract, timelock.address, beamState.address)
  const addresses: Unit = {
    beamState: beamState.address,
    configurator: configurator.address,
    timelock: timelock.address,
    mom: mom.address,
    wrapper: wrapper.address,
    wrapperContract,
  }
  await sendCalls(
    chain,
    [
      ...initCalls(addresses, { coreCouncil, cancellers: [guardian], pausers: [guardian] }),
      ...momCalls(addresses, { authority: people.authority ?? zeroAddress }),
      ...wrapperCalls(addresses, { coreCouncil }),
      ...extrasCalls(addresses, { hop: HOP, maxChange: MAX_CHANGE }),
    ],
    governance,
  )
  return { addresses, beamState, configurator, timelock, mom, wrapper, governance, coreCouncil, guardian }
}

/**
 * Deploys a LayerFactory, and what it builds with, and opens it.
 *
 * @param beacon - The Beacon that PAUs copy from.
 */
export async function deployLayerFactory(
  chain: LocalChain,
  { addresses, governance }: DeployedUnit,
  beacon: Address,
): Promise<LocalContract> {
  const pauFactory = await deployCore(chain, 'PAUFactory', [beacon])
  const agentFactory = await deployCore(chain, 'AdministeredAgentFactory')
  const assembler = await deployCore(chain, 'PAUAssembler', [agentFactory.address, pauFactory.address])
  const args = [assembler.address, addresses.configurator, addresses.timelock]
  const factory = await deployGovernance(chain, 'LayerFactory', args)
  await sendCalls(chain, layerFactoryCalls(addresses, factory.address), governance)
  return factory
}

/** Deploys one contract of this package. */
export async function deployGovernance(
  chain: LocalChain,
  contract: GovernanceContract,
  args: readonly unknown[] = [],
  from?: Address,
): Promise<LocalContract> {
  const artifact = governanceArtifact(contract)
  return contractAt(chain, artifact, await chain.deploy(artifact, args, from))
}

/** Sends calls in order. */
export async function sendCalls(chain: LocalChain, calls: readonly Call[], from: Address): Promise<void> {
  for (const { to, data } of calls) await send(chain, to, data, { from })
}
