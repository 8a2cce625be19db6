// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for STAR_SAVINGS_FACET. */
export const starSavingsWires = [
  {
    call: 'starSavings_VERSION()',
    callSelector: '0x3aa7d845',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'starSavings_deposit(address,address,uint256)',
    callSelector: '0x44d9623e',
    delegate: 'deposit(address,address,uint256)',
    delegateSelector: '0x8340f549',
    role: 'allocator',
  },
  {
    call: 'starSavings_getDepositRateLimitKey(address,address)',
    callSelector: '0xd368f8fa',
    delegate: 'getDepositRateLimitKey(address,address)',
    delegateSelector: '0x9108d4f6',
    role: 'key',
  },
] as const
