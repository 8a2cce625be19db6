import { historicalRecords, records } from '@diamond-pau/addresses'
import {
  cctpChain,
  cctpDomains,
  type DiamondKeyEntry,
  diamondKeys,
  integrationName,
  type KeyArgument,
  type KeyGuess,
  type KeyValue,
  layerZeroChain,
  layerZeroEndpoints,
  type MonolithKeyEntry,
  monolithKeys,
  roleName,
  searchKeys,
} from '@diamond-pau/keys'
import { getAddress, type Hex, isAddress, isHex, pad } from 'viem'
import { type ImpliedKey, impliedKeys, type Scheme } from './published/impliedKeys.ts'
import { publishedStars } from './published/published.ts'
import { listingsOf } from './published/registry.ts'
import { tokens } from './tokens.ts'

/** What a bytes32 of a PAU means. */
export type Explanation = {
  id: Hex
  kind: 'limit' | 'role' | 'integration' | 'unknown'
  /** Name of the role or integration, where it is one. */
  name?: string
  /** Every reading of a limit key, the one in use first. */
  matches: KeyReading[]
  /** Documents that publish the id, whatever it hashes. */
  published: { star: string; docNo: string; instance: string; chainId: number | null }[]
  searched: Searched
}

/** One way to read a limit key. */
export type KeyReading = {
  scheme: Scheme
  /** All schemes in which this constant and these arguments make the key. */
  schemes: Scheme[]
  constant: string
  arguments: (KeyArgument & { value: KeyValue; labels: string[] })[]
  direction: 'in' | 'out'
  /** What the limit counts: a token where it is known, otherwise as the scheme says it. */
  unit: string
  decimals: number | null
  /** The integrations whose facets use it; empty for the monolith. */
  integrations: string[]
  /** Functions, as operators call them, that use it up or need it to exist. */
  functions: string[]
  usedBy: { star: string; chainId: number; instance: string | null; docNo: string }[]
}

export type Searched = {
  definitions: number
  stars: string[]
  constants: number
  addresses: number
  chains: number[]
  keys: number
  /** Compositions with too many combinations to try. */
  skipped: { constant: string; arguments: string[] }[]
}

type Entry = (MonolithKeyEntry | DiamondKeyEntry) & { scheme: Scheme }

const entries: readonly Entry[] = [
  ...monolithKeys.map((entry): Entry => ({ ...entry, scheme: 'monolith' })),
  ...diamondKeys.map((entry): Entry => ({ ...entry, scheme: 'diamond' })),
]

/**
 * Says what a bytes32 means: a limit key, a role, or an integration id. A key is looked for among those that published
 * and defined limits imply, and then by search over the addresses of registries and Stars and over small numbers.
 *
 * @param options.star - Identifier of the Star whose keys and addresses to look at.
 * @param options.chainId - The chain to look at.
 * @param options.maxTries - How many keys the search may hash.
 */
export function explainKey(
  id: Hex,
  { star, chainId, maxTries = 80_000 }: { star?: string; chainId?: number; maxTries?: number } = {},
): Explanation {
  const key = id.toLowerCase() as Hex
  const published = publishedStars.filter((one) => star === undefined || one.star.id === star)
  const implied = published
    .flatMap((one) => impliedKeys(one))
    .filter((one) => chainId === undefined || one.chainId === chainId)
  const places = published.flatMap((one) =>
    one.instances.flatMap((instance) =>
      instance.limits
        .filter((limit) => limit.rateLimitId === key && (chainId === undefined || instance.chainId === chainId))
        .map((limit) => ({
          star: one.star.id,
          docNo: limit.rateLimitIdDocNo ?? limit.docNo,
          instance: instance.name,
          chainId: instance.chainId,
        })),
    ),
  )
  const base = { id: key, matches: [], published: places }
  const searched: Searched = {
    definitions: implied.length,
    stars: published.map((one) => one.star.id),
    constants: new Set(entries.map((entry) => entry.constant)).size,
    addresses: 0,
    chains: [],
    keys: implied.length,
    skipped: [],
  }

  const role = roleName(key)
  if (role) return { ...base, kind: 'role', name: role, searched }
  const integration = integrationNameOf(key)
  if (integration) return { ...base, kind: 'integration', name: integration, searched }

  const uses = implied.filter((one) => one.id === key)
  if (uses.length > 0) {
    const readings = new Map<string, ImpliedKey[]>()
    for (const use of uses) readings.set(use.constant, [...(readings.get(use.constant) ?? []), use])
    const matches = [...readings.values()].map((group) => reading(group[0]!.constant, group[0]!.args, group))
    return { ...base, kind: 'limit', matches, searched }
  }

  const known = knownAddresses(star, chainId)
  const { matches, tried, skipped } = searchKeys(key, guesses(known), { maxTries })
  Object.assign(searched, {
    addresses: new Set([...known.byChain.values()].flatMap((named) => [...named.keys()])).size,
    chains: [...known.byChain.keys()],
    keys: implied.length + tried,
    skipped: [...new Map(skipped.map(({ entry }) => [entry, entry])).values()].map(({ constant, args }) => ({
      constant,
      arguments: args.map(({ name }) => name),
    })),
  })
  const readings = matches.map(({ entry, values }) =>
    reading(
      entry.constant,
      entry.args.map((argument, i) => ({ ...argument, value: values[i]! })),
      [],
    ),
  )
  // The two schemes compose some keys alike, under other argument names.
  const unique = readings.filter((one, i) => readings.findIndex((other) => sameReading(one, other)) === i)
  return { ...base, kind: unique.length > 0 ? 'limit' : 'unknown', matches: unique, searched }
}

