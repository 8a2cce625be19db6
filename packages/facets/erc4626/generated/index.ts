// Generated from facet.ts and the compiled facet. Do not edit.

export { erc4626Abi, erc4626FacetAbi } from './abi.ts'
export { erc4626Keys } from './keys.ts'
export { erc4626Wires } from './wires.ts'
