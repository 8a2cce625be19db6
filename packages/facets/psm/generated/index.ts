// Generated from facet.ts and the compiled facet. Do not edit.

export { psmAbi, psmFacetAbi } from './abi.ts'
export { psmKeys } from './keys.ts'
export { psmWires } from './wires.ts'