function sameReading(a: KeyReading, b: KeyReading): boolean {
  const text = (one: KeyReading) => [one.constant, ...one.arguments.map(({ value }) => String(value))].join()
  return text(a) === text(b)
}

function integrationNameOf(id: Hex): string | undefined {
  try {
    return integrationName(id)
  } catch {
    return undefined
  }
}

function reading(
  constant: string,
  args: readonly (KeyArgument & { value: KeyValue })[],
  uses: readonly ImpliedKey[],
): KeyReading {
  const types = (list: readonly KeyArgument[]) => list.map(({ type }) => type).join()
  const alike = entries.filter((entry) => entry.constant === constant && types(entry.args) === types(args))
  const scheme = uses[0]?.scheme ?? alike[0]!.scheme
  const entry = alike.find((one) => one.scheme === scheme) ?? alike[0]!
  const known = uses.find(({ token }) => token)?.token ?? tokenBehind(entry, args)
  return {
    scheme,
    schemes: [...new Set([scheme, ...alike.map((one) => one.scheme)])],
    constant,
    arguments: entry.args.map((argument, i) => ({
      ...argument,
      value: args[i]!.value,
      labels: labelsOf(argument, args[i]!.value),
    })),
    direction: entry.direction,
    unit: known?.symbol ?? entry.unit,
    decimals: known?.decimals ?? (entry.unit === 'wad' ? 18 : null),
    integrations: [...new Set(alike.flatMap((one) => ('id' in one ? [one.id] : [])))],
    functions: [...new Set(alike.flatMap((one) => [...one.functions]))],
    usedBy: uses.map(({ star, chainId, instance, docNo }) => ({
      star,
      chainId,
      instance: instance?.name ?? null,
      docNo,
    })),
  }
}

/** The token that a key counts, where it names it and a registry lists it. */
function tokenBehind({ unit, args: declared }: Entry, args: readonly { value: KeyValue }[]) {
  const named = Object.values(tokens).find(({ symbol }) => symbol === unit)
  if (named) return named
  const value = args[declared.findIndex(({ name }) => name === unit)]?.value
  const listed = typeof value === 'string' ? listingsOf(value) : []
  return listed.map(({ name }) => (tokens as Record<string, { symbol: string; decimals: number }>)[name]).find(Boolean)
}

/** What an argument is known as: in registries, in what Stars publish, or as a number of a bridge. */
function labelsOf({ name, type }: KeyArgument, value: KeyValue): string[] {
  if (typeof value === 'string' && isAddress(value)) {
    const listed = listingsOf(value).map((record) => `${record.chain}: ${record.name} (${record.registry})`)
    return [...new Set([...listed, ...(stated.get(value) ?? [])])]
  }
  if (type === 'uint32' && name === 'destinationDomain') return [cctpChain(Number(value)) ?? 'unknown domain']
  if (type === 'uint32') return [layerZeroChain(Number(value)) ?? 'unknown endpoint']
  return []
}

/** Every address that a Star publishes, with where. */
const stated: ReadonlyMap<string, string[]> = statedAddresses()

function statedAddresses(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const add = (address: unknown, label: string) => {
    if (typeof address !== 'string' || !isAddress(address, { strict: false })) return
    const checked = getAddress(address.toLowerCase())
    found.set(checked, [...(found.get(checked) ?? []), label])
  }
  for (const { star, instances, chains: own } of publishedStars) {
    for (const { addresses, name, docNo } of instances)
      for (const [role, address] of Object.entries(addresses)) add(address, `${star.name}, ${name}: ${role} (${docNo})`)
    for (const chain of own)
      for (const [role, cited] of Object.entries(chain))
        if (cited && typeof cited === 'object' && 'value' in cited)
          add(cited.value, `${star.name}, ${chain.network}: ${role} (${cited.docNo})`)
  }
  return found
}

/** Addresses of one chain by the names they have, in registries and in what Stars publish. */
type Known = { byChain: Map<number, Map<Hex, Set<string>>>; poolIds: Hex[] }

