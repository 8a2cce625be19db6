import { abis, artifactUrl, getFacet, type IntegrationName } from '@diamond-pau/catalogue'
import { readArtifact } from '@diamond-pau/contracts'
import { contractAt, coreArtifact, type LocalContract } from '@diamond-pau/contracts/testing'
import { type Asset, type Devnet, install, installCustody, installMonolith } from '@diamond-pau/devnet'
import { ALLOCATOR_ROLE, CONTROLLER, monolithKeys } from '@diamond-pau/keys'
import type { ChainDefinition } from '@diamond-pau/stars'
import { type Abi, type Address, type Hex, maxUint256 } from 'viem'
import { sharedContracts } from '../desired/shared.ts'
import { legacyKey } from './rekey.ts'

/** A Star's PAU on a devnet, where and as governance publishes it. */
export type ReplayedPau = {
  proxy: LocalContract
  rateLimits: LocalContract
  controller: LocalContract
  /** Who operates it: relayers of a monolith, actors of a diamond's agent. */
  relayers: readonly Address[]
  freezers: readonly Address[]
  /** Limits that the monolith of a definition does not have, or that the diamond does. */
  limits: readonly { constant: string; key: Hex }[]
}

/**
 * Puts what governance publishes of a Star on a devnet: custody and limits at their addresses, roles, and the published
 * limits, each half used. Where a monolith runs, a model of it stands in for it. Custody gets something to work with.
 *
 * @param registry - Addresses of the chain.
 */
export async function replayStar(
  devnet: Devnet,
  star: string,
  definition: ChainDefinition,
  registry: Readonly<Record<string, Address>>,
): Promise<ReplayedPau> {
  const relayers = definition.agents.flatMap(({ actors }) => actors.map(({ value }) => value))
  const freezers = definition.agents.flatMap(({ revokers }) => revokers.map(({ value }) => value))
  const monolith = definition.live?.pau !== 'diamond'
  const put = monolith ? putMonolith : putDiamond
  const { proxy, rateLimits, controller } = await put(devnet, star, definition, { relayers, freezers, registry })
  const limits: { constant: string; key: Hex }[] = []
  const { timestamp } = await devnet.chain.publicClient.getBlock()
  for (const limit of definition.limits) {
    const key = monolith ? keyInMonolith(limit) : limit.key
    if (!key) continue
    limits.push({ constant: limit.constant, key })
    const { maxAmount, slope } = limit
    const left = maxAmount === maxUint256 ? maxAmount : maxAmount / 2n
    await rateLimits.send('setRateLimitData', [key, maxAmount, slope, left, timestamp], {
      from: definition.admin.value,
    })
  }
  await fund(devnet, proxy.address)
  return { proxy, rateLimits, controller, relayers, freezers, limits }
}

/** Something to work with: a million of each token that the devnet can make, and of each aToken. */
async function fund({ deal, tokens, aave }: Devnet, proxy: Address): Promise<void> {
  for (const token of [tokens.usds, tokens.usdc, tokens.dai, tokens.weth, tokens.susds]) {
    const decimals = await token.read<number>('decimals')
    await deal(token.address, proxy, 10n ** BigInt(decimals + 6))
  }
  for (const [name, aToken] of Object.entries(aave.aTokens)) {
    const decimals = await aToken.read<number>('decimals')
    await aave.supply(name as Asset, 10n ** BigInt(decimals + 6), proxy)
  }
}

type People = {
  relayers: readonly Address[]
  freezers: readonly Address[]
  registry: Readonly<Record<string, Address>>
}

function custodyOptions(star: string, { admin, live }: ChainDefinition) {
  return {
    name: star,
    admin: admin.value,
    ...(live?.proxy ? { proxy: live.proxy.value } : {}),
    ...(live?.rateLimits ? { rateLimits: live.rateLimits.value } : {}),
  }
}

