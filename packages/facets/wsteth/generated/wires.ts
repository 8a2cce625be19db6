// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for WSTETH_FACET. */
export const wstethWires = [
  {
    call: 'wsteth_VERSION()',
    callSelector: '0xf0ecc72e',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'wsteth_weth()',
    callSelector: '0xc3bb9564',
    delegate: 'weth()',
    delegateSelector: '0x3fc8cef3',
    role: 'view',
  },
  {
    call: 'wsteth_withdrawQueue()',
    callSelector: '0x562f5184',
    delegate: 'withdrawQueue()',
    delegateSelector: '0x51a2d6d1',
    role: 'view',
  },
  {
    call: 'wsteth_wsteth()',
    callSelector: '0xaed1de23',
    delegate: 'wsteth()',
    delegateSelector: '0xd1d8bce7',
    role: 'view',
  },
  {
    call: 'wsteth_deposit(uint256)',
    callSelector: '0x23b57adc',
    delegate: 'deposit(uint256)',
    delegateSelector: '0xb6b55f25',
    role: 'allocator',
  },
  {
    call: 'wsteth_requestWithdraw(uint256)',
    callSelector: '0x1623d126',
    delegate: 'requestWithdraw(uint256)',
    delegateSelector: '0x745400c9',
    role: 'allocator',
  },
  {
    call: 'wsteth_claimWithdrawal(uint256)',
    callSelector: '0x537403c6',
    delegate: 'claimWithdrawal(uint256)',
    delegateSelector: '0xf8444436',
    role: 'allocator',
  },
  {
    call: 'wsteth_depositRateLimitKey()',
    callSelector: '0x91b62b8a',
    delegate: 'depositRateLimitKey()',
    delegateSelector: '0x357590c1',
    role: 'key',
  },
  {
    call: 'wsteth_requestWithdrawRateLimitKey()',
    callSelector: '0x478fa1c2',
    delegate: 'requestWithdrawRateLimitKey()',
    delegateSelector: '0xb33c0a77',
    role: 'key',
  },
  {
    call: 'wsteth_claimWithdrawRateLimitKey()',
    callSelector: '0x52a465d1',
    delegate: 'claimWithdrawRateLimitKey()',
    delegateSelector: '0xf8496615',
    role: 'key',
  },
] as const
