import type { CatalogueFacet, CatalogueModule } from '@diamond-pau/catalogue'
import type { Artifact } from '@diamond-pau/contracts'
import { type Address, encodeFunctionData, keccak256, stringToHex } from 'viem'
import { coreArtifact } from '../contracts.ts'
import { type AddressBook, resolveArguments } from './facetDeployment.ts'
import { deployment } from './shared.ts'
import type { DesiredModule } from './types.ts'

/**
 * A module with its implementation. The proxy's creation code holds the call that initializes it, so that it never is
 * without an admin, and its address depends on whom it is for.
 *
 * @param options.name - Distinguishes modules of one kind.
 * @throws MissingAddressError
 */
export function moduleDeployment(
  facet: CatalogueFacet,
  module: CatalogueModule,
  artifact: Artifact,
  options: AddressBook & {
    name: string
    components: Record<'ALMProxy' | 'ParameterRegistry' | 'StarAdmin', Address>
  },
): DesiredModule {
  const { name, components } = options
  const { contract, constructorArgs, initializerArgs, admin } = module
  const subject = { id: facet.id, contract }
  const implementation = deployment(
    `${contract}Implementation`,
    artifact,
    resolveArguments(subject, constructorArgs, components, options),
  )
  const args = resolveArguments(subject, initializerArgs, components, options)
  const initialize = encodeFunctionData({ abi: artifact.abi, functionName: 'initialize', args })
  const salt = keccak256(stringToHex(`diamond-pau/${name}`))
  return {
    name,
    facet,
    implementation,
    proxy: deployment(name, coreArtifact('ModuleProxy'), [implementation.address, initialize], salt),
    admin: args[initializerArgs.findIndex((argument) => argument.name === admin)] as Address,
  }
}