async function putMonolith(devnet: Devnet, star: string, definition: ChainDefinition, { relayers, freezers }: People) {
  const { live } = definition
  const options = { ...custodyOptions(star, definition), relayers, freezers }
  const pau = await installMonolith(devnet, {
    ...options,
    ...(live?.controller ? { controller: live.controller.value } : {}),
  })
  // No bound of these is published, and without one every deposit is refused.
  const govern = (functionName: string, ...args: unknown[]) =>
    pau.controller.send(functionName, args, { from: definition.admin.value })
  for (const { address } of Object.values(devnet.aave.aTokens))
    await govern('setMaxSlippage', address, 999n * 10n ** 15n)
  await govern('setMaxExchangeRate', devnet.tokens.susds.address, 1n, 2n)
  return pau
}

/** Custody, roles, an agent for each that is defined, and a Controller with the published integrations. */
async function putDiamond(devnet: Devnet, star: string, definition: ChainDefinition, { registry }: People) {
  const { chain, allocator, psm } = devnet
  const { admin, live, agents, integrations } = definition
  const from = admin.value
  const custody = await installCustody(chain, custodyOptions(star, definition))
  const put = async (contract: string, at: Address | undefined, args: readonly unknown[]) => {
    if (!at) return contractAt(chain, coreArtifact(contract), await chain.deploy(coreArtifact(contract), args, from))
    return install(chain, { address: at, artifact: coreArtifact(contract), args, from })
  }
  const accessControls = await put('AccessControls', live?.accessControls?.value, [from])
  const beacon = await put('Beacon', live?.beacon?.value, [from])
  const links = [accessControls.address, beacon.address, custody.proxy.address, custody.rateLimits.address]
  const diamond = await put('Controller', live?.controller?.value, links)
  for (const contract of [custody.proxy, custody.rateLimits]) {
    await contract.send('grantRole', [CONTROLLER, diamond.address], { from })
  }
  for (const [index, agent] of agents.entries()) {
    const contract = await put('AdministeredAgent', index === 0 ? live?.agent?.value : undefined, [from])
    for (const [list, add] of [
      ['actors', 'addActor'],
      ['grantors', 'addGrantor'],
      ['revokers', 'addRevoker'],
    ] as const) {
      for (const { value } of agent[list]) await contract.send(add, [value], { from })
    }
    await accessControls.send('grantRole', [ALLOCATOR_ROLE, contract.address], { from })
  }
  const parameterRegistry = sharedContracts({ beaconAdmin: from }).ParameterRegistry
  if (!parameterRegistry) throw new Error('there is no ParameterRegistry')
  const registryAddress = await chain.deploy(parameterRegistry.artifact)
  const ids: Hex[] = []
  for (const { value } of integrations) {
    const entry = getFacet(value as IntegrationName)
    const args = entry.constructorArgs.map(({ from: source }) =>
      'component' in source ? registryAddress : registry[source.address],
    )
    const facet = await chain.deploy(readArtifact(artifactUrl(entry)), args)
    const wires = entry.wires.map(({ callSelector, delegateSelector }) => ({ callSelector, delegateSelector }))
    await beacon.send('setIntegration', [entry.idBytes32, { facet, wires }], { from })
    ids.push(entry.idBytes32)
  }
  await diamond.send('updateIntegrations', [ids], { from })
  const abi = [...diamond.abi, ...integrations.flatMap(({ value }): Abi => abis[value as IntegrationName])]
  const controller = contractAt(chain, { abi }, diamond.address)
  for (const parameter of definition.parameters) {
    const prefix = getFacet(parameter.integration as IntegrationName).prefix
    await controller.send(`${prefix}_${parameter.function}`, parameter.args, { from })
  }
  await allocator.rely(custody.proxy.address)
  await allocator.approve(custody.proxy.address)
  await psm.kiss(custody.proxy.address)
  return { ...custody, controller }
}

/** The key of a limit in the monolith's scheme, which names fewer things; undefined where it has no such limit. */
function keyInMonolith({ constant, args }: { constant: string; args: object }): Hex | undefined {
  const entry = monolithKeys.find((candidate) => candidate.constant === constant)
  if (!entry) return undefined
  const named = Object.entries(args).filter(([name]) => entry.args.some((arg) => arg.name === name))
  return named.length === entry.args.length ? legacyKey({ constant, args: Object.fromEntries(named) }) : undefined
}
