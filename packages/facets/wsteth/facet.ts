import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'WSTETH_FACET',
  prefix: 'wsteth',
  contract: 'WSTETHFacet',
  version: '1.0.0',
  summary: "Stakes WETH into Lido's wstETH and leaves by its withdrawal queue.",
  chains: [1],
  constructorArgs: {
    weth_: { address: 'WETH' },
    withdrawQueue_: { address: 'WSTETH_WITHDRAW_QUEUE' },
    wsteth_: { address: 'WSTETH' },
  },
  functions: {
    VERSION: { role: 'view' },
    weth: { role: 'view' },
    withdrawQueue: { role: 'view' },
    wsteth: { role: 'view' },
    deposit: {
      role: 'allocator',
      event: 'WSTETHDeposit',
      direction: 'out',
      limits: ['deposit'],
      lossBound: 'nothing at the rate that wstETH names: less reverts',
    },
    requestWithdraw: {
      role: 'allocator',
      event: 'WSTETHRequestWithdraw',
      direction: 'out',
      limits: ['requestWithdraw'],
      lossBound: 'what the stake loses or does not earn while it waits; the request belongs to the proxy',
    },
    claimWithdrawal: {
      role: 'allocator',
      event: 'WSTETHClaimWithdrawal',
      direction: 'in',
      limits: [],
      gates: { claimWithdraw: 'WSTETHFacet/invalid-action' },
      lossBound: 'nothing: ETH can only come to the proxy',
    },
    depositRateLimitKey: { role: 'key', limit: 'deposit' },
    requestWithdrawRateLimitKey: { role: 'key', limit: 'requestWithdraw' },
    claimWithdrawRateLimitKey: { role: 'key', limit: 'claimWithdraw' },
  },
  limits: {
    deposit: { constant: 'LIMIT_WSTETH_DEPOSIT', getter: 'depositRateLimitKey', unit: 'WETH', direction: 'out' },
    requestWithdraw: {
      constant: 'LIMIT_WSTETH_REQUEST_WITHDRAW',
      getter: 'requestWithdrawRateLimitKey',
      unit: 'stETH',
      direction: 'out',
    },
    claimWithdraw: {
      constant: 'LIMIT_WSTETH_CLAIM_WITHDRAW',
      getter: 'claimWithdrawRateLimitKey',
      unit: 'nothing',
      direction: 'in',
    },
  },
})
