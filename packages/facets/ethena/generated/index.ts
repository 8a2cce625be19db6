// Generated from facet.ts and the compiled facet. Do not edit.

export { ethenaAbi, ethenaFacetAbi } from './abi.ts'
export { ethenaKeys } from './keys.ts'
export { ethenaWires } from './wires.ts'
