import { type Abi, type Address, decodeFunctionResult, type Hex, isAddressEqual, zeroAddress } from 'viem'
import { beaconAbi } from '../abi.ts'
import { roleName } from '../names.ts'
import { valueText } from '../text.ts'
import type { Plan, Read, Step } from './types.ts'

/** A selector that leads elsewhere afterwards. Null is nowhere. */
export type SelectorChange = {
  where: string
  integration: string
  selector: Hex
  from: Address | null
  to: Address | null
}

/** An account that gains or loses a right. */
export type RightChange = { gains: boolean; account: string; right: string; of: string }

/** A limit in token units, as the reads before and after say it. */
export type LimitChange = { before: string; after: string; key: string }

/** Something that takes effect in the Configurator Unit, and by which kind of step. */
export type UnitChange = { what: string; by: string }

const REMOVES: ReadonlySet<Step['kind']> = new Set([
  'removeIntegrations',
  'revokeRole',
  'removeMember',
  'takeAway',
  'lowerLimit',
])

/** Whether somebody can do less after a step. */
export function takesAway({ kind }: Step): boolean {
  return REMOVES.has(kind)
}

const WIRING: ReadonlySet<Step['kind']> = new Set(['setIntegration', 'updateIntegrations', 'removeIntegrations'])

/** Whether GovOps takes an integration over from the Beacon. */
export function takesOver({ id }: Pick<Step, 'id'>): boolean {
  return id.startsWith('act/updateIntegrations/')
}

/** Which selectors a plan moves, from the reads of its steps before and after. */
export function selectorChanges({ steps }: Plan): SelectorChange[] {
  return steps.filter((step) => WIRING.has(step.kind) || takesOver(step)).flatMap(wireChanges)
}

function wireChanges(step: Step): SelectorChange[] {
  const [after] = step.postReads
  const before = step.preReads.find((read) => after && isSameQuestion(read, after))
  const was = wires(before)
  const is = wires(after)
  const where = step.kind === 'setIntegration' ? 'Beacon' : 'Controller'
  const integration = step.id.slice(step.id.lastIndexOf('/') + 1)
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((selector): SelectorChange[] => {
    const [from, to] = [was.get(selector) ?? null, is.get(selector) ?? null]
    const same = from && to && isAddressEqual(from, to)
    return same ? [] : [{ where, integration, selector, from, to }]
  })
}

function isSameQuestion(a: Read, b: Read): boolean {
  return a.kind === 'call' && b.kind === 'call' && isAddressEqual(a.to, b.to) && a.data === b.data
}

/** The facet of each call selector in an answer of `getConfig`. */
function wires(read: Read | undefined): Map<Hex, Address> {
  if (read?.kind !== 'call') return new Map()
  const config = decodeFunctionResult({ abi: beaconAbi as Abi, functionName: 'getConfig', data: read.expect }) as {
    facet: Address
    wires: readonly { callSelector: Hex }[]
  }
  if (config.facet === zeroAddress) return new Map()
  return new Map(config.wires.map(({ callSelector }) => [callSelector, config.facet]))
}

/** Who gains and loses what, removals first. An assembly gives the PAU's first rights. */
export function rightChanges({ steps }: Plan): RightChange[] {
  const changes = steps.flatMap((step): RightChange[] => {
    const account = valueText(step.call?.args.account)
    switch (step.kind) {
      case 'grantRole':
      case 'revokeRole': {
        const [contract = '', role = ''] = step.id.split('/').slice(1)
        return [{ gains: step.kind === 'grantRole', account, right: role, of: contract }]
      }
      case 'addMember':
      case 'removeMember': {
        const [agent = '', list = ''] = step.id.split('/').slice(1)
        const right = list.replace(/s$/, '')
        return [{ gains: step.kind === 'addMember', account, right, of: `agent "${agent}"` }]
      }
      case 'setRoleAdmin':
        return roleAdminChanges(step)
      case 'act':
        return named(step)
      case 'assemble':
        return assembled(step)
      case 'build':
        return born(step)
      default:
        return []
    }
  })
  return changes.toSorted((a, b) => Number(a.gains) - Number(b.gains))
}

