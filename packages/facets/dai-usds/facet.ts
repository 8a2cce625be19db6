import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'DAIUSDS_FACET',
  prefix: 'daiUSDS',
  contract: 'DAIUSDSFacet',
  version: '1.0.0',
  summary: "Swaps between DAI and USDS at par through Sky's converter.",
  chains: [1],
  constructorArgs: {
    dai_: { address: 'DAI' },
    daiUSDS_: { address: 'DAI_USDS' },
    usds_: { address: 'USDS' },
  },
  functions: {
    VERSION: { role: 'view' },
    dai: { role: 'view' },
    daiUSDS: { role: 'view' },
    usds: { role: 'view' },
    swapUSDSToDAI: {
      role: 'allocator',
      event: 'DAIUSDSSwapUSDSToDAI',
      direction: 'swap',
      limits: ['usdsToDAI'],
      lossBound: 'nothing: less than par reverts',
    },
    swapDAIToUSDS: {
      role: 'allocator',
      event: 'DAIUSDSSwapDAIToUSDS',
      direction: 'swap',
      limits: ['daiToUSDS'],
      lossBound: 'nothing: less than par reverts',
    },
    daiToUSDSSwapRateLimitKey: { role: 'key', limit: 'daiToUSDS' },
    usdsToDAISwapRateLimitKey: { role: 'key', limit: 'usdsToDAI' },
  },
  limits: {
    usdsToDAI: {
      constant: 'LIMIT_DAIUSDS_SWAP_USDS_TO_DAI',
      getter: 'usdsToDAISwapRateLimitKey',
      unit: 'USDS',
      direction: 'out',
    },
    daiToUSDS: {
      constant: 'LIMIT_DAIUSDS_SWAP_DAI_TO_USDS',
      getter: 'daiToUSDSSwapRateLimitKey',
      unit: 'DAI',
      direction: 'out',
    },
  },
})