function knownAddresses(star: string | undefined, chainId: number | undefined): Known {
  const byChain: Known['byChain'] = new Map()
  const add = (chain: number | null, address: unknown, name: string) => {
    if (chain === null || (chainId !== undefined && chain !== chainId)) return
    if (typeof address !== 'string' || !isAddress(address, { strict: false })) return
    const named = byChain.get(chain) ?? new Map<Hex, Set<string>>()
    byChain.set(chain, named)
    const value = getAddress(address.toLowerCase())
    named.set(value, (named.get(value) ?? new Set()).add(name))
  }
  for (const { chainId: chain, address, name } of [...records, ...historicalRecords]) add(chain, address, name)
  const published = publishedStars.filter((one) => star === undefined || one.star.id === star)
  for (const { instances, chains: own } of published) {
    for (const { addresses, chainId: chain } of instances)
      for (const [role, address] of Object.entries(addresses))
        add(role.endsWith('EthereumMainnet') ? 1 : chain, address, role)
    for (const one of own)
      for (const [role, cited] of Object.entries(one))
        if (cited && typeof cited === 'object' && 'value' in cited) add(one.chainId, cited.value, role)
  }
  const poolIds = published.flatMap((one) =>
    one.instances.flatMap(({ addresses }) => (isHex(addresses.poolID) ? [addresses.poolID] : [])),
  )
  return { byChain, poolIds }
}

/** Numbers small enough that a chain, a market or a reserve may have them. */
const small = Array.from({ length: 32 }, (_, i) => i)
const domains = [...new Set([...Object.values(cctpDomains), ...small])]
const endpoints = Object.values(layerZeroEndpoints)

/**
 * What an argument may be in a key that names several things: a token, a share, or an address that is called like it.
 * A destination may be anybody. In a key that names one address alone, that may be any.
 */
const called: Record<string, (name: string) => boolean> = {
  ...Object.fromEntries(
    ['asset', 'underlyingAsset', 'underlying', 'tokenIn', 'gem', 'stakingToken'].map((name) => [name, isAsset]),
  ),
  token: (name) => isAsset(name) || isShare(name),
  aToken: isShare,
  oft: (name) => /OFT|USDT0/.test(name),
  oftAddress: (name) => /OFT|USDT0/.test(name) || isAsset(name),
  pool: (name) => /POOL$|^CURVE_|^UNISWAP_V3_[A-Z]+_[A-Z]+$|^pool/.test(name),
  destination: () => true,
  'LIMIT_AAVE_DEPOSIT.pool': (name) => /(^|_)POOL$/.test(name),
  'LIMIT_AAVE_WITHDRAW.pool': (name) => /(^|_)POOL$/.test(name),
  'LIMIT_CENTRIFUGE_TRANSFER.token': (name) => /CENTRIFUGE|VAULT$|^token/.test(name),
  'LIMIT_LEGACY_MIGRATION.destination': (name) => /PROXY$|^proxy|Proxy$/.test(name),
}

function isAsset(name: string): boolean {
  return Object.hasOwn(tokens, name) || name.startsWith('underlying')
}

function isShare(name: string): boolean {
  return (
    /TOKEN|VAULT|^SYRUP|^FLUID|^S(USD|DAI)|^SP[A-Z]+$|^AAVE|^CENTRIFUGE|^token/.test(name) && !/IMPL|DEBT/.test(name)
  )
}

/** What a key may hash: once over all addresses, or chain by chain where it names more than one thing. */
function guesses({ byChain, poolIds }: Known): KeyGuess<Entry>[] {
  const everyone = [...new Set([...byChain.values()].flatMap((named) => [...named.keys()]))]
  return distinctEntries.flatMap((entry) => {
    if (entry.args.length <= 1)
      return [
        {
          entry,
          values: entry.args.map(({ name, type }) => (type === 'address' ? everyone : others(name, type, poolIds))),
        },
      ]
    return [...byChain.values()].map((named) => ({
      entry,
      values: entry.args.map(({ name, type }) =>
        type === 'address' ? addressesCalled(entry, name, named) : others(name, type, poolIds),
      ),
    }))
  })
}

function addressesCalled({ constant }: Entry, argument: string, named: ReadonlyMap<Hex, ReadonlySet<string>>): Hex[] {
  const fits =
    called[`${constant}.${argument}`] ??
    called[argument] ??
    ((name: string) => name.toLowerCase().includes(argument.toLowerCase()))
  return [...named].filter(([, names]) => [...names].some(fits)).map(([address]) => address)
}

function others(name: string, type: KeyArgument['type'], poolIds: readonly Hex[]): readonly KeyValue[] {
  if (type === 'uint32') return name === 'destinationDomain' ? domains : endpoints
  if (type !== 'bytes32') return small
  const ofts = records.filter((record) => called.oft!(record.name)).map(({ address }) => pad(address, { size: 32 }))
  return name === 'peer' ? [...new Set(ofts)] : poolIds
}

/** Compositions that differ in what they hash: a name of an argument makes no difference. */
const distinctEntries = entries.filter(
  (entry, i) =>
    entries.findIndex(
      (other) =>
        other.constant === entry.constant &&
        other.args.map(({ type }) => type).join() === entry.args.map(({ type }) => type).join(),
    ) === i,
)
