// Generated from facet.ts and the compiled facet. Do not edit.

export { centrifugeAbi, centrifugeFacetAbi } from './abi.ts'
export { centrifugeKeys } from './keys.ts'
export { centrifugeWires } from './wires.ts'
