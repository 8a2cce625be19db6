import {
  cctpDomains,
  type DiamondKeyEntry,
  diamondKeys,
  encodeKey,
  type KeyArgument,
  type KeyValue,
  layerZeroEndpoints,
  type MonolithKeyEntry,
  monolithKeys,
} from '@diamond-pau/keys'
import { chainName } from '@diamond-pau/addresses'
import type { Hex } from 'viem'
import { tokens } from '../tokens.ts'
import { written } from '../written.ts'
import { registered, tokenAt, type TokenFacts } from './registry.ts'
import { publishedStars } from './published.ts'
import type { CoordinatorLimit, InstanceLimit, PublishedInstance, PublishedStar } from './types.ts'
import { addressOf, type Draft, draftsOf } from './venues.ts'

/** How keys are composed: as the monolithic controllers do, or as the facets of a Diamond PAU. */
export type Scheme = 'monolith' | 'diamond'

/** A key that a published or defined limit implies. */
export type ImpliedKey = {
  id: Hex
  scheme: Scheme
  constant: string
  args: (KeyArgument & { value: KeyValue })[]
  direction: 'in' | 'out'
  /** What the key counts, as the scheme says it: an argument, a token, `wad`. */
  unit: string
  /** Functions, as operators call them, that use it up or need it to exist. */
  functions: readonly string[]
  /** The token that it counts, where it is known. */
  token?: TokenFacts
  star: string
  chainId: number
  /** The allocation instance; null for a limit of the PAU itself. */
  instance: { docNo: string; name: string } | null
  /** The document that publishes the limit. */
  docNo: string
  /** Published amounts; undefined where nothing can be enforced yet. Base units and base units a second. */
  limit?: { maxAmount: bigint; slope: bigint; unlimited: boolean }
}

const tables: Record<Scheme, readonly (MonolithKeyEntry | DiamondKeyEntry)[]> = {
  monolith: monolithKeys,
  diamond: diamondKeys,
}

/**
 * Every key that a Star's published limits imply, and those of its definition where it has one. A Star whose PAU is a
 * diamond has keys of that scheme, every other those of the monolith; a limit that only facets have is a facet's.
 *
 * @param all - The Stars among which shares and vaults are told apart.
 */
export function impliedKeys(
  star: PublishedStar,
  all: readonly PublishedStar[] = publishedStars,
): readonly ImpliedKey[] {
  if (all !== publishedStars) return computeKeys(star, all)
  const known = computed.get(star) ?? computeKeys(star, all)
  computed.set(star, known)
  return known
}

const computed = new WeakMap<PublishedStar, readonly ImpliedKey[]>()

function computeKeys(star: PublishedStar, all: readonly PublishedStar[]): ImpliedKey[] {
  const scheme = schemeOf(star)
  const keys = [
    ...star.coordinatorLimits.flatMap((limit) => coordinatorKeys(star, limit)),
    ...star.instances.flatMap((instance) =>
      instance.limits.flatMap((limit) => instanceKeys(star, instance, limit, scheme, all)),
    ),
    ...definedKeys(star),
  ]
  // A definition repeats what is published; what is published comes first.
  const identity = ({ id, chainId, docNo }: ImpliedKey) => `${id} ${chainId} ${docNo}`
  const seen = new Set<string>()
  return keys.filter((key) => {
    const known = seen.has(identity(key))
    seen.add(identity(key))
    return !known
  })
}

/** The keys that one limit of an instance implies. */
export function instanceKeys(
  star: PublishedStar,
  instance: PublishedInstance,
  limit: InstanceLimit,
  scheme: Scheme = schemeOf(star),
  all: readonly PublishedStar[] = publishedStars,
): ImpliedKey[] {
  const underlying = addressOf(instance, 'underlyingAssetAddress')
  return draftsOf(instance, limit, all).flatMap((draft) =>
    keysOf(draft, scheme).map((key) => {
      const chainId = draft.chainId ?? instance.chainId!
      const known = tokenOf(key, chainId) ?? (isShare(key.unit) ? tokenAt(chainId, underlying) : undefined)
      return {
        ...key,
        ...(known ? { token: known } : {}),
        star: star.star.id,
        chainId,
        instance: { docNo: instance.docNo, name: instance.name },
        docNo: limit.docNo,
        ...amountsOf(limit),
      }
    }),
  )
}

