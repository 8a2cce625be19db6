import { deriveStar } from './derive.ts'
import { UnknownStarError } from './errors.ts'
import { publishedStars } from './published/published.ts'
import type { ChainDefinition, IncompleteChain, StarDefinition } from './types.ts'
import { written } from './written.ts'

/** Every Star with a PAU that is published, by its identifier: as people wrote it, and else as governance has it. */
export const stars: Readonly<Record<string, StarDefinition>> = Object.fromEntries(
  publishedStars
    .map((published) => deriveStar(published, written[published.star.id]))
    .filter(({ chains, incomplete = [] }) => chains.length + incomplete.length > 0)
    .map((star) => [star.star, star]),
)

/** Thrown for a chain on which a Star has no definition; lists those on which it has one. */
export class UnknownChainError extends Error {
  override name = 'UnknownChainError'
  constructor(star: StarDefinition, chainId: number) {
    super(`${star.name} is not defined on chain ${chainId}. Defined: ${star.chains.map((c) => c.chainId).join(', ')}.`)
  }
}

/** Thrown for a chain of which too little is published; says what is missing. */
export class IncompleteChainError extends Error {
  override name = 'IncompleteChainError'
  readonly chain: IncompleteChain
  constructor(star: StarDefinition, chain: IncompleteChain) {
    super(
      `Nothing can be planned for ${star.name} on ${chain.network} yet. ${chain.missing} ` +
        `See pau doctor ${star.star} --chain ${identifierOf(chain)}.`,
    )
    this.chain = chain
  }
}

/** What people type for a chain that is not among those with a definition: `plasma`. */
export function identifierOf({ network }: Pick<IncompleteChain, 'network'>): string {
  return network
    .toLowerCase()
    .replaceAll(' ', '-')
    .replace(/^ethereum-mainnet$/, 'mainnet')
}

/** A chain of a Star on which nothing can be planned yet, by number or name; undefined where there is none such. */
export function findIncomplete({ incomplete = [] }: StarDefinition, chain: string): IncompleteChain | undefined {
  return incomplete.find((one) => chain.toLowerCase() === identifierOf(one) || chain === String(one.chainId))
}

/**
 * The definition of a Star. Case does not matter.
 * @throws UnknownStarError
 */
export function getStar(name: string): StarDefinition {
  const key = name.toLowerCase()
  const star = Object.hasOwn(stars, key) ? stars[key] : undefined
  if (!star) throw new UnknownStarError(name, Object.keys(stars))
  return star
}

/**
 * A Star's definition on one chain.
 * @throws IncompleteChainError, UnknownChainError
 */
export function getChain(star: StarDefinition, chainId: number): ChainDefinition {
  const chain = star.chains.find((c) => c.chainId === chainId)
  const incomplete = findIncomplete(star, String(chainId))
  if (incomplete) throw new IncompleteChainError(star, incomplete)
  if (!chain) throw new UnknownChainError(star, chainId)
  return chain
}

/** Spark and Osero, whose definitions people wrote. */
export const spark: StarDefinition = getStar('spark')
export const osero: StarDefinition = getStar('osero')
