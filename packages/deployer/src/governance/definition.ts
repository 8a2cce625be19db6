import { readFileSync } from 'node:fs'
import { addressesOf } from '@diamond-pau/addresses'
import {
  DELAY,
  HOP,
  type Layer,
  LAYERS,
  layerTemplates,
  limitsOfLink,
  MAX_CHANGE,
  type Unit,
  type Upstream,
} from '@diamond-pau/governance'
import { type Address, getAddress, type Hex, isAddress, isHex, parseUnits, zeroAddress } from 'viem'
import type { Definition } from '../desired/definition.ts'
import { PauError } from '../errors.ts'

/** Who governs a PAU through a Configurator Unit, and within what. */
export type GovernanceDefinition = {
  /** Ward, admin and owner of the unit; who administers the Beacon where left out. */
  governance?: Address
  /** The aBEAM: schedules additions, takes away at once, pairs cBEAMs. */
  coreCouncil: Address
  /** Each cancels and pauses. */
  guardians: readonly Address[]
  /** Mom's authority. */
  emergency: Address
  /** Seconds that additions wait. */
  delay: bigint
  /** Seconds between two increases of a limit. */
  hop: bigint
  /** By what an increase may multiply a limit, 1e18 for 1. */
  maxChange: bigint
  /** The cBEAM: sets limits within the above, makes approved calls, names relayers. */
  govOps: Address
  /** Named by GovOps through the AdminFacet. */
  relayers: readonly Address[]
  freezers: readonly Address[]
  /** What a limit may be at first, in whole tokens; the limit itself where left out, or where it is less. */
  initial?: string
  /** A unit to use as it is; otherwise one is created. */
  unit?: Unit
  /** What the PAU is for. The factory builds it from this layer's template; anyone assembles it where left out. */
  layer?: Layer
  /** Where its money comes from; what is usual for the layer on its chain where left out, if anything is. */
  upstreams?: readonly Upstream[]
  /** Facets that the layer's template shall allow beside those that it allows anyway. */
  allow: readonly string[]
  /** What must go, at once. Nothing else is ever removed. */
  remove: {
    /** Are paired with this PAU no more. */
    cBeams: readonly Address[]
    /** Keys whose init limits of this PAU are deleted. */
    initLimits: readonly Hex[]
    /** Calldata of controller calls that are approved no more. */
    actions: readonly Hex[]
    /** Ids of operations to cancel. */
    operations: readonly Hex[]
  }
  /** Where all of this comes from. */
  source: string
}

/** A governance file says what it cannot mean. */
export class GovernanceFileError extends PauError {
  override name = 'GovernanceFileError'
}

/** Reads a governance file. @throws GovernanceFileError */
export function readGovernance(path: string): GovernanceDefinition {
  let file: unknown
  try {
    file = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new GovernanceFileError(
      `The governance file ${path} cannot be read as JSON. Check the path and its commas.`,
      {
        cause,
      },
    )
  }
  return parseGovernance(file, path)
}

const MEMBERS = [
  'governance',
  'coreCouncil',
  'guardians',
  'emergency',
  'delay',
  'hop',
  'maxChange',
  'govOps',
  'relayers',
  'freezers',
  'initial',
  'unit',
  'layer',
  'upstreams',
  'allow',
  'remove',
]
const REMOVALS = ['cBeams', 'initLimits', 'actions', 'operations']
const UPSTREAM = ['via', 'asset', 'target', 'domain', 'peer']
const UNIT = ['beamState', 'configurator', 'timelock', 'mom', 'wrapper', 'wrapperContract']

/**
 * What a governance file says; the defaults of @diamond-pau/governance where it says nothing. Times in seconds.
 *
 * @param source - What its values are cited as.
 * @throws GovernanceFileError
 */
