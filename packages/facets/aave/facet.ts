import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'AAVE_FACET',
  prefix: 'aave',
  contract: 'AaveFacet',
  version: '1.0.0',
  summary: 'Supplies to and withdraws from markets of Aave V3 and its forks, such as SparkLend.',
  chains: 'all',
  namespace: 'sky.pau.storage.AaveFacet.v1',
  constructorArgs: { parameterRegistry_: { component: 'ParameterRegistry' } },
  functions: {
    VERSION: { role: 'view' },
    setMaxSlippage: { role: 'admin', event: 'AaveMaxSlippageSet', parameter: 'getMaxSlippage' },
    getMaxSlippage: { role: 'view' },
    deposit: {
      role: 'allocator',
      event: 'AaveDeposit',
      direction: 'out',
      limits: ['deposit'],
      lossBound: 'amount * (1 - maxSlippage / 1e18)',
    },
    withdraw: {
      role: 'allocator',
      event: 'AaveWithdraw',
      direction: 'in',
      limits: ['withdraw'],
      refills: ['deposit'],
      lossBound: 'nothing beyond what the pool holds already: assets can only come to the proxy',
    },
    getDepositRateLimitKey: { role: 'key', limit: 'deposit' },
    getWithdrawRateLimitKey: { role: 'key', limit: 'withdraw' },
  },
  limits: {
    deposit: {
      constant: 'LIMIT_AAVE_DEPOSIT',
      args: [
        { name: 'underlyingAsset', type: 'address' },
        { name: 'pool', type: 'address' },
        { name: 'aToken', type: 'address' },
      ],
      getter: 'getDepositRateLimitKey',
      unit: 'underlyingAsset',
      direction: 'out',
    },
    withdraw: {
      constant: 'LIMIT_AAVE_WITHDRAW',
      args: [
        { name: 'pool', type: 'address' },
        { name: 'aToken', type: 'address' },
      ],
      getter: 'getWithdrawRateLimitKey',
      unit: 'aToken',
      direction: 'in',
    },
  },
})
