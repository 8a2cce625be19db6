// The key scheme of the monolithic controllers: sparkdotfi/spark-alm-controller @ 5379267 and
// grove-labs/grove-alm-controller @ b680b52. They compose every key they share alike; each has constants of its own.

import type { MonolithKeyEntry } from './types.ts'

const everywhere = [
  'spark:MainnetController',
  'spark:ForeignController',
  'grove:MainnetController',
  'grove:ForeignController',
] as const
const allButSparkForeign = ['spark:MainnetController', 'grove:MainnetController', 'grove:ForeignController'] as const
const spark = ['spark:MainnetController', 'spark:ForeignController'] as const
const grove = ['grove:MainnetController', 'grove:ForeignController'] as const
const mainnet = ['spark:MainnetController', 'grove:MainnetController'] as const
const foreign = ['spark:ForeignController', 'grove:ForeignController'] as const
const sparkMainnet = ['spark:MainnetController'] as const

/**
 * Every limit of the monolithic controllers: what its key hashes after the constant, what it counts, and the controllers
 * that use it.
 * Uniswap v3 liquidity consumes two keys a call, one for each `token` of the pool.
 */
export const monolithKeys = [
  {
    constant: 'LIMIT_4626_DEPOSIT',
    args: [{ name: 'token', type: 'address' }],
    direction: 'out',
    unit: 'token.asset',
    usedBy: everywhere,
  },
  {
    constant: 'LIMIT_4626_WITHDRAW',
    args: [{ name: 'token', type: 'address' }],
    direction: 'in',
    unit: 'token.asset',
    usedBy: everywhere,
  },
  {
    constant: 'LIMIT_7540_DEPOSIT',
    args: [{ name: 'token', type: 'address' }],
    direction: 'out',
    unit: 'token.asset',
    usedBy: grove,
  },
  {
    constant: 'LIMIT_7540_REDEEM',
    args: [{ name: 'token', type: 'address' }],
    direction: 'out',
    unit: 'token.asset',
    usedBy: grove,
  },
  {
    constant: 'LIMIT_AAVE_DEPOSIT',
    args: [{ name: 'aToken', type: 'address' }],
    direction: 'out',
    unit: 'aToken.underlying',
    usedBy: everywhere,
  },
  {
    constant: 'LIMIT_AAVE_WITHDRAW',
    args: [{ name: 'aToken', type: 'address' }],
    direction: 'in',
    unit: 'aToken.underlying',
    usedBy: everywhere,
  },
  {
    constant: 'LIMIT_ASSET_TRANSFER',
    args: [
      { name: 'asset', type: 'address' },
      { name: 'destination', type: 'address' },
    ],
    direction: 'out',
    unit: 'asset',
    usedBy: everywhere,
  },
  {
    constant: 'LIMIT_CENTRIFUGE_TRANSFER',
    args: [
      { name: 'token', type: 'address' },
      { name: 'destinationCentrifugeId', type: 'uint16' },
    ],
    direction: 'out',
    unit: 'token.share',
    usedBy: grove,
  },
  {
    constant: 'LIMIT_CURVE_DEPOSIT',
    args: [{ name: 'pool', type: 'address' }],
    direction: 'out',
    unit: 'wad',
    usedBy: allButSparkForeign,
  },
  {
    constant: 'LIMIT_CURVE_SWAP',
    args: [{ name: 'pool', type: 'address' }],
    direction: 'out',
    unit: 'wad',
    usedBy: allButSparkForeign,
  },
  {
    constant: 'LIMIT_CURVE_WITHDRAW',
    args: [{ name: 'pool', type: 'address' }],
    direction: 'in',
    unit: 'wad',
    usedBy: allButSparkForeign,
  },
  {
    constant: 'LIMIT_FARM_DEPOSIT',
    args: [{ name: 'farm', type: 'address' }],
    direction: 'out',
    unit: 'USDS',
    usedBy: sparkMainnet,
  },
  {
    constant: 'LIMIT_FARM_WITHDRAW',
    args: [{ name: 'farm', type: 'address' }],
    direction: 'in',
    unit: 'USDS',
    usedBy: sparkMainnet,
  },
  {
    constant: 'LIMIT_LAYERZERO_TRANSFER',
    args: [
      { name: 'oftAddress', type: 'address' },
      { name: 'destinationEndpointId', type: 'uint32' },
    ],
    direction: 'out',
    unit: 'oftAddress.token',
    usedBy: everywhere,
  },
  {
    constant: 'LIMIT_MAPLE_REDEEM',
    args: [{ name: 'mapleToken', type: 'address' }],
    direction: 'out',
    unit: 'mapleToken.asset',
    usedBy: sparkMainnet,
  },
  {
    constant: 'LIMIT_OTC_SWAP',
    args: [{ name: 'exchange', type: 'address' }],
    direction: 'out',
    unit: 'wad',
    usedBy: sparkMainnet,
  },
  {
    constant: 'LIMIT_PENDLE_PT_REDEEM',
    args: [{ name: 'pendleMarket', type: 'address' }],
    direction: 'in',
    unit: 'pendleMarket.sy.yieldToken',
    usedBy: grove,
  },
  {
    constant: 'LIMIT_PSM_DEPOSIT',
    args: [{ name: 'asset', type: 'address' }],
    direction: 'out',
    unit: 'asset',
    usedBy: foreign,
  },
  {
    constant: 'LIMIT_PSM_WITHDRAW',
    args: [{ name: 'asset', type: 'address' }],
    direction: 'in',
    unit: 'asset',
    usedBy: foreign,
  },
  {
    constant: 'LIMIT_SPARK_VAULT_TAKE',
    args: [{ name: 'sparkVault', type: 'address' }],
    direction: 'in',
    unit: 'sparkVault.asset',
    usedBy: spark,
  },
  { constant: 'LIMIT_SUPERSTATE_SUBSCRIBE', args: [], direction: 'out', unit: 'USDC', usedBy: sparkMainnet },
  { constant: 'LIMIT_SUSDE_COOLDOWN', args: [], direction: 'out', unit: 'USDe', usedBy: mainnet },
  {
    constant: 'LIMIT_UNISWAP_V3_DEPOSIT',
    args: [
      { name: 'token', type: 'address' },
      { name: 'pool', type: 'address' },
    ],
    direction: 'out',
    unit: 'token',
    usedBy: grove,
  },
  {
    constant: 'LIMIT_UNISWAP_V3_SWAP',
    args: [
      { name: 'tokenIn', type: 'address' },
      { name: 'pool', type: 'address' },
    ],
    direction: 'out',
    unit: 'tokenIn',
    usedBy: grove,
  },
  {
    constant: 'LIMIT_UNISWAP_V3_WITHDRAW',
    args: [
      { name: 'token', type: 'address' },
      { name: 'pool', type: 'address' },
    ],
    direction: 'in',
    unit: 'token',
    usedBy: grove,
  },
  {
    constant: 'LIMIT_UNISWAP_V4_DEPOSIT',
    args: [{ name: 'poolId', type: 'bytes32' }],
    direction: 'out',
    unit: 'wad',
    usedBy: sparkMainnet,
  },
  {
    constant: 'LIMIT_UNISWAP_V4_SWAP',
    args: [{ name: 'poolId', type: 'bytes32' }],
    direction: 'out',
    unit: 'wad',
    usedBy: sparkMainnet,
  },
  {
    constant: 'LIMIT_UNISWAP_V4_WITHDRAW',
    args: [{ name: 'poolId', type: 'bytes32' }],
    direction: 'in',
    unit: 'wad',
    usedBy: sparkMainnet,
  },
  { constant: 'LIMIT_USDC_TO_CCTP', args: [], direction: 'out', unit: 'USDC', usedBy: everywhere },
  {
    constant: 'LIMIT_USDC_TO_DOMAIN',
    args: [{ name: 'destinationDomain', type: 'uint32' }],
    direction: 'out',
    unit: 'USDC',
    usedBy: everywhere,
  },
  { constant: 'LIMIT_USDE_BURN', args: [], direction: 'out', unit: 'USDe', usedBy: mainnet },
  { constant: 'LIMIT_USDE_MINT', args: [], direction: 'out', unit: 'USDC', usedBy: mainnet },
  { constant: 'LIMIT_USDS_MINT', args: [], direction: 'in', unit: 'USDS', usedBy: mainnet },
  { constant: 'LIMIT_USDS_TO_USDC', args: [], direction: 'out', unit: 'USDC', usedBy: mainnet },
  {
    constant: 'LIMIT_WEETH_CLAIM_WITHDRAW',
    args: [{ name: 'weETHModule', type: 'address' }],
    direction: 'in',
    unit: 'WETH',
    usedBy: sparkMainnet,
  },
  { constant: 'LIMIT_WEETH_DEPOSIT', args: [], direction: 'out', unit: 'WETH', usedBy: sparkMainnet },
  {
    constant: 'LIMIT_WEETH_REQUEST_WITHDRAW',
    args: [{ name: 'weETHModule', type: 'address' }],
    direction: 'out',
    unit: 'eETH',
    usedBy: sparkMainnet,
  },
  { constant: 'LIMIT_WSTETH_DEPOSIT', args: [], direction: 'out', unit: 'WETH', usedBy: sparkMainnet },
  { constant: 'LIMIT_WSTETH_REQUEST_WITHDRAW', args: [], direction: 'out', unit: 'stETH', usedBy: sparkMainnet },
] as const satisfies readonly MonolithKeyEntry[]
