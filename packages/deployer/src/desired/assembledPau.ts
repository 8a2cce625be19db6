import { ALLOCATOR_ROLE, CONTROLLER, DEFAULT_ADMIN_ROLE, FREEZER_ROLE, RELAYER_ADMIN_ROLE } from '@diamond-pau/keys'
import type { Address, Hex } from 'viem'
import type { PauState } from '../read/readPau.ts'
import type { Desired } from './types.ts'

/**
 * Who has which right in a PAU when the assembler has made it, or the factory: what is still missing then is for others
 * to give.
 */
export function assembledPau({ pau, admin, agents, unit, adminFacet }: Desired): Pick<PauState, 'roles' | 'agents'> {
  const role = (role: Hex, holders: readonly Address[], administered: Hex = DEFAULT_ADMIN_ROLE) => ({
    role,
    admin: administered,
    holders,
  })
  const both = unit ? [admin, unit.addresses.configurator] : [admin]
  // The factory sets up whoever names and stops relayers.
  const born = unit?.birth && adminFacet
  const appoints = born ? RELAYER_ADMIN_ROLE : DEFAULT_ADMIN_ROLE
  return {
    roles: {
      accessControls: [
        role(DEFAULT_ADMIN_ROLE, both),
        role(ALLOCATOR_ROLE, pau.agents, appoints),
        role(FREEZER_ROLE, born ? unit.freezers : [], appoints),
        ...(born ? [role(RELAYER_ADMIN_ROLE, [pau.controller, admin])] : []),
      ],
      proxy: [role(DEFAULT_ADMIN_ROLE, [admin]), role(CONTROLLER, [pau.controller])],
      rateLimits: [role(DEFAULT_ADMIN_ROLE, both), role(CONTROLLER, [pau.controller])],
    },
    agents: agents.map(({ name: _, ...lists }, index) => ({ address: pau.agents[index] as Address, ...lists })),
  }
}
