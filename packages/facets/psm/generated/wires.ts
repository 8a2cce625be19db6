// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for PSM_FACET. */
export const psmWires = [
  {
    call: 'psm_VERSION()',
    callSelector: '0xd05beca7',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'psm_dai()',
    callSelector: '0x244562d4',
    delegate: 'dai()',
    delegateSelector: '0xf4b9fa75',
    role: 'view',
  },
  {
    call: 'psm_daiUSDS()',
    callSelector: '0x91c203d5',
    delegate: 'daiUSDS()',
    delegateSelector: '0xc5237ab0',
    role: 'view',
  },
  {
    call: 'psm_psm()',
    callSelector: '0xf4edaca3',
    delegate: 'psm()',
    delegateSelector: '0x04bda262',
    role: 'view',
  },
  {
    call: 'psm_usdc()',
    callSelector: '0xca222cae',
    delegate: 'usdc()',
    delegateSelector: '0x3e413bee',
    role: 'view',
  },
  {
    call: 'psm_usds()',
    callSelector: '0x2b245db3',
    delegate: 'usds()',
    delegateSelector: '0x4cf282fb',
    role: 'view',
  },
  {
    call: 'psm_swapUSDSToUSDC(uint256)',
    callSelector: '0x3f45168c',
    delegate: 'swapUSDSToUSDC(uint256)',
    delegateSelector: '0x5acb7053',
    role: 'allocator',
  },
  {
    call: 'psm_swapUSDCToUSDS(uint256)',
    callSelector: '0x8c88adef',
    delegate: 'swapUSDCToUSDS(uint256)',
    delegateSelector: '0x115c48d5',
    role: 'allocator',
  },
  {
    call: 'psm_to18ConversionFactor()',
    callSelector: '0xa50e742a',
    delegate: 'to18ConversionFactor()',
    delegateSelector: '0x4010f777',
    role: 'view',
  },
  {
    call: 'psm_usdcToUSDSSwapRateLimitKey()',
    callSelector: '0x61ae39da',
    delegate: 'usdcToUSDSSwapRateLimitKey()',
    delegateSelector: '0x12cda159',
    role: 'key',
  },
  {
    call: 'psm_usdsToUSDCSwapRateLimitKey()',
    callSelector: '0x1fc67bed',
    delegate: 'usdsToUSDCSwapRateLimitKey()',
    delegateSelector: '0xa9b1bb46',
    role: 'key',
  },
] as const
