import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'STAR_SAVINGS_FACET',
  prefix: 'starSavings',
  contract: 'StarSavingsFacet',
  version: '1.0.0',
  summary: "Saves a PAU's assets in savings vaults.",
  chains: 'all',
  functions: {
    VERSION: { role: 'view' },
    deposit: {
      role: 'allocator',
      event: 'StarSavingsDeposit',
      direction: 'out',
      limits: ['deposit'],
      lossBound: "nothing at the vault's own rate: fewer shares revert",
    },
    getDepositRateLimitKey: { role: 'key', limit: 'deposit' },
  },
  limits: {
    deposit: {
      constant: 'LIMIT_STAR_SAVINGS_DEPOSIT',
      args: [
        { name: 'asset', type: 'address' },
        { name: 'venue', type: 'address' },
      ],
      getter: 'getDepositRateLimitKey',
      unit: 'asset',
      direction: 'out',
    },
  },
})
