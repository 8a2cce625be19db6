// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for FARM_FACET. */
export const farmWires = [
  {
    call: 'farm_VERSION()',
    callSelector: '0xbc5efae9',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'farm_deposit(address,uint256)',
    callSelector: '0xd641eef8',
    delegate: 'deposit(address,uint256)',
    delegateSelector: '0x47e7ef24',
    role: 'allocator',
  },
  {
    call: 'farm_claimReward(address)',
    callSelector: '0xa8a34607',
    delegate: 'claimReward(address)',
    delegateSelector: '0xd279c191',
    role: 'allocator',
  },
  {
    call: 'farm_withdraw(address,uint256)',
    callSelector: '0xb17fa1a0',
    delegate: 'withdraw(address,uint256)',
    delegateSelector: '0xf3fef3a3',
    role: 'allocator',
  },
  {
    call: 'farm_getClaimRewardRateLimitKey(address)',
    callSelector: '0x7f9dfccc',
    delegate: 'getClaimRewardRateLimitKey(address)',
    delegateSelector: '0x9d76d913',
    role: 'key',
  },
  {
    call: 'farm_getDepositRateLimitKey(address,address)',
    callSelector: '0x1ba887c6',
    delegate: 'getDepositRateLimitKey(address,address)',
    delegateSelector: '0x9108d4f6',
    role: 'key',
  },
  {
    call: 'farm_getWithdrawRateLimitKey(address)',
    callSelector: '0x8ef87989',
    delegate: 'getWithdrawRateLimitKey(address)',
    delegateSelector: '0x180c92e7',
    role: 'key',
  },
] as const
