import {
  type Call,
  CANCELLER_ROLE,
  CONFIGURING,
  CONFIGURING_ACTIONS,
  DELAYED,
  DELAYED_ACTIONS,
  EXECUTOR_ROLE,
  effectOf,
  FACTORY_DELAYED_ACTIONS,
  FACTORY_IMMEDIATE_ACTIONS,
  governanceArtifact,
  governanceCall,
  type GovernanceContract,
  IMMEDIATE,
  IMMEDIATE_ACTIONS,
  operationId,
  PAUSER_ROLE,
  PROPOSER_ROLE,
} from '@diamond-pau/governance'
import { DEFAULT_ADMIN_ROLE } from '@diamond-pau/keys'
import {
  type AbiEvent,
  type Address,
  decodeFunctionResult,
  getAddress,
  type Hex,
  isAddressEqual,
  keccak256,
  numberToHex,
  toFunctionSelector,
  zeroAddress,
} from 'viem'
import { isRefusal } from '../chain/revert.ts'
import type { Desired } from '../desired/types.ts'
import { readLogs } from '../read/readLogs.ts'
import { readRoles } from '../read/readRoles.ts'
import type { WiredIntegration } from '../read/readWiring.ts'
import { readCode, type View } from '../read/view.ts'
import { birthTemplate } from './birth.ts'
import { viewId } from './desireUnit.ts'
import type { DesiredUnit, PendingOperation, UnitState } from './types.ts'

/** What a chain has of a unit; undefined where there is none yet. */
export async function readUnit(
  view: View,
  desired: Desired,
  published: readonly WiredIntegration[],
): Promise<Omit<UnitState, 'usedSalts'> | undefined> {
  const { unit, pau } = desired
  if (!unit) return undefined
  const { addresses } = unit
  const parts = [addresses.beamState, addresses.timelock, addresses.configurator, addresses.mom, addresses.wrapper]
  for (const address of parts) if ((await readCode(view, address)) === '0x') return undefined

  const ask = asker(view)
  const approvals = unit.standing.map((data) => approval(unit, pau.controller, data))
  const { birth } = unit
  const template = birth ? [...birth.wiring, ...birthTemplate(desired, birth, published)] : []
  const calls = [...unit.wiring, ...unit.registration, ...unit.pairings, ...unit.removals, ...approvals, ...template]
  const answers: Record<string, Hex> = {}
  await Promise.all(
    calls.map(async (call) => {
      const effect = effectOf(call)
      answers[viewId(effect)] = await view.client
        .call({ ...effect, blockNumber: view.blockNumber } as never)
        .then(({ data }) => data ?? '0x')
        .catch((error: unknown) => {
          if (isRefusal(error)) return '0x' as Hex
          throw error
        })
    }),
  )
  const keys = desired.limits.map(({ key }) => key)
  const byKey = async <T>(read: (key: Hex) => Promise<T>) =>
    Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await read(key)] as const)))
  const { approved, unexpected } = await readUnexpected(view, desired, unit)
  const [hash, wired] =
    birth && (await readCode(view, birth.factory)) !== '0x'
      ? await ask<[Hex, bigint]>('LayerFactory', birth.factory, 'drafts', pau.proxy)
      : (['0x', 0n] as const)
  return {
    ...(wired > 0n ? { draft: { hash, wired: Number(wired) } } : {}),
    answers,
    pending: await readPending(view, addresses.timelock),
    paused: await ask<boolean>('Timelock', addresses.timelock, 'paused'),
    stopped: await ask<boolean>('BeamState', addresses.beamState, 'stopped'),
    zzz: await byKey((key) => ask<bigint>('PauConfigurator', addresses.configurator, 'zzz', pau.rateLimits, key)),
    init: await byKey(async (key) => {
      const [maxAmount, slope] = await ask<[bigint, bigint]>(
        'BeamState',
        addresses.beamState,
        'getInitRateLimits',
        key,
        pau.rateLimits,
      )
      return { maxAmount, slope }
    }),
    hop: await ask<bigint>('BeamState', addresses.beamState, 'getHop', pau.rateLimits),
    maxChange: await ask<bigint>('BeamState', addresses.beamState, 'getMaxChange', pau.rateLimits),
    approved,
    unexpected,
  }
}

/** How many salts from 0 on an operation was executed with before. */
export async function readUsedSalts(view: View, timelock: Address, calls: readonly Call[]): Promise<number> {
  const ask = asker(view)
  for (let used = 0; ; used++) {
    const id = operationId({ calls, salt: saltOf(used) })
    if (calls.length === 0 || !(await ask<boolean>('Timelock', timelock, 'isOperationDone', id))) return used
  }
}

/** The salt of an operation that was executed so many times before. */
export function saltOf(used: number): Hex {
  return numberToHex(used, { size: 32 })
}

