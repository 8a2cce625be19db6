// Generated from facet.ts and the compiled facet. Do not edit.

export { basinAbi, basinFacetAbi } from './abi.ts'
export { basinKeys } from './keys.ts'
export { basinWires } from './wires.ts'
