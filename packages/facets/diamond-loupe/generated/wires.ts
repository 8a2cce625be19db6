// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for DIAMOND_LOUPE_FACET. */
export const diamondLoupeWires = [
  {
    call: 'diamondLoupe_VERSION()',
    callSelector: '0x4a76aae1',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'supportsInterface(bytes4)',
    callSelector: '0x01ffc9a7',
    delegate: 'supportsInterface(bytes4)',
    delegateSelector: '0x01ffc9a7',
    role: 'view',
  },
] as const

/** The same for a Controller without a loupe of its own, such as the live one. */
export const diamondLoupeForeignWires = [
  {
    call: 'diamondLoupe_VERSION()',
    callSelector: '0x4a76aae1',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'facets()',
    callSelector: '0x7a0ed627',
    delegate: 'facets()',
    delegateSelector: '0x7a0ed627',
    role: 'view',
  },
  {
    call: 'facetFunctionSelectors(address)',
    callSelector: '0xadfca15e',
    delegate: 'facetFunctionSelectors(address)',
    delegateSelector: '0xadfca15e',
    role: 'view',
  },
  {
    call: 'facetAddresses()',
    callSelector: '0x52ef6b2c',
    delegate: 'facetAddresses()',
    delegateSelector: '0x52ef6b2c',
    role: 'view',
  },
  {
    call: 'facetAddress(bytes4)',
    callSelector: '0xcdffacc6',
    delegate: 'facetAddress(bytes4)',
    delegateSelector: '0xcdffacc6',
    role: 'view',
  },
  {
    call: 'supportsInterface(bytes4)',
    callSelector: '0x01ffc9a7',
    delegate: 'supportsInterface(bytes4)',
    delegateSelector: '0x01ffc9a7',
    role: 'view',
  },
] as const
