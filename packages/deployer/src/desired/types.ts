import type { Artifact } from '@diamond-pau/contracts'
import type { Abi, Address, Hex } from 'viem'
import type { CatalogueFacet } from '@diamond-pau/catalogue'
import type { DesiredUnit } from '../governance/types.ts'

/** A contract at the address that its creation code determines. */
export type Deployment = {
  /** `Beacon`, `AaveFacet`. */
  name: string
  artifact: Artifact
  args: readonly unknown[]
  /** Creation code and encoded constructor arguments. */
  initCode: Hex
  /** Where it is not that of everything shared. */
  salt?: Hex
  /** The factory that creates it, and with which call, where the deterministic proxy does not. */
  via?: { factory: Address; data: Hex }
  address: Address
}

/** The addresses of one PAU. */
export type PauAddresses = {
  controller: Address
  proxy: Address
  accessControls: Address
  rateLimits: Address
  /** In the order of the definition. */
  agents: readonly Address[]
}

/** Roles by contract of a PAU. */
export type RoleContract = 'accessControls' | 'proxy' | 'rateLimits'

/** Lists of an agent. */
export type AgentList = 'admins' | 'actors' | 'grantors' | 'revokers'

export type DesiredIntegration = {
  facet: CatalogueFacet
  artifact: Artifact
  /** Where the facet lies. Undefined where a Beacon that we do not administer decides. */
  deployment?: Deployment
}

/** A module of the PAU: an implementation that PAUs may share, and the proxy that stands for the module. */
export type DesiredModule = {
  name: string
  /** Whose package it comes in. */
  facet: CatalogueFacet
  implementation: Deployment
  proxy: Deployment
  /** Who alone is to hold a role, DEFAULT_ADMIN_ROLE. */
  admin: Address
}

export type DesiredAgent = { name: string } & Record<AgentList, readonly Address[]>

export type DesiredParameter = {
  /** `aave_setMaxSlippage(0x…, 999900000000000000)`. */
  title: string
  integration: string
  /** Of the integration, under the names that callers use. */
  abi: Abi
  /** Calldata for the Controller that sets it. */
  set: Hex
  /** Calldata for the Controller that reads it. */
  get: Hex
  /** The encoded answer of the read once it is set. */
  value: Hex
  /** Name of the read, `aave_getMaxSlippage(0x…)`. */
  name: string
  source: string
  /** Part of an integration's set-up, which is the admin's and never GovOps'. */
  setup?: true
}

export type DesiredLimit = {
  /** `LIMIT_AAVE_DEPOSIT(underlyingAsset 0x…, …)`. */
  name: string
  constant: string
  key: Hex
  /** Base units of the token. 2^256 − 1 is unlimited. */
  maxAmount: bigint
  /** Base units per second. */
  slope: bigint
  decimals: number
  symbol: string
  source: string
}

/** What a definition says must go. Nothing else is ever removed. */
export type Removals = {
  integrations: readonly { name: string; id: Hex }[]
  roles: readonly { contract: RoleContract; role: Hex; account: Address }[]
  /** Of the agent at a position. */
  members: readonly { agent: number; list: AgentList; account: Address }[]
}

/** What a Star's PAU on one chain shall be, with every address known. */
export type Desired = {
  star: string
  name: string
  chainId: number
  /** Who sends what anyone may send. */
  deployer: Address
  /** Administers the PAU: proxy, limits, access controls, controller. */
  admin: Address
  /** Administers the Beacon where it is ours to create. */
  beaconAdmin: Address
  beacon: Address
  assembler: Address
  /** Shared contracts, in the order in which they can be created. */
  shared: readonly Deployment[]
  integrations: readonly DesiredIntegration[]
  pau: PauAddresses
  /** The salt that the assembler must use for these addresses; undefined for a PAU that exists. */
  assemblySalt?: Hex
  agents: readonly DesiredAgent[]
  modules: readonly DesiredModule[]
  /** Agents that the PAU was not assembled with, or shall get; in no particular order. */
  addedAgents: readonly Deployment[]
  /** The Controller administers relayers and freezers, for its AdminFacet. */
  adminFacet: boolean
  /** Undefined where the PAU's admin does everything itself. */
  unit?: DesiredUnit
  parameters: readonly DesiredParameter[]
  limits: readonly DesiredLimit[]
  removals: Removals
}
