import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'CCTP_FACET',
  prefix: 'cctp',
  contract: 'CCTPFacet',
  version: '1.0.0',
  summary: "Burns USDC through Circle's CCTP, version 2, for the recipient that governance named on another chain.",
  chains: [1, 10, 130, 8453, 42161, 43114, 98866],
  namespace: 'sky.pau.storage.CCTPFacet.v1',
  constructorArgs: {
    parameterRegistry_: { component: 'ParameterRegistry' },
    cctp_: { address: 'CCTP_TOKEN_MESSENGER_V2' },
    usdc_: { address: 'USDC' },
  },
  functions: {
    VERSION: { role: 'view' },
    DESTINATION_CALLER: { role: 'view' },
    MIN_FINALITY_THRESHOLD: { role: 'view' },
    cctp: { role: 'view' },
    usdc: { role: 'view' },
    setDomainParameters: { role: 'admin', event: 'CCTPDomainParametersSet', parameter: 'getDomainParameters' },
    transfer: {
      role: 'allocator',
      event: 'CCTPTransferInitiated',
      direction: 'out',
      limits: ['toCCTP', 'toDomain'],
      lossBound: 'usdcAmount * maxFeeCapRate / 10000; the rest reaches the recipient that governance named',
    },
    toCCTPRateLimitKey: { role: 'key', limit: 'toCCTP' },
    getDomainParameters: { role: 'view' },
    getToDomainRateLimitKey: { role: 'key', limit: 'toDomain' },
  },
  limits: {
    toCCTP: {
      constant: 'LIMIT_USDC_TO_CCTP',
      getter: 'toCCTPRateLimitKey',
      unit: 'USDC',
      direction: 'out',
    },
    toDomain: {
      constant: 'LIMIT_USDC_TO_DOMAIN',
      args: [{ name: 'destinationDomain', type: 'uint32' }],
      getter: 'getToDomainRateLimitKey',
      unit: 'USDC',
      direction: 'out',
    },
  },
})
