// Generated from facet.ts and the compiled facet. Do not edit.

export { dualPoolAbi, dualPoolFacetAbi } from './abi.ts'
export { dualPoolKeys } from './keys.ts'
export { dualPoolWires } from './wires.ts'
