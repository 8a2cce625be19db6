// Generated from facet.ts and the compiled facet. Do not edit.

export { cctpV1Abi, cctpV1FacetAbi } from './abi.ts'
export { cctpV1Keys } from './keys.ts'
export { cctpV1Wires } from './wires.ts'