/** The approval of a controller call. */
export function approval({ addresses }: DesiredUnit, controller: Address, data: Hex): Call {
  return governanceCall('BeamState', addresses.beamState, 'addInitControllerActions', [data, controller])
}

/** Every operation that waits in a Timelock, the one that is ready first before the others. */
export async function readPending(view: View, timelock: Address): Promise<PendingOperation[]> {
  const ask = asker(view)
  const count = Number(await ask<bigint>('Timelock', timelock, 'getOperationCount'))
  const pending = await Promise.all(
    Array.from({ length: count }, async (_, index): Promise<PendingOperation> => {
      const id = await ask<Hex>('Timelock', timelock, 'getOperationId', BigInt(index))
      const { targets, payloads, predecessor, salt } = await ask<{
        targets: Address[]
        payloads: Hex[]
        predecessor: Hex
        salt: Hex
      }>('Timelock', timelock, 'getOperation', id)
      const readyAt = await ask<bigint>('Timelock', timelock, 'getTimestamp', id)
      const calls = targets.map((to, place) => ({ to, data: payloads[place] as Hex }))
      return { id, calls, predecessor, salt, readyAt }
    }),
  )
  return pending.toSorted((a, b) => Number(a.readyAt - b.readyAt) || (a.id < b.id ? -1 : 1))
}

