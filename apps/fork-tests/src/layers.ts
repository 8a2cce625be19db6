import { mainnet } from '@diamond-pau/addresses'
import { abis, artifactUrl, getFacet, type IntegrationName } from '@diamond-pau/catalogue'
import { readArtifact } from '@diamond-pau/contracts'
import { contractAt, coreArtifact, deployCore, type LocalContract } from '@diamond-pau/contracts/testing'
import { executeCall, LAYERS, type Layer, type LayerTemplate, templateCalls } from '@diamond-pau/governance'
import { type DeployedUnit, deployLayerFactory, deployUnit, sendCalls } from '@diamond-pau/governance/testing'
import { integrationId } from '@diamond-pau/keys'
import { type Abi, type Address, getAddress, type Hex, pad, type TransactionReceipt, zeroHash } from 'viem'
import type { ForkDevnet } from './suite.ts'

const person = (digit: string) => getAddress(pad(`0x${digit.repeat(4)}`, { size: 20, dir: 'right' }))

/** Everybody of a chain with a Configurator Unit. */
export const PEOPLE = {
  governance: person('1'),
  coreCouncil: person('2'),
  guardian: person('3'),
  /** Of each PAU. */
  star: person('4'),
  govOps: person('5'),
  relayer: person('6'),
  freezer: person('7'),
  keeper: person('8'),
} as const

/** So many that none reaches the 2^24 gas that a transaction may use since EIP-7825. */
const FACETS_PER_TRANSACTION = 12n

/** A devnet on which PAUs are born from templates. */
export type GovernedDevnet = {
  readonly devnet: ForkDevnet
  readonly unit: DeployedUnit
  readonly beacon: LocalContract
  readonly factory: LocalContract
  /** The facets that the Beacon publishes, by id. */
  readonly facets: Readonly<Record<string, Address>>
}

/** Where a layer's money comes from, as LayerFactory has it. */
export type Upstream = { via?: IntegrationName; asset: Address; target: Address; domain?: number; peer?: Hex }

export type Birth = {
  layer: Layer
  upstreams: readonly Upstream[]
  /** Facets by Controller. */
  controllers: readonly (readonly IntegrationName[])[]
  /** Limits besides the template's. */
  limits?: readonly { key: Hex; maxAmount: bigint; slope: bigint }[]
  /** Calls of the first Controller that GovOps may make, and makes. */
  actions?: readonly Hex[]
}

/** A PAU of the factory, and its people's hands. */
export type LayerPau = {
  readonly devnet: ForkDevnet
  readonly proxy: Address
  /** With the functions of the facets of all Controllers. */
  readonly controllers: readonly LocalContract[]
  readonly accessControls: LocalContract
  readonly rateLimits: LocalContract
  /** The limits that it was born with. */
  readonly limits: readonly { key: Hex; maxAmount: bigint; slope: bigint }[]
  /** The transactions that built it, and the registration that the last of them proposed. */
  readonly built: readonly TransactionReceipt[]
  readonly operation: Hex
  /** Calls the first Controller as the relayer. */
  operate(functionName: string, ...args: unknown[]): Promise<TransactionReceipt>
  /** Calls the first Controller as the Star's governance. */
  govern(functionName: string, ...args: unknown[]): Promise<TransactionReceipt>
  left(key: Hex): Promise<bigint>
}

/**
 * Deploys, on a fork of what the devnet is by then, a Configurator Unit, a Beacon with facets, and a LayerFactory with templates.
 *
 * @param options.venues - Addresses that facets are built with where they are not the registry's, by their names there.
 */
export async function governDevnet(
  devnet: ForkDevnet,
  options: {
    facets: readonly IntegrationName[]
    templates: Partial<Record<Layer, LayerTemplate>>
    venues?: Readonly<Record<string, Address>>
  },
): Promise<GovernedDevnet> {
  const { chain } = devnet
  await chain.fork()
  const { governance, coreCouncil, guardian } = PEOPLE
  const unit = await deployUnit(chain, { governance, coreCouncil, guardian })
  const beacon = await deployCore(chain, 'Beacon', [governance])
  const registry = await deployCore(chain, 'ParameterRegistry')
  const addresses: Readonly<Record<string, Address>> = { ...mainnet, ...options.venues }
  const facets: Record<string, Address> = {}
  for (const entry of options.facets.map(getFacet)) {
    const args = entry.constructorArgs.map(({ from }) =>
      'component' in from ? registry.address : addresses[from.address],
    )
    const facet = await chain.deploy(readArtifact(artifactUrl(entry)), args)
    const wires = entry.wires.map(({ callSelector, delegateSelector }) => ({ callSelector, delegateSelector }))
    await beacon.send('setIntegration', [entry.idBytes32, { facet, wires }], { from: governance })
    facets[entry.id] = facet
  }
  const factory = await deployLayerFactory(chain, unit, beacon.address)
  for (const [layer, template] of Object.entries(options.templates)) {
    const fingerprints: Record<string, Hex> = {}
    for (const name of template.facets) {
      fingerprints[name] = await factory.read<Hex>('fingerprintOf', [integrationId(name)])
    }
    const calls = templateCalls(factory.address, layer as Layer, template, fingerprints)
    await sendCalls(chain, calls, governance)
  }
  return { devnet, unit, beacon, factory, facets }
}

