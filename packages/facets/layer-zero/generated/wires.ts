// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for LAYER_ZERO_FACET. */
export const layerZeroWires = [
  {
    call: 'layerZero_VERSION()',
    callSelector: '0x1e3c833f',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'layerZero_setRecipient(uint32,bytes32)',
    callSelector: '0xd59240e0',
    delegate: 'setRecipient(uint32,bytes32)',
    delegateSelector: '0x2c2d8089',
    role: 'admin',
  },
  {
    call: 'layerZero_transfer(address,uint256,uint32)',
    callSelector: '0xdcc2a0d5',
    delegate: 'transfer(address,uint256,uint32)',
    delegateSelector: '0x67d709d0',
    role: 'allocator',
  },
  {
    call: 'layerZero_getRecipient(uint32)',
    callSelector: '0xfe60c88e',
    delegate: 'getRecipient(uint32)',
    delegateSelector: '0xce36a3fa',
    role: 'view',
  },
  {
    call: 'layerZero_getTransferRateLimitKey(address,bytes32,uint32,address)',
    callSelector: '0xf70f6819',
    delegate: 'getTransferRateLimitKey(address,bytes32,uint32,address)',
    delegateSelector: '0xcbb7a838',
    role: 'key',
  },
  {
    call: 'layerZero_quoteTransfer(address,uint256,uint32)',
    callSelector: '0xe27f971d',
    delegate: 'quoteTransfer(address,uint256,uint32)',
    delegateSelector: '0x594568b4',
    role: 'view',
  },
] as const
