// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for MERKL_FACET. */
export const merklWires = [
  {
    call: 'merkl_VERSION()',
    callSelector: '0xb73dbf40',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'merkl_toggleOperator(address,address)',
    callSelector: '0x7938b906',
    delegate: 'toggleOperator(address,address)',
    delegateSelector: '0xbdac7ca3',
    role: 'allocator',
  },
  {
    call: 'merkl_getToggleOperatorRateLimitKey(address,address)',
    callSelector: '0xb40a1845',
    delegate: 'getToggleOperatorRateLimitKey(address,address)',
    delegateSelector: '0xed3596eb',
    role: 'key',
  },
] as const
