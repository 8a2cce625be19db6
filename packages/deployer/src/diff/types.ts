import type { Address, Hex } from 'viem'
import type {
  AgentList,
  DesiredIntegration,
  DesiredLimit,
  DesiredModule,
  DesiredParameter,
  Deployment,
  RoleContract,
} from '../desired/types.ts'
import type { LimitState } from '../read/readLimits.ts'
import type { ControllerLinks } from '../read/readPau.ts'
import type { WiredIntegration } from '../read/readWiring.ts'

/**
 * How something differs: it is missing, it is to be removed because the definition says so, or it is there and nobody
 * expects it. A plan mends the first two; the third is reported and left alone.
 */
export type Change = 'missing' | 'to remove' | 'unexpected'

/** One way in which a chain is not what is desired. */
export type Difference =
  | { kind: 'create2Proxy' }
  /** A contract that anyone can create is not there. */
  | { kind: 'contract'; contract: Deployment }
  /** The Beacon does not publish an integration, or not like this. */
  | { kind: 'publication'; integration: DesiredIntegration; actual?: WiredIntegration }
  | { kind: 'pau' }
  /** The Controller's own copy of an integration is missing, or another one. */
  | { kind: 'wiring'; change: Change; name: string; expected?: WiredIntegration; actual?: WiredIntegration }
  | { kind: 'role'; change: Change; contract: RoleContract | 'beacon'; role: Hex; account: Address }
  /** A role is administered by another role than it should. Only what the AdminFacet needs is ours to change. */
  | {
      kind: 'roleAdmin'
      change: 'missing' | 'unexpected'
      contract: RoleContract | 'beacon'
      role: Hex
      expected: Hex
      actual: Hex
    }
  /** The agent is the one at a position of the definition. */
  | { kind: 'member'; change: Change; agent: number; list: AgentList; account: Address }
  /** A module's proxy leads to other code than it should. */
  | { kind: 'implementation'; module: DesiredModule; actual: Address }
  | { kind: 'moduleRole'; module: string; change: Change; role: Hex; account: Address }
  | { kind: 'parameter'; parameter: DesiredParameter; actual?: Hex }
  | { kind: 'limit'; limit: DesiredLimit; actual?: LimitState }
  /** A limit that the definition does not know lets something happen. */
  | { kind: 'foreignLimit'; actual: LimitState }
  /** The Controller works with another contract than it should. */
  | {
      kind: 'link'
      where: 'controller' | 'slots'
      link: keyof ControllerLinks | 'beacon'
      expected: Address
      actual: Address
    }
