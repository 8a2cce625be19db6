import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'LAYER_ZERO_FACET',
  prefix: 'layerZero',
  contract: 'LayerZeroFacet',
  version: '1.0.0',
  summary: 'Sends LayerZero OFTs to the recipient that governance named on another chain.',
  chains: 'all',
  namespace: 'sky.pau.storage.LayerZeroFacet.v1',
  constructorArgs: { parameterRegistry_: { component: 'ParameterRegistry' } },
  functions: {
    VERSION: { role: 'view' },
    setRecipient: { role: 'admin', event: 'LayerZeroRecipientSet', parameter: 'getRecipient' },
    transfer: {
      role: 'allocator',
      event: 'LayerZeroTransfer',
      direction: 'out',
      limits: ['transfer'],
      lossBound: "what is below the OFT's precision; the native fee is the operator's own",
    },
    getRecipient: { role: 'view' },
    getTransferRateLimitKey: { role: 'key', limit: 'transfer' },
    quoteTransfer: { role: 'view', quote: true },
  },
  limits: {
    transfer: {
      constant: 'LIMIT_LAYERZERO_TRANSFER',
      args: [
        { name: 'token', type: 'address' },
        { name: 'oft', type: 'address' },
        { name: 'peer', type: 'bytes32' },
        { name: 'destinationEndpointId', type: 'uint32' },
      ],
      getter: 'getTransferRateLimitKey',
      unit: 'token',
      direction: 'out',
    },
  },
})
