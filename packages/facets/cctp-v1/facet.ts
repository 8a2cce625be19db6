import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'CCTP_V1_FACET',
  prefix: 'cctpV1',
  contract: 'CCTPV1Facet',
  version: '1.0.0',
  summary: "Burns USDC through Circle's CCTP, version 1, for the recipient that governance named on another chain.",
  chains: [1, 8453, 43114],
  namespace: 'sky.pau.storage.CCTPV1Facet.v1',
  constructorArgs: {
    parameterRegistry_: { component: 'ParameterRegistry' },
    cctp_: { address: 'GROVE_CCTP_TOKEN_MESSENGER' },
    usdc_: { address: 'USDC' },
  },
  functions: {
    VERSION: { role: 'view' },
    cctp: { role: 'view' },
    usdc: { role: 'view' },
    setMintRecipient: { role: 'admin', event: 'MintRecipientSet', parameter: 'getMintRecipient' },
    transfer: {
      role: 'allocator',
      event: 'CCTPTransferInitiated',
      direction: 'out',
      limits: ['toCCTP', 'toDomain'],
      lossBound: 'nothing: version 1 charges no fee, and the recipient is the one that governance named',
    },
    getMintRecipient: { role: 'view' },
    toCCTPRateLimitKey: { role: 'key', limit: 'toCCTP' },
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
