// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for ERC4626_FACET. */
export const erc4626Wires = [
  {
    call: 'erc4626_VERSION()',
    callSelector: '0x8727e305',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'erc4626_setMaxExchangeRate(address,uint256,uint256)',
    callSelector: '0xa3124407',
    delegate: 'setMaxExchangeRate(address,uint256,uint256)',
    delegateSelector: '0x7011df99',
    role: 'admin',
  },
  {
    call: 'erc4626_deposit(address,uint256,uint256)',
    callSelector: '0xfc78974a',
    delegate: 'deposit(address,uint256,uint256)',
    delegateSelector: '0x0efe6a8b',
    role: 'allocator',
  },
  {
    call: 'erc4626_withdraw(address,uint256,uint256)',
    callSelector: '0xd04771b8',
    delegate: 'withdraw(address,uint256,uint256)',
    delegateSelector: '0xb5c5f672',
    role: 'allocator',
  },
  {
    call: 'erc4626_redeem(address,uint256,uint256)',
    callSelector: '0xe7accdce',
    delegate: 'redeem(address,uint256,uint256)',
    delegateSelector: '0x2b83cccd',
    role: 'allocator',
  },
  {
    call: 'erc4626_EXCHANGE_RATE_PRECISION()',
    callSelector: '0xd9aa77a8',
    delegate: 'EXCHANGE_RATE_PRECISION()',
    delegateSelector: '0x3a01b964',
    role: 'view',
  },
  {
    call: 'erc4626_getMaxExchangeRate(address)',
    callSelector: '0x9d6e4747',
    delegate: 'getMaxExchangeRate(address)',
    delegateSelector: '0x7ed9b88c',
    role: 'view',
  },
  {
    call: 'erc4626_getDepositRateLimitKey(address,address)',
    callSelector: '0x4f3c9dd9',
    delegate: 'getDepositRateLimitKey(address,address)',
    delegateSelector: '0x9108d4f6',
    role: 'key',
  },
  {
    call: 'erc4626_getWithdrawRateLimitKey(address)',
    callSelector: '0xb2d5ea4b',
    delegate: 'getWithdrawRateLimitKey(address)',
    delegateSelector: '0x180c92e7',
    role: 'key',
  },
] as const