/** The keys that a limit of the PAU itself implies. A name that no contract has is read for what it means. */
export function coordinatorKeys(star: PublishedStar, limit: CoordinatorLimit): ImpliedKey[] {
  if (limit.chainId === null) return []
  const scheme = limit.pau === 'diamond' ? 'diamond' : 'monolith'
  const { chainId } = limit
  return limit.namedConstants.flatMap((name) => {
    const draft = readConstant(name, limit)
    const at = draft?.chainId ?? chainId
    return keysOf(draft, scheme).map((key): ImpliedKey => {
      const known = tokenOf(key, at) ?? (draft?.counts ? tokens[draft.counts] : undefined)
      return {
        ...key,
        ...(known ? { token: known } : {}),
        star: star.star.id,
        chainId: at,
        instance: null,
        docNo: limit.docNo,
        ...amountsOf(limit),
      }
    })
  })
}

/** Networks as the Atlas calls them, with the names that CCTP and LayerZero have for them. */
export const networks: Readonly<Record<string, { chainId: number | null; bridge: string }>> = {
  'Ethereum Mainnet': { chainId: 1, bridge: 'ethereum' },
  Ethereum: { chainId: 1, bridge: 'ethereum' },
  Arbitrum: { chainId: 42161, bridge: 'arbitrum' },
  Avalanche: { chainId: 43114, bridge: 'avalanche' },
  Base: { chainId: 8453, bridge: 'base' },
  Optimism: { chainId: 10, bridge: 'optimism' },
  Solana: { chainId: null, bridge: 'solana' },
  Unichain: { chainId: 130, bridge: 'unichain' },
}

type Read = Draft & { counts?: keyof typeof tokens }

/**
 * What a published constant means: the constant that controllers have, and what it is hashed with. The Atlas appends
 * tokens and chains to names (`LIMIT_PSM_DEPOSIT_USDC`), which in the contracts are arguments.
 */
export function readConstant(
  name: string,
  limit: Pick<CoordinatorLimit, 'chainId' | 'hashedWith' | 'name' | 'network'>,
): Read | undefined {
  const route = /From (?<from>.+?) To (?<to>.+?) Via/.exec(limit.name)?.groups
  const source = networks[route?.from ?? limit.network]?.chainId
  const chain = source === null || source === undefined ? {} : { chainId: source }
  const psm = /^(LIMIT_PSM_(?:DEPOSIT|WITHDRAW))_(\w+)$/.exec(name)
  if (psm) return { constant: psm[1]!, facts: { asset: registered(limit.chainId, psm[2]!) } }

  const bridged = /^LIMIT_USDC_TO_(?:DOMAIN|CCTP_\w+)$/.test(name)
  const to =
    networks[route?.to ?? /To (.+?) Via/.exec(limit.name)?.[1] ?? limit.hashedWith?.replace(/ domain$/, '') ?? '']
  if (bridged && to) {
    const destinationDomain = cctpDomains[to.bridge as keyof typeof cctpDomains]
    return { constant: 'LIMIT_USDC_TO_DOMAIN', facts: { destinationDomain }, ...chain }
  }
  const layerZero = /^LIMIT_(LAYERZERO_TRANSFER|USDT_TO_DOMAIN)$/.exec(name)
  if (layerZero) {
    const token = name.includes('USDT') ? 'USDT' : 'USDS'
    const destination =
      networks[
        /and (.+?) destination domain/.exec(limit.hashedWith ?? '')?.[1] ??
          limit.hashedWith?.replace(/ domain$/, '') ??
          ''
      ]
    // An OFT is on the chain that is left: the hub, where the destination is the row's own chain.
    const from = route ? source : 1
    return {
      constant: 'LIMIT_LAYERZERO_TRANSFER',
      facts: {
        oftAddress: registered(from ?? null, `${token}_OFT`),
        destinationEndpointId: destination && layerZeroEndpoints[destination.bridge as keyof typeof layerZeroEndpoints],
      },
      ...(from ? { chainId: from } : {}),
    }
  }
  const vault =
    /^LIMIT_4626_(?:DEPOSIT|WITHDRAW)$/.test(name) && /(\w+) (?:Deposit|Withdrawal) Maximum$/.exec(limit.name)?.[1]
  if (vault)
    return {
      constant: name,
      facts: {
        token: registered(limit.chainId, vault.toUpperCase()),
        asset: registered(limit.chainId, vault.slice(1)),
      },
      counts: vault.slice(1).toUpperCase() as keyof typeof tokens,
    }
  return { constant: name, facts: {} }
}

