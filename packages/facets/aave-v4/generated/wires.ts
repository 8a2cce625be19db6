// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for AAVE_V4_FACET. */
export const aaveV4Wires = [
  {
    call: 'aaveV4_VERSION()',
    callSelector: '0x1819937c',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'aaveV4_setMaxSlippage(address,uint256,uint256)',
    callSelector: '0xbdb12273',
    delegate: 'setMaxSlippage(address,uint256,uint256)',
    delegateSelector: '0x436f000c',
    role: 'admin',
  },
  {
    call: 'aaveV4_getMaxSlippage(address,uint256)',
    callSelector: '0x2516ab3d',
    delegate: 'getMaxSlippage(address,uint256)',
    delegateSelector: '0x8e5c162d',
    role: 'view',
  },
  {
    call: 'aaveV4_deposit(address,uint256,uint256)',
    callSelector: '0x93f84865',
    delegate: 'deposit(address,uint256,uint256)',
    delegateSelector: '0x0efe6a8b',
    role: 'allocator',
  },
  {
    call: 'aaveV4_withdraw(address,uint256,uint256)',
    callSelector: '0x8d616289',
    delegate: 'withdraw(address,uint256,uint256)',
    delegateSelector: '0xb5c5f672',
    role: 'allocator',
  },
  {
    call: 'aaveV4_getDepositRateLimitKey(address,uint256,address,uint16,address)',
    callSelector: '0xcb30d6d9',
    delegate: 'getDepositRateLimitKey(address,uint256,address,uint16,address)',
    delegateSelector: '0x534bc1a6',
    role: 'key',
  },
  {
    call: 'aaveV4_getWithdrawRateLimitKey(address,uint256)',
    callSelector: '0xd2e7251a',
    delegate: 'getWithdrawRateLimitKey(address,uint256)',
    delegateSelector: '0xcf57fb82',
    role: 'key',
  },
] as const
