// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for WEETH_FACET. */
export const weethWires = [
  {
    call: 'weeth_VERSION()',
    callSelector: '0x566fbfef',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'weeth_weeth()',
    callSelector: '0x136b3ae8',
    delegate: 'weeth()',
    delegateSelector: '0xe225c3a7',
    role: 'view',
  },
  {
    call: 'weeth_weth()',
    callSelector: '0x619ce5f1',
    delegate: 'weth()',
    delegateSelector: '0x3fc8cef3',
    role: 'view',
  },
  {
    call: 'weeth_deposit(uint256,uint256)',
    callSelector: '0xb3d5d159',
    delegate: 'deposit(uint256,uint256)',
    delegateSelector: '0xe2bbb158',
    role: 'allocator',
  },
  {
    call: 'weeth_requestWithdraw(address,uint256,uint256)',
    callSelector: '0xb869c138',
    delegate: 'requestWithdraw(address,uint256,uint256)',
    delegateSelector: '0x3a2bf94e',
    role: 'allocator',
  },
  {
    call: 'weeth_claimWithdrawal(address,uint256)',
    callSelector: '0x74cf6a69',
    delegate: 'claimWithdrawal(address,uint256)',
    delegateSelector: '0x2dd54c6e',
    role: 'allocator',
  },
  {
    call: 'weeth_getDepositRateLimitKey(address,address)',
    callSelector: '0x547184f6',
    delegate: 'getDepositRateLimitKey(address,address)',
    delegateSelector: '0x9108d4f6',
    role: 'key',
  },
  {
    call: 'weeth_getRequestWithdrawRateLimitKey(address,address,address)',
    callSelector: '0xb77d66f0',
    delegate: 'getRequestWithdrawRateLimitKey(address,address,address)',
    delegateSelector: '0xf750c581',
    role: 'key',
  },
  {
    call: 'weeth_getClaimWithdrawRateLimitKey(address)',
    callSelector: '0xb1e51f1a',
    delegate: 'getClaimWithdrawRateLimitKey(address)',
    delegateSelector: '0x323bdfb6',
    role: 'key',
  },
] as const
