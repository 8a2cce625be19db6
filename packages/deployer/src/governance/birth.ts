import {
  type Call,
  encodeUpstream,
  governanceArtifact,
  governanceCall,
  type Layer,
  LAYERS,
  layerFactoryCalls,
  type LayerTemplate,
  layerTemplates,
  limitsOfLink,
  linkKey,
  LINKS,
  KEY_SHAPES,
  ONE,
  registerPau,
  type TemplateLimit,
  templateCalls,
  type Unit,
  type Upstream,
} from '@diamond-pau/governance'
import { constantHash } from '@diamond-pau/keys'
import {
  type AbiFunction,
  type AbiParameter,
  type Address,
  encodeAbiParameters,
  type Hex,
  isAddressEqual,
  keccak256,
  pad,
  parseAbi,
  parseUnits,
} from 'viem'
import type { Desired, DesiredIntegration, DesiredLimit, PauAddresses } from '../desired/types.ts'
import { PauError } from '../errors.ts'
import { integrationLabel } from '../names.ts'
import type { State } from '../read/readState.ts'
import type { WiredIntegration } from '../read/readWiring.ts'
import { readCode, type View } from '../read/view.ts'
import type { GovernanceDefinition } from './definition.ts'
import type { DesiredBirth, UnitState } from './types.ts'

// How LayerFactory builds a PAU: what it is asked for, and what it then proposes. Pure, but for reading the template.

/** So many that no transaction reaches the 2^24 gas that one may use since EIP-7825. */
export const FACETS_PER_TRANSACTION = 12

const DAY = 86_400n

/** A PAU of a layer may not be built with a facet. */
export class FacetNotAllowedError extends PauError {
  override name = 'FacetNotAllowedError'
}

/** The upstream end of a PAU is not there. */
export class NoUpstreamError extends PauError {
  override name = 'NoUpstreamError'
}

/** What a birth needs to know of a chain. */
export type BirthGround = {
  layer: Layer
  /** As it is published, or as it is to be. */
  template: Pick<LayerTemplate, 'link' | 'limits'>
  /** Names of the facets that governance allows. */
  allowed: readonly string[]
  upstreams: readonly (Upstream & { decimals: number; symbol: string })[]
}

/**
 * Reads the template of a layer, and in what its upstreams count. What is published is what holds; the templates of
 * @diamond-pau/governance are what is published where there is nothing yet.
 *
 * @throws NoUpstreamError
 */
export async function readBirthGround(
  view: View,
  { layer, upstreams = [], allow, initial }: GovernanceDefinition & { layer: Layer },
  factory: Address,
): Promise<BirthGround> {
  const { client, blockNumber } = view
  const standard = layerTemplates()[layer]
  const first = initial === undefined ? undefined : parseUnits(initial, 18)
  const begin = ({ maxAmount, slope, ...limit }: TemplateLimit) =>
    first === undefined ? { ...limit, maxAmount, slope } : { ...limit, maxAmount: first, slope: first / DAY }
  const own = { ...standard, limits: standard.limits.map(begin) }
  const index = LAYERS.indexOf(layer)
  const ask = async <T>(functionName: string) =>
    (await client.readContract({
      address: factory,
      abi: governanceArtifact('LayerFactory').abi,
      functionName,
      args: [index],
      blockNumber,
    })) as T
  const exists = (await readCode(view, factory)) !== '0x'
  const [link, limits] = exists
    ? await ask<readonly [number, readonly EncodedLimit[]]>('getTemplate')
    : [LINKS.none, []]
  const published = link !== LINKS.none
  return {
    layer,
    template: published ? decodeTemplate(link, limits) : own,
    allowed: [...(published ? (await ask<Hex[]>('allowedFacets')).map(integrationLabel) : own.facets), ...allow],
    upstreams: await Promise.all(
      upstreams.map(async (upstream, place) => {
        const { asset, target } = upstream
        for (const [name, address] of Object.entries({ asset, target })) {
          if ((await readCode(view, address)) !== '0x') continue
          throw new NoUpstreamError(
            `There is no contract at ${address}, the ${name} of upstream ${place + 1}. Check the governance file and the chain.`,
          )
        }
        const abi = parseAbi(['function decimals() view returns (uint8)', 'function symbol() view returns (string)'])
        const [decimals, symbol] = await Promise.all([
          client.readContract({ address: asset, abi, functionName: 'decimals', blockNumber }),
          client.readContract({ address: asset, abi, functionName: 'symbol', blockNumber }),
        ])
        return { ...upstream, decimals, symbol }
      }),
    ),
  }
}

