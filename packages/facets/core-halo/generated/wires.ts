// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for CORE_HALO_FACET. */
export const coreHaloWires = [
  {
    call: 'coreHalo_VERSION()',
    callSelector: '0xf53f1f0e',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'coreHalo_setMaxUnitPrice(address,uint256,uint256)',
    callSelector: '0x086e3aca',
    delegate: 'setMaxUnitPrice(address,uint256,uint256)',
    delegateSelector: '0x2b3631b4',
    role: 'admin',
  },
  {
    call: 'coreHalo_deploy(address,uint256,uint256)',
    callSelector: '0xa7e37f76',
    delegate: 'deploy(address,uint256,uint256)',
    delegateSelector: '0xcfda5478',
    role: 'allocator',
  },
  {
    call: 'coreHalo_exit(address,uint256,uint256)',
    callSelector: '0x83877d69',
    delegate: 'exit(address,uint256,uint256)',
    delegateSelector: '0xbbdc9531',
    role: 'allocator',
  },
  {
    call: 'coreHalo_UNIT_PRICE_PRECISION()',
    callSelector: '0x2ab8108d',
    delegate: 'UNIT_PRICE_PRECISION()',
    delegateSelector: '0x9ad7b718',
    role: 'view',
  },
  {
    call: 'coreHalo_getMaxUnitPrice(address)',
    callSelector: '0xdd0a51a2',
    delegate: 'getMaxUnitPrice(address)',
    delegateSelector: '0x4ca172c9',
    role: 'view',
  },
  {
    call: 'coreHalo_getDeployRateLimitKey(address,address)',
    callSelector: '0x322f9cb6',
    delegate: 'getDeployRateLimitKey(address,address)',
    delegateSelector: '0xf5033a02',
    role: 'key',
  },
  {
    call: 'coreHalo_getExitRateLimitKey(address)',
    callSelector: '0x293d34cc',
    delegate: 'getExitRateLimitKey(address)',
    delegateSelector: '0x33d0ba75',
    role: 'key',
  },
] as const
