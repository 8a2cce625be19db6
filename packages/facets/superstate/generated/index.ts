// Generated from facet.ts and the compiled facet. Do not edit.

export { superstateAbi, superstateFacetAbi } from './abi.ts'
export { superstateKeys } from './keys.ts'
export { superstateWires } from './wires.ts'