type EncodedLimit = { integrationId: Hex; name: Hex; shape: number; maxAmount: bigint; slope: bigint }

function decodeTemplate(link: number, limits: readonly EncodedLimit[]): BirthGround['template'] {
  const nameOf = <T extends string>(table: Record<T, number>, value: number) =>
    (Object.keys(table) as T[]).find((name) => table[name] === value) as T
  const known = Object.values(layerTemplates()).flatMap((template) => template.limits)
  return {
    link: nameOf(LINKS, link) as LayerTemplate['link'],
    limits: limits.map(({ integrationId: id, name, shape, maxAmount, slope }) => ({
      integration: integrationLabel(id),
      limit: known.find(({ limit }) => constantHash(limit) === name)?.limit ?? name,
      shape: nameOf(KEY_SHAPES, shape),
      maxAmount,
      slope,
    })),
  }
}

/** The limits that the template pre-creates for the links of a PAU, in the factory's order. */
export function linkLimits(
  { layer, template, upstreams }: BirthGround,
  integrations: readonly DesiredIntegration[],
): DesiredLimit[] {
  return upstreams.flatMap((upstream) => {
    const { decimals, symbol } = upstream
    const scaled = (amount: bigint) => (amount * 10n ** BigInt(decimals)) / ONE
    return limitsOfLink(template, upstream)
      .filter(({ integration }) => integrations.some(({ facet }) => facet.id === integration))
      .map((limit) => ({
        name: `${limit.limit} of the link`,
        constant: limit.limit,
        key: linkKey(limit, upstream),
        maxAmount: scaled(limit.maxAmount),
        slope: scaled(limit.slope),
        decimals,
        symbol,
        source: `the template of the layer ${layer}`,
      }))
  })
}

/** What the factory is asked for, and what it proposes when it has built that. */
export function desireBirth(options: {
  ground: BirthGround
  factory: Address
  unit: Pick<Unit, 'beamState' | 'configurator' | 'timelock'>
  pau: PauAddresses
  admin: Address
  agents: readonly {
    admins: readonly Address[]
    actors: readonly Address[]
    grantors: readonly Address[]
    revokers: readonly Address[]
  }[]
  integrations: readonly DesiredIntegration[]
  people: Pick<GovernanceDefinition, 'relayers' | 'freezers' | 'govOps'>
  links: readonly DesiredLimit[]
  /** Limits beside those of the links. */
  limits: readonly { key: Hex; maxAmount: bigint; slope: bigint }[]
  /** Calls with which GovOps appoints relayers, and others that it is to make. */
  appointments: readonly Hex[]
  actions: readonly Hex[]
}): DesiredBirth {
  const { ground, factory, unit, pau, admin, integrations, people, links, limits, appointments, actions } = options
  const { relayers, freezers, govOps } = people
  const { delayed } = registerPau(unit, {
    pau: pau.proxy,
    controller: pau.controller,
    rateLimits: pau.rateLimits,
    cBeam: govOps,
    limits: [...links.map(({ key, maxAmount, slope }) => ({ key, maxAmount, slope })), ...limits],
    actions: [...appointments, ...actions].map((data) => ({ data })),
  })
  return {
    ...ground,
    factory,
    wiring: layerFactoryCalls(unit, factory),
    request: {
      layer: LAYERS.indexOf(ground.layer),
      upstreams: ground.upstreams.map(encodeUpstream),
      controllers: [integrations.map(({ facet }) => facet.idBytes32)],
      admin,
      agents: options.agents.map(({ admins, actors, grantors, revokers }) => ({ admins, actors, grantors, revokers })),
      freezers,
      relayers,
      limits,
      actions,
      cBeam: govOps,
    },
    registration: { calls: delayed, salt: pad(pau.proxy) },
  }
}

