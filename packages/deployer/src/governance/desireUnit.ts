import {
  type Call,
  effectOf,
  extrasCalls,
  governanceArtifact,
  governanceCall,
  initCalls,
  momCalls,
  registerPau,
  type Unit,
  unitContracts,
  wrapperCalls,
} from '@diamond-pau/governance'
import { type Address, type Hex, encodeFunctionData, keccak256, maxUint256, parseAbi, parseUnits } from 'viem'
import { controllerAbi } from '../abi.ts'
import { create2Address } from '../desired/create2.ts'
import { deployment } from '../desired/shared.ts'
import type {
  Deployment,
  DesiredAgent,
  DesiredIntegration,
  DesiredLimit,
  DesiredParameter,
  PauAddresses,
} from '../desired/types.ts'
import { type BirthGround, desireBirth, linkLimits } from './birth.ts'
import type { GovernanceDefinition } from './definition.ts'
import type { DesiredUnit } from './types.ts'

const adminFacetAbi = parseAbi([
  'function admin_setRelayer(address relayer)',
  'function admin_setFreezer(address freezer)',
])

/** The call with which GovOps names a relayer of a diamond. */
export function relayerAction(account: Address): Hex {
  return encodeFunctionData({ abi: adminFacetAbi, functionName: 'admin_setRelayer', args: [account] })
}

/** The call with which GovOps names a freezer of a diamond. */
export function freezerAction(account: Address): Hex {
  return encodeFunctionData({ abi: adminFacetAbi, functionName: 'admin_setFreezer', args: [account] })
}

/** The call with which GovOps takes an integration over from the Beacon. */
export function wiringAction(id: Hex): Hex {
  return encodeFunctionData({ abi: controllerAbi, functionName: 'updateIntegrations', args: [[id]] })
}

/** Where the contracts of a unit are, and those that anyone may create. */
export function unitDeployments(options: { governance: Address; delay: bigint; unit?: Unit; chainId: number }): {
  addresses: Required<Unit>
  contracts: Deployment[]
} {
  const { governance, delay, unit, chainId } = options
  if (unit) return { contracts: [], addresses: { wrapperContract: 'TimelockWrapperMainnet', ...unit } }
  const factory = deployment('HandoverFactory', governanceArtifact('HandoverFactory'))
  const wrapperContract = chainId === 1 ? 'TimelockWrapperMainnet' : 'TimelockWrapperForeign'
  const parts = unitContracts({
    governance,
    minDelay: delay,
    factory: factory.address,
    create2: create2Address,
    wrapperContract,
  })
  const { beamState, configurator, timelock, mom, wrapper } = parts
  const contracts = [beamState, timelock, configurator, mom, wrapper].map(
    ({ name, args, initCode, address, handover }): Deployment => ({
      name,
      args,
      initCode,
      address,
      artifact: governanceArtifact(name),
      ...(handover ? { via: { factory: factory.address, data: handover } } : {}),
    }),
  )
  return {
    contracts: [factory, ...contracts],
    addresses: {
      beamState: beamState.address,
      configurator: configurator.address,
      timelock: timelock.address,
      mom: mom.address,
      wrapper: wrapper.address,
      wrapperContract,
    },
  }
}

/** The factory of a unit, which anyone may create. */
export function factoryDeployment({ configurator, timelock }: Unit, assembler: Address): Deployment {
  return deployment('LayerFactory', governanceArtifact('LayerFactory'), [assembler, configurator, timelock])
}

