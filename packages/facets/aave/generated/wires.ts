// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for AAVE_FACET. */
export const aaveWires = [
  {
    call: 'aave_VERSION()',
    callSelector: '0x23fd078b',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'aave_setMaxSlippage(address,uint256)',
    callSelector: '0x0c61b8e5',
    delegate: 'setMaxSlippage(address,uint256)',
    delegateSelector: '0x73d76dbe',
    role: 'admin',
  },
  {
    call: 'aave_getMaxSlippage(address)',
    callSelector: '0xd5d4d777',
    delegate: 'getMaxSlippage(address)',
    delegateSelector: '0xd86483e1',
    role: 'view',
  },
  {
    call: 'aave_deposit(address,uint256)',
    callSelector: '0x0599d5f2',
    delegate: 'deposit(address,uint256)',
    delegateSelector: '0x47e7ef24',
    role: 'allocator',
  },
  {
    call: 'aave_withdraw(address,uint256)',
    callSelector: '0xdb42c44d',
    delegate: 'withdraw(address,uint256)',
    delegateSelector: '0xf3fef3a3',
    role: 'allocator',
  },
  {
    call: 'aave_getDepositRateLimitKey(address,address,address)',
    callSelector: '0x04fa22b0',
    delegate: 'getDepositRateLimitKey(address,address,address)',
    delegateSelector: '0x44cabc34',
    role: 'key',
  },
  {
    call: 'aave_getWithdrawRateLimitKey(address,address)',
    callSelector: '0xc521ebca',
    delegate: 'getWithdrawRateLimitKey(address,address)',
    delegateSelector: '0x01da872b',
    role: 'key',
  },
] as const
