import { addresses } from '@diamond-pau/addresses'
import { createLocalChain } from '@diamond-pau/contracts/testing'
import type { Hex } from 'viem'
import { expect, it } from 'vitest'
import { catalogue } from '../src/catalogue.ts'
import { CREATE2_PROXY } from '../src/desired/create2.ts'
import { facetDeployment, MissingAddressError } from '../src/desired/facetDeployment.ts'
import type { Deployment } from '../src/desired/types.ts'
import { sharedContracts } from '../src/desired/shared.ts'
import { createRig } from './rig.ts'

const CHAINS = { mainnet: 1, base: 8453 } as const

/** Every facet with the arguments that it has on a chain; those whose venue is not there are left out. */
function facetsOn(chain: keyof typeof CHAINS, parameterRegistry: `0x${string}`): Map<string, Deployment> {
  const chainId = CHAINS[chain]
  return new Map(
    catalogue.facets.flatMap((facet) => {
      if (facet.chains !== 'all' && !facet.chains.includes(chainId)) return []
      try {
        const options = { parameterRegistry, chainId, addresses: addresses[chain] }
        return [[facet.id, facetDeployment(facet, catalogue.artifact(facet.id), options)] as const]
      } catch (error) {
        if (error instanceof MissingAddressError) return []
        throw error
      }
    }),
  )
}

it('law 2: facets with equal arguments have equal addresses on all chains, and others have others', () => {
  const beaconAdmin = addresses.mainnet.PAUSE_PROXY
  const registry = sharedContracts({ beaconAdmin }).ParameterRegistry?.address as Hex
  const here = facetsOn('mainnet', registry)
  const there = facetsOn('base', registry)
  let equal = 0
  let different = 0
  for (const [id, facet] of there) {
    const other = here.get(id)
    if (!other) continue
    const same = JSON.stringify(facet.args) === JSON.stringify(other.args)
    expect(facet.address === other.address, id).toBe(same)
    if (same) equal++
    else different++
  }
  expect(equal).toBeGreaterThan(5)
  expect(different).toBeGreaterThan(0)
})

it('law 2: they are there, on two chains without the CREATE2 proxy, once the plan that showed them is executed', async () => {
  const found: Record<string, Hex | undefined>[] = []
  for (const chainId of Object.values(CHAINS)) {
    const rig = await createRig(await createLocalChain({ chainId }))
    const desired = rig.desired({ parameters: [], integrations: INTEGRATIONS })
    expect(await rig.connection.client.getCode({ address: CREATE2_PROXY })).toBeUndefined()
    const plan = await rig.plan(desired)
    await rig.execute(plan)
    const codes = Object.entries(plan.addresses).map(
      async ([name, address]) => [`${name} ${address}`, await rig.connection.client.getCode({ address })] as const,
    )
    found.push(Object.fromEntries(await Promise.all(codes)))
    await rig.close()
  }
  const [first, second] = found
  expect(Object.values(first ?? {})).not.toContain(undefined)
  expect(second).toEqual(first)
})

const INTEGRATIONS = ['AAVE_FACET', 'ERC4626_FACET', 'TRANSFER_ASSET_FACET', 'DIAMOND_LOUPE_FACET'].map((value) => ({
  value,
  source: 'test',
}))
