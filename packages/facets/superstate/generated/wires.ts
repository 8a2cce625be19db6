// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for SUPERSTATE_FACET. */
export const superstateWires = [
  {
    call: 'superstate_VERSION()',
    callSelector: '0x919b3e15',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'superstate_usdc()',
    callSelector: '0x0748173a',
    delegate: 'usdc()',
    delegateSelector: '0x3e413bee',
    role: 'view',
  },
  {
    call: 'superstate_ustb()',
    callSelector: '0xf67647a7',
    delegate: 'ustb()',
    delegateSelector: '0x95f4324e',
    role: 'view',
  },
  {
    call: 'superstate_subscribe(uint256)',
    callSelector: '0xa2cf5f64',
    delegate: 'subscribe(uint256)',
    delegateSelector: '0x0f574ba7',
    role: 'allocator',
  },
  {
    call: 'superstate_subscribeRateLimitKey()',
    callSelector: '0x0ff4e02c',
    delegate: 'subscribeRateLimitKey()',
    delegateSelector: '0x3a9758b2',
    role: 'key',
  },
] as const
