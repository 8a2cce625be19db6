// Generated from facet.ts and the compiled facet. Do not edit.

export { adminAbi, adminFacetAbi } from './abi.ts'
export { adminWires } from './wires.ts'
