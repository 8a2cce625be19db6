import { ALLOCATOR_ROLE, CONTROLLER, DEFAULT_ADMIN_ROLE, FREEZER_ROLE } from '@diamond-pau/keys'
import type { Address, Hex } from 'viem'
import type { PauState } from '../read/readPau.ts'
import type { Desired } from './types.ts'

/**
 * Who has which right in a PAU when the assembler has made it: what is still missing then is for others to give.
 */
export function assembledPau({ pau, admin, agents, unit }: Desired): Pick<PauState, 'roles' | 'agents'> {
  const role = (role: Hex, holders: readonly Address[]) => ({ role, admin: DEFAULT_ADMIN_ROLE, holders })
  const both = unit ? [admin, unit.addresses.configurator] : [admin]
  return {
    roles: {
      accessControls: [role(DEFAULT_ADMIN_ROLE, both), role(ALLOCATOR_ROLE, pau.agents), role(FREEZER_ROLE, [])],
      proxy: [role(DEFAULT_ADMIN_ROLE, [admin]), role(CONTROLLER, [pau.controller])],
      rateLimits: [role(DEFAULT_ADMIN_ROLE, both), role(CONTROLLER, [pau.controller])],
    },
    agents: agents.map(({ name: _, ...lists }, index) => ({ address: pau.agents[index] as Address, ...lists })),
  }
}
