import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'PSM3_FACET',
  prefix: 'psm3',
  contract: 'PSM3Facet',
  version: '1.0.0',
  summary: "Provides liquidity to Spark's PSM3 of a layer 2 (USDS, sUSDS and USDC), and withdraws it.",
  chains: [10, 130, 8453, 42161],
  constructorArgs: { psm_: { address: 'PSM3' } },
  functions: {
    VERSION: { role: 'view' },
    psm: { role: 'view' },
    deposit: {
      role: 'allocator',
      event: 'PSM3Deposit',
      direction: 'out',
      limits: ['deposit'],
      lossBound: 'amount: the PSM alone says what a share costs',
    },
    withdraw: {
      role: 'allocator',
      event: 'PSM3Withdraw',
      direction: 'in',
      limits: ['withdraw'],
      lossBound: 'the shares of the proxy: the PSM alone says what they are worth',
    },
    getDepositRateLimitKey: { role: 'key', limit: 'deposit' },
    getWithdrawRateLimitKey: { role: 'key', limit: 'withdraw' },
  },
  limits: {
    deposit: {
      constant: 'LIMIT_PSM_DEPOSIT',
      args: [{ name: 'asset', type: 'address' }],
      getter: 'getDepositRateLimitKey',
      unit: 'asset',
      direction: 'out',
    },
    withdraw: {
      constant: 'LIMIT_PSM_WITHDRAW',
      args: [{ name: 'asset', type: 'address' }],
      getter: 'getWithdrawRateLimitKey',
      unit: 'asset',
      direction: 'in',
    },
  },
})
