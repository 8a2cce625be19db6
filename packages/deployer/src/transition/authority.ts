import { CONTROLLER, DEFAULT_ADMIN_ROLE } from '@diamond-pau/keys'
import { type Address, type Hex, isAddressEqual } from 'viem'
import type { Step } from '../plan/types.ts'
import { readRoles, type RoleState } from '../read/readRoles.ts'
import type { View } from '../read/view.ts'
import type { TransitionRequest, TransitionState } from './types.ts'

type About = { request: TransitionRequest; state: TransitionState }

export function holdersOf(roles: readonly RoleState[], role: Hex): readonly Address[] {
  return roles.find((state) => state.role === role)?.holders ?? []
}

/** Who acts for a custody, or on its limits. */
export async function readActing(view: View, contract: Address): Promise<readonly Address[]> {
  return holdersOf(await readRoles(view, contract, { roles: [CONTROLLER], enumerable: false }), CONTROLLER)
}

export function holds(roles: readonly RoleState[], role: Hex, account: Address): boolean {
  return includes(holdersOf(roles, role), account)
}

export function includes(list: readonly Address[], account: Address): boolean {
  return list.some((candidate) => isAddressEqual(candidate, account))
}

/** Whether the old controller may still act, wholly or in part. */
export function actsStill({ state: { from, proxyRoles, rateLimitsRoles } }: Pick<About, 'state'>): boolean {
  return [proxyRoles, rateLimitsRoles].some((roles) => holds(roles, CONTROLLER, from.address))
}

/** The admin that the request names, where it is one; otherwise somebody who is. */
export function adminOf({ request: { admin } }: Pick<About, 'request'>, roles: readonly RoleState[]): Step['from'] {
  const admins = holdersOf(roles, DEFAULT_ADMIN_ROLE)
  const address = admins.find((account) => isAddressEqual(account, admin)) ?? admins[0] ?? admin
  return { authority: 'Star admin', address }
}
