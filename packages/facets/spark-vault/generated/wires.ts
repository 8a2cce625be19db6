// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for SPARK_VAULT_FACET. */
export const sparkVaultWires = [
  {
    call: 'sparkVault_VERSION()',
    callSelector: '0x41ecff5b',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'sparkVault_take(address,uint256)',
    callSelector: '0x4f985c34',
    delegate: 'take(address,uint256)',
    delegateSelector: '0x52180208',
    role: 'allocator',
  },
  {
    call: 'sparkVault_getTakeRateLimitKey(address)',
    callSelector: '0xffb33054',
    delegate: 'getTakeRateLimitKey(address)',
    delegateSelector: '0x557b087c',
    role: 'key',
  },
] as const
