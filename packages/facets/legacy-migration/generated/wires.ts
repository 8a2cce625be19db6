// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for LEGACY_MIGRATION_FACET. */
export const legacyMigrationWires = [
  {
    call: 'legacyMigration_VERSION()',
    callSelector: '0xd8d7bf75',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'legacyMigration_setSuccessor(address)',
    callSelector: '0x860dc57a',
    delegate: 'setSuccessor(address)',
    delegateSelector: '0x10e5bff8',
    role: 'admin',
  },
  {
    call: 'legacyMigration_migrate(address,uint256)',
    callSelector: '0xc659a934',
    delegate: 'migrate(address,uint256)',
    delegateSelector: '0xad68ebf7',
    role: 'allocator',
  },
  {
    call: 'legacyMigration_successor()',
    callSelector: '0xf5ac531e',
    delegate: 'successor()',
    delegateSelector: '0x6ff968c3',
    role: 'view',
  },
  {
    call: 'legacyMigration_getMigrateRateLimitKey(address,address)',
    callSelector: '0x0f210238',
    delegate: 'getMigrateRateLimitKey(address,address)',
    delegateSelector: '0x48c06189',
    role: 'key',
  },
] as const
