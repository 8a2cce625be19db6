import type { Artifact } from '@diamond-pau/contracts'
import type { Address } from 'viem'
import type { CatalogueFacet } from '@diamond-pau/catalogue'
import { PauError } from '../errors.ts'
import { deployment } from './shared.ts'
import type { Deployment } from './types.ts'

/** A facet needs an address that the registry of the chain does not have. */
export class MissingAddressError extends PauError {
  override name = 'MissingAddressError'
}

/**
 * A facet with its constructor arguments: the ParameterRegistry, or addresses by name.
 * @throws MissingAddressError
 */
export function facetDeployment(
  facet: CatalogueFacet,
  artifact: Artifact,
  options: {
    parameterRegistry: Address
    chainId: number
    addresses: Readonly<Record<string, Address>>
  },
): Deployment {
  const args = facet.constructorArgs.map(({ from }) => {
    if ('component' in from) return options.parameterRegistry
    const address = options.addresses[from.address]
    if (!address) {
      throw new MissingAddressError(
        `${facet.contract} needs ${from.address}, which the address registry lacks on chain ${options.chainId}. ` +
          `Leave ${facet.id} out of the definition, or add the address to @diamond-pau/addresses.`,
      )
    }
    return address
  })
  return deployment(facet.contract, artifact, args)
}
