// Generated from facet.ts and the compiled facet. Do not edit.

export { merklAbi, merklFacetAbi } from './abi.ts'
export { merklKeys } from './keys.ts'
export { merklWires } from './wires.ts'
