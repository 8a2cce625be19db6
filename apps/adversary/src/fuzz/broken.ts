import { readArtifact } from '@diamond-pau/contracts'
import type { Address, Hex } from 'viem'
import { person } from '../world/setup.ts'
import type { World } from '../world/world.ts'
import type { Invariant } from './invariants.ts'

/** A contract of this app in the place of one of the product's, and the invariant that falls with it. */
export type Break = {
  invariant: Invariant
  contract: string
  in(world: World): Address
  args?(world: World, moved: Address): unknown[]
}

const transferFacet = (invariant: Invariant, fault: number): Break => ({
  invariant,
  contract: 'BrokenTransferAssetFacet',
  in: ({ facets }) => facets.TRANSFER_ASSET_FACET as Address,
  args: () => [fault, person('payee')],
})

const wrapFacet = (invariant: Invariant, fault: number): Break => ({
  invariant,
  contract: 'BrokenWrapProxyETHFacet',
  in: ({ facets }) => facets.WRAP_PROXY_ETH_FACET as Address,
  // Custody sends nothing to whom has no code.
  args: ({ devnet, setups }) => [fault, devnet.tokens.weth.address, setups[1].pau.proxy],
})

/** At least one for each invariant: without it, nobody knows whether the fuzzer would see anything. */
export const BREAKS = {
  'a facet forgets its role': transferFacet('role', 0),
  'a facet looks up the limit of another payee': transferFacet('payee', 1),
  'a facet sends twice what it counts': transferFacet('outflow', 2),
  'a facet gives a limit back for nothing': transferFacet('refund', 3),
  'a facet leaves an approval': transferFacet('approval', 4),
  'a facet leaves an approval in Permit2': transferFacet('approval', 5),
  'a facet sends ETH to somebody': wrapFacet('ether', 0),
  'a facet unwraps what nothing counts': wrapFacet('outflow', 1),
  'a removed relayer stays': {
    invariant: 'freezer',
    contract: 'BrokenAdminFacet',
    in: ({ facets }) => facets.ADMIN_FACET as Address,
  },
  "anybody writes anybody's parameters": {
    invariant: 'isolation',
    contract: 'BrokenParameterRegistry',
    in: ({ stack }) => stack.parameterRegistry.address,
  },
  'a limit lets through what exceeds it': {
    invariant: 'limit',
    contract: 'BrokenRateLimits',
    in: ({ setups }) => setups[0].pau.rateLimits.address,
    args: (_, moved) => [moved],
  },
  'a Configurator bounds no raise': {
    invariant: 'ramp',
    contract: 'BrokenPauConfigurator',
    in: ({ unit }) => unit.addresses.configurator,
    args: ({ setups: [{ pau }] }) => [pau.rateLimits.address, pau.people.govOps],
  },
  'a cut asks no Beacon': {
    invariant: 'dispatch',
    contract: 'BrokenDiamondCutFacet',
    in: ({ facets }) => facets.DIAMOND_CUT_FACET as Address,
  },
} as const satisfies Record<string, Break>

/** Puts a broken contract in the place of a sound one, whose code moves aside. */
export async function breakContract(world: World, name: keyof typeof BREAKS): Promise<void> {
  const { contract, args, ...one }: Break = BREAKS[name]
  const { chain, rpc } = world.fuzz
  const address = one.in(world)
  const code = (at: Address) => rpc<Hex>('eth_getCode', at, 'latest')
  const moved = person(`what was at ${address}`)
  await rpc('anvil_setCode', moved, await code(address))
  const artifact = readArtifact(new URL(`../../build/${contract}.json`, import.meta.url))
  const broken = await chain.deploy(artifact, args?.(world, moved) ?? [])
  await rpc('anvil_setCode', address, await code(broken))
}
