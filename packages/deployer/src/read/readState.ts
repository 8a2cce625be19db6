import { DEFAULT_ADMIN_ROLE } from '@diamond-pau/keys'
import type { Address, Hex } from 'viem'
import { isRefusal } from '../chain/revert.ts'
import { pauContracts, sharedDeployments } from '../desired/contracts.ts'
import { CREATE2_PROXY } from '../desired/create2.ts'
import type { Desired } from '../desired/types.ts'
import { type PauState, readPau } from './readPau.ts'
import { readRoles, type RoleState } from './readRoles.ts'
import { readWiring, type WiredIntegration } from './readWiring.ts'
import { readCode, type View } from './view.ts'
/** What a chain has of what is desired, at one block. */
export type State = {
  chainId: number
  blockNumber: bigint
  /** Runtime code by address, `0x` where there is none. */
  code: Readonly<Record<Address, Hex>>
  /** Undefined where there is no Beacon yet. */
  beacon?: { roles: readonly RoleState[]; integrations: readonly WiredIntegration[] }
  /** Undefined where the PAU does not exist yet. */
  pau?: PauState
  /** The answers of the Controller to the reads of the desired parameters, in their order. */
  parameters: readonly (Hex | undefined)[]
}

/** Reads everything that a plan or a verification needs, at one block. */
export async function readState(view: View, desired: Desired): Promise<State> {
  const { pau, beacon } = desired
  const deployments = [...sharedDeployments(desired), ...pauContracts(desired)]
  const contracts = [CREATE2_PROXY, beacon, ...deployments.map(({ address }) => address)]
  const code: Record<Address, Hex> = {}
  await Promise.all(contracts.map(async (address) => (code[address] = await readCode(view, address))))
  const exists = (address: Address) => code[address] !== '0x'
  return {
    chainId: desired.chainId,
    blockNumber: view.blockNumber,
    code,
    ...(exists(beacon)
      ? {
          beacon: {
            roles: await readRoles(view, beacon, { roles: [DEFAULT_ADMIN_ROLE], enumerable: true }),
            integrations: await readWiring(view, beacon),
          },
        }
      : {}),
    ...(exists(pau.controller)
      ? {
          pau: await readPau(view, pau.controller, { keys: desired.limits.map(({ key }) => key), agents: pau.agents }),
        }
      : {}),
    parameters: await Promise.all(desired.parameters.map(({ get }) => readParameter(view, pau.controller, get))),
  }
}

/** Undefined where nothing is wired for the read, or nothing is there. */
async function readParameter({ client, blockNumber }: View, controller: Address, data: Hex): Promise<Hex | undefined> {
  try {
    return (await client.call({ to: controller, data, blockNumber })).data
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}
