import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: 'WEETH_FACET',
  prefix: 'weeth',
  contract: 'WEETHFacet',
  version: '1.0.0',
  summary: "Stakes WETH into EtherFi's weETH and leaves by its withdrawal requests.",
  chains: [1],
  constructorArgs: { weeth_: { address: 'WEETH' }, weth_: { address: 'WETH' } },
  functions: {
    VERSION: { role: 'view' },
    weeth: { role: 'view' },
    weth: { role: 'view' },
    deposit: {
      role: 'allocator',
      event: 'WEETHDeposit',
      direction: 'out',
      limits: ['deposit'],
      lossBound: 'what minSharesOut allows; amount, should EtherFi and the operator both turn hostile',
    },
    requestWithdraw: {
      role: 'allocator',
      event: 'WEETHRequestWithdraw',
      direction: 'out',
      limits: ['requestWithdraw'],
      lossBound: 'what the stake loses or does not earn while it waits; the request belongs to the module in the key',
    },
    claimWithdrawal: {
      role: 'allocator',
      event: 'WEETHClaimWithdrawal',
      direction: 'in',
      limits: [],
      gates: { claimWithdraw: 'WEETHFacet/invalid-action' },
      lossBound: 'nothing: the module pays the proxy and nobody else',
    },
    getDepositRateLimitKey: { role: 'key', limit: 'deposit' },
    getRequestWithdrawRateLimitKey: { role: 'key', limit: 'requestWithdraw' },
    getClaimWithdrawRateLimitKey: { role: 'key', limit: 'claimWithdraw' },
  },
  modules: {
    WEETHModule: {
      summary: 'Holds the withdrawal requests of a PAU and claims them for its proxy.',
      proxy: 'UUPS',
      constructorArgs: { weeth_: { address: 'WEETH' }, weth_: { address: 'WETH' } },
      initializerArgs: { admin: { component: 'StarAdmin' }, almProxy_: { component: 'ALMProxy' } },
      admin: 'admin',
    },
  },
  limits: {
    deposit: {
      constant: 'LIMIT_WEETH_DEPOSIT',
      args: [
        { name: 'eeth', type: 'address' },
        { name: 'liquidityPool', type: 'address' },
      ],
      getter: 'getDepositRateLimitKey',
      unit: 'WETH',
      direction: 'out',
    },
    requestWithdraw: {
      constant: 'LIMIT_WEETH_REQUEST_WITHDRAW',
      args: [
        { name: 'eeth', type: 'address' },
        { name: 'liquidityPool', type: 'address' },
        { name: 'weethModule', type: 'address' },
      ],
      getter: 'getRequestWithdrawRateLimitKey',
      unit: 'eeth',
      direction: 'out',
    },
    claimWithdraw: {
      constant: 'LIMIT_WEETH_CLAIM_WITHDRAW',
      args: [{ name: 'weethModule', type: 'address' }],
      getter: 'getClaimWithdrawRateLimitKey',
      unit: 'nothing',
      direction: 'in',
    },
  },
})