/** Whether a PAU is still to be built by its factory, or to be finished. */
export function birthOf(
  desired: Desired,
  { pau, unit: now }: Pick<State, 'pau'> & { unit?: Omit<UnitState, 'usedSalts'> },
): 'unborn' | 'begun' | undefined {
  const birth = desired.unit?.birth
  if (!birth) return undefined
  if (!pau) return 'unborn'
  return now?.draft && now.draft.hash === draftHash(birth, desired.pau) ? 'begun' : undefined
}

/** What the factory remembers of a PAU that it has begun. */
export function draftHash(birth: DesiredBirth, pau: PauAddresses): Hex {
  const proceed = governanceArtifact('LayerFactory').abi.find(
    (item): item is AbiFunction => item.type === 'function' && item.name === 'proceed',
  )
  const [request, built] = (proceed?.inputs ?? []) as [AbiParameter, AbiParameter]
  return keccak256(encodeAbiParameters([request, built], [birth.request, builtPau(pau)]))
}

/** A PAU in the factory's words. */
export function builtPau({ proxy, accessControls, rateLimits, controller, agents }: PauAddresses) {
  return { proxy, accessControls, rateLimits, controllers: [controller], agents }
}

/**
 * What has to be on the chain before the factory builds: the template, and every facet of the PAU as it was reviewed.
 *
 * @param published - What the Beacon publishes now.
 */
export function birthTemplate({ integrations }: Desired, birth: DesiredBirth, published: readonly WiredIntegration[]) {
  const fingerprints: Record<string, Hex> = {}
  for (const { facet, deployment } of integrations) {
    const now = published.find(({ id }) => id === facet.idBytes32)
    // Published already, the wires are in the Beacon's order.
    const stays =
      now && (!deployment || isAddressEqual(now.facet, deployment.address)) && now.wires.length === facet.wires.length
    const address = stays ? now.facet : deployment?.address
    if (address) fingerprints[facet.id] = fingerprint(address, stays ? now.wires : facet.wires)
  }
  const facets = integrations.map(({ facet }) => facet.id).filter((name) => fingerprints[name])
  return templateCalls(birth.factory, birth.layer, { ...birth.template, facets }, fingerprints) as Call[]
}

function fingerprint(facet: Address, wires: readonly { callSelector: Hex; delegateSelector: Hex }[]): Hex {
  const [config] = parseAbi([
    'function f(Config config)',
    'struct Config { address facet; Wire[] wires; }',
    'struct Wire { bytes4 callSelector; bytes4 delegateSelector; }',
  ])
  const pairs = wires.map(({ callSelector, delegateSelector }) => ({ callSelector, delegateSelector }))
  return keccak256(encodeAbiParameters(config.inputs, [{ facet, wires: pairs }]))
}

/** @throws FacetNotAllowedError for what governance allows neither by the template nor by the file */
export function checkAllowed({ integrations }: Desired, { layer, allowed }: DesiredBirth): void {
  const refused = integrations.map(({ facet }) => facet.id).filter((name) => !allowed.includes(name))
  if (refused.length === 0) return
  throw new FacetNotAllowedError(
    `The template of the layer ${layer} does not allow ${refused.join(', ')}. Take them out of the definition, or let governance ` +
      `allow them: "allow" in the governance file, or --allow ${refused.join(' ')}.`,
  )
}

/** The call that builds the first of a PAU's facets, or all of them. */
export function buildCall({ factory, request }: DesiredBirth, count: number): Call {
  const all = request.controllers.flat().length <= count
  return all
    ? governanceCall('LayerFactory', factory, 'build', [request])
    : governanceCall('LayerFactory', factory, 'begin', [request, BigInt(count)])
}

/** The call that wires the next facets of a PAU. */
export function proceedCall({ factory, request }: DesiredBirth, pau: PauAddresses, count: number): Call {
  return governanceCall('LayerFactory', factory, 'proceed', [request, builtPau(pau), BigInt(count)])
}
