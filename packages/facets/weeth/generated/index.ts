// Generated from facet.ts and the compiled facet. Do not edit.

export { weethAbi, weethFacetAbi } from './abi.ts'
export { weethKeys } from './keys.ts'
export { weethWires } from './wires.ts'
