// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for PENDLE_FACET. */
export const pendleWires = [
  {
    call: 'pendle_VERSION()',
    callSelector: '0xdc4da085',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'pendle_router()',
    callSelector: '0xd20d1494',
    delegate: 'router()',
    delegateSelector: '0xf887ea40',
    role: 'view',
  },
  {
    call: 'pendle_redeem(address,uint256,uint256)',
    callSelector: '0x320f41c0',
    delegate: 'redeem(address,uint256,uint256)',
    delegateSelector: '0x2b83cccd',
    role: 'allocator',
  },
  {
    call: 'pendle_getRedeemRateLimitKey(address,address)',
    callSelector: '0x25284629',
    delegate: 'getRedeemRateLimitKey(address,address)',
    delegateSelector: '0x37cb8175',
    role: 'key',
  },
] as const