/** What a governance definition means for a PAU. Pure. */
export function desireUnit(options: {
  definition: GovernanceDefinition
  governance: Address
  deployments: ReturnType<typeof unitDeployments>
  layerFactory: Deployment
  pau: PauAddresses
  admin: Address
  agents: readonly DesiredAgent[]
  ground?: BirthGround
  /** Those of the links of its layer among them. */
  limits: readonly DesiredLimit[]
  parameters: readonly DesiredParameter[]
  integrations: readonly DesiredIntegration[]
}): DesiredUnit {
  const { definition, governance, deployments, layerFactory, pau, ground, limits, parameters, integrations } = options
  const { coreCouncil, guardians, emergency, delay, hop, maxChange, govOps, relayers, freezers, remove } = definition
  const { addresses, contracts } = deployments
  const links = ground ? linkLimits(ground, integrations) : []
  // What the template says of a link stands, but for what no increase leads to.
  const own = limits
    .filter(
      ({ key, maxAmount }) => maxAmount === maxUint256 || (maxAmount > 0n && links.every((link) => link.key !== key)),
    )
    .map((limit) => ({ key: limit.key, ...initialLimit(limit, definition.initial) }))
  const init = [...links, ...own].map(({ key, maxAmount, slope }) => ({ key, maxAmount, slope }))
  const appointments = relayers.map(relayerAction)
  const parameterActions = parameters.filter(({ setup }) => !setup).map(({ set }) => set)
  const { delayed, pairings } = registerPau(addresses, {
    pau: pau.proxy,
    controller: pau.controller,
    rateLimits: pau.rateLimits,
    cBeam: govOps,
    limits: init,
  })
  const birth =
    ground &&
    desireBirth({
      ...options,
      ground,
      factory: layerFactory.address,
      unit: addresses,
      people: definition,
      links,
      limits: own,
      appointments,
      actions: parameterActions,
    })
  const state = (functionName: string, ...args: unknown[]) =>
    governanceCall('BeamState', addresses.beamState, functionName, args)
  return {
    addresses,
    factory: layerFactory.address,
    ...(birth ? { birth } : {}),
    contracts: birth ? [...contracts, layerFactory] : contracts,
    governance,
    coreCouncil,
    guardians,
    govOps,
    delay,
    hop,
    maxChange,
    wiring: unique([
      ...initCalls(addresses, { coreCouncil, cancellers: guardians, pausers: guardians }),
      ...momCalls(addresses, { authority: emergency }),
      ...wrapperCalls(addresses, { coreCouncil }),
      ...extrasCalls(addresses, { hop, maxChange }),
    ]),
    registration: unique(delayed),
    pairings,
    removals: [
      ...remove.cBeams.flatMap((cBeam) => [
        state('unsetCBeamForRateLimits', pau.rateLimits, cBeam),
        state('unsetCBeamForController', pau.controller, cBeam),
      ]),
      ...remove.initLimits.map((key) => state('delInitRateLimits', key, pau.rateLimits)),
      ...remove.actions.map((data) => state('delInitControllerActions', keccak256(data), pau.controller)),
      ...remove.operations.map((id) => governanceCall('Timelock', addresses.timelock, 'cancel', [id])),
    ],
    init: Object.fromEntries(init.map(({ key, ...limit }) => [key, limit])),
    relayers,
    freezers,
    standing: [
      ...appointments,
      ...freezers.map(freezerAction),
      ...parameterActions,
      ...integrations.map(({ facet }) => wiringAction(facet.idBytes32)),
    ],
  }
}

/** A limit as it begins: no higher than `initial`, refilled in the same time. */
function initialLimit({ maxAmount, slope, decimals }: DesiredLimit, initial: string | undefined) {
  if (maxAmount === maxUint256 || initial === undefined) return { maxAmount, slope }
  const least = parseUnits(initial, decimals)
  return least >= maxAmount ? { maxAmount, slope } : { maxAmount: least, slope: (slope * least) / maxAmount }
}

/** Where two calls decide the same, as for a guardian who is also the Core Council, the last is what holds. */
export function unique(calls: readonly Call[]): Call[] {
  return [...new Map(calls.map((call) => [viewId(effectOf(call)), call])).values()]
}

/** Names a view and what it is asked. */
export function viewId({ to, data }: { to: Address; data: Hex }): string {
  return `${to.toLowerCase()} ${data}`
}
