// Generated from facet.ts and the compiled facet. Do not edit.

export { sparkVaultAbi, sparkVaultFacetAbi } from './abi.ts'
export { sparkVaultKeys } from './keys.ts'
export { sparkVaultWires } from './wires.ts'
