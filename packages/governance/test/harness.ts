import { readArtifact } from '@diamond-pau/contracts'
import {
  contractAt,
  deployCore,
  deployStack,
  expectRevert as expectCoreRevert,
  type LocalChain,
  type LocalContract,
  type Stack,
  wire,
} from '@diamond-pau/contracts/testing'
import { ALLOCATOR_ROLE, CONTROLLER, DEFAULT_ADMIN_ROLE, encodeKey, integrationId } from '@diamond-pau/keys'
import type { Abi, Address, Hex } from 'viem'
import { governanceArtifact } from '../src/call.ts'
import { type DeployedUnit, deployUnit } from '../src/testing.ts'

export const people = {
  governance: '0x1000000000000000000000000000000000000001',
  emergency: '0x2000000000000000000000000000000000000002',
  aBEAM: '0x3000000000000000000000000000000000000003',
  guardian: '0x4000000000000000000000000000000000000004',
  cBEAM: '0x5000000000000000000000000000000000000005',
  pBEAM: '0x6000000000000000000000000000000000000006',
  freezer: '0x7000000000000000000000000000000000000007',
  anyone: '0x8000000000000000000000000000000000000008',
} as const satisfies Record<string, Address>
export type Person = keyof typeof people

export const KEY: Hex = encodeKey('LIMIT_TEST')
export const DAY = 86_400n
export const NEW: Address = '0x9000000000000000000000000000000000000009'
export const POOL: Address = '0xa00000000000000000000000000000000000000a'

/** A Configurator Unit, and a diamond PAU that it governs, with one relayer agent and one cBEAM. */
export type World = {
  chain: LocalChain
  unit: DeployedUnit
  pau: Stack
  /** The PAU's Controller, with the functions of its facet. */
  controller: LocalContract
  agent: LocalContract
  authority: LocalContract
}

const FACET = integrationId('TEST')
const WIRES = {
  'test_setMaxSlippage(address,uint256)': 'setMaxSlippage(address,uint256)',
  'test_spend(bytes32,uint256)': 'spend(bytes32,uint256)',
  'admin_setRelayer(address)': 'setRelayer(address)',
  'admin_setFreezer(address)': 'setFreezer(address)',
  'admin_removeRelayer(address)': 'removeRelayer(address)',
  'admin_removeFreezer(address)': 'removeFreezer(address)',
}

export async function createWorld(chain: LocalChain): Promise<World> {
  const { governance, aBEAM: coreCouncil, guardian, cBEAM, pBEAM, freezer } = people
  const authority = await deployTest(chain, 'TestAuthority', [people.emergency])
  const unit = await deployUnit(chain, { governance, coreCouncil, guardian, authority: authority.address })

  const pau = await deployStack(chain, { admin: governance })
  const facet = await deployTest(chain, 'TestPauFacet')
  await wire(pau, FACET, facet.address, WIRES)
  const controller = contractAt(
    chain,
    { abi: [...facetAbi(facet.abi), ...pau.controller.abi] as Abi },
    pau.controller.address,
  )
  const agent = await deployCore(chain, 'AdministeredAgent', [governance])
  await agent.send('addActor', [pBEAM], { from: governance })
  await agent.send('addRevoker', [freezer], { from: governance })

  const grant = (contract: LocalContract, role: Hex, account: Address) =>
    contract.send('grantRole', [role, account], { from: governance })
  await grant(pau.proxy, CONTROLLER, pau.controller.address)
  await grant(pau.rateLimits, CONTROLLER, pau.controller.address)
  await grant(pau.rateLimits, DEFAULT_ADMIN_ROLE, unit.configurator.address)
  await grant(pau.accessControls, DEFAULT_ADMIN_ROLE, unit.configurator.address)
  // What the AdminFacet needs to appoint relayers.
  await grant(pau.accessControls, DEFAULT_ADMIN_ROLE, pau.controller.address)
  await grant(pau.accessControls, ALLOCATOR_ROLE, agent.address)

  const state = (name: string, ...args: unknown[]) => unit.beamState.send(name, args, { from: governance })
  await state('addRateLimits', pau.rateLimits.address)
  await state('addController', controller.address)
  await state('addCBeam', cBEAM)
  await state('setCBeamForRateLimits', pau.rateLimits.address, cBEAM)
  await state('setCBeamForController', controller.address, cBEAM)
  await unit.configurator.send('setPauContracts', [pau.proxy.address, controller.address, pau.rateLimits.address], {
    from: governance,
  })
  return { chain, unit, pau, controller, agent, authority }
}

/** Deploys a contract of test/contracts. */
export async function deployTest(
  chain: LocalChain,
  name: string,
  args: readonly unknown[] = [],
): Promise<LocalContract> {
  const artifact = readArtifact(new URL(`../build/test/${name}.json`, import.meta.url))
  return contractAt(chain, artifact, await chain.deploy(artifact, args))
}

/** `expectRevert` that knows this package's errors too: OpenZeppelin's of the Timelock, and those of LayerFactory. */
export function expectRevert(promise: Promise<unknown>, name: string, args?: readonly unknown[], abi: Abi = []) {
  const own = (['Timelock', 'LayerFactory'] as const).flatMap((contract) => governanceArtifact(contract).abi)
  return expectCoreRevert(promise, name, args, [...own, ...abi] as Abi)
}

/** Runs something, and undoes whatever it did to the chain. */
export async function undone(chain: LocalChain, run: () => Promise<void>): Promise<void> {
  const id = await chain.testClient.snapshot()
  try {
    await run()
  } finally {
    await chain.testClient.revert({ id })
  }
}

/** Sets when the next block comes, in seconds after the latest: what a test must know to the second. */
export async function nextBlockAfter(chain: LocalChain, seconds: bigint): Promise<void> {
  await chain.testClient.setNextBlockTimestamp({ timestamp: (await chain.now()) + seconds })
}

/** Mines a block so many seconds after the latest. */
export async function passTime(chain: LocalChain, seconds: bigint): Promise<void> {
  await chain.mineAt((await chain.now()) + seconds)
}

/** The facet's functions under the names that the diamond wires. */
function facetAbi(abi: Abi): Abi {
  const names = Object.fromEntries(
    Object.entries(WIRES).map(([call, own]) => [own.split('(')[0] as string, call.split('(')[0] as string]),
  )
  return abi
    .filter((item) => item.type !== 'function' || item.name in names)
    .map((item) => (item.type === 'function' ? { ...item, name: names[item.name] as string } : item))
}
