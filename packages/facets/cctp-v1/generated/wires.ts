// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for CCTP_V1_FACET. */
export const cctpV1Wires = [
  {
    call: 'cctpV1_VERSION()',
    callSelector: '0xfbd319f1',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'cctpV1_cctp()',
    callSelector: '0x7183c270',
    delegate: 'cctp()',
    delegateSelector: '0xe3329e32',
    role: 'view',
  },
  {
    call: 'cctpV1_usdc()',
    callSelector: '0x4f6cce5d',
    delegate: 'usdc()',
    delegateSelector: '0x3e413bee',
    role: 'view',
  },
  {
    call: 'cctpV1_setMintRecipient(uint32,bytes32)',
    callSelector: '0xa31b37c7',
    delegate: 'setMintRecipient(uint32,bytes32)',
    delegateSelector: '0xb5cbf202',
    role: 'admin',
  },
  {
    call: 'cctpV1_transfer(uint256,uint32)',
    callSelector: '0x203b550f',
    delegate: 'transfer(uint256,uint32)',
    delegateSelector: '0x4c1bcc70',
    role: 'allocator',
  },
  {
    call: 'cctpV1_getMintRecipient(uint32)',
    callSelector: '0x58e97dd9',
    delegate: 'getMintRecipient(uint32)',
    delegateSelector: '0xe85333c5',
    role: 'view',
  },
  {
    call: 'cctpV1_toCCTPRateLimitKey()',
    callSelector: '0x2f4bae39',
    delegate: 'toCCTPRateLimitKey()',
    delegateSelector: '0x127febbd',
    role: 'key',
  },
  {
    call: 'cctpV1_getToDomainRateLimitKey(uint32)',
    callSelector: '0x2aefc0fe',
    delegate: 'getToDomainRateLimitKey(uint32)',
    delegateSelector: '0x845da79b',
    role: 'key',
  },
] as const
