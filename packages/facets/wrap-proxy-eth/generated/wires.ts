// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for WRAP_PROXY_ETH_FACET. */
export const wrapProxyETHWires = [
  {
    call: 'wrapProxyETH_VERSION()',
    callSelector: '0xba5572ac',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'wrapProxyETH_weth()',
    callSelector: '0xc09ebae3',
    delegate: 'weth()',
    delegateSelector: '0x3fc8cef3',
    role: 'view',
  },
  {
    call: 'wrapProxyETH_wrapAll()',
    callSelector: '0x9525b3ad',
    delegate: 'wrapAll()',
    delegateSelector: '0x4c84c1c8',
    role: 'allocator',
  },
  {
    call: 'wrapProxyETH_wrapRateLimitKey()',
    callSelector: '0x7b568b65',
    delegate: 'wrapRateLimitKey()',
    delegateSelector: '0x9ee2e58a',
    role: 'key',
  },
] as const
