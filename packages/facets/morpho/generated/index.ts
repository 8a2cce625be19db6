// Generated from facet.ts and the compiled facet. Do not edit.

export { morphoAbi, morphoFacetAbi } from './abi.ts'
export { morphoKeys } from './keys.ts'
export { morphoWires } from './wires.ts'
