import type { IntegrationName } from '@diamond-pau/catalogue'
import type { Layer } from '@diamond-pau/stages'
import type { Address, Hex } from 'viem'
import type { LimitState } from '../read/readLimits.ts'
import type { RoleState } from '../read/readRoles.ts'
import type { WiredIntegration } from '../read/readWiring.ts'
import type { Parameter, Subjects } from './parameters.ts'
import type { Budget, MonolithLimit, Successor } from './rekey.ts'

/** Which controller acts for a PAU: the monolith of before, or that of a stage. */
export type Stage = 'legacy' | 1 | 2 | 3

export type ControllerRef = { stage: Stage; address: Address }

/** What a transition is about. Everything in it is known before anything is read of the PAU's state. */
export type TransitionRequest = {
  star: string
  name: string
  chainId: number
  layer: Layer
  proxy: Address
  rateLimits: Address
  /** Administers custody, limits and the new controller. */
  admin: Address
  /** Who sends what anyone may send. */
  deployer: Address
  beaconAdmin: Address
  /** A Beacon to use as it is, for Stage 3. */
  beacon?: Address
  /** Address registry of the chain. */
  addresses: Readonly<Record<string, Address>>
  /** Where to. A controller that exists is given by its address; otherwise the stage's own is built. */
  to: { stage: Stage; address?: Address }
  /** From where; the one that acts now, where left out. */
  from?: Address
  /** Tells controllers of the same code apart, to replace one by another. */
  instance?: number
  /** Accounts, pools and numbers of networks that limits may name, beyond those that the chain tells of. */
  hints?: readonly (Hex | number)[]
}

/** Who may do what through a controller. */
export type Operators = {
  relayers: readonly Address[]
  freezers: readonly Address[]
  admins: readonly Address[]
  /** Who ever had a role of the target, so that nobody whom a freezer removed comes back. */
  everRelayers: readonly Address[]
  everFreezers: readonly Address[]
}

/** A limit that is set, and what it is. */
export type KnownLimit = {
  limit: MonolithLimit
  key: Hex
  reason: string
  decide?: string
  successors: readonly (Successor & { key: Hex })[]
  /** Why its successors could not be found. */
  failure?: string
}

/** What a chain says of a transition, at one block. */
export type TransitionState = {
  blockNumber: bigint
  timestamp: bigint
  /** Runtime code by address in lower case, `0x` where there is none. */
  code: Readonly<Record<Address, Hex>>
  /** Facets whose constructors run on this chain. */
  facets: readonly IntegrationName[]
  from: ControllerRef
  to: ControllerRef
  proxyRoles: readonly RoleState[]
  rateLimitsRoles: readonly RoleState[]
  fromOperators: Operators
  toOperators: Operators
  subjects: Subjects
  /** What the old controller says; what the new one does, where it is there. */
  parameters: readonly { parameter: Parameter; from?: Hex; to?: Hex }[]
  /** OTC swaps of the old controller. */
  swaps: readonly Swap[]
  limits: readonly LimitState[]
  known: readonly KnownLimit[]
  /** Where the new controller is a diamond. */
  beacon?: { roles: readonly RoleState[]; integrations: readonly WiredIntegration[] }
  wiring: readonly WiredIntegration[]
  /** Whether the one-shot migration is done. */
  migrated: boolean
  /** Of a diamond that is there: which role administers a role, and who holds RELAYER_ADMIN_ROLE. */
  accessControls?: { roleAdmins: Readonly<Record<Hex, Hex>>; relayerAdmins: readonly Address[] }
  /** What old keys had before they were closed, for a way back. */
  closed: Readonly<Record<Hex, Budget>>
}

/** An OTC swap, open or done. Units of 18 decimals, seconds since 1970. */
export type Swap = {
  exchange: Address
  buffer: Address
  rechargeRate: bigint
  sent: bigint
  sentTimestamp: bigint
  claimed: bigint
  ready: boolean
  /** What the new controller says, where it is there. */
  there?: Hex
  here: Hex
}
