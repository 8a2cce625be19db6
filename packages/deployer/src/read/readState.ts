import { DEFAULT_ADMIN_ROLE } from '@diamond-pau/keys'
import { type Address, getAddress, type Hex, pad, slice } from 'viem'
import { isRefusal } from '../chain/revert.ts'
import { diff } from '../diff/diff.ts'
import { pauContracts, sharedDeployments } from '../desired/contracts.ts'
import { CREATE2_PROXY } from '../desired/create2.ts'
import type { Desired } from '../desired/types.ts'
import { additions, splitGoverned } from '../governance/differences.ts'
import { readUnit, readUsedSalts } from '../governance/readUnit.ts'
import type { UnitState } from '../governance/types.ts'
import { type PauState, readPau } from './readPau.ts'
import { readRoles, type RoleState } from './readRoles.ts'
import { readWiring, type WiredIntegration } from './readWiring.ts'
import { readCode, type View } from './view.ts'

/** A module as a chain has it. */
export type ModuleState = { implementation: Address; roles: readonly RoleState[] }

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
  /** By the address of the module; those that exist. */
  modules: Readonly<Record<Address, ModuleState>>
  /** The answers of the Controller to the reads of the desired parameters, in their order. */
  parameters: readonly (Hex | undefined)[]
  /** Undefined where the definition has no unit, or where it does not exist yet. */
  unit?: UnitState
}

/** Reads everything that a plan or a verification needs, at one block. */
export async function readState(view: View, desired: Desired): Promise<State> {
  const { pau, beacon } = desired
  const modules = desired.modules.map(({ proxy }) => proxy)
  const deployments = [...sharedDeployments(desired), ...pauContracts(desired), ...modules]
  const contracts = [CREATE2_PROXY, beacon, ...deployments.map(({ address }) => address)]
  const code: Record<Address, Hex> = {}
  await Promise.all(contracts.map(async (address) => (code[address] = await readCode(view, address))))
  const exists = (address: Address) => code[address] !== '0x'
  // All at once: what a node answers late is what planning waits for.
  const [published, custody, states, parameters] = await Promise.all([
    exists(beacon)
      ? Promise.all([
          readRoles(view, beacon, { roles: [DEFAULT_ADMIN_ROLE], enumerable: true }),
          readWiring(view, beacon),
        ])
      : undefined,
    exists(pau.controller)
      ? readPau(view, pau.controller, { keys: desired.limits.map(({ key }) => key), agents: pau.agents })
      : undefined,
    Promise.all(
      modules
        .filter(({ address }) => exists(address))
        .map(async ({ address }) => [address, await readModule(view, address)] as const),
    ),
    Promise.all(desired.parameters.map(({ get }) => readParameter(view, pau.controller, get))),
  ])
  const state: State = {
    chainId: desired.chainId,
    blockNumber: view.blockNumber,
    code,
    ...(published ? { beacon: { roles: published[0], integrations: published[1] } } : {}),
    ...(custody ? { pau: custody } : {}),
    modules: Object.fromEntries(states),
    parameters,
  }
  const unit = await readUnit(view, desired, state.beacon?.integrations ?? [])
  if (!unit || !desired.unit) return state
  // Which operation is to be scheduled shows only when everything else is known.
  const known = { ...state, unit }
  const { governed } = splitGoverned(desired, diff(desired, state), known)
  const { unscheduled } = additions(desired, desired.unit, known, governed)
  const usedSalts = await readUsedSalts(view, desired.unit.addresses.timelock, unscheduled)
  return { ...state, unit: { ...unit, usedSalts } }
}

/** Where an ERC-1967 proxy keeps its implementation: the hash of "eip1967.proxy.implementation", less one. */
const IMPLEMENTATION_SLOT = '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc'

async function readModule(view: View, address: Address): Promise<ModuleState> {
  const { client, blockNumber } = view
  const word = await client.getStorageAt({ address, slot: IMPLEMENTATION_SLOT, blockNumber })
  const implementation = getAddress(slice(word ?? pad('0x'), -20))
  try {
    return { implementation, roles: await readRoles(view, address, { roles: [DEFAULT_ADMIN_ROLE], enumerable: true }) }
  } catch (error) {
    // Code that knows no roles is other code, and that is what is to be said about it.
    if (isRefusal(error)) return { implementation, roles: [] }
    throw error
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
