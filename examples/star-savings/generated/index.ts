// Generated from facet.ts and the compiled facet. Do not edit.

export { starSavingsAbi, starSavingsFacetAbi } from './abi.ts'
export { starSavingsKeys } from './keys.ts'
export { starSavingsWires } from './wires.ts'
