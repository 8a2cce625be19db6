import { readArtifact } from '@diamond-pau/contracts'
import { contractAt, type LocalChain, type LocalContract } from '@diamond-pau/contracts/testing'
import type { AllocatorIntent, FacetManifest } from '@diamond-pau/facet-kit'
import type { Action, Fixture } from '@diamond-pau/facet-kit/testing'
import { openChain } from '@diamond-pau/devnet'
import { encodeKey } from '@diamond-pau/keys'
import { type Layer, legacyWires } from '@diamond-pau/stages'
import { deployStages, type People, type StagedPau, type VenueAddresses } from '@diamond-pau/stages/testing'
import { type Address, getContractAddress, type Hex, toFunctionSignature } from 'viem'
import { createSteadyChain, type SteadyChain } from './chain.ts'
import { ADAPTED, INTEGRATIONS, loadFixture, loadManifest, packageUrl, type SharedVenue } from './integrations.ts'

/** A legacy call that an integration answers: how it succeeds, and which limits it meets. */
export type Operation = {
  signature: string
  folder: string
  contract: string
  action: Action
  intent: AllocatorIntent
  args(amount: bigint): readonly unknown[]
  /** Keys of the limits by name, as for the action's usual arguments. */
  keys: Readonly<Record<string, Hex>>
  furtherKeys: readonly Hex[]
  venue: LocalContract | undefined
}

/** What a setter was called with when the world was made. */
export type Setting = { name: string; args: readonly unknown[] }

/** Venues, one custody and a controller of each stage over it, with every parameter set and no limit. */
export type World = {
  layer: Layer
  chain: SteadyChain
  pau: StagedPau
  people: People & { stranger: Address }
  fixtures: Readonly<Record<string, Fixture & Record<string, unknown>>>
  operations: readonly Operation[]
  settings: readonly Setting[]
}

/** The chain that a world's layer is of. */
export const CHAINS: Readonly<Record<Layer, number>> = { mainnet: 1, foreign: 8453 }

/**
 * Makes a world on a fresh chain.
 *
 * @param options.forked - Whether custody and controllers come on a fork: of a node on loopback that has the venues, or,
 *   where the environment names a node of the layer's chain, of that chain, with the venues added.
 * @param options.configured - Where parameters are set: at every stage, or at Stage 1 alone, for what comes later to
 *   take them over.
 */
