import { zeroHash } from 'viem'
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
