// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for TRANSFER_ASSET_FACET. */
export const transferAssetWires = [
  {
    call: 'transferAsset_VERSION()',
    callSelector: '0xc58a1a66',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'transferAsset_transfer(address,address,uint256)',
    callSelector: '0x56ebb17a',
    delegate: 'transfer(address,address,uint256)',
    delegateSelector: '0xbeabacc8',
    role: 'allocator',
  },
  {
    call: 'transferAsset_getTransferRateLimitKey(address,address)',
    callSelector: '0x18cb1daf',
    delegate: 'getTransferRateLimitKey(address,address)',
    delegateSelector: '0xa7811f56',
    role: 'key',
  },
] as const
