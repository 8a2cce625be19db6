import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'LEGACY_MIGRATION_FACET',
  prefix: 'legacyMigration',
  contract: 'LegacyMigrationFacet',
  version: '1.0.0',
  summary: "Moves a legacy proxy's tokens to the proxy of its successor, and nowhere else.",
  chains: 'all',
  namespace: 'sky.pau.storage.LegacyMigrationFacet.v1',
  constructorArgs: { parameterRegistry_: { component: 'ParameterRegistry' } },
  functions: {
    VERSION: { role: 'view' },
    setSuccessor: { role: 'admin', event: 'LegacyMigrationSuccessorSet', parameter: 'successor' },
    migrate: {
      role: 'allocator',
      event: 'LegacyMigrationMigrate',
      direction: 'out',
      limits: ['migrate'],
      lossBound: "two base units of the token's own rounding; the rest arrives at the successor or the call reverts",
    },
    successor: { role: 'view' },
    getMigrateRateLimitKey: { role: 'key', limit: 'migrate' },
  },
  limits: {
    migrate: {
      constant: 'LIMIT_LEGACY_MIGRATION',
      args: [
        { name: 'token', type: 'address' },
        { name: 'destination', type: 'address' },
      ],
      getter: 'getMigrateRateLimitKey',
      unit: 'token',
      direction: 'out',
    },
  },
})
