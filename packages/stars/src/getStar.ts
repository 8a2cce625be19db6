import { deriveStar } from './derive.ts'
import { UnknownStarError } from './errors.ts'
import { publishedStars } from './published/published.ts'
import type { ChainDefinition, StarDefinition } from './types.ts'
import { written } from './written.ts'

/** Every Star with a PAU that can be deployed, by its identifier: as people wrote it, else as it is published. */
export const stars: Readonly<Record<string, StarDefinition>> = Object.fromEntries(
  publishedStars
    .map((published) => deriveStar(published, written[published.star.id]))
    .filter(({ chains }) => chains.length > 0)
    .map((star) => [star.star, star]),
)

/** Thrown for a chain on which a Star has no definition; lists those on which it has one. */
export class UnknownChainError extends Error {
  override name = 'UnknownChainError'
  constructor(star: StarDefinition, chainId: number) {
    super(`${star.name} is not defined on chain ${chainId}. Defined: ${star.chains.map((c) => c.chainId).join(', ')}.`)
  }
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
 * @throws UnknownChainError
 */
export function getChain(star: StarDefinition, chainId: number): ChainDefinition {
  const chain = star.chains.find((c) => c.chainId === chainId)
  if (!chain) throw new UnknownChainError(star, chainId)
  return chain
}
