import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'PSM_FACET',
  prefix: 'psm',
  contract: 'PSMFacet',
  version: '1.0.0',
  summary: "Swaps between USDS and USDC at par through Sky's LitePSM.",
  chains: [1],
  constructorArgs: {
    dai_: { address: 'DAI' },
    daiUSDS_: { address: 'DAI_USDS' },
    psm_: { address: 'PSM' },
    usdc_: { address: 'USDC' },
    usds_: { address: 'USDS' },
  },
  functions: {
    VERSION: { role: 'view' },
    dai: { role: 'view' },
    daiUSDS: { role: 'view' },
    psm: { role: 'view' },
    usdc: { role: 'view' },
    usds: { role: 'view' },
    swapUSDSToUSDC: {
      role: 'allocator',
      event: 'PSMSwapUSDSToUSDC',
      direction: 'swap',
      limits: ['usdsToUSDC'],
      lossBound: 'nothing: less than par reverts',
    },
    swapUSDCToUSDS: {
      role: 'allocator',
      event: 'PSMSwapUSDCToUSDS',
      direction: 'swap',
      limits: ['usdcToUSDS'],
      lossBound: 'nothing: less than par reverts',
    },
    to18ConversionFactor: { role: 'view' },
    usdcToUSDSSwapRateLimitKey: { role: 'key', limit: 'usdcToUSDS' },
    usdsToUSDCSwapRateLimitKey: { role: 'key', limit: 'usdsToUSDC' },
  },
  limits: {
    usdsToUSDC: {
      constant: 'LIMIT_USDS_TO_USDC',
      getter: 'usdsToUSDCSwapRateLimitKey',
      unit: 'USDC',
      direction: 'out',
    },
    usdcToUSDS: {
      constant: 'LIMIT_USDC_TO_USDS',
      getter: 'usdcToUSDSSwapRateLimitKey',
      unit: 'USDC',
      direction: 'in',
    },
  },
})