export function parseGovernance(file: unknown, source: string): GovernanceDefinition {
  const fail = (what: string) => new GovernanceFileError(`${source}: ${what}.`)
  const record = (value: unknown, where: string, known: readonly string[]) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) throw fail(`${where} has to be an object`)
    const stray = Object.keys(value).find((name) => !known.includes(name))
    if (stray) throw fail(`${where} has no "${stray}". It has ${known.join(', ')}`)
    return value as Record<string, unknown>
  }
  const address = (value: unknown, where: string): Address => {
    if (typeof value !== 'string' || !isAddress(value)) {
      throw fail(`${where} has to be an address with a right checksum, and is ${JSON.stringify(value)}`)
    }
    return getAddress(value)
  }
  const list = <T>(value: unknown, where: string, item: (member: unknown, where: string) => T): T[] => {
    if (!Array.isArray(value)) throw fail(`${where} has to be a list`)
    return value.map((member, index) => item(member, `${where}[${index}]`))
  }
  const hex = (size?: number) => (value: unknown, where: string) => {
    if (!isHex(value) || (size && value.length !== 2 + 2 * size)) {
      throw fail(`${where} has to be ${size ? `${size} bytes` : 'bytes'}, 0x and hexadecimal digits`)
    }
    return value.toLowerCase() as Hex
  }
  const seconds = (value: unknown, where: string) => {
    if (!Number.isSafeInteger(value) || (value as number) <= 0) throw fail(`${where} has to be seconds, more than 0`)
    return BigInt(value as number)
  }
  const decimal = (value: unknown, where: string) => {
    if (typeof value !== 'string' || !/^\d+(\.\d{1,18})?$/.test(value)) {
      throw fail(`${where} has to be a number as text, such as "1.25"`)
    }
    return value
  }

  const name = (value: unknown, where: string) => {
    if (typeof value !== 'string') throw fail(`${where} has to be a name such as "AAVE_FACET"`)
    return value
  }
  const upstream = (value: unknown, where: string): Upstream => {
    const { via, asset, target, domain, peer } = record(value, where, UPSTREAM)
    if (domain !== undefined && !Number.isSafeInteger(domain)) throw fail(`${where}.domain has to be a whole number`)
    return {
      ...(via === undefined ? {} : { via: name(via, `${where}.via`) }),
      asset: address(asset, `${where}.asset`),
      target: address(target, `${where}.target`),
      ...(domain === undefined ? {} : { domain: domain as number }),
      ...(peer === undefined ? {} : { peer: hex(32)(peer, `${where}.peer`) }),
    }
  }

  const given = record(file, 'a governance file', MEMBERS)
  const remove = record(given.remove ?? {}, 'remove', REMOVALS)
  const maxChange = given.maxChange === undefined ? MAX_CHANGE : parseUnits(decimal(given.maxChange, 'maxChange'), 18)
  if (maxChange < 10n ** 18n) throw fail('maxChange has to be at least 1')
  const unit = given.unit === undefined ? undefined : record(given.unit, 'unit', UNIT)
  return {
    ...(given.governance === undefined ? {} : { governance: address(given.governance, 'governance') }),
    coreCouncil: address(given.coreCouncil, 'coreCouncil'),
    guardians: list(given.guardians ?? [], 'guardians', address),
    emergency: given.emergency === undefined ? zeroAddress : address(given.emergency, 'emergency'),
    delay: given.delay === undefined ? DELAY : seconds(given.delay, 'delay'),
    hop: given.hop === undefined ? HOP : seconds(given.hop, 'hop'),
    maxChange,
    govOps: address(given.govOps, 'govOps'),
    relayers: list(given.relayers ?? [], 'relayers', address),
    freezers: list(given.freezers ?? [], 'freezers', address),
    ...(given.initial === undefined ? {} : { initial: decimal(given.initial, 'initial') }),
    ...(unit
      ? {
          unit: {
            beamState: address(unit.beamState, 'unit.beamState'),
            configurator: address(unit.configurator, 'unit.configurator'),
            timelock: address(unit.timelock, 'unit.timelock'),
            mom: address(unit.mom, 'unit.mom'),
            wrapper: address(unit.wrapper, 'unit.wrapper'),
            wrapperContract: wrapperName(unit.wrapperContract, fail),
          },
        }
      : {}),
    ...(given.layer === undefined ? {} : { layer: parseLayer(given.layer, source) }),
    ...(given.upstreams === undefined ? {} : { upstreams: list(given.upstreams, 'upstreams', upstream) }),
    allow: list(given.allow ?? [], 'allow', name),
    remove: {
      cBeams: list(remove.cBeams ?? [], 'remove.cBeams', address),
      initLimits: list(remove.initLimits ?? [], 'remove.initLimits', hex(32)),
      actions: list(remove.actions ?? [], 'remove.actions', hex()),
      operations: list(remove.operations ?? [], 'remove.operations', hex(32)),
    },
    source,
  }
}

