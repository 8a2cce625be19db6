import { defineFacet } from '@diamond-pau/facet-kit'

const PER_TOKEN = [
  { name: 'token', type: 'address' },
  { name: 'pool', type: 'address' },
] as const
const PER_POOL = [{ name: 'pool', type: 'address' }] as const

export default defineFacet({
  id: 'CURVE_FACET',
  prefix: 'curve',
  contract: 'CurveFacet',
  version: '1.0.0',
  summary: 'Swaps in pools of Curve StableSwap-NG, and adds liquidity to them and removes it.',
  chains: 'all',
  namespace: 'sky.pau.storage.CurveFacet.v1',
  constructorArgs: { parameterRegistry_: { component: 'ParameterRegistry' } },
  functions: {
    VERSION: { role: 'view' },
    setMaxSlippage: { role: 'admin', event: 'CurveMaxSlippageSet', parameter: 'getMaxSlippage' },
    getMaxSlippage: { role: 'view' },
    swap: {
      role: 'allocator',
      event: 'CurveSwap',
      direction: 'swap',
      limits: ['swap'],
      lossBound: 'amountIn * (1 - maxSlippage / 1e18), at the rates that the pool stores',
    },
    addLiquidity: {
      role: 'allocator',
      event: 'CurveAddLiquidity',
      direction: 'out',
      limits: ['swap', 'assetDeposit', 'aggregateDeposit'],
      lossBound: "the deposit's value * (1 - maxSlippage / 1e18), at the pool's rates and virtual price",
    },
    removeLiquidity: {
      role: 'allocator',
      event: 'CurveRemoveLiquidity',
      direction: 'in',
      limits: ['assetWithdraw', 'aggregateWithdraw'],
      lossBound: "the shares' value * (1 - maxSlippage / 1e18), at the pool's rates and virtual price",
    },
    getAggregateDepositRateLimitKey: { role: 'key', limit: 'aggregateDeposit' },
    getAssetDepositRateLimitKey: { role: 'key', limit: 'assetDeposit' },
    getSwapRateLimitKey: { role: 'key', limit: 'swap' },
    getAggregateWithdrawRateLimitKey: { role: 'key', limit: 'aggregateWithdraw' },
    getAssetWithdrawRateLimitKey: { role: 'key', limit: 'assetWithdraw' },
  },
  limits: {
    aggregateDeposit: {
      constant: 'LIMIT_CURVE_DEPOSIT',
      args: PER_POOL,
      getter: 'getAggregateDepositRateLimitKey',
      unit: 'wad',
      direction: 'out',
    },
    assetDeposit: {
      constant: 'LIMIT_CURVE_DEPOSIT',
      args: PER_TOKEN,
      getter: 'getAssetDepositRateLimitKey',
      unit: 'token',
      direction: 'out',
    },
    swap: {
      constant: 'LIMIT_CURVE_SWAP',
      args: PER_TOKEN,
      getter: 'getSwapRateLimitKey',
      unit: 'token',
      direction: 'out',
    },
    aggregateWithdraw: {
      constant: 'LIMIT_CURVE_WITHDRAW',
      args: PER_POOL,
      getter: 'getAggregateWithdrawRateLimitKey',
      unit: 'wad',
      direction: 'in',
    },
    assetWithdraw: {
      constant: 'LIMIT_CURVE_WITHDRAW',
      args: PER_TOKEN,
      getter: 'getAssetWithdrawRateLimitKey',
      unit: 'token',
      direction: 'in',
    },
  },
})
