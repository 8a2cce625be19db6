// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for PSM3_FACET. */
export const psm3Wires = [
  {
    call: 'psm3_VERSION()',
    callSelector: '0xc6614e82',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'psm3_psm()',
    callSelector: '0xf1ced30d',
    delegate: 'psm()',
    delegateSelector: '0x04bda262',
    role: 'view',
  },
  {
    call: 'psm3_deposit(address,uint256)',
    callSelector: '0x4687ba5a',
    delegate: 'deposit(address,uint256)',
    delegateSelector: '0x47e7ef24',
    role: 'allocator',
  },
  {
    call: 'psm3_withdraw(address,uint256)',
    callSelector: '0xeff6a67a',
    delegate: 'withdraw(address,uint256)',
    delegateSelector: '0xf3fef3a3',
    role: 'allocator',
  },
  {
    call: 'psm3_getDepositRateLimitKey(address)',
    callSelector: '0x5d04acec',
    delegate: 'getDepositRateLimitKey(address)',
    delegateSelector: '0x88dba226',
    role: 'key',
  },
  {
    call: 'psm3_getWithdrawRateLimitKey(address)',
    callSelector: '0x920d5ee5',
    delegate: 'getWithdrawRateLimitKey(address)',
    delegateSelector: '0x180c92e7',
    role: 'key',
  },
] as const
