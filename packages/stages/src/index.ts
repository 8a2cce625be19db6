export { type Layer, libraryArtifact, STAGE_CONTRACTS, stageArtifact } from './artifacts.ts'
export { LEGACY_FACETS, STAGE1_VENUES, STAGE2_FACETS } from './integrations.ts'
export { type LegacyFunction, legacyUnion, type Project } from './legacy.ts'
export { legacyAdapterWires, legacyIntegrationId, legacyWires, type LegacyWires } from './legacyWires.ts'
