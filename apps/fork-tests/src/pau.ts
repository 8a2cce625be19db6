import { mainnet } from '@diamond-pau/addresses'
import { abis, artifactUrl, getFacet } from '@diamond-pau/catalogue'
import { readArtifact } from '@diamond-pau/contracts'
import { contractAt, deployStack, type LocalContract } from '@diamond-pau/contracts/testing'
import { ALLOCATOR_ROLE } from '@diamond-pau/keys'
import type { Abi, Address, Hex } from 'viem'
import { type ForkDevnet, type ForkForeignDevnet, openDevnet } from './suite.ts'

export type DevnetPau<devnet = ForkDevnet> = {
  devnet: devnet
  proxy: Address
  admin: Address
  allocator: Address
  /** With the wired functions of the given facets. */
  controller: LocalContract
  accessControls: LocalContract
  rateLimits: LocalContract
  /** The Controller's own events in a receipt, those of facets, in order. */
  events: LocalContract['events']
  /** Calls a wired function as the allocator. */
  operate(functionName: string, ...args: unknown[]): ReturnType<LocalContract['send']>
  /** Calls a wired function as the admin. */
  govern(functionName: string, ...args: unknown[]): ReturnType<LocalContract['send']>
  /** Gives a key a limit, full; unlimited where no amount is given. It refills by `slope` base units a second. */
  limit(key: Hex, amount?: bigint, slope?: bigint): Promise<void>
  left(key: Hex): Promise<bigint>
}

type Venues = Readonly<Record<string, Address>>

/**
 * A PAU with the given facets wired, that the allocator vault and the PSM know where there are any, on a fork of what the
 * devnet is by then.
 *
 * @param options.devnet - Default: a fresh one.
 * @param options.venues - Addresses that facets are built with where they are not the registry's, by their names there. Or
 *   what puts the venues on the devnet, or finds them there, and returns them.
 */
export async function createDevnetPau<devnet extends ForkDevnet | ForkForeignDevnet = ForkDevnet>(
  ids: readonly (keyof typeof abis)[],
  options: { devnet?: devnet; venues?: Venues | ((devnet: devnet) => Promise<Venues>) } = {},
): Promise<DevnetPau<devnet>> {
  const devnet = options.devnet ?? ((await openDevnet()) as devnet)
  const venues = typeof options.venues === 'function' ? await options.venues(devnet) : options.venues
  await devnet.chain.fork()
  const addresses: Venues = { ...mainnet, ...venues }
  const { chain } = devnet
  const [admin, allocator] = chain.accounts as readonly [Address, Address]
  const stack = await deployStack(chain, { admin })
  const components = { ParameterRegistry: stack.parameterRegistry.address }
  const facets = ids.map(getFacet)
  for (const entry of facets) {
    const { constructorArgs, idBytes32, wires } = entry
    const args = constructorArgs.map(({ from }) =>
      'component' in from ? components[from.component] : addresses[from.address],
    )
    const facet = await chain.deploy(readArtifact(artifactUrl(entry)), args)
    const selectors = wires.map(({ callSelector, delegateSelector }) => ({ callSelector, delegateSelector }))
    await stack.beacon.send('setIntegration', [idBytes32, { facet, wires: selectors }])
  }
  await stack.controller.send('updateIntegrations', [facets.map(({ idBytes32 }) => idBytes32)])
  await stack.accessControls.send('grantRole', [ALLOCATOR_ROLE, allocator])

  const proxy = stack.proxy.address
  if ('allocator' in devnet) {
    await devnet.allocator.rely(proxy)
    await devnet.allocator.approve(proxy)
    await devnet.psm.kiss(proxy)
  }

  const controller = contractAt(chain, { abi: ids.flatMap((id): Abi => abis[id]) }, stack.controller.address)
  return {
    devnet,
    proxy,
    admin,
    allocator,
    controller,
    accessControls: stack.accessControls,
    rateLimits: stack.rateLimits,
    operate: (name, ...args) => controller.send(name, args, { from: allocator }),
    events: controller.events,
    govern: (name, ...args) => controller.send(name, args, { from: admin }),
    async limit(key, amount, slope = 0n) {
      if (amount === undefined) await stack.rateLimits.send('setUnlimitedRateLimitData', [key])
      else await stack.rateLimits.send('setRateLimitData', [key, amount, slope])
    },
    left: (key) => stack.rateLimits.read<bigint>('getCurrentRateLimit', [key]),
  }
}
