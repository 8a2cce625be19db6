// Generated from facet.ts and the compiled facet. Do not edit.

export { usdsAbi, usdsFacetAbi } from './abi.ts'
export { usdsKeys } from './keys.ts'
export { usdsWires } from './wires.ts'
