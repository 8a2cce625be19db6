import { addressesOf } from '@diamond-pau/addresses'
import type { ChainDefinition } from '@diamond-pau/stars'
import { zeroAddress } from 'viem'
import { type Catalogue, catalogue as everyFacet, findFacet } from '../catalogue.ts'
import { PauError } from '../errors.ts'
import { resolveArguments } from './facetDeployment.ts'

/** An integration that a definition wants and its chain cannot have. */
export type LeftOut = { integration: string; why: string }

/**
 * A definition without the integrations that cannot be on its chain: no facet is made for it, or the registry lacks an
 * address that the facet is constructed with. Their limits and parameters stay out with them.
 */
export function deployable(
  definition: ChainDefinition,
  catalogue: Catalogue = everyFacet,
): { definition: ChainDefinition; leftOut: LeftOut[] } {
  const { chainId } = definition
  const registry = addressesOf(chainId)
  const leftOut = definition.integrations.flatMap(({ value }): LeftOut[] => {
    try {
      const facet = findFacet(catalogue, value, chainId)
      resolveArguments(
        facet,
        facet.constructorArgs,
        { ParameterRegistry: zeroAddress },
        { addresses: registry, chainId },
      )
      return []
    } catch (error) {
      if (error instanceof PauError) return [{ integration: value, why: error.message }]
      throw error
    }
  })
  if (leftOut.length === 0) return { definition, leftOut }
  const out = new Set(leftOut.map(({ integration }) => integration))
  const integrations = definition.integrations.filter(({ value }) => !out.has(value))
  const kept = new Set(
    integrations.flatMap(({ value }) => findFacet(catalogue, value, chainId).limits.map(({ constant }) => constant)),
  )
  return {
    definition: {
      ...definition,
      integrations,
      modules: definition.modules?.filter(({ integration }) => !out.has(integration)),
      parameters: definition.parameters.filter(({ integration }) => !out.has(integration)),
      limits: definition.limits.filter(({ constant }) => kept.has(constant)),
    },
    leftOut,
  }
}
