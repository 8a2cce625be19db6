import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'AAVE_V4_FACET',
  prefix: 'aaveV4',
  contract: 'AaveV4Facet',
  version: '1.0.0',
  summary: "Supplies to and withdraws from the reserves of Aave V4's spokes.",
  chains: 'all',
  namespace: 'sky.pau.storage.AaveV4Facet.v1',
  constructorArgs: { parameterRegistry_: { component: 'ParameterRegistry' } },
  functions: {
    VERSION: { role: 'view' },
    setMaxSlippage: { role: 'admin', event: 'AaveV4MaxSlippageSet', parameter: 'getMaxSlippage' },
    getMaxSlippage: { role: 'view' },
    deposit: {
      role: 'allocator',
      event: 'AaveV4Deposit',
      direction: 'out',
      limits: ['deposit'],
      lossBound: "amount * (1 - maxSlippage / 1e18), by the spoke's accounts",
    },
    withdraw: {
      role: 'allocator',
      event: 'AaveV4Withdraw',
      direction: 'in',
      limits: ['withdraw'],
      refills: ['deposit'],
      lossBound: 'nothing beyond what the spoke holds already: assets can only come to the proxy',
    },
    getDepositRateLimitKey: { role: 'key', limit: 'deposit' },
    getWithdrawRateLimitKey: { role: 'key', limit: 'withdraw' },
  },
  limits: {
    deposit: {
      constant: 'LIMIT_AAVE_V4_DEPOSIT',
      args: [
        { name: 'spoke', type: 'address' },
        { name: 'reserveId', type: 'uint256' },
        { name: 'hub', type: 'address' },
        { name: 'assetId', type: 'uint16' },
        { name: 'underlying', type: 'address' },
      ],
      getter: 'getDepositRateLimitKey',
      unit: 'underlying',
      direction: 'out',
    },
    withdraw: {
      constant: 'LIMIT_AAVE_V4_WITHDRAW',
      args: [
        { name: 'spoke', type: 'address' },
        { name: 'reserveId', type: 'uint256' },
      ],
      getter: 'getWithdrawRateLimitKey',
      unit: 'reserveId.underlying',
      direction: 'in',
    },
  },
})
