// Generated from facet.ts and the compiled facet. Do not edit.

export { aaveAbi, aaveFacetAbi } from './abi.ts'
export { aaveKeys } from './keys.ts'
export { aaveWires } from './wires.ts'
