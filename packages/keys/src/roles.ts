import { type Hex, zeroHash } from 'viem'
import { constantHash } from './encodeKey.ts'

/** Admin of AccessControls, of the proxy, of RateLimits. */
export const DEFAULT_ADMIN_ROLE = zeroHash
/** AccessControls: may call the allocator functions of facets. ALMProxyFreezable: may make the proxy call. */
export const ALLOCATOR_ROLE = /* #__PURE__ */ constantHash('ALLOCATOR_ROLE')
/** ALMProxy and RateLimits: the Controller. */
export const CONTROLLER = /* #__PURE__ */ constantHash('CONTROLLER')
/** ALMProxyFreezable: may remove an allocator. AccessControls, with the AdminFacet: may remove a relayer. */
export const FREEZER_ROLE = /* #__PURE__ */ constantHash('FREEZER_ROLE')
/** Monolithic controllers: may move value. */
export const RELAYER = /* #__PURE__ */ constantHash('RELAYER')
/** Monolithic controllers: may remove a relayer. */
export const FREEZER = /* #__PURE__ */ constantHash('FREEZER')
/** AccessControls, with the AdminFacet: may name allocators and freezers. Held by the Controller. */
export const RELAYER_ADMIN_ROLE = /* #__PURE__ */ constantHash('RELAYER_ADMIN_ROLE')

/** Every role by its name. */
export const roles = /* #__PURE__ */ Object.freeze({
  DEFAULT_ADMIN_ROLE,
  ALLOCATOR_ROLE,
  CONTROLLER,
  FREEZER_ROLE,
  RELAYER,
  FREEZER,
  RELAYER_ADMIN_ROLE,
})

/**
 * The name of a role; undefined for a hash that is none.
 * @example
 * roleName(ALLOCATOR_ROLE) // 'ALLOCATOR_ROLE'
 */
export function roleName(role: Hex): keyof typeof roles | undefined {
  return (Object.keys(roles) as (keyof typeof roles)[]).find((name) => roles[name] === role.toLowerCase())
}