export async function createWorld(
  layer: Layer,
  options: { configured?: 'everywhere' | 'at Stage 1'; forked?: boolean } = {},
): Promise<World> {
  const { configured = 'everywhere', forked = false } = options
  const behind = forked ? await openChain({ chainId: CHAINS[layer], live: true }) : undefined
  const chain = await createSteadyChain(behind)
  const [admin, relayer, freezer, stranger, builder] = chain.accounts as readonly [
    Address,
    Address,
    Address,
    Address,
    Address,
  ]
  // Venues know custody's address, which is what its deployer deploys next.
  const nonce = BigInt(await chain.publicClient.getTransactionCount({ address: admin }))
  const proxy = getContractAddress({ from: admin, nonce })
  const builders: LocalChain = {
    ...chain,
    accounts: [builder, ...chain.accounts.filter((account) => account !== builder)],
    deploy: (artifact, args, from = builder) => chain.deploy(artifact, args, from),
  }
  const deploy = async (url: URL | string, args: readonly unknown[] = []) => {
    const artifact = readArtifact(url)
    return contractAt(builders, artifact, await builders.deploy(artifact, args))
  }
  const token = (decimals: number) =>
    deploy(import.meta.resolve('@diamond-pau/facet-kit/build/TestToken.json'), [decimals])
  const shared: Partial<Record<SharedVenue, LocalContract>> = {
    weth: await deploy(new URL('../build/VenueWETH.json', import.meta.url)),
  }

  const fixtures: Record<string, Fixture & Record<string, unknown>> = {}
  const manifests: Record<string, FacetManifest> = {}
  const venues: Record<string, Address> = {}
  const integrations = INTEGRATIONS.filter(({ layers }) => layers.includes(layer))
  for (const { folder, tokens = [], mocks = {} } of integrations) {
    const names = [...tokens]
    const once = async (name: SharedVenue | undefined, make: () => Promise<LocalContract>) =>
      name ? (shared[name] ??= await make()) : make()
    const fixture = await (
      await loadFixture(folder)
    )({
      chain: builders,
      stack: { admin: builder } as never,
      proxy,
      token: (decimals) => once(names.shift(), () => token(decimals)),
      mock: (name, args) =>
        once(mocks[name], () => deploy(new URL(`build/test/${name}.json`, packageUrl(folder)), args)),
    })
    const manifest = await loadManifest(folder)
    for (const [argument, from] of Object.entries(manifest.constructorArgs ?? {})) {
      if ('address' in from) venues[from.address] = fixture.constructorArgs?.[argument] as Address
    }
    fixtures[folder] = fixture as Fixture & Record<string, unknown>
    manifests[folder] = manifest
  }

  await chain.fork()
  const pau = await deployStages(chain, layer, venues as VenueAddresses, { admin, relayer, freezer })
  if (pau.proxy.address !== proxy) throw new Error(`custody was expected at ${proxy}, and is at ${pau.proxy.address}`)
  const settings: Setting[] = []
  const set = async (name: string, args: readonly unknown[]) => {
    settings.push({ name, args })
    const receipt = await pau.stages[0].send(name, args, { from: admin })
    // The diamond reads what Stage 2 wrote.
    if (configured === 'everywhere') await pau.stages[1].send(name, args, { from: admin })
    return receipt
  }
  for (const { folder, setters = {} } of integrations) {
    await fixtures[folder]?.configure?.((name, args) => {
      const setter = setters[name]
      if (!setter) throw new Error(`no legacy setter is known for ${name} of ${folder}`)
      return set(setter, args)
    })
  }
  await set('setMerklDistributor', [fixtures.merkl?.venue?.address])
  if (fixtures.otc) {
    const [exchange, asset] = fixtures.otc.actions.send?.args(1n) ?? []
    await set('setOTCWhitelistedAsset', [exchange, asset, true])
  }
  return {
    layer,
    chain,
    pau,
    people: { admin, relayer, freezer, stranger },
    fixtures,
    operations: operationsOf(layer, fixtures, manifests),
    settings,
  }
}

function operationsOf(
  layer: Layer,
  fixtures: Readonly<Record<string, Fixture>>,
  manifests: Readonly<Record<string, FacetManifest>>,
): Operation[] {
  const wires: Partial<Record<string, Readonly<Record<string, string>>>> = legacyWires[layer]
  const operations: Operation[] = []
  const add = (signature: string, folder: string, name: string, kept?: readonly number[]) => {
    const manifest = manifests[folder] as FacetManifest
    const action = fixtures[folder]?.actions[name]
    if (!action) return
    const key = (limit: string, values: Readonly<Record<string, unknown>>) => {
      const { constant, args = [] } = manifest.limits?.[limit] ?? { constant: limit }
      return encodeKey(
        constant,
        args.map(({ name: argument, type }) => ({ type, value: values[argument] })),
      )
    }
    const intent = manifest.functions[name] as AllocatorIntent
    const limits = [...intent.limits, ...(intent.refills ?? []), ...Object.keys(intent.gates ?? {})]
    operations.push({
      signature,
      folder,
      contract: manifest.contract,
      action,
      intent,
      args(amount) {
        const args = action.args(amount)
        return kept ? kept.map((index) => args[index]) : args
      },
      keys: Object.fromEntries(limits.map((limit) => [limit, key(limit, action.keys?.[limit] ?? {})])),
      furtherKeys: (action.furtherKeys ?? []).map(({ limit, args }) => key(limit, args)),
      venue: fixtures[folder]?.venue,
    })
  }
  for (const [folder, manifest] of Object.entries(manifests)) {
    for (const [legacy, own] of Object.entries(wires[manifest.id] ?? {})) {
      add(legacy, folder, own.slice(0, own.indexOf('(')))
    }
  }
  for (const [signature, { folder, action, kept }] of Object.entries(ADAPTED)) {
    if (manifests[folder]) add(signature, folder, action, kept)
  }
  return operations
}

/** Every function of the legacy interface that may change something, by signature. */
export function mutatingFunctions(pau: StagedPau): string[] {
  return pau.stages[0].abi
    .filter((item) => item.type === 'function')
    .filter(({ stateMutability }) => stateMutability === 'nonpayable' || stateMutability === 'payable')
    .map((item) => toFunctionSignature(item))
    .sort()
}
