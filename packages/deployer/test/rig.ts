import { addresses } from '@diamond-pau/addresses'
import { contractAt, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import { createDevnet } from '@diamond-pau/devnet'
import { getChain, osero } from '@diamond-pau/stars'
import type { Abi, Address, Hex } from 'viem'
import {
  catalogue,
  connectProvider,
  type Connection,
  type Definition,
  desire,
  type Desired,
  execute,
  type ExecuteOptions,
  type Execution,
  latestView,
  memoryJournal,
  nodeSink,
  plan,
  type Plan,
  readState,
  type State,
  type Verification,
  verify,
} from '../src/index.ts'
import { coreArtifact, coreErrors, type CoreContract } from '../src/contracts.ts'

/** Osero on mainnet, as published. */
export const OSERO = getChain(osero, 1) as Definition

export const STRANGER: Address = '0x00000000000000000000000000000000DeaDBeef'

/** A chain in this process, and the deployer's steps on it. */
export type Rig = {
  chain: LocalChain
  connection: Connection
  deployer: Address
  desired(changes?: Partial<Definition>, pau?: Desired['pau']): Desired
  state(desired: Desired): Promise<State>
  plan(desired: Desired): Promise<Plan>
  execute(plan: Plan, options?: Partial<ExecuteOptions>): Promise<Execution>
  verify(desired: Desired): Promise<Verification>
  /** A core contract of the chain, to be called as anyone. */
  core(name: CoreContract, address: Address): LocalContract
  /** Remembers the chain as it is; `reset` returns to it. */
  mark(): Promise<void>
  reset(): Promise<void>
  close(): Promise<void>
}

/** A devnet with chain id 1, or the chain given. */
export async function createRig(given?: LocalChain): Promise<Rig> {
  const chain = given ?? (await createDevnet({ chainId: 1 })).chain
  const connection = await connectProvider(chain.provider)
  const deployer = chain.accounts[0] as Address
  const errors = coreErrors()
  let snapshot: Hex = '0x'
  const rig: Rig = {
    chain,
    connection,
    deployer,
    desired: (changes, pau) =>
      desire({
        star: { star: 'osero', name: 'Osero' },
        definition: { ...OSERO, chainId: connection.chainId, ...changes },
        catalogue,
        addresses: addresses.mainnet,
        deployer,
        beaconAdmin: addresses.mainnet.PAUSE_PROXY,
        ...(pau ? { pau } : {}),
      }),
    state: async (desired) => readState(await latestView(connection), desired),
    plan: async (desired) => plan(desired, await rig.state(desired)),
    execute: async (plan, options = {}) => {
      const sink = await nodeSink(connection, { impersonate: true })
      return execute(plan, { connection, sink, journal: memoryJournal(), errors, ...options })
    },
    verify: async (desired) => verify(desired, await latestView(connection)),
    core: (name, address) => contractAt(chain, { abi: coreArtifact(name).abi as Abi }, address),
    mark: async () => {
      snapshot = await chain.testClient.snapshot()
    },
    reset: async () => {
      await chain.testClient.revert({ id: snapshot })
      snapshot = await chain.testClient.snapshot()
    },
    close: () => chain.close(),
  }
  return rig
}
