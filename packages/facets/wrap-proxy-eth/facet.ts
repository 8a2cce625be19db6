import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'WRAP_PROXY_ETH_FACET',
  prefix: 'wrapProxyETH',
  contract: 'WrapProxyETHFacet',
  version: '1.0.0',
  summary: "Wraps the proxy's ETH into WETH.",
  chains: [1],
  constructorArgs: { weth_: { address: 'WETH' } },
  functions: {
    VERSION: { role: 'view' },
    weth: { role: 'view' },
    wrapAll: {
      role: 'allocator',
      event: 'WrapProxyETHWrap',
      direction: 'none',
      limits: [],
      gates: { wrap: 'WrapProxyETHFacet/invalid-action' },
      lossBound: 'nothing: less WETH than ETH reverts',
    },
    wrapRateLimitKey: { role: 'key', limit: 'wrap' },
  },
  limits: {
    wrap: { constant: 'LIMIT_WRAP_PROXY_ETH', getter: 'wrapRateLimitKey', unit: 'nothing', direction: 'in' },
  },
})
