// Generated from facet.ts and the compiled facet. Do not edit.

export { layerZeroAbi, layerZeroFacetAbi } from './abi.ts'
export { layerZeroKeys } from './keys.ts'
export { layerZeroWires } from './wires.ts'
