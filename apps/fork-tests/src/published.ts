import type { ChainDefinition, PublishedChain, PublishedStar, PublishedValue } from '@diamond-pau/stars'
import { impliedKeys, publishedStars, schemeOf, stars } from '@diamond-pau/stars'
import { type Address, getAddress, isAddress } from 'viem'

/** A PAU that governance publishes. */
export type PublishedPau = { star: { star: string; name: string }; definition: ChainDefinition }

/**
 * Every PAU whose custody, limits and admin are published: from the Star's definition where it has one, otherwise from
 * what governance publishes, with the limits whose keys and amounts are known.
 */
export function publishedPaus(): PublishedPau[] {
  const defined = Object.values(stars).flatMap((star) => star.chains.map((definition) => ({ star, definition })))
  const others = publishedStars.flatMap((star) =>
    star.chains.flatMap((chain) => {
      const known = defined.some(
        ({ star: { star: id }, definition }) => id === star.star.id && definition.chainId === chain.chainId,
      )
      const definition = known || schemeOf(star) === 'diamond' ? undefined : definitionOf(star, chain)
      return definition ? [{ star: { star: star.star.id, name: star.star.name }, definition }] : []
    }),
  )
  return [...defined.filter(({ definition: { live } }) => live?.proxy && live.rateLimits), ...others]
}

function definitionOf(star: PublishedStar, chain: PublishedChain): ChainDefinition | undefined {
  const [admin, proxy, rateLimits] = [chain.executorOrSubProxy, chain.almProxy, chain.rateLimits].map(cited)
  if (chain.chainId === null || !admin || !proxy || !rateLimits) return undefined
  const controller = cited(chain.almController)
  const keys = impliedKeys(star).filter(
    (key) => key.chainId === chain.chainId && key.scheme === 'monolith' && key.limit,
  )
  const limits = keys.map(({ constant, args, id, limit, docNo, token }) => ({
    constant,
    args: Object.fromEntries(args.map(({ name, value }) => [name, value])),
    argSources: {},
    key: id,
    ...(limit as NonNullable<typeof limit>),
    decimals: token?.decimals ?? 18,
    symbol: token?.symbol ?? '',
    source: docNo,
  }))
  return {
    chainId: chain.chainId,
    admin,
    agents: [{ name: 'relayers', admins: [admin], actors: [RELAYER], grantors: [], revokers: [FREEZER] }],
    integrations: [],
    parameters: [],
    limits: limits as never,
    live: { pau: 'monolith', proxy, rateLimits, ...(controller ? { controller } : {}) },
  }
}

/** Relayers and freezers are published with definitions only. */
const RELAYER = { value: '0x1000000000000000000000000000000000000001' as Address, source: 'none' }
const FREEZER = { value: '0x1000000000000000000000000000000000000002' as Address, source: 'none' }

/** A published address; undefined for what is none, as some of it is. */
function cited(published: PublishedValue | null | undefined) {
  const address = published?.value
  if (!published || !address || !isAddress(address, { strict: false })) return undefined
  return { value: getAddress(address), source: published.docNo }
}
