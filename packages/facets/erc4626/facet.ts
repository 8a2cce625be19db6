import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'ERC4626_FACET',
  prefix: 'erc4626',
  contract: 'ERC4626Facet',
  version: '1.0.0',
  summary: 'Deposits into, withdraws and redeems from ERC-4626 vaults.',
  chains: 'all',
  namespace: 'sky.pau.storage.ERC4626Facet.v1',
  constructorArgs: { parameterRegistry_: { component: 'ParameterRegistry' } },
  functions: {
    VERSION: { role: 'view' },
    setMaxExchangeRate: { role: 'admin', event: 'ERC4626MaxExchangeRateSet', parameter: 'getMaxExchangeRate' },
    deposit: {
      role: 'allocator',
      event: 'ERC4626Deposit',
      direction: 'out',
      limits: ['deposit'],
      lossBound: 'what maxExchangeRate allows a share to cost above its worth',
    },
    withdraw: {
      role: 'allocator',
      event: 'ERC4626Withdraw',
      direction: 'in',
      limits: ['withdraw'],
      refills: ['deposit'],
      lossBound: 'the vault shares that the proxy holds',
    },
    redeem: {
      role: 'allocator',
      event: 'ERC4626Redeem',
      direction: 'in',
      limits: ['withdraw'],
      refills: ['deposit'],
      lossBound: 'the vault shares that the proxy holds',
    },
    EXCHANGE_RATE_PRECISION: { role: 'view' },
    getMaxExchangeRate: { role: 'view' },
    getDepositRateLimitKey: { role: 'key', limit: 'deposit' },
    getWithdrawRateLimitKey: { role: 'key', limit: 'withdraw' },
  },
  limits: {
    deposit: {
      constant: 'LIMIT_4626_DEPOSIT',
      args: [
        { name: 'asset', type: 'address' },
        { name: 'token', type: 'address' },
      ],
      getter: 'getDepositRateLimitKey',
      unit: 'asset',
      direction: 'out',
    },
    withdraw: {
      constant: 'LIMIT_4626_WITHDRAW',
      args: [{ name: 'token', type: 'address' }],
      getter: 'getWithdrawRateLimitKey',
      unit: 'token.asset',
      direction: 'in',
    },
  },
})
