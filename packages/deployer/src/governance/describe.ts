import {
  type Call,
  CANCELLER_ROLE,
  DELAYED_ACTIONS,
  FACTORY_DELAYED_ACTIONS,
  FACTORY_IMMEDIATE_ACTIONS,
  governanceArtifact,
  type GovernanceContract,
  IMMEDIATE_ACTIONS,
  LAYERS,
  PAUSER_ROLE,
  PROPOSER_ROLE,
} from '@diamond-pau/governance'
import { constantHash } from '@diamond-pau/keys'
import { type Hex, isAddressEqual, isHex, toFunctionSelector } from 'viem'
import type { Desired } from '../desired/types.ts'
import { decodeCall } from '../plan/decodeCall.ts'
import type { Json } from '../plan/types.ts'
import { valueText } from '../text.ts'
import type { DesiredUnit } from './types.ts'

/** `BeamState.addCBeam(GovOps)`: a call with names instead of addresses, roles, selectors and keys. */
export function describe(desired: Desired, { contract, functionName, args }: Call): string {
  const names = dictionary(desired)
  const named = (value: unknown): unknown => {
    if (typeof value === 'string') return names.get(value.toLowerCase()) ?? value
    if (Array.isArray(value)) return value.map(named)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, named(member)]))
  }
  // The factory's functions begin with the layer.
  const shown = args.map((arg, place) =>
    contract === 'LayerFactory' && place === 0 ? LAYERS[arg as number] : named(arg),
  )
  return `${contract}.${functionName}(${shown.map(valueText).join(', ')})`
}

/** Calls as data, for those who review an operation. */
export function decoded(desired: Desired, unit: DesiredUnit, calls: readonly { to: Hex; data: Hex }[]): Json[] {
  const { beamState, configurator } = unit.addresses
  const contracts = { BeamState: beamState, PauConfigurator: configurator, LayerFactory: unit.factory }
  return calls.map(({ to, data }): Json => {
    const contract = (Object.keys(contracts) as (keyof typeof contracts)[]).find((name) =>
      isAddressEqual(contracts[name], to),
    )
    const raw: Json = { to, data }
    if (!contract) return raw
    try {
      return { to, ...decodeCall(contract, governanceArtifact(contract).abi, data) } as Json
    } catch {
      return raw
    }
  })
}

function dictionary({ pau, admin, unit, limits, integrations }: Desired): Map<string, string> {
  if (!unit) return new Map()
  const { addresses } = unit
  const selectors = (functions: readonly string[], contract: GovernanceContract) =>
    governanceArtifact(contract).abi.flatMap((item): [string, string][] =>
      item.type === 'function' && functions.includes(item.name) ? [[toFunctionSelector(item), item.name]] : [],
    )
  const entries: [string, string][] = [
    [pau.controller, 'Controller'],
    [pau.proxy, 'ALMProxy'],
    [pau.rateLimits, 'RateLimits'],
    [admin, 'Star admin'],
    [unit.governance, 'Sky governance'],
    ...unit.guardians.map((guardian, index): [string, string] => [guardian, `guardian ${index + 1}`]),
    [unit.coreCouncil, 'Core Council'],
    [unit.govOps, 'GovOps'],
    ...Object.entries(addresses).flatMap(([name, address]): [string, string][] =>
      isHex(address) ? [[address, UNIT[name] ?? name]] : [],
    ),
    [unit.factory, 'LayerFactory'],
    ...integrations.map(({ facet }): [string, string] => [facet.idBytes32, facet.id]),
    ...(unit.birth?.template.limits ?? []).map(({ limit }): [string, string] => [constantHash(limit), limit]),
    [PROPOSER_ROLE, 'PROPOSER_ROLE'],
    [CANCELLER_ROLE, 'CANCELLER_ROLE'],
    [PAUSER_ROLE, 'PAUSER_ROLE'],
    ['0x0000000000000000000000000000000000000000', 'everyone'],
    ...limits.map(({ key, constant }): [string, string] => [key, constant]),
    ...selectors([...DELAYED_ACTIONS, ...IMMEDIATE_ACTIONS], 'BeamState'),
    ...selectors(['setPauContracts', 'delPauContracts'], 'PauConfigurator'),
    ...selectors([...FACTORY_DELAYED_ACTIONS, ...FACTORY_IMMEDIATE_ACTIONS], 'LayerFactory'),
  ]
  return new Map(entries.map(([word, name]) => [word.toLowerCase(), name]))
}

const UNIT: Record<string, string> = {
  beamState: 'BeamState',
  configurator: 'PauConfigurator',
  timelock: 'Timelock',
  mom: 'PASMom',
  wrapper: 'TimelockWrapper',
}
