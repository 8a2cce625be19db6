// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for DAIUSDS_FACET. */
export const daiUSDSWires = [
  {
    call: 'daiUSDS_VERSION()',
    callSelector: '0xce0b849a',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'daiUSDS_dai()',
    callSelector: '0xd2a7f880',
    delegate: 'dai()',
    delegateSelector: '0xf4b9fa75',
    role: 'view',
  },
  {
    call: 'daiUSDS_daiUSDS()',
    callSelector: '0x3bb95a68',
    delegate: 'daiUSDS()',
    delegateSelector: '0xc5237ab0',
    role: 'view',
  },
  {
    call: 'daiUSDS_usds()',
    callSelector: '0x828c7047',
    delegate: 'usds()',
    delegateSelector: '0x4cf282fb',
    role: 'view',
  },
  {
    call: 'daiUSDS_swapUSDSToDAI(uint256)',
    callSelector: '0xb7630f21',
    delegate: 'swapUSDSToDAI(uint256)',
    delegateSelector: '0x0d015236',
    role: 'allocator',
  },
  {
    call: 'daiUSDS_swapDAIToUSDS(uint256)',
    callSelector: '0x96a6a161',
    delegate: 'swapDAIToUSDS(uint256)',
    delegateSelector: '0x7b65461c',
    role: 'allocator',
  },
  {
    call: 'daiUSDS_daiToUSDSSwapRateLimitKey()',
    callSelector: '0x79a1b038',
    delegate: 'daiToUSDSSwapRateLimitKey()',
    delegateSelector: '0x91a0cf77',
    role: 'key',
  },
  {
    call: 'daiUSDS_usdsToDAISwapRateLimitKey()',
    callSelector: '0x9058c044',
    delegate: 'usdsToDAISwapRateLimitKey()',
    delegateSelector: '0x81a84a37',
    role: 'key',
  },
] as const
