// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for MORPHO_FACET. */
export const morphoWires = [
  {
    call: 'morpho_VERSION()',
    callSelector: '0xb3c657a1',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'morpho_setSupplyQueue(address,bytes32[])',
    callSelector: '0xa2378818',
    delegate: 'setSupplyQueue(address,bytes32[])',
    delegateSelector: '0x7fbef040',
    role: 'allocator',
  },
  {
    call: 'morpho_updateWithdrawQueue(address,uint256[])',
    callSelector: '0x196e209a',
    delegate: 'updateWithdrawQueue(address,uint256[])',
    delegateSelector: '0x67204dd9',
    role: 'allocator',
  },
  {
    call: 'morpho_reallocate(address,((address,address,address,address,uint256),uint256)[])',
    callSelector: '0xda5779cc',
    delegate: 'reallocate(address,((address,address,address,address,uint256),uint256)[])',
    delegateSelector: '0xeb7499cf',
    role: 'allocator',
  },
  {
    call: 'morpho_getSetSupplyQueueRateLimitKey(address)',
    callSelector: '0xe933181c',
    delegate: 'getSetSupplyQueueRateLimitKey(address)',
    delegateSelector: '0x8769b56a',
    role: 'key',
  },
  {
    call: 'morpho_getUpdateWithdrawQueueRateLimitKey(address)',
    callSelector: '0x4dec0080',
    delegate: 'getUpdateWithdrawQueueRateLimitKey(address)',
    delegateSelector: '0x6d79b9a0',
    role: 'key',
  },
  {
    call: 'morpho_getReallocateRateLimitKey(address)',
    callSelector: '0x9fa38490',
    delegate: 'getReallocateRateLimitKey(address)',
    delegateSelector: '0x70e963e1',
    role: 'key',
  },
] as const
