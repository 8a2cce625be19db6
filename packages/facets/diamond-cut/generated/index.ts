// Generated from facet.ts and the compiled facet. Do not edit.

export { diamondCutAbi, diamondCutFacetAbi } from './abi.ts'
export { diamondCutWires } from './wires.ts'
