// Generated from facet.ts and the compiled facet. Do not edit.

export { transferAssetAbi, transferAssetFacetAbi } from './abi.ts'
export { transferAssetKeys } from './keys.ts'
export { transferAssetWires } from './wires.ts'
