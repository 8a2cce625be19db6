// Generated from facet.ts and the compiled facet. Do not edit.

export { nfatHaloAbi, nfatHaloFacetAbi } from './abi.ts'
export { nfatHaloKeys } from './keys.ts'
export { nfatHaloWires } from './wires.ts'
