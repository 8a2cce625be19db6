// Generated from facet.ts and the compiled facet. Do not edit.

export { diamondLoupeAbi, diamondLoupeFacetAbi } from './abi.ts'
export { diamondLoupeForeignWires, diamondLoupeWires } from './wires.ts'
