// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for USDS_FACET. */
export const usdsWires = [
  {
    call: 'usds_VERSION()',
    callSelector: '0x23c04f02',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'usds_usds()',
    callSelector: '0x3ca47c53',
    delegate: 'usds()',
    delegateSelector: '0x4cf282fb',
    role: 'view',
  },
  {
    call: 'usds_setVault(address)',
    callSelector: '0xbc4bf322',
    delegate: 'setVault(address)',
    delegateSelector: '0x6817031b',
    role: 'admin',
  },
  {
    call: 'usds_mint(uint256)',
    callSelector: '0xa5b7e02d',
    delegate: 'mint(uint256)',
    delegateSelector: '0xa0712d68',
    role: 'allocator',
  },
  {
    call: 'usds_burn(uint256)',
    callSelector: '0x48d63a13',
    delegate: 'burn(uint256)',
    delegateSelector: '0x42966c68',
    role: 'allocator',
  },
  {
    call: 'usds_vault()',
    callSelector: '0x6662401e',
    delegate: 'vault()',
    delegateSelector: '0xfbfa77cf',
    role: 'view',
  },
  {
    call: 'usds_mintRateLimitKey()',
    callSelector: '0x6b38cb7b',
    delegate: 'mintRateLimitKey()',
    delegateSelector: '0x335b7bbc',
    role: 'key',
  },
  {
    call: 'usds_burnRateLimitKey()',
    callSelector: '0x0cef4e7d',
    delegate: 'burnRateLimitKey()',
    delegateSelector: '0xe8683505',
    role: 'key',
  },
] as const
