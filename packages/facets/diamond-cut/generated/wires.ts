// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for DIAMOND_CUT_FACET. */
export const diamondCutWires = [
  {
    call: 'diamondCut_VERSION()',
    callSelector: '0x2da94217',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'diamondCut((address,uint8,bytes4[])[],address,bytes)',
    callSelector: '0x1f931c1c',
    delegate: 'diamondCut((address,uint8,bytes4[])[],address,bytes)',
    delegateSelector: '0x1f931c1c',
    role: 'admin',
  },
] as const
