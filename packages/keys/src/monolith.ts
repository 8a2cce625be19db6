// The key scheme of the monolithic controllers: sparkdotfi/spark-alm-controller @ 5379267 and
// grove-labs/grove-alm-controller @ b680b52. They compose every key they share alike; each has constants of its own.

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
 * Every limit of the monolithic controllers: what its key hashes after the constant, and the controllers that use it.
 * Uniswap v3 liquidity consumes two keys a call, one for each `token` of the pool.
 */
export const monolithKeys = [
  { constant: 'LIMIT_4626_DEPOSIT', args: [{ name: 'token', type: 'address' }], usedBy: everywhere },
  { constant: 'LIMIT_4626_WITHDRAW', args: [{ name: 'token', type: 'address' }], usedBy: everywhere },
  { constant: 'LIMIT_7540_DEPOSIT', args: [{ name: 'token', type: 'address' }], usedBy: grove },
  { constant: 'LIMIT_7540_REDEEM', args: [{ name: 'token', type: 'address' }], usedBy: grove },
  { constant: 'LIMIT_AAVE_DEPOSIT', args: [{ name: 'aToken', type: 'address' }], usedBy: everywhere },
  { constant: 'LIMIT_AAVE_WITHDRAW', args: [{ name: 'aToken', type: 'address' }], usedBy: everywhere },
  {
    constant: 'LIMIT_ASSET_TRANSFER',
    args: [
      { name: 'asset', type: 'address' },
      { name: 'destination', type: 'address' },
    ],
    usedBy: everywhere,
  },
  {
    constant: 'LIMIT_CENTRIFUGE_TRANSFER',
    args: [
      { name: 'token', type: 'address' },
      { name: 'destinationCentrifugeId', type: 'uint16' },
    ],
    usedBy: grove,
  },
  { constant: 'LIMIT_CURVE_DEPOSIT', args: [{ name: 'pool', type: 'address' }], usedBy: allButSparkForeign },
  { constant: 'LIMIT_CURVE_SWAP', args: [{ name: 'pool', type: 'address' }], usedBy: allButSparkForeign },
  { constant: 'LIMIT_CURVE_WITHDRAW', args: [{ name: 'pool', type: 'address' }], usedBy: allButSparkForeign },
  { constant: 'LIMIT_FARM_DEPOSIT', args: [{ name: 'farm', type: 'address' }], usedBy: sparkMainnet },
  { constant: 'LIMIT_FARM_WITHDRAW', args: [{ name: 'farm', type: 'address' }], usedBy: sparkMainnet },
  {
    constant: 'LIMIT_LAYERZERO_TRANSFER',
    args: [
      { name: 'oftAddress', type: 'address' },
      { name: 'destinationEndpointId', type: 'uint32' },
    ],
    usedBy: everywhere,
  },
  { constant: 'LIMIT_MAPLE_REDEEM', args: [{ name: 'mapleToken', type: 'address' }], usedBy: sparkMainnet },
  { constant: 'LIMIT_OTC_SWAP', args: [{ name: 'exchange', type: 'address' }], usedBy: sparkMainnet },
  { constant: 'LIMIT_PENDLE_PT_REDEEM', args: [{ name: 'pendleMarket', type: 'address' }], usedBy: grove },
  { constant: 'LIMIT_PSM_DEPOSIT', args: [{ name: 'asset', type: 'address' }], usedBy: foreign },
  { constant: 'LIMIT_PSM_WITHDRAW', args: [{ name: 'asset', type: 'address' }], usedBy: foreign },
  { constant: 'LIMIT_SPARK_VAULT_TAKE', args: [{ name: 'sparkVault', type: 'address' }], usedBy: spark },
  { constant: 'LIMIT_SUPERSTATE_SUBSCRIBE', args: [], usedBy: sparkMainnet },
  { constant: 'LIMIT_SUSDE_COOLDOWN', args: [], usedBy: mainnet },
  {
    constant: 'LIMIT_UNISWAP_V3_DEPOSIT',
    args: [
      { name: 'token', type: 'address' },
      { name: 'pool', type: 'address' },
    ],
    usedBy: grove,
  },
  {
    constant: 'LIMIT_UNISWAP_V3_SWAP',
    args: [
      { name: 'tokenIn', type: 'address' },
      { name: 'pool', type: 'address' },
    ],
    usedBy: grove,
  },
  {
    constant: 'LIMIT_UNISWAP_V3_WITHDRAW',
    args: [
      { name: 'token', type: 'address' },
      { name: 'pool', type: 'address' },
    ],
    usedBy: grove,
  },
  { constant: 'LIMIT_UNISWAP_V4_DEPOSIT', args: [{ name: 'poolId', type: 'bytes32' }], usedBy: sparkMainnet },
  { constant: 'LIMIT_UNISWAP_V4_SWAP', args: [{ name: 'poolId', type: 'bytes32' }], usedBy: sparkMainnet },
  { constant: 'LIMIT_UNISWAP_V4_WITHDRAW', args: [{ name: 'poolId', type: 'bytes32' }], usedBy: sparkMainnet },
  { constant: 'LIMIT_USDC_TO_CCTP', args: [], usedBy: everywhere },
  { constant: 'LIMIT_USDC_TO_DOMAIN', args: [{ name: 'destinationDomain', type: 'uint32' }], usedBy: everywhere },
  { constant: 'LIMIT_USDE_BURN', args: [], usedBy: mainnet },
  { constant: 'LIMIT_USDE_MINT', args: [], usedBy: mainnet },
  { constant: 'LIMIT_USDS_MINT', args: [], usedBy: mainnet },
  { constant: 'LIMIT_USDS_TO_USDC', args: [], usedBy: mainnet },
  { constant: 'LIMIT_WEETH_CLAIM_WITHDRAW', args: [{ name: 'weETHModule', type: 'address' }], usedBy: sparkMainnet },
  { constant: 'LIMIT_WEETH_DEPOSIT', args: [], usedBy: sparkMainnet },
  { constant: 'LIMIT_WEETH_REQUEST_WITHDRAW', args: [{ name: 'weETHModule', type: 'address' }], usedBy: sparkMainnet },
  { constant: 'LIMIT_WSTETH_DEPOSIT', args: [], usedBy: sparkMainnet },
  { constant: 'LIMIT_WSTETH_REQUEST_WITHDRAW', args: [], usedBy: sparkMainnet },
] as const
