import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'SUPERSTATE_FACET',
  prefix: 'superstate',
  contract: 'SuperstateFacet',
  version: '1.0.0',
  summary: 'Subscribes to Superstate USTB with USDC.',
  chains: [1],
  constructorArgs: { usdc_: { address: 'USDC' }, ustb_: { address: 'USTB' } },
  functions: {
    VERSION: { role: 'view' },
    usdc: { role: 'view' },
    ustb: { role: 'view' },
    subscribe: {
      role: 'allocator',
      event: 'SuperstateSubscribe',
      direction: 'out',
      limits: ['subscribe'],
      lossBound: 'usdcAmount, should USTB be sold at a wrong price: the price is that of its own oracle',
    },
    subscribeRateLimitKey: { role: 'key', limit: 'subscribe' },
  },
  limits: {
    subscribe: {
      constant: 'LIMIT_SUPERSTATE_SUBSCRIBE',
      getter: 'subscribeRateLimitKey',
      unit: 'USDC',
      direction: 'out',
    },
  },
})
