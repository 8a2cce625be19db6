import type { CatalogueFacet } from '@diamond-pau/catalogue'
import { createDevnet, type Devnet } from '@diamond-pau/devnet'
import { type ChainDefinition, getChain, getStar } from '@diamond-pau/stars'
import type { Address } from 'viem'
import { allocatorOf } from '../src/cli/session.ts'
import { deployable } from '../src/desired/deployable.ts'
import { catalogue, connectProvider, type Connection, type Desired, resolveDesired } from '../src/index.ts'
import { rehearsePau } from '../src/report/rehearsePau.ts'

/** Spark on mainnet with facets that its definition does not ask for yet. */
export type Superset = { devnet: Devnet; connection: Connection; desired: Desired }

/** Spark's definition, and of all other facets those that come first in the catalogue. */
export function supersetDefinition(facets: number): ChainDefinition {
  const published = getChain(getStar('spark'), 1)
  const wanted = catalogue.facets.map(
    ({ id }: CatalogueFacet) =>
      published.integrations.find(({ value }) => value === id) ?? { value: id, source: 'EIP-2535' },
  )
  const { definition } = deployable({ ...published, integrations: wanted } as ChainDefinition)
  const asked = new Set<string>(published.integrations.map(({ value }) => value))
  const integrations = definition.integrations
    .toSorted((a, b) => Number(asked.has(b.value)) - Number(asked.has(a.value)))
    .slice(0, facets)
  return { ...definition, integrations }
}

/** It, deployed on a devnet. */
export async function createSuperset(facets: number): Promise<Superset> {
  const star = getStar('spark')
  const definition = supersetDefinition(facets)
  const devnet = await createDevnet({ chainId: 1, allocator: allocatorOf(definition) })
  const connection = await connectProvider(devnet.chain.provider)
  const deployer = devnet.chain.accounts[0] as Address
  const desired = await resolveDesired(connection, { star, definition, deployer })
  await rehearsePau(connection, desired)
  return { devnet, connection, desired }
}
