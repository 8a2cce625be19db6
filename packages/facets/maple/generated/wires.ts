// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for MAPLE_FACET. */
export const mapleWires = [
  {
    call: 'maple_VERSION()',
    callSelector: '0x3e2b0185',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'maple_requestRedemption(address,uint256)',
    callSelector: '0x52c959b8',
    delegate: 'requestRedemption(address,uint256)',
    delegateSelector: '0x65d8480b',
    role: 'allocator',
  },
  {
    call: 'maple_cancelRedemption(address,uint256)',
    callSelector: '0x3b45c0e5',
    delegate: 'cancelRedemption(address,uint256)',
    delegateSelector: '0x635403f6',
    role: 'allocator',
  },
  {
    call: 'maple_getCancelRedeemRateLimitKey(address)',
    callSelector: '0xe6b45f94',
    delegate: 'getCancelRedeemRateLimitKey(address)',
    delegateSelector: '0xc6529f84',
    role: 'key',
  },
  {
    call: 'maple_getRequestRedeemRateLimitKey(address)',
    callSelector: '0x18141579',
    delegate: 'getRequestRedeemRateLimitKey(address)',
    delegateSelector: '0x57e1aa90',
    role: 'key',
  },
] as const
