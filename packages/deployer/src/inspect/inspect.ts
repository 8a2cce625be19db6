import { lookup } from '@diamond-pau/addresses'
import { type AbiEvent, type AbiFunction, type Abi, type Address, getAbiItem, type Hex } from 'viem'
import { catalogue as everyFacet, type Catalogue } from '../catalogue.ts'
import { isRefusal } from '../chain/revert.ts'
import type { AgentList } from '../desired/types.ts'
import { integrationLabel, roleName } from '../names.ts'
import type { LimitState } from '../read/readLimits.ts'
import { readLogs } from '../read/readLogs.ts'
import { type PauState, readPau } from '../read/readPau.ts'
import type { RoleState } from '../read/readRoles.ts'
import type { WiredIntegration } from '../read/readWiring.ts'
import { readCode, type View } from '../read/view.ts'
import { callText, valueText } from '../text.ts'
import { type NamedCode, nameCode } from './nameCode.ts'

/** An address and what the registries call it. */
export type Labelled = { address: Address; label: string | null }

/** A wire with its signatures, null where the catalogue does not know it. */
export type NamedWire = { callSelector: Hex; call: string | null; delegateSelector: Hex; delegate: string | null }

/** What a PAU is, in names where the catalogue and the registries have them. */
export type Inspection = Record<'controller' | 'beacon' | 'accessControls' | 'proxy' | 'rateLimits', Address> & {
  chainId: number
  blockNumber: bigint
  /** The core contracts and the agents, with what their code is. */
  contracts: ({ name: string } & Labelled & NamedCode)[]
  integrations: {
    id: Hex
    name: string
    facet: Labelled & NamedCode
    wires: NamedWire[]
  }[]
  roles: { contract: 'AccessControls' | 'ALMProxy' | 'RateLimits'; role: string; holders: Labelled[] }[]
  agents: ({ address: Address } & Record<AgentList, Labelled[]>)[]
  parameters: { integration: string; call: string; value: string }[]
  /** Amounts in base units, slope in base units a second. */
  limits: (LimitState & { name: string | null })[]
}

/**
 * Describes any live Diamond PAU, whoever deployed it, from its Controller's address.
 *
 * @param options.limitNames - What limits are called, by key.
 * @throws NotAControllerError
 */
export async function inspect(
  view: View,
  controller: Address,
  options: { catalogue?: Catalogue; limitNames?: Readonly<Record<Hex, string>> } = {},
): Promise<Inspection> {
  const { catalogue = everyFacet, limitNames = {} } = options
  const pau = await readPau(view, controller)
  const chainId = view.client.chain.id
  const named = async (address: Address) => nameCode(await readCode(view, address), catalogue)
  const contract = async (name: string, address: Address) => ({ name, ...labelled(address), ...(await named(address)) })
  const labelled = (address: Address): Labelled => ({ address, label: label(address, chainId) })
  const role = (contract: Inspection['roles'][number]['contract'], roles: readonly RoleState[]) =>
    roles.map(({ role, holders }) => ({ contract, role: roleName(role), holders: holders.map(labelled) }))
  return {
    controller,
    beacon: pau.beacon,
    accessControls: pau.accessControls,
    proxy: pau.proxy,
    rateLimits: pau.rateLimits,
    chainId,
    blockNumber: view.blockNumber,
    contracts: await Promise.all([
      contract('Controller', controller),
      contract('ALMProxy', pau.proxy),
      contract('AccessControls', pau.accessControls),
      contract('RateLimits', pau.rateLimits),
      contract('Beacon', pau.beacon),
      ...pau.agents.map(({ address }) => contract('AdministeredAgent', address)),
    ]),
    integrations: await Promise.all(
      pau.integrations.map(async ({ id, facet, wires }) => ({
        id,
        name: integrationLabel(id),
        facet: { ...labelled(facet), ...(await named(facet)) },
        wires: nameWires({ id, wires }, catalogue),
      })),
    ),
    roles: [
      ...role('AccessControls', pau.roles.accessControls),
      ...role('ALMProxy', pau.roles.proxy),
      ...role('RateLimits', pau.roles.rateLimits),
    ],
    agents: pau.agents.map(({ address, admins, actors, grantors, revokers }) => ({
      address,
      admins: admins.map(labelled),
      actors: actors.map(labelled),
      grantors: grantors.map(labelled),
      revokers: revokers.map(labelled),
    })),
    parameters: await readParameters(view, pau, catalogue),
    limits: pau.limits.map((limit) => ({ name: limitNames[limit.key] ?? null, ...limit })),
  }
}

/** Wires as the catalogue calls them. */
export function nameWires(
  { id, wires }: Pick<WiredIntegration, 'id' | 'wires'>,
  catalogue: Catalogue = everyFacet,
): NamedWire[] {
  const known = catalogue.facets.find(({ idBytes32 }) => idBytes32 === id)
  return wires.map(({ callSelector, delegateSelector }) => {
    const wire = known?.wires.find((candidate) => candidate.callSelector === callSelector)
    const same = wire?.delegateSelector === delegateSelector
    return { callSelector, call: wire?.call ?? null, delegateSelector, delegate: same ? wire.delegate : null }
  })
}

/** What the registries call an address on a chain. */
export function label(address: Address, chainId: number): string | null {
  const record = lookup(address).find((candidate) => candidate.chainId === chainId)
  return record ? (record.constant ?? record.name) : null
}

/**
 * The parameters of the wired facets. Those with arguments are found through the events of their setters, which name
 * the arguments; the views say what they are now.
 */
async function readParameters(view: View, pau: PauState, catalogue: Catalogue): Promise<Inspection['parameters']> {
  const wired = catalogue.facets.filter(({ idBytes32 }) => pau.integrations.some(({ id }) => id === idBytes32))
  const found = wired.flatMap(({ id, prefix, parameters }) =>
    parameters.map(async ({ set, get }) => {
      const abi = catalogue.abi(id)
      const getter = getAbiItem({ abi, name: `${prefix}_${get}` }) as AbiFunction
      const setter = getAbiItem({ abi, name: `${prefix}_${set}` }) as AbiFunction
      const values: Inspection['parameters'] = []
      for (const args of await argumentsSeen(view, pau.controller, abi, setter, getter)) {
        const value = await read(view, pau.controller, getter, args)
        if (value !== undefined)
          values.push({ integration: id, call: callText(getter.name, args), value: valueText(value) })
      }
      return values
    }),
  )
  return (await Promise.all(found)).flat()
}

async function argumentsSeen(
  view: View,
  controller: Address,
  abi: Abi,
  setter: AbiFunction,
  getter: AbiFunction,
): Promise<(readonly unknown[])[]> {
  if (getter.inputs.length === 0) return [[]]
  const names = (item: AbiFunction | AbiEvent) => item.inputs.map(({ name }) => name).join()
  const event = abi.find((item): item is AbiEvent => item.type === 'event' && names(item) === names(setter))
  if (!event) return []
  const logs = await readLogs(view, { address: controller, event })
  const seen = new Map<string, readonly unknown[]>()
  for (const log of logs) {
    const values = log.args as unknown as Record<string, unknown>
    const args = getter.inputs.map(({ name }) => values[name as string])
    seen.set(args.map(String).join(), args)
  }
  return [...seen.values()]
}

/** Undefined where a facet of another version does not answer. */
async function read(
  { client, blockNumber }: View,
  address: Address,
  getter: AbiFunction,
  args: readonly unknown[],
): Promise<unknown> {
  try {
    return await client.readContract({ address, abi: [getter], functionName: getter.name, args, blockNumber })
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}
