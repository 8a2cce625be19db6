// Generated from facet.ts and the compiled facet. Do not edit.

export { coreHaloAbi, coreHaloFacetAbi } from './abi.ts'
export { coreHaloKeys } from './keys.ts'
export { coreHaloWires } from './wires.ts'