function wrapperName(value: unknown, fail: (what: string) => Error): NonNullable<Unit['wrapperContract']> {
  if (value === undefined || value === 'TimelockWrapperMainnet') return 'TimelockWrapperMainnet'
  if (value === 'TimelockWrapperForeign') return value
  throw fail('unit.wrapperContract has to be TimelockWrapperMainnet or TimelockWrapperForeign')
}

/** A layer by its name. @throws GovernanceFileError */
export function parseLayer(value: unknown, source: string): Layer {
  const layer = LAYERS.find((candidate) => candidate === value)
  if (layer) return layer
  throw new GovernanceFileError(
    `${source}: there is no layer ${JSON.stringify(value)}. It is one of ${LAYERS.join(', ')}.`,
  )
}

/**
 * A definition under a unit: with the AdminFacet where GovOps is to name relayers or freezers, and with what the link of
 * its layer needs.
 *
 * @throws GovernanceFileError
 */
export function governed<T extends Definition>(definition: T, governance: GovernanceDefinition): T {
  const { relayers, freezers, layer, source } = governance
  const named = relayers.length + freezers.length > 0
  if (named && definition.agents.length === 0) {
    throw new GovernanceFileError(`${source}: relayers and freezers need an agent, and the definition has none.`)
  }
  if (layer && relayers.length > 0 && freezers.length === 0) {
    throw new GovernanceFileError(`${source}: relayers need freezers, whom the factory asks for. List them.`)
  }
  const upstreams = layer && (governance.upstreams ?? usualUpstreams(layer, definition.chainId, source))
  const needed = [
    ...(named ? ['ADMIN_FACET'] : []),
    ...(layer && upstreams ? upstreams.flatMap((upstream) => limitsOfLink(layerTemplates()[layer], upstream)) : []).map(
      ({ integration }) => integration,
    ),
  ]
  const missing = [...new Set(needed)].filter((name) => definition.integrations.every(({ value }) => value !== name))
  const integrations = [...definition.integrations, ...missing.map((value) => ({ value, source }))]
  return { ...definition, integrations, governance: { ...governance, ...(upstreams ? { upstreams } : {}) } }
}

/** What a Star is on its chain: a Prime at home, a Foreign Prime elsewhere. */
export function usualLayer({ chainId }: Pick<Definition, 'chainId'>): Layer {
  return chainId === 1 ? 'prime' : 'foreign'
}

/** USDS for a Generator, CCTP from Ethereum for a Foreign Prime; which vault feeds another PAU only governance can say. */
function usualUpstreams(layer: Layer, chainId: number, source: string): readonly Upstream[] {
  const { USDS, USDC, CCTP_TOKEN_MESSENGER_V2 } = addressesOf(chainId)
  if (layer === 'generator' && USDS) return [{ asset: USDS, target: USDS }]
  if (layer === 'foreign' && USDC && CCTP_TOKEN_MESSENGER_V2) {
    return [{ via: 'CCTP_FACET', asset: USDC, target: CCTP_TOKEN_MESSENGER_V2, domain: 0 }]
  }
  throw new GovernanceFileError(
    `${source}: where does the money of the layer ${layer} on chain ${chainId} come from? List its "upstreams".`,
  )
}
