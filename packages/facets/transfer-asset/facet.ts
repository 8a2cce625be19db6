import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'TRANSFER_ASSET_FACET',
  prefix: 'transferAsset',
  contract: 'TransferAssetFacet',
  version: '1.0.0',
  summary: 'Sends a token to a destination that governance named by giving the pair a limit.',
  chains: 'all',
  functions: {
    VERSION: { role: 'view' },
    transfer: {
      role: 'allocator',
      event: 'TransferAssetTransfer',
      direction: 'out',
      limits: ['transfer'],
      lossBound: 'amount, to the destination in the key and nowhere else',
    },
    getTransferRateLimitKey: { role: 'key', limit: 'transfer' },
  },
  limits: {
    transfer: {
      constant: 'LIMIT_ASSET_TRANSFER',
      args: [
        { name: 'asset', type: 'address' },
        { name: 'destination', type: 'address' },
      ],
      getter: 'getTransferRateLimitKey',
      unit: 'asset',
      direction: 'out',
    },
  },
})
