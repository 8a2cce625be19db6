// Generated from facet.ts and the compiled facet. Do not edit.

export { psm3Abi, psm3FacetAbi } from './abi.ts'
export { psm3Keys } from './keys.ts'
export { psm3Wires } from './wires.ts'
