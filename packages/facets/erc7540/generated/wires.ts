// Generated from facet.ts and the compiled facet. Do not edit.

/** What the Beacon publishes for ERC7540_FACET. */
export const erc7540Wires = [
  {
    call: 'erc7540_VERSION()',
    callSelector: '0x9b5fbbe7',
    delegate: 'VERSION()',
    delegateSelector: '0xffa1ad74',
    role: 'view',
  },
  {
    call: 'erc7540_requestDeposit(address,uint256)',
    callSelector: '0x61801f5a',
    delegate: 'requestDeposit(address,uint256)',
    delegateSelector: '0x5696bdae',
    role: 'allocator',
  },
  {
    call: 'erc7540_claimDeposit(address)',
    callSelector: '0x48a6b5b5',
    delegate: 'claimDeposit(address)',
    delegateSelector: '0xde56603c',
    role: 'allocator',
  },
  {
    call: 'erc7540_requestRedeem(address,uint256)',
    callSelector: '0xe6f88d13',
    delegate: 'requestRedeem(address,uint256)',
    delegateSelector: '0x65b89f9f',
    role: 'allocator',
  },
  {
    call: 'erc7540_claimRedeem(address)',
    callSelector: '0x7df41157',
    delegate: 'claimRedeem(address)',
    delegateSelector: '0x0c5cb572',
    role: 'allocator',
  },
  {
    call: 'erc7540_getRequestDepositRateLimitKey(address,address)',
    callSelector: '0x15df8738',
    delegate: 'getRequestDepositRateLimitKey(address,address)',
    delegateSelector: '0x276f2add',
    role: 'key',
  },
  {
    call: 'erc7540_getClaimDepositRateLimitKey(address)',
    callSelector: '0x48f4e870',
    delegate: 'getClaimDepositRateLimitKey(address)',
    delegateSelector: '0xe73db94e',
    role: 'key',
  },
  {
    call: 'erc7540_getRequestRedeemRateLimitKey(address)',
    callSelector: '0xd93b9d90',
    delegate: 'getRequestRedeemRateLimitKey(address)',
    delegateSelector: '0x57e1aa90',
    role: 'key',
  },
  {
    call: 'erc7540_getClaimRedeemRateLimitKey(address)',
    callSelector: '0x590d0f5e',
    delegate: 'getClaimRedeemRateLimitKey(address)',
    delegateSelector: '0x9652438d',
    role: 'key',
  },
] as const
