import {
  ALLOCATOR_ROLE,
  CONTROLLER,
  DEFAULT_ADMIN_ROLE,
  FREEZER,
  FREEZER_ROLE,
  integrationName,
  RELAYER,
  RELAYER_ADMIN_ROLE,
} from '@diamond-pau/keys'
import type { Hex } from 'viem'
import type { AgentList, RoleContract } from './desired/types.ts'

const ROLES: Record<Hex, string> = {
  [DEFAULT_ADMIN_ROLE]: 'DEFAULT_ADMIN_ROLE',
  [ALLOCATOR_ROLE]: 'ALLOCATOR_ROLE',
  [CONTROLLER]: 'CONTROLLER',
  [FREEZER_ROLE]: 'FREEZER_ROLE',
  [FREEZER]: 'FREEZER',
  [RELAYER]: 'RELAYER',
  [RELAYER_ADMIN_ROLE]: 'RELAYER_ADMIN_ROLE',
}

/** Name of a role; its hash where it is none of ours. */
export function roleName(role: Hex): string {
  return ROLES[role] ?? role
}

/** Name of an integration; its id where it is not text. */
export function integrationLabel(id: Hex): string {
  try {
    return integrationName(id)
  } catch {
    return id
  }
}

/** Contracts of a PAU as people call them. */
export const contractNames: Record<RoleContract | 'beacon', string> = {
  accessControls: 'AccessControls',
  beacon: 'Beacon',
  proxy: 'ALMProxy',
  rateLimits: 'RateLimits',
}

/** One member of an agent's list. */
export const memberNames: Record<AgentList, string> = {
  admins: 'admin',
  actors: 'actor',
  grantors: 'grantor',
  revokers: 'revoker',
}
