// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for CCTP_FACET. */
export const cctpWires = [
  {
    call: 'cctp_VERSION()',
    callSelector: '0x87bd715a',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'cctp_DESTINATION_CALLER()',
    callSelector: '0x2c7389a0',
    delegate: 'DESTINATION_CALLER()',
    delegateSelector: '0x62cef4b9',
    role: 'view',
  },
  {
    call: 'cctp_MIN_FINALITY_THRESHOLD()',
    callSelector: '0x75ef4015',
    delegate: 'MIN_FINALITY_THRESHOLD()',
    delegateSelector: '0x5bd0f214',
    role: 'view',
  },
  {
    call: 'cctp_cctp()',
    callSelector: '0xf9b8d11c',
    delegate: 'cctp()',
    delegateSelector: '0xe3329e32',
    role: 'view',
  },
  {
    call: 'cctp_usdc()',
    callSelector: '0x3520c914',
    delegate: 'usdc()',
    delegateSelector: '0x3e413bee',
    role: 'view',
  },
  {
    call: 'cctp_setDomainParameters(uint32,bytes32,uint32,uint32)',
    callSelector: '0x6969ad0b',
    delegate: 'setDomainParameters(uint32,bytes32,uint32,uint32)',
    delegateSelector: '0x0f32bb10',
    role: 'admin',
  },
  {
    call: 'cctp_transfer(uint256,uint32,uint64)',
    callSelector: '0xd82592c1',
    delegate: 'transfer(uint256,uint32,uint64)',
    delegateSelector: '0xb9bbdcf2',
    role: 'allocator',
  },
  {
    call: 'cctp_toCCTPRateLimitKey()',
    callSelector: '0x9bbb03f2',
    delegate: 'toCCTPRateLimitKey()',
    delegateSelector: '0x127febbd',
    role: 'key',
  },
  {
    call: 'cctp_getDomainParameters(uint32)',
    callSelector: '0x3c7020e9',
    delegate: 'getDomainParameters(uint32)',
    delegateSelector: '0xa24e0ef5',
    role: 'view',
  },
  {
    call: 'cctp_getToDomainRateLimitKey(uint32)',
    callSelector: '0xb2a4d06f',
    delegate: 'getToDomainRateLimitKey(uint32)',
    delegateSelector: '0x845da79b',
    role: 'key',
  },
] as const
