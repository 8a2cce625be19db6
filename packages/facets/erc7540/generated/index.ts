// Generated from facet.ts and the compiled facet. Do not edit.

export { erc7540Abi, erc7540FacetAbi } from './abi.ts'
export { erc7540Keys } from './keys.ts'
export { erc7540Wires } from './wires.ts'
