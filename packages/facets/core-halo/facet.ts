import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'CORE_HALO_FACET',
  prefix: 'coreHalo',
  contract: 'CoreHaloFacet',
  version: '1.0.0',
  summary: 'Deploys into Core Halos, the positions that a PAU retains, and exits from them.',
  chains: 'all',
  namespace: 'sky.pau.storage.CoreHaloFacet.v1',
  constructorArgs: { parameterRegistry_: { component: 'ParameterRegistry' } },
  functions: {
    VERSION: { role: 'view' },
    setMaxUnitPrice: { role: 'admin', event: 'CoreHaloMaxUnitPriceSet', parameter: 'getMaxUnitPrice' },
    deploy: {
      role: 'allocator',
      event: 'CoreHaloDeploy',
      direction: 'out',
      limits: ['deploy'],
      lossBound: 'what maxUnitPrice allows a unit to cost above its worth',
    },
    exit: {
      role: 'allocator',
      event: 'CoreHaloExit',
      direction: 'in',
      limits: ['exit'],
      refills: ['deploy'],
      lossBound: 'the units that the proxy holds, at the price the halo pays: assets can only come to the proxy',
    },
    UNIT_PRICE_PRECISION: { role: 'view' },
    getMaxUnitPrice: { role: 'view' },
    getDeployRateLimitKey: { role: 'key', limit: 'deploy' },
    getExitRateLimitKey: { role: 'key', limit: 'exit' },
  },
  limits: {
    deploy: {
      constant: 'LIMIT_CORE_HALO_DEPLOY',
      args: [
        { name: 'asset', type: 'address' },
        { name: 'halo', type: 'address' },
      ],
      getter: 'getDeployRateLimitKey',
      unit: 'asset',
      direction: 'out',
    },
    exit: {
      constant: 'LIMIT_CORE_HALO_EXIT',
      args: [{ name: 'halo', type: 'address' }],
      getter: 'getExitRateLimitKey',
      unit: 'halo.asset',
      direction: 'in',
    },
  },
})
