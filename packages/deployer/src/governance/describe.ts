import {
  type Call,
  CANCELLER_ROLE,
  DELAYED_ACTIONS,
  governanceArtifact,
  IMMEDIATE_ACTIONS,
  PAUSER_ROLE,
  PROPOSER_ROLE,
} from '@diamond-pau/governance'
import { type Hex, isHex, toFunctionSelector } from 'viem'
import type { Desired } from '../desired/types.ts'
import { decodeCall } from '../plan/decodeCall.ts'
import type { Json } from '../plan/types.ts'
import { valueText } from '../text.ts'
import type { DesiredUnit } from './types.ts'

/** `BeamState.addCBeam(GovOps)`: a call with names instead of addresses, roles, selectors and keys. */
export function describe(desired: Desired, { contract, functionName, args }: Call): string {
  const names = dictionary(desired)
  const shown = args.map((arg) => (typeof arg === 'string' ? (names.get(arg.toLowerCase()) ?? arg) : valueText(arg)))
  return `${contract}.${functionName}(${shown.join(', ')})`
}

/** Calls as data, for those who review an operation. */
export function decoded(desired: Desired, unit: DesiredUnit, calls: readonly { to: Hex; data: Hex }[]): Json[] {
  const { beamState, configurator } = unit.addresses
  return calls.map(({ to, data }): Json => {
    const contract =
      to.toLowerCase() === beamState.toLowerCase()
        ? 'BeamState'
        : to.toLowerCase() === configurator.toLowerCase()
          ? 'PauConfigurator'
          : undefined
    const raw: Json = { to, data }
    if (!contract) return raw
    try {
      return { to, ...decodeCall(contract, governanceArtifact(contract).abi, data) } as Json
    } catch {
      return raw
    }
  })
}

function dictionary({ pau, admin, unit, limits }: Desired): Map<string, string> {
  if (!unit) return new Map()
  const { addresses } = unit
  const selectors = (functions: readonly string[], contract: 'BeamState' | 'PauConfigurator') =>
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
    [PROPOSER_ROLE, 'PROPOSER_ROLE'],
    [CANCELLER_ROLE, 'CANCELLER_ROLE'],
    [PAUSER_ROLE, 'PAUSER_ROLE'],
    ['0x0000000000000000000000000000000000000000', 'everyone'],
    ...limits.map(({ key, constant }): [string, string] => [key, constant]),
    ...selectors([...DELAYED_ACTIONS, ...IMMEDIATE_ACTIONS], 'BeamState'),
    ...selectors(['setPauContracts', 'delPauContracts'], 'PauConfigurator'),
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
