// Generated from facet.ts and the compiled facet. Do not edit.

export { otcAbi, otcFacetAbi } from './abi.ts'
export { otcKeys } from './keys.ts'
export { otcWires } from './wires.ts'
