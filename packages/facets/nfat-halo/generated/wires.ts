// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for NFAT_HALO_FACET. */
export const nfatHaloWires = [
  {
    call: 'nfatHalo_VERSION()',
    callSelector: '0xfaa46a94',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'nfatHalo_setMaxAnnualGrowthRate(address,uint256)',
    callSelector: '0x0b6dc4cf',
    delegate: 'setMaxAnnualGrowthRate(address,uint256)',
    delegateSelector: '0x24dc428e',
    role: 'admin',
  },
  {
    call: 'nfatHalo_issue(address,address,uint256,uint256)',
    callSelector: '0x27d57f2b',
    delegate: 'issue(address,address,uint256,uint256)',
    delegateSelector: '0xccc241c6',
    role: 'allocator',
  },
  {
    call: 'nfatHalo_repayPrincipal(address,uint256,uint256)',
    callSelector: '0xe17ff739',
    delegate: 'repayPrincipal(address,uint256,uint256)',
    delegateSelector: '0xda212a55',
    role: 'allocator',
  },
  {
    call: 'nfatHalo_repayInterest(address,uint256,uint256)',
    callSelector: '0xbc947bce',
    delegate: 'repayInterest(address,uint256,uint256)',
    delegateSelector: '0x3a19deb0',
    role: 'allocator',
  },
  {
    call: 'nfatHalo_getMaxAnnualGrowthRate(address)',
    callSelector: '0x7876db5f',
    delegate: 'getMaxAnnualGrowthRate(address)',
    delegateSelector: '0x5724bd3d',
    role: 'view',
  },
  {
    call: 'nfatHalo_getFacilityState(address)',
    callSelector: '0x86e3aeb1',
    delegate: 'getFacilityState(address)',
    delegateSelector: '0x63dc5e1e',
    role: 'view',
  },
  {
    call: 'nfatHalo_getPosition(address,uint256)',
    callSelector: '0x7916b083',
    delegate: 'getPosition(address,uint256)',
    delegateSelector: '0x3adbb5af',
    role: 'view',
  },
  {
    call: 'nfatHalo_getCurrentMaxOutstandingInterest(address,uint256)',
    callSelector: '0xb720dcb3',
    delegate: 'getCurrentMaxOutstandingInterest(address,uint256)',
    delegateSelector: '0x0ac777cf',
    role: 'view',
  },
  {
    call: 'nfatHalo_getIssueRateLimitKey(address,address)',
    callSelector: '0x21c21cbb',
    delegate: 'getIssueRateLimitKey(address,address)',
    delegateSelector: '0xfb3cb180',
    role: 'key',
  },
  {
    call: 'nfatHalo_getRepayInterestRateLimitKey(address,address)',
    callSelector: '0x0356c440',
    delegate: 'getRepayInterestRateLimitKey(address,address)',
    delegateSelector: '0x65e5f467',
    role: 'key',
  },
  {
    call: 'nfatHalo_getRepayPrincipalRateLimitKey(address,address)',
    callSelector: '0xeae18cb1',
    delegate: 'getRepayPrincipalRateLimitKey(address,address)',
    delegateSelector: '0x4bb67ec9',
    role: 'key',
  },
] as const
