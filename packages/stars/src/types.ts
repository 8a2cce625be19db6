import type { DiamondConstant, diamondKeys, DiamondKeyArguments } from '@diamond-pau/keys'
import type { Address, Hex } from 'viem'

/** A value and where it comes from. */
export type Cited<T> = {
  value: T
  /** `A.6.1.1.7…` (Sky Atlas), `spark-address-registry@5348de2:Ethereum.USDS` (a registry) or `EIP-2535` (a standard). */
  source: string
  note?: string
  /** Set where the value is published of something else: how it follows, and from which documents. An assumption. */
  derived?: string
}

/** Name of an integration on the Beacon. The loupe has no limit, hence no key. */
export type IntegrationName = (typeof diamondKeys)[number]['id'] | 'DIAMOND_LOUPE_FACET'

/** One Star: what its PAUs shall be. What a definition does not state is not managed. */
export type StarDefinition = {
  /** Identifier, such as `osero`. */
  star: string
  name: string
  /** The Star's artifact in the Atlas. */
  docNo: string
  chains: ChainDefinition[]
  /** What is published but cannot be used, because it contradicts itself, is incomplete or is unclear. */
  problems: PublishedProblem[]
  /** Chains that are published for the Star, and on which nothing can be planned yet. */
  incomplete?: IncompleteChain[]
}

/** What is known of a chain on which nothing can be planned, and why. */
export type IncompleteChain = {
  /** As the Atlas calls it. */
  network: string
  /** Null where the chain is no EVM. */
  chainId: number | null
  /** The document of the chain, or of the Star. */
  docNo: string
  /** What is missing, in a sentence. */
  missing: string
  live?: LiveDefinition
  actors: Cited<Address>[]
  revokers: Cited<Address>[]
  integrations: Cited<IntegrationName>[]
  limits: LimitDefinition[]
}

export type ChainDefinition = {
  chainId: number
  /** SubProxy or executor: DEFAULT_ADMIN_ROLE of AccessControls, ALMProxy and RateLimits. */
  admin: Cited<Address>
  /** Who administers a Beacon that is to be deployed; by default Sky's PauseProxy, where the chain has one. */
  beaconAdmin?: Cited<Address>
  agents: AgentDefinition[]
  integrations: Cited<IntegrationName>[]
  /** Contracts beside the facets, such as an OTC buffer, each initialized for this PAU and administered by its admin. */
  modules?: ModuleDefinition[]
  parameters: ParameterDefinition[]
  limits: LimitDefinition[]
  /** Where bridges lead for which there are limits. */
  recipients?: RecipientDefinition[]
  /** What runs today. A definition whose `pau` is a monolith describes the diamond that would serve the same proxy. */
  live?: LiveDefinition
  allocator?: AllocatorDefinition
  /** What must go. What is neither defined nor listed here is reported as unexpected, and never touched. */
  remove?: RemovalDefinition
}

/** Who receives what a bridge takes away. */
export type RecipientDefinition = {
  bridge: 'CCTP' | 'LayerZero'
  /** Circle's domain, LayerZero's endpoint id. */
  destination: number
  /** As the Atlas calls it. */
  network: string
  /** As the bridge takes it: an address, left-padded; a token account where the chain is Solana. */
  recipient: Cited<Hex>
  /** The document of the limit. */
  limit: string
}

/** Removals are explicit: a definition that does not list something here never removes it. */
export type RemovalDefinition = {
  /** Integrations to take out of the Controller. */
  integrations?: readonly Cited<string>[]
  roles?: readonly {
    contract: 'accessControls' | 'proxy' | 'rateLimits'
    role: 'DEFAULT_ADMIN_ROLE' | 'ALLOCATOR_ROLE' | 'CONTROLLER'
    account: Cited<Address>
  }[]
  /** Accounts to take off an agent's list. */
  members?: readonly {
    agent: string
    list: 'admins' | 'actors' | 'grantors' | 'revokers'
    account: Cited<Address>
  }[]
}

/** An AdministeredAgent with ALLOCATOR_ROLE. */
export type AgentDefinition = {
  name: string
  admins: Cited<Address>[]
  actors: Cited<Address>[]
  grantors: Cited<Address>[]
  revokers: Cited<Address>[]
}

/** A module of a facet, as the facet's manifest declares it. */
export type ModuleDefinition = {
  /** Unique on the chain, such as `OTCBuffer_Galaxy`. Address and saved deployment go by it. */
  name: string
  integration: IntegrationName
  /** The Solidity contract, such as `OTCBuffer`. */
  contract: string
  source: string
}

/** A parameter of a facet: the call that sets it and the view that tells whether it is set. */
export type ParameterDefinition = {
  integration: IntegrationName
  /** Facet functions, without the prefix of the wires. */
  function: string
  args: readonly unknown[]
  /** `value` is what the view returns once the parameter is set. */
  read: { function: string; args: readonly unknown[]; value: unknown }
  source: string
  note?: string
  /** As of a cited value. */
  derived?: string
}

/** A limit in RateLimits. */
export type LimitDefinition = { [constant in DiamondConstant]: LimitOf<constant> }[DiamondConstant]

export type LimitOf<constant extends DiamondConstant> = {
  constant: constant
  args: DiamondKeyArguments<constant>
  /** Where each argument comes from. */
  argSources: Record<keyof DiamondKeyArguments<constant>, string>
  /** Computed from constant and arguments. */
  key: Hex
  /** Base units of the token; 2^256 − 1 is unlimited, 0 closes the limit. */
  maxAmount: bigint
  /** Base units per second, rounded down. 0 for an unlimited or closed limit. */
  slope: bigint
  unlimited?: true
  decimals: number
  symbol: string
  source: string
  note?: string
  /** The id that governance publishes for this limit, and the scheme in which it is the limit's key. */
  published?: Cited<Hex> & { scheme: 'diamond' | 'monolith' }
}

/** Contracts that governance publishes as deployed; what is missing here is not published or in dispute. */
export type LiveDefinition = { pau: 'diamond' | 'monolith' } & Partial<
  Record<'proxy' | 'controller' | 'accessControls' | 'rateLimits' | 'agent' | 'beacon', Cited<Address>>
>

/** The Star's allocator vault, from which it draws USDS. */
export type AllocatorDefinition = {
  ilk: Cited<string>
} & Record<'vault' | 'buffer' | 'oracle' | 'registry' | 'roles', Cited<Address>>

/** Something published that no definition can follow. */
export type PublishedProblem = {
  /** The Atlas document: of one value, or of an instance where all its values are concerned. */
  docNo: string
  subject: string
  /** The published text. */
  published: string
  why: string
}
