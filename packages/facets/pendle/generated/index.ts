// Generated from facet.ts and the compiled facet. Do not edit.

export { pendleAbi, pendleFacetAbi } from './abi.ts'
export { pendleKeys } from './keys.ts'
export { pendleWires } from './wires.ts'
