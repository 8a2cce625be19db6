// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for CURVE_FACET. */
export const curveWires = [
  {
    call: 'curve_VERSION()',
    callSelector: '0xa883ab35',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'curve_setMaxSlippage(address,uint256)',
    callSelector: '0x6f9721b7',
    delegate: 'setMaxSlippage(address,uint256)',
    delegateSelector: '0x73d76dbe',
    role: 'admin',
  },
  {
    call: 'curve_getMaxSlippage(address)',
    callSelector: '0x9dfe4703',
    delegate: 'getMaxSlippage(address)',
    delegateSelector: '0xd86483e1',
    role: 'view',
  },
  {
    call: 'curve_swap(address,uint256,uint256,uint256,uint256)',
    callSelector: '0x407aff82',
    delegate: 'swap(address,uint256,uint256,uint256,uint256)',
    delegateSelector: '0x9a5f60e5',
    role: 'allocator',
  },
  {
    call: 'curve_addLiquidity(address,uint256[],uint256)',
    callSelector: '0xf7236c39',
    delegate: 'addLiquidity(address,uint256[],uint256)',
    delegateSelector: '0x21fccb48',
    role: 'allocator',
  },
  {
    call: 'curve_removeLiquidity(address,uint256,uint256[])',
    callSelector: '0x47ea07bf',
    delegate: 'removeLiquidity(address,uint256,uint256[])',
    delegateSelector: '0xc83abb85',
    role: 'allocator',
  },
  {
    call: 'curve_getAggregateDepositRateLimitKey(address)',
    callSelector: '0xe24655a9',
    delegate: 'getAggregateDepositRateLimitKey(address)',
    delegateSelector: '0x0238451d',
    role: 'key',
  },
  {
    call: 'curve_getAssetDepositRateLimitKey(address,address)',
    callSelector: '0xe331da72',
    delegate: 'getAssetDepositRateLimitKey(address,address)',
    delegateSelector: '0xba92d50c',
    role: 'key',
  },
  {
    call: 'curve_getSwapRateLimitKey(address,address)',
    callSelector: '0x4b8ef9b6',
    delegate: 'getSwapRateLimitKey(address,address)',
    delegateSelector: '0xecbe2511',
    role: 'key',
  },
  {
    call: 'curve_getAggregateWithdrawRateLimitKey(address)',
    callSelector: '0xb51b95a1',
    delegate: 'getAggregateWithdrawRateLimitKey(address)',
    delegateSelector: '0xbd75d2c8',
    role: 'key',
  },
  {
    call: 'curve_getAssetWithdrawRateLimitKey(address,address)',
    callSelector: '0x8abc464b',
    delegate: 'getAssetWithdrawRateLimitKey(address,address)',
    delegateSelector: '0xca0169fa',
    role: 'key',
  },
] as const
