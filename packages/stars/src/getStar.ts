import { osero } from './osero.ts'
import { spark } from './spark.ts'
import type { ChainDefinition, StarDefinition } from './types.ts'

/** Every defined Star, by its identifier. */
export const stars: Readonly<Record<string, StarDefinition>> = { osero, spark }

/** Thrown for a Star that is not defined; lists those that are. */
export class UnknownStarError extends Error {
  override name = 'UnknownStarError'
  constructor(name: string, known: readonly string[] = Object.keys(stars)) {
    const nearest = known.toSorted((a, b) => distance(name, a) - distance(name, b))[0]!
    super(`There is no star "${name}". Did you mean "${nearest}"? Defined: ${known.join(', ')}.`)
  }
}

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
  if (!star) throw new UnknownStarError(name)
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

/** Levenshtein distance of what was typed from an identifier, which is lower case. */
function distance(typed: string, identifier: string): number {
  let row = Array.from({ length: identifier.length + 1 }, (_, j) => j)
  for (const [i, char] of [...typed.toLowerCase()].entries()) {
    const next = [i + 1]
    for (let j = 0; j < identifier.length; j++)
      next.push(Math.min(row[j]! + (char === identifier[j] ? 0 : 1), row[j + 1]! + 1, next[j]! + 1))
    row = next
  }
  return row[identifier.length]!
}
