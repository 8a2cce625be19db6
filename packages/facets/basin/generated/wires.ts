// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for BASIN_FACET. */
export const basinWires = [
  {
    call: 'basin_VERSION()',
    callSelector: '0xe906f996',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'basin_deposit(address,address,uint256,uint256)',
    callSelector: '0xe4696d83',
    delegate: 'deposit(address,address,uint256,uint256)',
    delegateSelector: '0x20e8c565',
    role: 'allocator',
  },
  {
    call: 'basin_withdraw(address,address,uint256,uint256)',
    callSelector: '0xa51e3864',
    delegate: 'withdraw(address,address,uint256,uint256)',
    delegateSelector: '0x7bfe950c',
    role: 'allocator',
  },
  {
    call: 'basin_getDepositRateLimitKey(address,address)',
    callSelector: '0x4a0430a7',
    delegate: 'getDepositRateLimitKey(address,address)',
    delegateSelector: '0x9108d4f6',
    role: 'key',
  },
  {
    call: 'basin_getWithdrawRateLimitKey(address,address)',
    callSelector: '0x8a752f15',
    delegate: 'getWithdrawRateLimitKey(address,address)',
    delegateSelector: '0x01da872b',
    role: 'key',
  },
] as const
