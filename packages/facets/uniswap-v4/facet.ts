import { defineFacet } from '@diamond-pau/facet-kit'

const PER_TOKEN = [
  { name: 'token', type: 'address' },
  { name: 'poolId', type: 'bytes32' },
] as const
const PER_POOL = [{ name: 'poolId', type: 'bytes32' }] as const

export default defineFacet({
  id: 'UNISWAP_V4_FACET',
  prefix: 'uniswapV4',
  contract: 'UniswapV4Facet',
  version: '1.0.0',
  summary: 'Keeps positions in pools of Uniswap V4, and swaps tokens of like value in them.',
  chains: 'all',
  namespace: 'sky.pau.storage.UniswapV4Facet.v1',
  constructorArgs: {
    parameterRegistry_: { component: 'ParameterRegistry' },
    permit2_: { address: 'PERMIT2' },
    positionManager_: { address: 'UNISWAP_V4_POSITION_MANAGER' },
    router_: { address: 'UNISWAP_UNIVERSAL_ROUTER' },
  },
  functions: {
    VERSION: { role: 'view' },
    permit2: { role: 'view' },
    positionManager: { role: 'view' },
    router: { role: 'view' },
    setMaxSlippage: { role: 'admin', event: 'UniswapV4MaxSlippageSet', parameter: 'getMaxSlippage' },
    setTickLimits: { role: 'admin', event: 'UniswapV4TickLimitsSet', parameter: 'getTickLimits' },
    mintPosition: {
      role: 'allocator',
      event: 'UniswapV4MintPosition',
      direction: 'out',
      limits: ['aggregateDeposit', 'assetDeposit'],
      lossBound: 'the composition may be that at any price within the tick limits',
    },
    increasePosition: {
      role: 'allocator',
      event: 'UniswapV4IncreasePosition',
      direction: 'out',
      limits: ['aggregateDeposit', 'assetDeposit'],
      lossBound: 'the composition may be that at any price within the tick limits',
    },
    decreasePosition: {
      role: 'allocator',
      event: 'UniswapV4DecreasePosition',
      direction: 'in',
      limits: ['aggregateWithdraw', 'assetWithdraw'],
      lossBound: "the composition may be that at any price within the position's ticks",
    },
    swap: {
      role: 'allocator',
      event: 'UniswapV4Swap',
      direction: 'swap',
      limits: ['swap'],
      lossBound: 'amountIn * (1 - maxSlippage / 1e18), one token for the other at par',
    },
    getAggregateDepositRateLimitKey: { role: 'key', limit: 'aggregateDeposit' },
    getAssetDepositRateLimitKey: { role: 'key', limit: 'assetDeposit' },
    getMaxSlippage: { role: 'view' },
    getSwapRateLimitKey: { role: 'key', limit: 'swap' },
    getTickLimits: { role: 'view' },
    getAggregateWithdrawRateLimitKey: { role: 'key', limit: 'aggregateWithdraw' },
    getAssetWithdrawRateLimitKey: { role: 'key', limit: 'assetWithdraw' },
  },
  limits: {
    aggregateDeposit: {
      constant: 'LIMIT_UNISWAP_V4_DEPOSIT',
      args: PER_POOL,
      getter: 'getAggregateDepositRateLimitKey',
      unit: 'wad',
      direction: 'out',
    },
    assetDeposit: {
      constant: 'LIMIT_UNISWAP_V4_DEPOSIT',
      args: PER_TOKEN,
      getter: 'getAssetDepositRateLimitKey',
      unit: 'token',
      direction: 'out',
    },
    swap: {
      constant: 'LIMIT_UNISWAP_V4_SWAP',
      args: PER_TOKEN,
      getter: 'getSwapRateLimitKey',
      unit: 'token',
      direction: 'out',
    },
    aggregateWithdraw: {
      constant: 'LIMIT_UNISWAP_V4_WITHDRAW',
      args: PER_POOL,
      getter: 'getAggregateWithdrawRateLimitKey',
      unit: 'wad',
      direction: 'in',
    },
    assetWithdraw: {
      constant: 'LIMIT_UNISWAP_V4_WITHDRAW',
      args: PER_TOKEN,
      getter: 'getAssetWithdrawRateLimitKey',
      unit: 'token',
      direction: 'in',
    },
  },
})