function roleAdminChanges({ call, preReads, postReads }: Step): RightChange[] {
  const of = call?.contract ?? ''
  const role = roleName(call?.args.role as Hex)
  const change = (gains: boolean, [read]: readonly Read[]): RightChange[] =>
    read?.kind === 'call' ? [{ gains, account: roleName(read.expect), right: `admin of ${role}`, of }] : []
  return [...change(false, preReads), ...change(true, postReads)]
}

/** Whom GovOps names. */
function named({ id }: Step): RightChange[] {
  const [, functionName = '', account = ''] = id.split('/')
  const right = { setRelayer: 'relayer', setFreezer: 'freezer' }[functionName]
  return right ? [{ gains: true, account, right, of: 'the PAU' }] : []
}

type Assembly = {
  adminConfig: Record<string, string[]>
  allocatorAgentConfigs: Record<string, string[]>[]
}

function assembled({ call, creates }: Step): RightChange[] {
  const { adminConfig, allocatorAgentConfigs } = (call?.args ?? {}) as unknown as Assembly
  const gains = (accounts: readonly string[], right: string, of: string) =>
    accounts.map((account): RightChange => ({ gains: true, account, right, of }))
  const contracts = { accessControlAdmins: 'AccessControls', proxyAdmins: 'ALMProxy', rateLimitsAdmins: 'RateLimits' }
  const agents = creates.filter(({ name }) => name.startsWith('Agent_'))
  const controller = creates.find(({ name }) => name === 'Controller')?.address ?? 'the Controller'
  return [
    ...Object.entries(contracts).flatMap(([list, of]) => gains(adminConfig[list] ?? [], 'DEFAULT_ADMIN_ROLE', of)),
    ...['ALMProxy', 'RateLimits'].flatMap((of) => gains([controller], 'CONTROLLER', of)),
    ...agents.flatMap(({ name, address }, index) => [
      ...gains([address], 'ALLOCATOR_ROLE', 'AccessControls'),
      ...Object.entries(allocatorAgentConfigs[index] ?? {}).flatMap(([list, accounts]) =>
        gains(accounts, list.replace(/s$/, ''), `agent "${name.slice('Agent_'.length)}"`),
      ),
    ]),
  ]
}

type Birth = { admin: string; agents: Record<string, string[]>[]; freezers: string[] }

/** What the factory gives in the first of its transactions; the Configurator's part is in the reads of the unit. */
function born(step: Step): RightChange[] {
  if (step.creates.length === 0) return []
  const { admin, agents, freezers } = (step.call?.args.request ?? {}) as unknown as Birth
  const admins = [admin, 'the Configurator']
  const adminConfig = { accessControlAdmins: admins, proxyAdmins: [admin], rateLimitsAdmins: admins }
  const call = { ...step.call, args: { adminConfig, allocatorAgentConfigs: agents } } as Step['call']
  const stops = freezers.map((account) => ({ gains: true, account, right: 'FREEZER_ROLE', of: 'AccessControls' }))
  return [...assembled({ ...step, call }), ...stops]
}

/** How a read says that a call has brought about what it is for. */
export const TOOK_EFFECT = ' took effect'

const LIMITS: ReadonlySet<Step['kind']> = new Set(['setLimit', 'raiseLimit', 'lowerLimit'])

/** Each limit before and after, in token units: what the reads of the steps say in words. */
export function limitChanges({ steps }: Plan): LimitChange[] {
  return steps
    .filter(({ kind }) => LIMITS.has(kind))
    .map(({ call, preReads, postReads }) => ({
      before: preReads[0]?.what ?? '',
      after: postReads[0]?.what ?? '',
      key: valueText(call?.args.key),
    }))
}

/** What governance and the Core Council bring about, each addition of an operation for itself. */
export function unitChanges({ steps }: Plan): UnitChange[] {
  return steps.flatMap(({ kind, title, postReads, from }): UnitChange[] => {
    if (kind === 'wireUnit' || kind === 'pair' || kind === 'takeAway') return [{ what: title, by: from.authority }]
    if (kind !== 'execute') return []
    const effects = postReads.filter(({ what }) => what.endsWith(TOOK_EFFECT))
    return effects.map(({ what }) => ({ what: what.slice(0, -TOOK_EFFECT.length), by: 'the Timelock' }))
  })
}
