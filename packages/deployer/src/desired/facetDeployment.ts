import type { CatalogueArgument, CatalogueFacet } from '@diamond-pau/catalogue'
import type { Artifact } from '@diamond-pau/contracts'
import type { Address } from 'viem'
import { PauError } from '../errors.ts'
import { deployment } from './shared.ts'
import type { Deployment } from './types.ts'

/** A facet or a module needs an address that the registry of the chain does not have. */
export class MissingAddressError extends PauError {
  override name = 'MissingAddressError'
}

export type AddressBook = {
  chainId: number
  /** The address registry of the chain. */
  addresses: Readonly<Record<string, Address>>
}

/**
 * A facet with its constructor arguments: the ParameterRegistry, or addresses by name.
 * @throws MissingAddressError
 */
export function facetDeployment(
  facet: CatalogueFacet,
  artifact: Artifact,
  options: AddressBook & { parameterRegistry: Address },
): Deployment {
  const components = { ParameterRegistry: options.parameterRegistry }
  return deployment(facet.contract, artifact, resolveArguments(facet, facet.constructorArgs, components, options))
}

/**
 * The values of a facet's or a module's arguments: components by name, or addresses of the registry.
 * @throws MissingAddressError
 */
export function resolveArguments<component extends string>(
  { id, contract }: { id: string; contract: string },
  args: readonly CatalogueArgument<component>[],
  components: Readonly<Record<component, Address>>,
  { addresses, chainId }: AddressBook,
): Address[] {
  return args.map(({ from }) => {
    if ('component' in from) return components[from.component]
    const address = addresses[from.address]
    if (!address) {
      throw new MissingAddressError(
        `${contract} needs ${from.address}, which the address registry lacks on chain ${chainId}. ` +
          `Leave ${id} out of the definition, or add the address to @diamond-pau/addresses.`,
      )
    }
    return address
  })
}
