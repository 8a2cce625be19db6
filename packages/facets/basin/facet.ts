import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'BASIN_FACET',
  prefix: 'basin',
  contract: 'BasinFacet',
  version: '1.0.0',
  summary: 'Deposits assets into Grove Basins for shares, and withdraws them.',
  chains: 'all',
  functions: {
    VERSION: { role: 'view' },
    deposit: {
      role: 'allocator',
      event: 'BasinDeposit',
      direction: 'out',
      limits: ['deposit'],
      lossBound: 'amount: what the basin makes of it is bounded by minSharesOut alone',
    },
    withdraw: {
      role: 'allocator',
      event: 'BasinWithdraw',
      direction: 'in',
      limits: ['withdraw'],
      lossBound: 'the basin shares of the proxy, at the conversion rate that the call demands',
    },
    getDepositRateLimitKey: { role: 'key', limit: 'deposit' },
    getWithdrawRateLimitKey: { role: 'key', limit: 'withdraw' },
  },
  limits: {
    deposit: {
      constant: 'LIMIT_BASIN_DEPOSIT',
      args: [
        { name: 'asset', type: 'address' },
        { name: 'basin', type: 'address' },
      ],
      getter: 'getDepositRateLimitKey',
      unit: 'asset',
      direction: 'out',
    },
    withdraw: {
      constant: 'LIMIT_BASIN_WITHDRAW',
      args: [
        { name: 'asset', type: 'address' },
        { name: 'basin', type: 'address' },
      ],
      getter: 'getWithdrawRateLimitKey',
      unit: 'asset',
      direction: 'in',
    },
  },
})
