import {
  type Address,
  encodeAbiParameters,
  encodeDeployData,
  encodeFunctionData,
  getCreate2Address,
  type Hex,
  keccak256,
} from 'viem'
import { governanceArtifact, governanceCall, type GovernanceContract } from './call.ts'
import type { Unit } from './init.ts'

/** A contract of a unit that is to be created. */
export type UnitContract = {
  name: GovernanceContract
  args: readonly unknown[]
  initCode: Hex
  address: Address
  /** Calldata for the HandoverFactory, where it creates the contract; otherwise anyone's CREATE2 does. */
  handover?: Hex
}

/**
 * The contracts of a Configurator Unit that anyone may create for its governance, in an order in which they can be.
 * Governance is ward, admin and owner of all of them from their first block.
 *
 * @param options.create2 - Where a contract lies that is created by CREATE2 from its creation code.
 * @param options.factory - The HandoverFactory.
 * @param options.minDelay - Seconds.
 */
export function unitContracts(options: {
  governance: Address
  minDelay: bigint
  factory: Address
  create2: (initCode: Hex) => Address
  wrapperContract?: Unit['wrapperContract']
}): Record<'beamState' | 'configurator' | 'timelock' | 'mom' | 'wrapper', UnitContract> {
  const { governance, minDelay, factory, create2, wrapperContract = 'TimelockWrapperMainnet' } = options
  const wards = [
    ['rely', governance],
    ['deny', factory],
  ] as const
  const plain = (name: GovernanceContract, args: readonly unknown[]): UnitContract => {
    const initCode = creation(name, args)
    return { name, args, initCode, address: create2(initCode) }
  }
  const handedOver = (
    name: GovernanceContract,
    args: readonly unknown[],
    calls: readonly (readonly [string, Address])[],
  ): UnitContract => {
    const initCode = creation(name, args)
    const handover = calls.map(([functionName, account]) => governanceCall(name, factory, functionName, [account]).data)
    const salt = keccak256(encodeAbiParameters([{ type: 'bytes[]' }], [handover]))
    return {
      name,
      args,
      initCode,
      address: getCreate2Address({ from: factory, salt, bytecode: initCode }),
      handover: encodeFunctionData({
        abi: governanceArtifact('HandoverFactory').abi,
        functionName: 'create',
        args: [initCode, handover],
      }),
    }
  }
  const beamState = handedOver('BeamState', [], wards)
  const timelock = plain('Timelock', [minDelay, governance])
  return {
    beamState,
    configurator: plain('PauConfigurator', [beamState.address]),
    timelock,
    mom: handedOver('PASMom', [beamState.address, timelock.address], [['setOwner', governance]]),
    wrapper: handedOver(wrapperContract, [timelock.address, beamState.address], wards),
  }
}

function creation(name: GovernanceContract, args: readonly unknown[]): Hex {
  const { abi, bytecode } = governanceArtifact(name)
  return encodeDeployData({ abi, bytecode, args })
}
