import type { RemovalDefinition } from '@diamond-pau/stars'
import type { Address, Hex } from 'viem'
import type { GovernanceDefinition } from '../governance/definition.ts'
import type { AgentList } from './types.ts'

export type { RemovalDefinition }

/** A value and where it comes from. */
type Cited<T> = { value: T; source: string }

/** The part of a Star's definition that a plan is made from; @diamond-pau/stars has the definitions. */
export type Definition = {
  chainId: number
  admin: Cited<Address>
  beaconAdmin?: Cited<Address>
  agents: readonly ({ name: string } & Record<AgentList, readonly Cited<Address>[]>)[]
  integrations: readonly Cited<string>[]
  modules?: readonly { name: string; integration: string; contract: string; source: string }[]
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
  /** The unit that additions go through; the admin does everything itself where left out. */
  governance?: GovernanceDefinition
}
