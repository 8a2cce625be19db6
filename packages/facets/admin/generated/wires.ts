// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for ADMIN_FACET. */
export const adminWires = [
  {
    call: 'admin_VERSION()',
    callSelector: '0x083e375b',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'admin_setAgent(address)',
    callSelector: '0x6de74068',
    delegate: 'setAgent(address)',
    delegateSelector: '0xbcf685ed',
    role: 'admin',
  },
  {
    call: 'admin_setRelayer(address)',
    callSelector: '0x806a201c',
    delegate: 'setRelayer(address)',
    delegateSelector: '0x6548e9bc',
    role: 'admin',
  },
  {
    call: 'admin_setFreezer(address)',
    callSelector: '0x24382e00',
    delegate: 'setFreezer(address)',
    delegateSelector: '0x2c341fe7',
    role: 'admin',
  },
  {
    call: 'admin_removeFreezer(address)',
    callSelector: '0x39303dd4',
    delegate: 'removeFreezer(address)',
    delegateSelector: '0x2acd2000',
    role: 'admin',
  },
  {
    call: 'admin_removeRelayer(address)',
    callSelector: '0x30755c10',
    delegate: 'removeRelayer(address)',
    delegateSelector: '0x60f0a5ac',
    role: 'freezer',
  },
  {
    call: 'admin_agent()',
    callSelector: '0x4cce6726',
    delegate: 'agent()',
    delegateSelector: '0xf5ff5c76',
    role: 'view',
  },
] as const
