import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'NFAT_PRIME_FACET',
  prefix: 'nfatPrime',
  contract: 'NFATPrimeFacet',
  version: '1.0.0',
  summary:
    'Lends to Halos through NFAT facilities: subscribes, withdraws what was not issued, collects what was repaid.',
  chains: 'all',
  functions: {
    VERSION: { role: 'view' },
    subscribe: {
      role: 'allocator',
      event: 'NFATPrimeSubscribe',
      direction: 'out',
      limits: ['subscribe'],
      lossBound: 'amount, to the facility in the key',
    },
    withdraw: {
      role: 'allocator',
      event: 'NFATPrimeWithdraw',
      direction: 'in',
      limits: ['withdraw'],
      lossBound: 'nothing: gems can only come to the proxy',
    },
    collect: {
      role: 'allocator',
      event: 'NFATPrimeCollect',
      direction: 'in',
      limits: ['collect'],
      lossBound: 'nothing: gems can only come to the proxy',
    },
    getCollectRateLimitKey: { role: 'key', limit: 'collect' },
    getSubscribeRateLimitKey: { role: 'key', limit: 'subscribe' },
    getWithdrawRateLimitKey: { role: 'key', limit: 'withdraw' },
  },
  limits: {
    subscribe: {
      constant: 'LIMIT_NFAT_PRIME_SUBSCRIBE',
      args: [
        { name: 'gem', type: 'address' },
        { name: 'facility', type: 'address' },
      ],
      getter: 'getSubscribeRateLimitKey',
      unit: 'gem',
      direction: 'out',
    },
    withdraw: {
      constant: 'LIMIT_NFAT_PRIME_WITHDRAW',
      args: [{ name: 'facility', type: 'address' }],
      getter: 'getWithdrawRateLimitKey',
      unit: 'facility.gem',
      direction: 'in',
    },
    collect: {
      constant: 'LIMIT_NFAT_PRIME_COLLECT',
      args: [{ name: 'facility', type: 'address' }],
      getter: 'getCollectRateLimitKey',
      unit: 'facility.gem',
      direction: 'in',
    },
  },
})
