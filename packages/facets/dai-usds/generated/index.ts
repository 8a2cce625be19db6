// Generated from facet.ts and the compiled facet. Do not edit.

export { daiUSDSAbi, daiUSDSFacetAbi } from './abi.ts'
export { daiUSDSKeys } from './keys.ts'
export { daiUSDSWires } from './wires.ts'
