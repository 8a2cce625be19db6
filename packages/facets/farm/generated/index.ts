// Generated from facet.ts and the compiled facet. Do not edit.

export { farmAbi, farmFacetAbi } from './abi.ts'
export { farmKeys } from './keys.ts'
export { farmWires } from './wires.ts'