/** What LayerFactory takes for a birth. */
export function requestOf({ layer, upstreams, controllers, limits = [], actions = [] }: Birth) {
  const { star, freezer, relayer, govOps } = PEOPLE
  return {
    layer: LAYERS.indexOf(layer),
    upstreams: upstreams.map(({ via, asset, target, domain = 0, peer = zeroHash }) => ({
      via: via ? integrationId(via) : zeroHash,
      asset,
      target,
      domain,
      peer,
    })),
    controllers: controllers.map((ids) => ids.map(integrationId)),
    admin: star,
    agents: [],
    freezers: [freezer],
    relayers: [relayer],
    limits,
    actions,
    cBeam: govOps,
  }
}

/** The Core Council has a PAU built: whoever wants it to work waits for its registration. */
export async function buildPau({ devnet, factory }: GovernedDevnet, birth: Birth): Promise<LayerPau> {
  const { chain } = devnet
  const request = requestOf(birth)
  const limits = await factory.read<LayerPau['limits']>('limitsOf', [request])
  const council = { from: PEOPLE.coreCouncil }
  const built = [await factory.send('begin', [request, FACETS_PER_TRANSACTION], council)]
  let [event] = factory.events(built[0] as TransactionReceipt)
  while (event?.name === 'PauBegun') {
    const receipt = await factory.send('proceed', [request, event.args.pau, FACETS_PER_TRANSACTION], council)
    built.push(receipt)
    ;[event] = factory.events(receipt)
  }
  const args = event?.args as {
    operation: Hex
    pau: { proxy: Address; accessControls: Address; rateLimits: Address; controllers: Address[] }
  }
  const { proxy, ...addresses } = args.pau
  const abi = birth.controllers.flat().flatMap((id): Abi => abis[id])
  const controllers = addresses.controllers.map((address) =>
    contractAt(chain, { abi: [...abi, ...coreArtifact('Controller').abi] }, address),
  )
  const [first] = controllers as [LocalContract]
  const rateLimits = contractAt(chain, coreArtifact('RateLimits'), addresses.rateLimits)
  return {
    devnet,
    proxy,
    controllers,
    accessControls: contractAt(chain, coreArtifact('AccessControls'), addresses.accessControls),
    rateLimits,
    limits,
    built,
    operation: args.operation,
    operate: (name, ...args) => first.send(name, args, { from: PEOPLE.relayer }),
    govern: (name, ...args) => first.send(name, args, { from: PEOPLE.star }),
    left: (key) => rateLimits.read<bigint>('getCurrentRateLimit', [key]),
  }
}

/** Onboarding from the proposal on: 14 days, the pairing, first limits, actions and relayer. Limits start empty. */
export async function onboard({ devnet, unit }: GovernedDevnet, pau: LayerPau, actions: readonly Hex[] = []) {
  const { chain } = devnet
  const { coreCouncil, govOps, keeper, relayer } = PEOPLE
  const { beamState, configurator, timelock } = unit
  const due = await timelock.read<bigint>('getTimestamp', [pau.operation])
  // Others may have waited longer already.
  if ((await chain.now()) < due) await chain.mineAt(due)
  const { targets, payloads, salt } = await timelock.read<{ targets: Address[]; payloads: Hex[]; salt: Hex }>(
    'getOperation',
    [pau.operation],
  )
  const calls = targets.map((to, i) => ({ to, data: payloads[i] as Hex }))
  await sendCalls(chain, [executeCall(timelock.address, { calls, salt })], keeper)

  const pair = { from: coreCouncil }
  await beamState.send('setCBeamForRateLimits', [pau.rateLimits.address, govOps], pair)
  await beamState.send('setCBeamForController', [pau.controllers[0]?.address, govOps], pair)

  const configure = (name: string, ...args: unknown[]) =>
    configurator.send(name, [pau.proxy, ...args], { from: govOps })
  for (const { key, maxAmount, slope } of pau.limits) await configure('setPauRateLimit', key, maxAmount, slope)
  for (const action of actions) await configure('callPauAction', action)
  await configure('setRelayer', relayer)
}
