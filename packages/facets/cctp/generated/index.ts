// Generated from facet.ts and the compiled facet. Do not edit.

export { cctpAbi, cctpFacetAbi } from './abi.ts'
export { cctpKeys } from './keys.ts'
export { cctpWires } from './wires.ts'
