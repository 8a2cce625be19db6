import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'OTC_FACET',
  prefix: 'otc',
  contract: 'OTCFacet',
  version: '1.0.0',
  summary: 'Swaps with exchanges that are sent one asset and return another to a buffer.',
  chains: 'all',
  namespace: 'sky.pau.storage.OTCFacet.v1',
  constructorArgs: { parameterRegistry_: { component: 'ParameterRegistry' } },
  functions: {
    VERSION: { role: 'view' },
    setMaxSlippage: { role: 'admin', event: 'OTCMaxSlippageSet', parameter: 'getMaxSlippage' },
    setBuffer: { role: 'admin', event: 'OTCBufferSet', parameter: 'getBuffer' },
    setRechargeRate: { role: 'admin', event: 'OTCRechargeRateSet', parameter: 'getRechargeRate' },
    send: {
      role: 'allocator',
      event: 'OTCSent',
      direction: 'out',
      limits: ['send'],
      lossBound: 'amount, to the exchange in the key: it is not sent more before it returned maxSlippage of the last',
    },
    claim: {
      role: 'allocator',
      event: 'OTCClaimed',
      direction: 'in',
      limits: [],
      gates: { claim: 'OTCFacet/invalid-action' },
      lossBound: 'nothing: the buffer can only pay the proxy',
      approvalExceptions: [
        "the buffer's to the proxy, which governance sets in the buffer: what an exchange returns, and when, is its own to decide",
      ],
    },
    getBuffer: { role: 'view' },
    getMaxSlippage: { role: 'view' },
    getRechargeRate: { role: 'view' },
    getState: { role: 'view' },
    getClaimWithRecharge: { role: 'view' },
    getIsSwapReady: { role: 'view' },
    getSendRateLimitKey: { role: 'key', limit: 'send' },
    getClaimRateLimitKey: { role: 'key', limit: 'claim' },
  },
  modules: {
    OTCBuffer: {
      summary: 'Where an exchange returns to, and the proxy draws what the admin allowed.',
      proxy: 'UUPS',
      initializerArgs: { admin: { component: 'StarAdmin' }, almProxy_: { component: 'ALMProxy' } },
      admin: 'admin',
    },
  },
  limits: {
    send: {
      constant: 'LIMIT_OTC_SEND',
      args: [
        { name: 'asset', type: 'address' },
        { name: 'exchange', type: 'address' },
      ],
      getter: 'getSendRateLimitKey',
      unit: 'asset',
      direction: 'out',
    },
    claim: {
      constant: 'LIMIT_OTC_CLAIM',
      args: [
        { name: 'asset', type: 'address' },
        { name: 'exchange', type: 'address' },
      ],
      getter: 'getClaimRateLimitKey',
      unit: 'nothing',
      direction: 'in',
    },
  },
})
