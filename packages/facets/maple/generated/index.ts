// Generated from facet.ts and the compiled facet. Do not edit.

export { mapleAbi, mapleFacetAbi } from './abi.ts'
export { mapleKeys } from './keys.ts'
export { mapleWires } from './wires.ts'
