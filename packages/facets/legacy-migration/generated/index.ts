// Generated from facet.ts and the compiled facet. Do not edit.

export { legacyMigrationAbi, legacyMigrationFacetAbi } from './abi.ts'
export { legacyMigrationKeys } from './keys.ts'
export { legacyMigrationWires } from './wires.ts'
