// Generated from facet.ts and the compiled facet. Do not edit.

export { aaveV4Abi, aaveV4FacetAbi } from './abi.ts'
export { aaveV4Keys } from './keys.ts'
export { aaveV4Wires } from './wires.ts'
