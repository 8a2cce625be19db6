import { constantHash, integrationId } from '@diamond-pau/keys'
import { type Address, encodeAbiParameters, type Hex, keccak256, zeroHash } from 'viem'
import { type Call, governanceCall } from './call.ts'
import { ONE } from './defaults.ts'

/** The layers that LayerFactory knows, in its order. */
export const LAYERS = ['generator', 'prime', 'halo', 'foreign'] as const
export type Layer = (typeof LAYERS)[number]

/** Kinds of upstream, in LayerFactory's order. */
export const LINKS = { none: 0, stablecoin: 1, vault: 2, bridge: 3 } as const

/** How the key of a template's limit is made of the upstream, in LayerFactory's order. */
export const KEY_SHAPES = { name: 0, target: 1, assetTarget: 2, domain: 3, path: 4 } as const

export type TemplateLimit = {
  /** The integration that uses it up, such as `USDS_FACET`. */
  integration: string
  /** Its name, such as `LIMIT_USDS_MINT`. */
  limit: string
  shape: keyof typeof KEY_SHAPES
  /** Of the upstream's asset, 1e18 for one whole token, whatever its decimals. */
  maxAmount: bigint
  /** The same, a second. */
  slope: bigint
}

export type LayerTemplate = {
  link: Exclude<keyof typeof LINKS, 'none'>
  limits: readonly TemplateLimit[]
  /** The allowlist: integrations that a PAU of this layer may be built with. */
  facets: readonly string[]
}

/** What every layer may have: people, what explorers read, and vaults of others. */
const EVERYWHERE = ['ADMIN_FACET', 'DIAMOND_LOUPE_FACET', 'ERC4626_FACET', 'TRANSFER_ASSET_FACET'] as const
const DAY = 86_400n

/**
 * The templates of the four layers, conservative: what a layer needs for its links, and what is usual for its purpose.
 * Governance allows further facets one by one.
 *
 * @param initial - Whole tokens that a link may move at first, and again each day. Default 100,000, as published.
 */
export function layerTemplates(initial = 100_000n): Record<Layer, LayerTemplate> {
  const maxAmount = initial * ONE
  const slope = maxAmount / DAY
  const limit = (integration: string, name: string, shape: TemplateLimit['shape']): TemplateLimit => ({
    integration,
    limit: name,
    shape,
    maxAmount,
    slope,
  })
  const vault = [
    limit('SPARK_VAULT_FACET', 'LIMIT_SPARK_VAULT_TAKE', 'target'),
    limit('TRANSFER_ASSET_FACET', 'LIMIT_ASSET_TRANSFER', 'assetTarget'),
  ]
  return {
    generator: {
      link: 'stablecoin',
      limits: [limit('USDS_FACET', 'LIMIT_USDS_MINT', 'name'), limit('USDS_FACET', 'LIMIT_USDS_BURN', 'name')],
      facets: [...EVERYWHERE, 'USDS_FACET'],
    },
    prime: {
      link: 'vault',
      limits: vault,
      facets: [
        ...EVERYWHERE,
        'SPARK_VAULT_FACET',
        'USDS_FACET',
        'PSM_FACET',
        'AAVE_FACET',
        'CORE_HALO_FACET',
        'NFAT_PRIME_FACET',
        'CCTP_FACET',
        'LAYER_ZERO_FACET',
      ],
    },
    halo: {
      link: 'vault',
      limits: vault,
      facets: [...EVERYWHERE, 'SPARK_VAULT_FACET', 'NFAT_HALO_FACET', 'ERC7540_FACET'],
    },
    foreign: {
      link: 'bridge',
      limits: [
        limit('CCTP_FACET', 'LIMIT_USDC_TO_CCTP', 'name'),
        limit('CCTP_FACET', 'LIMIT_USDC_TO_DOMAIN', 'domain'),
        limit('LAYER_ZERO_FACET', 'LIMIT_LAYERZERO_TRANSFER', 'path'),
      ],
      facets: [...EVERYWHERE, 'CCTP_FACET', 'LAYER_ZERO_FACET', 'PSM3_FACET'],
    },
  }
}

/** The upstream end of a PAU, as LayerFactory takes it. */
export type Upstream = {
  /** The integration that crosses the bridge; left out for other links. */
  via?: string
  /** The ERC-20 that comes through the link. */
  asset: Address
  /** The stablecoin again, the vault, or the bridge on this chain. */
  target: Address
  /** The bridge's number of the upstream's chain. */
  domain?: number
  /** The bridge's other end, where keys name it. */
  peer?: Hex
}

/** The limits of a template that concern an upstream. */
export function limitsOfLink(
  { limits }: Pick<LayerTemplate, 'limits'>,
  { via }: Pick<Upstream, 'via'>,
): readonly TemplateLimit[] {
  return limits.filter(({ integration }) => !via || integration === via)
}

/** The key of a template's limit for an upstream, as LayerFactory makes it. */
export function linkKey({ limit, shape }: Pick<TemplateLimit, 'limit' | 'shape'>, upstream: Upstream): Hex {
  const { asset, target, domain = 0, peer = zeroHash } = upstream
  const parts: Record<TemplateLimit['shape'], readonly (readonly [type: string, value: unknown])[]> = {
    name: [],
    target: [['address', target]],
    assetTarget: [
      ['address', asset],
      ['address', target],
    ],
    domain: [['uint32', domain]],
    path: [
      ['address', asset],
      ['address', target],
      ['bytes32', peer],
      ['uint32', domain],
    ],
  }
  const words = parts[shape]
  if (words.length === 0) return constantHash(limit)
  const types = ['bytes32', ...words.map(([type]) => type)].map((type) => ({ type }))
  return keccak256(encodeAbiParameters(types, [constantHash(limit), ...words.map(([, value]) => value)]))
}

/** An upstream in LayerFactory's words. */
export function encodeUpstream({ via, asset, target, domain = 0, peer = zeroHash }: Upstream) {
  return { via: via ? integrationId(via) : zeroHash, asset, target, domain, peer }
}

/**
 * Writes a layer's template: calls for the Timelock, or for a ward. Each facet is allowed by a call of its own.
 *
 * @param fingerprints - What LayerFactory's `fingerprintOf` returned for each facet when it was reviewed, by name.
 * @throws RangeError for a facet without a fingerprint: nobody reviewed it.
 */
export function templateCalls(
  factory: Address,
  layer: Layer,
  { link, limits, facets }: LayerTemplate,
  fingerprints: Readonly<Record<string, Hex>>,
): Call[] {
  const index = LAYERS.indexOf(layer)
  const unknown = facets.find((name) => !fingerprints[name])
  if (unknown) throw new RangeError(`${unknown} has no fingerprint: publish it on the Beacon and review it first`)
  return [
    governanceCall('LayerFactory', factory, 'setTemplate', [index, LINKS[link], limits.map(encodeLimit)]),
    ...facets.map((name) =>
      governanceCall('LayerFactory', factory, 'allowFacets', [index, [integrationId(name)], [fingerprints[name]]]),
    ),
  ]
}

function encodeLimit({ integration, limit, shape, maxAmount, slope }: TemplateLimit) {
  return {
    integrationId: integrationId(integration),
    name: constantHash(limit),
    shape: KEY_SHAPES[shape],
    maxAmount,
    slope,
  }
}
