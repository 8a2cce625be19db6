import type { Address, Hex } from 'viem'
import type { AgentList, RoleContract } from './types.ts'

/** A value and where it comes from. */
type Cited<T> = { value: T; source: string }

/** What must go. A definition that does not list something here never removes it. */
export type RemovalDefinition = {
  /** Integrations to take out of the Controller. */
  integrations?: readonly Cited<string>[]
  roles?: readonly {
    contract: RoleContract
    role: 'DEFAULT_ADMIN_ROLE' | 'ALLOCATOR_ROLE' | 'CONTROLLER'
    account: Cited<Address>
  }[]
  /** Accounts to take off an agent's list. */
  members?: readonly { agent: string; list: AgentList; account: Cited<Address> }[]
}

/** The part of a Star's definition that a plan is made from; @diamond-pau/stars has the definitions. */
export type Definition = {
  chainId: number
  admin: Cited<Address>
  agents: readonly ({ name: string } & Record<AgentList, readonly Cited<Address>[]>)[]
  integrations: readonly Cited<string>[]
  parameters: readonly {
    integration: string
    function: string
    args: readonly unknown[]
    read: { function: string; args: readonly unknown[]; value: unknown }
    source: string
  }[]
  limits: readonly {
    constant: string
    args: object
    key: Hex
    maxAmount: bigint
    slope: bigint
    decimals: number
    symbol: string
    source: string
  }[]
  /** What runs today. */
  live?: { pau: 'diamond' | 'monolith' } & Partial<
    Record<'proxy' | 'controller' | 'accessControls' | 'rateLimits' | 'agent' | 'beacon', Cited<Address>>
  >
  remove?: RemovalDefinition
}
