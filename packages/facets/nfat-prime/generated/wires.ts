// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for NFAT_PRIME_FACET. */
export const nfatPrimeWires = [
  {
    call: 'nfatPrime_VERSION()',
    callSelector: '0x9027aa28',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'nfatPrime_subscribe(address,uint256,bytes)',
    callSelector: '0xe2f5e974',
    delegate: 'subscribe(address,uint256,bytes)',
    delegateSelector: '0xd0804281',
    role: 'allocator',
  },
  {
    call: 'nfatPrime_withdraw(address,uint256)',
    callSelector: '0xba6cfa89',
    delegate: 'withdraw(address,uint256)',
    delegateSelector: '0xf3fef3a3',
    role: 'allocator',
  },
  {
    call: 'nfatPrime_collect(address,uint256,uint256)',
    callSelector: '0x440a8b3b',
    delegate: 'collect(address,uint256,uint256)',
    delegateSelector: '0xacc10f11',
    role: 'allocator',
  },
  {
    call: 'nfatPrime_getCollectRateLimitKey(address)',
    callSelector: '0xf348434d',
    delegate: 'getCollectRateLimitKey(address)',
    delegateSelector: '0x5285d449',
    role: 'key',
  },
  {
    call: 'nfatPrime_getSubscribeRateLimitKey(address,address)',
    callSelector: '0xe952141a',
    delegate: 'getSubscribeRateLimitKey(address,address)',
    delegateSelector: '0xdf897ee4',
    role: 'key',
  },
  {
    call: 'nfatPrime_getWithdrawRateLimitKey(address)',
    callSelector: '0x43f7b5f5',
    delegate: 'getWithdrawRateLimitKey(address)',
    delegateSelector: '0x180c92e7',
    role: 'key',
  },
] as const
