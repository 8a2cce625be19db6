import { type Artifact, readArtifact } from '@diamond-pau/contracts'
import { type Address, encodeFunctionData, type Hex } from 'viem'

export type GovernanceContract =
  | 'BeamState'
  | 'Configurator'
  | 'HandoverFactory'
  | 'LayerFactory'
  | 'PASMom'
  | 'PauConfigurator'
  | 'Timelock'
  | 'TimelockWrapperForeign'
  | 'TimelockWrapperMainnet'

/** A call to be simulated, batched, exported or sent. It carries no ETH. */
export type Call = {
  readonly contract: GovernanceContract
  readonly to: Address
  readonly functionName: string
  readonly args: readonly unknown[]
  readonly data: Hex
}

/** What the compiler made of a contract of this package. */
export function governanceArtifact(contract: GovernanceContract): Artifact {
  return readArtifact(new URL(`../build/${contract}.json`, import.meta.url))
}

/** Encodes a call of a contract of this package. */
export function governanceCall(
  contract: GovernanceContract,
  to: Address,
  functionName: string,
  args: readonly unknown[] = [],
): Call {
  const { abi } = governanceArtifact(contract)
  return { contract, to, functionName, args, data: encodeFunctionData({ abi, functionName, args }) }
}
