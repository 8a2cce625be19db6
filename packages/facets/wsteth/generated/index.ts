// Generated from facet.ts and the compiled facet. Do not edit.

export { wstethAbi, wstethFacetAbi } from './abi.ts'
export { wstethKeys } from './keys.ts'
export { wstethWires } from './wires.ts'