/** Whoever may do something in the unit, or with this PAU, and is not in the definition. Candidates come from events. */
async function readUnexpected(view: View, desired: Desired, unit: DesiredUnit) {
  const { addresses, factory, governance, coreCouncil, guardians, govOps } = unit
  const { pau } = desired
  const { beamState, configurator, timelock, mom, wrapper, wrapperContract } = addresses
  const ask = asker(view)
  const unexpected: { what: string; actual: string }[] = []
  const report = (what: string, actual: string) => unexpected.push({ what, actual })
  const isOneOf = (account: Address, list: readonly Address[]) => list.some((other) => isAddressEqual(account, other))
  const events = async <T>(contract: GovernanceContract, address: Address, name: string): Promise<T[]> => {
    const event = governanceArtifact(contract).abi.find((item) => item.type === 'event' && item.name === name)
    const logs = await readLogs(view, { address, event: event as AbiEvent })
    const seen = new Map(logs.map(({ args }) => [Object.values(args as object).join(), args as T]))
    return [...seen.values()]
  }

  for (const { usr } of await events<{ usr: Address }>('BeamState', beamState, 'Rely')) {
    const ward = (await ask<bigint>('BeamState', beamState, 'wards', usr)) === 1n
    if (ward && !isOneOf(usr, [governance, mom])) report('Ward of BeamState', usr)
  }
  const users = await events<{ who: Address; role: number }>('BeamState', beamState, 'SetUserRole')
  for (const { who, role } of uniqueBy(users, ({ who, role }) => `${who} ${role}`)) {
    const expected = { [DELAYED]: timelock, [IMMEDIATE]: coreCouncil, [CONFIGURING]: configurator }[role]
    if (
      !(expected && isAddressEqual(who, expected)) &&
      (await ask<boolean>('BeamState', beamState, 'hasUserRole', who, role))
    ) {
      report(`Role ${role} of BeamState`, who)
    }
  }
  const selectors = (names: readonly string[], contract: GovernanceContract) =>
    governanceArtifact(contract).abi.flatMap((item) =>
      item.type === 'function' && names.includes(item.name) ? [toFunctionSelector(item)] : [],
    )
  const expectedActions: Record<number, readonly Hex[]> = {
    [DELAYED]: [
      ...selectors(DELAYED_ACTIONS, 'BeamState'),
      ...selectors(['setPauContracts'], 'PauConfigurator'),
      ...selectors(FACTORY_DELAYED_ACTIONS, 'LayerFactory'),
    ],
    [IMMEDIATE]: [
      ...selectors(IMMEDIATE_ACTIONS, 'BeamState'),
      ...selectors(['delPauContracts'], 'PauConfigurator'),
      ...selectors(FACTORY_IMMEDIATE_ACTIONS, 'LayerFactory'),
    ],
    [CONFIGURING]: selectors(CONFIGURING_ACTIONS, 'BeamState'),
  }
  const actions = await events<{ role: number; sig: Hex }>('BeamState', beamState, 'SetRoleAction')
  for (const { role, sig } of uniqueBy(actions, ({ role, sig }) => `${role} ${sig}`)) {
    const expected = expectedActions[role]?.includes(sig)
    if (!expected && (await ask<boolean>('BeamState', beamState, 'isActionInRole', sig, role))) {
      report(`Function of role ${role} of BeamState`, sig)
    }
  }

  const holders: Record<Hex, readonly Address[]> = {
    [DEFAULT_ADMIN_ROLE]: [governance],
    [PROPOSER_ROLE]: [coreCouncil, wrapper, factory],
    [CANCELLER_ROLE]: [coreCouncil, ...guardians],
    [PAUSER_ROLE]: [...guardians, mom],
    [EXECUTOR_ROLE]: [zeroAddress],
  }
  const names = { [DEFAULT_ADMIN_ROLE]: 'Admin', [PROPOSER_ROLE]: 'Proposer', [CANCELLER_ROLE]: 'Canceller' } as Record<
    Hex,
    string
  >
  Object.assign(names, { [PAUSER_ROLE]: 'Pauser', [EXECUTOR_ROLE]: 'Executor' })
  for (const { role, holders: found } of await readRoles(view, timelock, { roles: [], enumerable: false })) {
    for (const account of found) {
      if (!isOneOf(account, holders[role] ?? [])) report(`${names[role] ?? `Role ${role}`} of the Timelock`, account)
    }
  }
  for (const [event, view_, expected] of [
    ['Rely', 'wards', [governance]],
    ['Kiss', 'buds', [coreCouncil]],
  ] as const) {
    for (const { usr } of await events<{ usr: Address }>(wrapperContract, wrapper, event)) {
      const held = (await ask<bigint>(wrapperContract, wrapper, view_, usr)) === 1n
      if (held && !isOneOf(usr, expected))
        report(`${view_ === 'wards' ? 'Ward' : 'Proposer'} of ${wrapperContract}`, usr)
    }
  }
  const owner = await ask<Address>('PASMom', mom, 'owner')
  if (!isAddressEqual(owner, governance)) report('Owner of PASMom', owner)

  for (const [event, getter, address, member] of [
    ['SetCBeamForRateLimits', 'rateLimitsCBeams', pau.rateLimits, 'rateLimits_'],
    ['SetCBeamForController', 'controllersCBeams', pau.controller, 'controller'],
  ] as const) {
    const pairings = await events<Record<string, Address> & { cBeam: Address }>('BeamState', beamState, event)
    const ours = pairings.filter((pairing) => isAddressEqual(pairing[member] as Address, address))
    for (const { cBeam } of ours) {
      const paired = (await ask<bigint>('BeamState', beamState, getter, address, cBeam)) === 1n
      if (paired && !isAddressEqual(cBeam, govOps))
        report(`cBEAM of ${event === 'SetCBeamForController' ? 'the Controller' : 'RateLimits'}`, cBeam)
    }
  }
  const inits = await events<{ key: Hex; rateLimits_: Address }>('BeamState', beamState, 'AddInitRateLimits')
  for (const { key, rateLimits_ } of uniqueBy(inits, ({ key, rateLimits_ }) => `${key} ${rateLimits_}`)) {
    const own = isAddressEqual(rateLimits_, pau.rateLimits)
    if (!own && rateLimits_ !== zeroAddress) continue
    const [maxAmount, slope] = await ask<[bigint, bigint]>('BeamState', beamState, 'initRateLimits', key, rateLimits_)
    if (maxAmount + slope > 0n && !(own && key in unit.init)) {
      report(`Init limit of ${own ? 'this PAU' : 'every PAU'} for ${key}`, `${maxAmount}, ${slope} a second`)
    }
  }
  const known = new Set(unit.standing.map((data) => keccak256(data)))
  const approvals = await events<{ key: Hex; controller: Address }>('BeamState', beamState, 'AddInitControllerActions')
  const approved: Hex[] = []
  for (const { key, controller } of uniqueBy(approvals, ({ key, controller }) => `${key} ${controller}`)) {
    const own = isAddressEqual(controller, pau.controller)
    if (!own && controller !== zeroAddress) continue
    if ((await ask<bigint>('BeamState', beamState, 'initControllerActions', key, controller)) !== 1n) continue
    if (own) approved.push(key)
    if (!own || !known.has(key))
      report(`Approved call of ${own ? 'the Controller' : 'every Controller'}`, `keccak256 ${key}`)
  }
  return { approved, unexpected: unexpected.toSorted((a, b) => (a.what + a.actual < b.what + b.actual ? -1 : 1)) }
}

function uniqueBy<T>(items: readonly T[], name: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [name(item), item])).values()]
}

/** Asks views of the unit's contracts at the view's block. */
function asker({ client, blockNumber }: View) {
  return async <T>(contract: GovernanceContract, to: Address, functionName: string, ...args: unknown[]): Promise<T> => {
    const { data } = governanceCall(contract, to, functionName, args)
    const { data: answer = '0x' } = await client.call({ to: getAddress(to), data, blockNumber })
    const { abi } = governanceArtifact(contract)
    return decodeFunctionResult({ abi, functionName, data: answer } as never) as T
  }
}
