import type { Call, Operation, Unit } from '@diamond-pau/governance'
import type { Address, Hex } from 'viem'
import type { Deployment } from '../desired/types.ts'
import type { BirthGround } from './birth.ts'

/** A controller call that GovOps shall make, or be able to. */
export type DesiredAction = { data: Hex; title: string }

/** How LayerFactory builds a PAU. */
export type DesiredBirth = BirthGround & {
  factory: Address
  /** What governance does once for the factory. */
  wiring: readonly Call[]
  /** As the factory takes it. */
  request: {
    layer: number
    upstreams: readonly unknown[]
    controllers: readonly (readonly Hex[])[]
    admin: Address
    agents: readonly unknown[]
    freezers: readonly Address[]
    relayers: readonly Address[]
    limits: readonly { key: Hex; maxAmount: bigint; slope: bigint }[]
    actions: readonly Hex[]
    cBeam: Address
  }
  /** What it proposes when the last facet is wired. */
  registration: Operation
}

/** What the unit of a PAU shall be, with every address known. */
export type DesiredUnit = {
  addresses: Required<Unit>
  /** The LayerFactory of the unit, whether or not it is there. */
  factory: Address
  /** Undefined where anyone assembles the PAU. */
  birth?: DesiredBirth
  governance: Address
  coreCouncil: Address
  guardians: readonly Address[]
  govOps: Address
  /** Seconds. */
  delay: bigint
  hop: bigint
  maxChange: bigint
  /** What anyone may create. Empty for a unit that exists. */
  contracts: readonly Deployment[]
  /** What governance does once for all PAUs. */
  wiring: readonly Call[]
  /** What the PAU needs in the unit, through the Timelock. */
  registration: readonly Call[]
  /** What the Core Council does when the registration has taken effect. */
  pairings: readonly Call[]
  /** What the Core Council takes away at once. */
  removals: readonly Call[]
  /** How far each limit may be raised at once. */
  init: Readonly<Record<Hex, { maxAmount: bigint; slope: bigint }>>
  /** Whom GovOps names through the AdminFacet. */
  relayers: readonly Address[]
  freezers: readonly Address[]
  /** Calldata of every controller call that may stay approved. */
  standing: readonly Hex[]
}

/** An operation that waits in the Timelock. */
export type PendingOperation = {
  id: Hex
  calls: readonly { to: Address; data: Hex }[]
  predecessor: Hex
  salt: Hex
  /** Seconds since 1970. */
  readyAt: bigint
}

/** What a chain has of a unit. */
export type UnitState = {
  /** Answers of the views that tell whether a call was made, by {@link viewId}. */
  answers: Readonly<Record<string, Hex>>
  pending: readonly PendingOperation[]
  paused: boolean
  stopped: boolean
  /** When each limit was last increased, in seconds since 1970. */
  zzz: Readonly<Record<Hex, bigint>>
  /** The init limits that hold now. */
  init: Readonly<Record<Hex, { maxAmount: bigint; slope: bigint }>>
  hop: bigint
  maxChange: bigint
  /** Who holds what nobody expects. */
  unexpected: readonly { what: string; actual: string }[]
  /** Approved controller calls, by hash. */
  approved: readonly Hex[]
  /** What the factory remembers of this PAU, if it has begun it. */
  draft?: { hash: Hex; wired: number }
  /** Salts from 0 on with which the operation that is to be scheduled was executed before. */
  usedSalts: number
}
