import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'MAPLE_FACET',
  prefix: 'maple',
  contract: 'MapleFacet',
  version: '1.0.0',
  summary: 'Requests redemptions of Maple pool tokens, and takes requests back.',
  chains: [1],
  functions: {
    VERSION: { role: 'view' },
    requestRedemption: {
      role: 'allocator',
      event: 'MapleRequestRedemption',
      direction: 'out',
      limits: ['requestRedeem'],
      lossBound: 'the price at which Maple serves the request; assets and cancelled shares come to the proxy alone',
    },
    cancelRedemption: {
      role: 'allocator',
      event: 'MapleCancelRedemption',
      direction: 'in',
      limits: [],
      gates: { cancelRedeem: 'MapleFacet/invalid-action' },
      lossBound: 'nothing: shares can only come to the proxy',
    },
    getCancelRedeemRateLimitKey: { role: 'key', limit: 'cancelRedeem' },
    getRequestRedeemRateLimitKey: { role: 'key', limit: 'requestRedeem' },
  },
  limits: {
    requestRedeem: {
      constant: 'LIMIT_MAPLE_REQUEST_REDEEM',
      args: [{ name: 'mapleToken', type: 'address' }],
      getter: 'getRequestRedeemRateLimitKey',
      unit: 'mapleToken.asset',
      direction: 'out',
    },
    cancelRedeem: {
      constant: 'LIMIT_MAPLE_CANCEL_REDEEM',
      args: [{ name: 'mapleToken', type: 'address' }],
      getter: 'getCancelRedeemRateLimitKey',
      unit: 'nothing',
      direction: 'in',
    },
  },
})