/** The Star's definitions, which are diamonds. */
function definedKeys({ star }: PublishedStar): ImpliedKey[] {
  return (written[star.id]?.chains ?? []).flatMap(({ chainId, limits }) =>
    limits.flatMap((limit) => {
      const { constant, args, symbol, decimals, maxAmount, slope, source } = limit
      return keysOf({ constant, facts: args as Draft['facts'] }, 'diamond', true).map((key) => ({
        ...key,
        token: { symbol, decimals },
        star: star.id,
        chainId,
        instance: instanceAt(source),
        docNo: source,
        limit: { maxAmount, slope, unlimited: limit.unlimited ?? false },
      }))
    }),
  )
}

function instanceAt(docNo: string): ImpliedKey['instance'] {
  const instance = publishedStars.flatMap((star) => star.instances).find((i) => docNo.startsWith(`${i.docNo}.`))
  return instance ? { docNo: instance.docNo, name: instance.name } : null
}

/** The scheme of a Star's keys, by the PAU that it has. */
export function schemeOf({ star }: PublishedStar): Scheme {
  return star.pau?.startsWith('diamond') ? 'diamond' : 'monolith'
}

type BareKey = Pick<ImpliedKey, 'id' | 'scheme' | 'constant' | 'args' | 'direction' | 'unit' | 'functions'>

/** The keys of a constant that can be made of what is known; of the other scheme where this one has no such limit. */
function keysOf(draft: Draft | undefined, scheme: Scheme, exact = false): BareKey[] {
  if (!draft) return []
  const { constant, facts } = draft
  const has = (candidate: Scheme) => tables[candidate].some((entry) => entry.constant === constant)
  const used =
    has(scheme) || exact ? scheme : scheme === 'monolith' && constant.startsWith('LIMIT_BASIN') ? 'diamond' : undefined
  if (!used) return []
  const names = Object.keys(facts).length
  const made = new Map<Hex, BareKey>()
  for (const entry of tables[used]) {
    if (entry.constant !== constant || entry.args.some(({ name }) => facts[name] === undefined)) continue
    if (exact && entry.args.length !== names) continue
    const args = entry.args.map((argument) => ({ ...argument, value: facts[argument.name] as KeyValue }))
    const id = encodeKey(constant, args)
    const { direction, unit } = entry
    // Two facets may share a limit, as the two of CCTP do.
    const functions = [...new Set([...(made.get(id)?.functions ?? []), ...entry.functions])]
    made.set(id, { id, scheme: used, constant, args, direction, unit, functions })
  }
  return [...made.values()]
}

/** Whether a key counts what a share of the venue stands for. */
function isShare(unit: string): boolean {
  return unit.includes('.') || unit === 'aToken'
}

/** The token that a key counts: by name, or as one of its arguments. */
function tokenOf({ unit, args }: BareKey, chainId: number): TokenFacts | undefined {
  const named = Object.values(tokens).find(({ symbol }) => symbol === unit)
  if (named) return named
  const argument = args.find(({ name }) => name === unit)
  return typeof argument?.value === 'string' ? tokenAt(chainId, argument.value) : undefined
}

function amountsOf({
  maxAmount,
  slopePerSecond,
  unlimited,
}: InstanceLimit | CoordinatorLimit): Pick<ImpliedKey, 'limit'> {
  if (maxAmount === null) return {}
  return { limit: { maxAmount: BigInt(maxAmount), slope: unlimited ? 0n : BigInt(slopePerSecond ?? 0), unlimited } }
}

/** A chain by name, or its number where it has none. */
export function chainText(chainId: number): string {
  return chainName(chainId) ?? String(chainId)
}
