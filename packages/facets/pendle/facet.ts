import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'PENDLE_FACET',
  prefix: 'pendle',
  contract: 'PendleFacet',
  version: '1.0.0',
  summary: 'Redeems principal tokens of expired Pendle markets for the token that they stand for.',
  chains: [1, 8453],
  constructorArgs: { router_: { address: 'PENDLE_ROUTER' } },
  functions: {
    VERSION: { role: 'view' },
    router: { role: 'view' },
    redeem: {
      role: 'allocator',
      event: 'PendleRedeem',
      direction: 'swap',
      limits: ['redeem'],
      lossBound: "five base units below what the market's yield token says the principal is worth",
    },
    getRedeemRateLimitKey: { role: 'key', limit: 'redeem' },
  },
  limits: {
    redeem: {
      constant: 'LIMIT_PENDLE_PT_REDEEM',
      args: [
        { name: 'pt', type: 'address' },
        { name: 'pendleMarket', type: 'address' },
      ],
      getter: 'getRedeemRateLimitKey',
      unit: 'pendleMarket.sy.yieldToken',
      direction: 'in',
    },
  },
})
