// Generated from the facet manifests. Do not edit.

/** Every limit of the facets: what its key hashes after the constant, and the getter that returns the key on chain. */
export const diamondKeys = [
  {
    id: 'AAVE_FACET',
    facet: 'aave',
    name: 'aaveDeposit',
    constant: 'LIMIT_AAVE_DEPOSIT',
    args: [
      {
        name: 'underlyingAsset',
        type: 'address',
      },
      {
        name: 'pool',
        type: 'address',
      },
      {
        name: 'aToken',
        type: 'address',
      },
    ],
    getter: 'getDepositRateLimitKey',
    getterArgs: [
      'aToken',
      'pool',
      'underlyingAsset',
    ],
    direction: 'out',
    unit: 'underlyingAsset',
    functions: [
      'aave_deposit',
    ],
  },
  {
    id: 'AAVE_FACET',
    facet: 'aave',
    name: 'aaveWithdraw',
    constant: 'LIMIT_AAVE_WITHDRAW',
    args: [
      {
        name: 'pool',
        type: 'address',
      },
      {
        name: 'aToken',
        type: 'address',
      },
    ],
    getter: 'getWithdrawRateLimitKey',
    getterArgs: [
      'aToken',
      'pool',
    ],
    direction: 'in',
    unit: 'aToken',
    functions: [
      'aave_withdraw',
    ],
  },
  {
    id: 'AAVE_V4_FACET',
    facet: 'aaveV4',
    name: 'aaveV4Deposit',
    constant: 'LIMIT_AAVE_V4_DEPOSIT',
    args: [
      {
        name: 'spoke',
        type: 'address',
      },
      {
        name: 'reserveId',
        type: 'uint256',
      },
      {
        name: 'hub',
        type: 'address',
      },
      {
        name: 'assetId',
        type: 'uint16',
      },
      {
        name: 'underlying',
        type: 'address',
      },
    ],
    getter: 'getDepositRateLimitKey',
    getterArgs: [
      'spoke',
      'reserveId',
      'hub',
      'assetId',
      'underlying',
    ],
    direction: 'out',
    unit: 'underlying',
    functions: [
      'aaveV4_deposit',
    ],
  },
  {
    id: 'AAVE_V4_FACET',
    facet: 'aaveV4',
    name: 'aaveV4Withdraw',
    constant: 'LIMIT_AAVE_V4_WITHDRAW',
    args: [
      {
        name: 'spoke',
        type: 'address',
      },
      {
        name: 'reserveId',
        type: 'uint256',
      },
    ],
    getter: 'getWithdrawRateLimitKey',
    getterArgs: [
      'spoke',
      'reserveId',
    ],
    direction: 'in',
    unit: 'reserveId.underlying',
    functions: [
      'aaveV4_withdraw',
    ],
  },
  {
    id: 'BASIN_FACET',
    facet: 'basin',
    name: 'basinDeposit',
    constant: 'LIMIT_BASIN_DEPOSIT',
    args: [
      {
        name: 'asset',
        type: 'address',
      },
      {
        name: 'basin',
        type: 'address',
      },
    ],
    getter: 'getDepositRateLimitKey',
    getterArgs: [
      'basin',
      'asset',
    ],
    direction: 'out',
    unit: 'asset',
    functions: [
      'basin_deposit',
    ],
  },
  {
    id: 'BASIN_FACET',
    facet: 'basin',
    name: 'basinWithdraw',
    constant: 'LIMIT_BASIN_WITHDRAW',
    args: [
      {
        name: 'asset',
        type: 'address',
      },
      {
        name: 'basin',
        type: 'address',
      },
    ],
    getter: 'getWithdrawRateLimitKey',
    getterArgs: [
      'basin',
      'asset',
    ],
    direction: 'in',
    unit: 'asset',
    functions: [
      'basin_withdraw',
    ],
  },
  {
    id: 'CCTP_FACET',
    facet: 'cctp',
    name: 'cctpToCCTP',
    constant: 'LIMIT_USDC_TO_CCTP',
    args: [],
    getter: 'toCCTPRateLimitKey',
    getterArgs: [],
    direction: 'out',
    unit: 'USDC',
    functions: [
      'cctp_transfer',
    ],
  },
  {
    id: 'CCTP_FACET',
    facet: 'cctp',
    name: 'cctpToDomain',
    constant: 'LIMIT_USDC_TO_DOMAIN',
    args: [
      {
        name: 'destinationDomain',
        type: 'uint32',
      },
    ],
    getter: 'getToDomainRateLimitKey',
    getterArgs: [
      'destinationDomain',
    ],
    direction: 'out',
    unit: 'USDC',
    functions: [
      'cctp_transfer',
    ],
  },
  {
    id: 'CCTP_V1_FACET',
    facet: 'cctpV1',
    name: 'cctpV1ToCCTP',
    constant: 'LIMIT_USDC_TO_CCTP',
    args: [],
    getter: 'toCCTPRateLimitKey',
    getterArgs: [],
    direction: 'out',
    unit: 'USDC',
    functions: [
      'cctpV1_transfer',
    ],
  },
  {
    id: 'CCTP_V1_FACET',
    facet: 'cctpV1',
    name: 'cctpV1ToDomain',
    constant: 'LIMIT_USDC_TO_DOMAIN',
    args: [
      {
        name: 'destinationDomain',
        type: 'uint32',
      },
    ],
    getter: 'getToDomainRateLimitKey',
    getterArgs: [
      'destinationDomain',
    ],
    direction: 'out',
    unit: 'USDC',
    functions: [
      'cctpV1_transfer',
    ],
  },
  {
    id: 'CENTRIFUGE_FACET',
    facet: 'centrifuge',
    name: 'centrifugeCancelDeposit',
    constant: 'LIMIT_CENTRIFUGE_CANCEL_DEPOSIT',
    args: [
      {
        name: 'token',
        type: 'address',
      },
    ],
    getter: 'getCancelDepositRateLimitKey',
    getterArgs: [
      'token',
    ],
    direction: 'in',
    unit: 'nothing',
    functions: [
      'centrifuge_cancelDepositRequest',
    ],
  },
  {
    id: 'CENTRIFUGE_FACET',
    facet: 'centrifuge',
    name: 'centrifugeClaimCancelDeposit',
    constant: 'LIMIT_CENTRIFUGE_CLAIM_CANCEL_DEPOSIT',
    args: [
      {
        name: 'token',
        type: 'address',
      },
    ],
    getter: 'getClaimCancelDepositRateLimitKey',
    getterArgs: [
      'token',
    ],
    direction: 'in',
    unit: 'nothing',
    functions: [
      'centrifuge_claimCancelDepositRequest',
    ],
  },
  {
    id: 'CENTRIFUGE_FACET',
    facet: 'centrifuge',
    name: 'centrifugeCancelRedeem',
    constant: 'LIMIT_CENTRIFUGE_CANCEL_REDEEM',
    args: [
      {
        name: 'token',
        type: 'address',
      },
    ],
    getter: 'getCancelRedeemRateLimitKey',
    getterArgs: [
      'token',
    ],
    direction: 'in',
    unit: 'nothing',
    functions: [
      'centrifuge_cancelRedeemRequest',
    ],
  },
  {
    id: 'CENTRIFUGE_FACET',
    facet: 'centrifuge',
    name: 'centrifugeClaimCancelRedeem',
    constant: 'LIMIT_CENTRIFUGE_CLAIM_CANCEL_REDEEM',
    args: [
      {
        name: 'token',
        type: 'address',
      },
    ],
    getter: 'getClaimCancelRedeemRateLimitKey',
    getterArgs: [
      'token',
    ],
    direction: 'in',
    unit: 'nothing',
    functions: [
      'centrifuge_claimCancelRedeemRequest',
    ],
  },
  {
    id: 'CENTRIFUGE_FACET',
    facet: 'centrifuge',
    name: 'centrifugeTransfer',
    constant: 'LIMIT_CENTRIFUGE_TRANSFER',
    args: [
      {
        name: 'token',
        type: 'address',
      },
      {
        name: 'centrifugeId',
        type: 'uint16',
      },
      {
        name: 'spoke',
        type: 'address',
      },
    ],
    getter: 'getTransferRateLimitKey',
    getterArgs: [
      'token',
      'centrifugeId',
      'spoke',
    ],
    direction: 'out',
    unit: 'token.share',
    functions: [
      'centrifuge_transferShares',
    ],
  },
  {
    id: 'CORE_HALO_FACET',
    facet: 'coreHalo',
    name: 'coreHaloDeploy',
    constant: 'LIMIT_CORE_HALO_DEPLOY',
    args: [
      {
        name: 'asset',
        type: 'address',
      },
      {
        name: 'halo',
        type: 'address',
      },
    ],
    getter: 'getDeployRateLimitKey',
    getterArgs: [
      'halo',
      'asset',
    ],
    direction: 'out',
    unit: 'asset',
    functions: [
      'coreHalo_deploy',
    ],
  },
  {
    id: 'CORE_HALO_FACET',
    facet: 'coreHalo',
    name: 'coreHaloExit',
    constant: 'LIMIT_CORE_HALO_EXIT',
    args: [
      {
        name: 'halo',
        type: 'address',
      },
    ],
    getter: 'getExitRateLimitKey',
    getterArgs: [
      'halo',
    ],
    direction: 'in',
    unit: 'halo.asset',
    functions: [
      'coreHalo_exit',
    ],
  },
  {
    id: 'CURVE_FACET',
    facet: 'curve',
    name: 'curveAggregateDeposit',
    constant: 'LIMIT_CURVE_DEPOSIT',
    args: [
      {
        name: 'pool',
        type: 'address',
      },
    ],
    getter: 'getAggregateDepositRateLimitKey',
    getterArgs: [
      'pool',
    ],
    direction: 'out',
    unit: 'wad',
    functions: [
      'curve_addLiquidity',
    ],
  },
  {
    id: 'CURVE_FACET',
    facet: 'curve',
    name: 'curveAssetDeposit',
    constant: 'LIMIT_CURVE_DEPOSIT',
    args: [
      {
        name: 'token',
        type: 'address',
      },
      {
        name: 'pool',
        type: 'address',
      },
    ],
    getter: 'getAssetDepositRateLimitKey',
    getterArgs: [
      'pool',
      'token',
    ],
    direction: 'out',
    unit: 'token',
    functions: [
      'curve_addLiquidity',
    ],
  },
  {
    id: 'CURVE_FACET',
    facet: 'curve',
    name: 'curveSwap',
    constant: 'LIMIT_CURVE_SWAP',
    args: [
      {
        name: 'token',
        type: 'address',
      },
      {
        name: 'pool',
        type: 'address',
      },
    ],
    getter: 'getSwapRateLimitKey',
    getterArgs: [
      'pool',
      'token',
    ],
    direction: 'out',
    unit: 'token',
    functions: [
      'curve_swap',
      'curve_addLiquidity',
    ],
  },
  {
    id: 'CURVE_FACET',
    facet: 'curve',
    name: 'curveAggregateWithdraw',
    constant: 'LIMIT_CURVE_WITHDRAW',
    args: [
      {
        name: 'pool',
        type: 'address',
      },
    ],
    getter: 'getAggregateWithdrawRateLimitKey',
    getterArgs: [
      'pool',
    ],
    direction: 'in',
    unit: 'wad',
    functions: [
      'curve_removeLiquidity',
    ],
  },
  {
    id: 'CURVE_FACET',
    facet: 'curve',
    name: 'curveAssetWithdraw',
    constant: 'LIMIT_CURVE_WITHDRAW',
    args: [
      {
        name: 'token',
        type: 'address',
      },
      {
        name: 'pool',
        type: 'address',
      },
    ],
    getter: 'getAssetWithdrawRateLimitKey',
    getterArgs: [
      'pool',
      'token',
    ],
    direction: 'in',
    unit: 'token',
    functions: [
      'curve_removeLiquidity',
    ],
  },
  {
    id: 'DAIUSDS_FACET',
    facet: 'daiUSDS',
    name: 'daiUSDSUsdsToDAI',
    constant: 'LIMIT_DAIUSDS_SWAP_USDS_TO_DAI',
    args: [],
    getter: 'usdsToDAISwapRateLimitKey',
    getterArgs: [],
    direction: 'out',
    unit: 'USDS',
    functions: [
      'daiUSDS_swapUSDSToDAI',
    ],
  },
  {
    id: 'DAIUSDS_FACET',
    facet: 'daiUSDS',
    name: 'daiUSDSDaiToUSDS',
    constant: 'LIMIT_DAIUSDS_SWAP_DAI_TO_USDS',
    args: [],
    getter: 'daiToUSDSSwapRateLimitKey',
    getterArgs: [],
    direction: 'out',
    unit: 'DAI',
    functions: [
      'daiUSDS_swapDAIToUSDS',
    ],
  },
  {
    id: 'DUAL_POOL_FACET',
    facet: 'dualPool',
    name: 'dualPoolAggregateDeposit',
    constant: 'LIMIT_DUALPOOL_DEPOSIT',
    args: [
      {
        name: 'poolId',
        type: 'bytes32',
      },
    ],
    getter: 'getAggregateDepositRateLimitKey',
    getterArgs: [
      'poolId',
    ],
    direction: 'out',
    unit: 'wad',
    functions: [
      'dualPool_deposit',
    ],
  },
  {
    id: 'DUAL_POOL_FACET',
    facet: 'dualPool',
    name: 'dualPoolAggregateWithdraw',
    constant: 'LIMIT_DUALPOOL_WITHDRAW',
    args: [
      {
        name: 'poolId',
        type: 'bytes32',
      },
    ],
    getter: 'getAggregateWithdrawRateLimitKey',
    getterArgs: [
      'poolId',
    ],
    direction: 'in',
    unit: 'wad',
    functions: [
      'dualPool_withdraw',
    ],
  },
  {
    id: 'DUAL_POOL_FACET',
    facet: 'dualPool',
    name: 'dualPoolAssetDeposit',
    constant: 'LIMIT_DUALPOOL_DEPOSIT',
    args: [
      {
        name: 'token',
        type: 'address',
      },
      {
        name: 'poolId',
        type: 'bytes32',
      },
    ],
    getter: 'getAssetDepositRateLimitKey',
    getterArgs: [
      'poolId',
      'token',
    ],
    direction: 'out',
    unit: 'token',
    functions: [
      'dualPool_deposit',
    ],
  },
  {
    id: 'DUAL_POOL_FACET',
    facet: 'dualPool',
    name: 'dualPoolAssetWithdraw',
    constant: 'LIMIT_DUALPOOL_WITHDRAW',
    args: [
      {
        name: 'token',
        type: 'address',
      },
      {
        name: 'poolId',
        type: 'bytes32',
      },
    ],
    getter: 'getAssetWithdrawRateLimitKey',
    getterArgs: [
      'poolId',
      'token',
    ],
    direction: 'in',
    unit: 'token',
    functions: [
      'dualPool_withdraw',
    ],
  },
  {
    id: 'DUAL_POOL_FACET',
    facet: 'dualPool',
    name: 'dualPoolSwap',
    constant: 'LIMIT_DUALPOOL_SWAP',
    args: [
      {
        name: 'token',
        type: 'address',
      },
      {
        name: 'poolId',
        type: 'bytes32',
      },
    ],
    getter: 'getSwapRateLimitKey',
    getterArgs: [
      'poolId',
      'token',
    ],
    direction: 'out',
    unit: 'token',
    functions: [
      'dualPool_swap',
    ],
  },
  {
    id: 'ERC4626_FACET',
    facet: 'erc4626',
    name: 'erc4626Deposit',
    constant: 'LIMIT_4626_DEPOSIT',
    args: [
      {
        name: 'asset',
        type: 'address',
      },
      {
        name: 'token',
        type: 'address',
      },
    ],
    getter: 'getDepositRateLimitKey',
    getterArgs: [
      'token',
      'asset',
    ],
    direction: 'out',
    unit: 'asset',
    functions: [
      'erc4626_deposit',
    ],
  },
  {
    id: 'ERC4626_FACET',
    facet: 'erc4626',
    name: 'erc4626Withdraw',
    constant: 'LIMIT_4626_WITHDRAW',
    args: [
      {
        name: 'token',
        type: 'address',
      },
    ],
    getter: 'getWithdrawRateLimitKey',
    getterArgs: [
      'token',
    ],
    direction: 'in',
    unit: 'token.asset',
    functions: [
      'erc4626_withdraw',
      'erc4626_redeem',
    ],
  },
  {
    id: 'ERC7540_FACET',
    facet: 'erc7540',
    name: 'erc7540RequestDeposit',
    constant: 'LIMIT_7540_REQUEST_DEPOSIT',
    args: [
      {
        name: 'asset',
        type: 'address',
      },
      {
        name: 'token',
        type: 'address',
      },
    ],
    getter: 'getRequestDepositRateLimitKey',
    getterArgs: [
      'token',
      'asset',
    ],
    direction: 'out',
    unit: 'asset',
    functions: [
      'erc7540_requestDeposit',
    ],
  },
  {
    id: 'ERC7540_FACET',
    facet: 'erc7540',
    name: 'erc7540ClaimDeposit',
    constant: 'LIMIT_7540_CLAIM_DEPOSIT',
    args: [
      {
        name: 'token',
        type: 'address',
      },
    ],
    getter: 'getClaimDepositRateLimitKey',
    getterArgs: [
      'token',
    ],
    direction: 'in',
    unit: 'nothing',
    functions: [
      'erc7540_claimDeposit',
    ],
  },
  {
    id: 'ERC7540_FACET',
    facet: 'erc7540',
    name: 'erc7540RequestRedeem',
    constant: 'LIMIT_7540_REQUEST_REDEEM',
    args: [
      {
        name: 'token',
        type: 'address',
      },
    ],
    getter: 'getRequestRedeemRateLimitKey',
    getterArgs: [
      'token',
    ],
    direction: 'out',
    unit: 'token.asset',
    functions: [
      'erc7540_requestRedeem',
    ],
  },
  {
    id: 'ERC7540_FACET',
    facet: 'erc7540',
    name: 'erc7540ClaimRedeem',
    constant: 'LIMIT_7540_CLAIM_REDEEM',
    args: [
      {
        name: 'token',
        type: 'address',
      },
    ],
    getter: 'getClaimRedeemRateLimitKey',
    getterArgs: [
      'token',
    ],
    direction: 'in',
    unit: 'nothing',
    functions: [
      'erc7540_claimRedeem',
    ],
  },
  {
    id: 'ETHENA_FACET',
    facet: 'ethena',
    name: 'ethenaSetDelegatedSigner',
    constant: 'LIMIT_ETHENA_SET_DELEGATED_SIGNER',
    args: [],
    getter: 'setDelegatedSignerRateLimitKey',
    getterArgs: [],
    direction: 'out',
    unit: 'nothing',
    functions: [
      'ethena_setDelegatedSigner',
    ],
  },
  {
    id: 'ETHENA_FACET',
    facet: 'ethena',
    name: 'ethenaRemoveDelegatedSigner',
    constant: 'LIMIT_ETHENA_REMOVE_DELEGATED_SIGNER',
    args: [],
    getter: 'removeDelegatedSignerRateLimitKey',
    getterArgs: [],
    direction: 'in',
    unit: 'nothing',
    functions: [
      'ethena_removeDelegatedSigner',
    ],
  },
  {
    id: 'ETHENA_FACET',
    facet: 'ethena',
    name: 'ethenaMint',
    constant: 'LIMIT_ETHENA_MINT',
    args: [],
    getter: 'mintRateLimitKey',
    getterArgs: [],
    direction: 'out',
    unit: 'USDC',
    functions: [
      'ethena_prepareMint',
    ],
  },
  {
    id: 'ETHENA_FACET',
    facet: 'ethena',
    name: 'ethenaBurn',
    constant: 'LIMIT_ETHENA_BURN',
    args: [],
    getter: 'burnRateLimitKey',
    getterArgs: [],
    direction: 'out',
    unit: 'USDe',
    functions: [
      'ethena_prepareBurn',
    ],
  },
  {
    id: 'ETHENA_FACET',
    facet: 'ethena',
    name: 'ethenaCooldown',
    constant: 'LIMIT_ETHENA_COOLDOWN',
    args: [],
    getter: 'cooldownRateLimitKey',
    getterArgs: [],
    direction: 'out',
    unit: 'USDe',
    functions: [
      'ethena_cooldownAssets',
      'ethena_cooldownShares',
    ],
  },
  {
    id: 'ETHENA_FACET',
    facet: 'ethena',
    name: 'ethenaUnstake',
    constant: 'LIMIT_ETHENA_UNSTAKE',
    args: [],
    getter: 'unstakeRateLimitKey',
    getterArgs: [],
    direction: 'in',
    unit: 'nothing',
    functions: [
      'ethena_unstake',
    ],
  },
  {
    id: 'FARM_FACET',
    facet: 'farm',
    name: 'farmClaimReward',
    constant: 'LIMIT_FARM_CLAIM_REWARD',
    args: [
      {
        name: 'farm',
        type: 'address',
      },
    ],
    getter: 'getClaimRewardRateLimitKey',
    getterArgs: [
      'farm',
    ],
    direction: 'in',
    unit: 'nothing',
    functions: [
      'farm_claimReward',
    ],
  },
  {
    id: 'FARM_FACET',
    facet: 'farm',
    name: 'farmDeposit',
    constant: 'LIMIT_FARM_DEPOSIT',
    args: [
      {
        name: 'stakingToken',
        type: 'address',
      },
      {
        name: 'farm',
        type: 'address',
      },
    ],
    getter: 'getDepositRateLimitKey',
    getterArgs: [
      'farm',
      'stakingToken',
    ],
    direction: 'out',
    unit: 'stakingToken',
    functions: [
      'farm_deposit',
    ],
  },
  {
    id: 'FARM_FACET',
    facet: 'farm',
    name: 'farmWithdraw',
    constant: 'LIMIT_FARM_WITHDRAW',
    args: [
      {
        name: 'farm',
        type: 'address',
      },
    ],
    getter: 'getWithdrawRateLimitKey',
    getterArgs: [
      'farm',
    ],
    direction: 'in',
    unit: 'farm.stakingToken',
    functions: [
      'farm_withdraw',
    ],
  },
  {
    id: 'LAYER_ZERO_FACET',
    facet: 'layerZero',
    name: 'layerZeroTransfer',
    constant: 'LIMIT_LAYERZERO_TRANSFER',
    args: [
      {
        name: 'token',
        type: 'address',
      },
      {
        name: 'oft',
        type: 'address',
      },
      {
        name: 'peer',
        type: 'bytes32',
      },
      {
        name: 'destinationEndpointId',
        type: 'uint32',
      },
    ],
    getter: 'getTransferRateLimitKey',
    getterArgs: [
      'oft',
      'peer',
      'destinationEndpointId',
      'token',
    ],
    direction: 'out',
    unit: 'token',
    functions: [
      'layerZero_transfer',
    ],
  },
  {
    id: 'LEGACY_MIGRATION_FACET',
    facet: 'legacyMigration',
    name: 'legacyMigrationMigrate',
    constant: 'LIMIT_LEGACY_MIGRATION',
    args: [
      {
        name: 'token',
        type: 'address',
      },
      {
        name: 'destination',
        type: 'address',
      },
    ],
    getter: 'getMigrateRateLimitKey',
    getterArgs: [
      'token',
      'destination',
    ],
    direction: 'out',
    unit: 'token',
    functions: [
      'legacyMigration_migrate',
    ],
  },
  {
    id: 'MAPLE_FACET',
    facet: 'maple',
    name: 'mapleRequestRedeem',
    constant: 'LIMIT_MAPLE_REQUEST_REDEEM',
    args: [
      {
        name: 'mapleToken',
        type: 'address',
      },
    ],
    getter: 'getRequestRedeemRateLimitKey',
    getterArgs: [
      'mapleToken',
    ],
    direction: 'out',
    unit: 'mapleToken.asset',
    functions: [
      'maple_requestRedemption',
    ],
  },
  {
    id: 'MAPLE_FACET',
    facet: 'maple',
    name: 'mapleCancelRedeem',
    constant: 'LIMIT_MAPLE_CANCEL_REDEEM',
    args: [
      {
        name: 'mapleToken',
        type: 'address',
      },
    ],
    getter: 'getCancelRedeemRateLimitKey',
    getterArgs: [
      'mapleToken',
    ],
    direction: 'in',
    unit: 'nothing',
    functions: [
      'maple_cancelRedemption',
    ],
  },
  {
    id: 'MERKL_FACET',
    facet: 'merkl',
    name: 'merklToggleOperator',
    constant: 'LIMIT_MERKL_TOGGLE_OPERATOR',
    args: [
      {
        name: 'operator',
        type: 'address',
      },
      {
        name: 'distributor',
        type: 'address',
      },
    ],
    getter: 'getToggleOperatorRateLimitKey',
    getterArgs: [
      'distributor',
      'operator',
    ],
    direction: 'in',
    unit: 'nothing',
    functions: [
      'merkl_toggleOperator',
    ],
  },
  {
    id: 'MORPHO_FACET',
    facet: 'morpho',
    name: 'morphoSetSupplyQueue',
    constant: 'LIMIT_MORPHO_SET_SUPPLY_QUEUE',
    args: [
      {
        name: 'vault',
        type: 'address',
      },
    ],
    getter: 'getSetSupplyQueueRateLimitKey',
    getterArgs: [
      'vault',
    ],
    direction: 'out',
    unit: 'nothing',
    functions: [
      'morpho_setSupplyQueue',
    ],
  },
  {
    id: 'MORPHO_FACET',
    facet: 'morpho',
    name: 'morphoUpdateWithdrawQueue',
    constant: 'LIMIT_MORPHO_UPDATE_WITHDRAW_QUEUE',
    args: [
      {
        name: 'vault',
        type: 'address',
      },
    ],
    getter: 'getUpdateWithdrawQueueRateLimitKey',
    getterArgs: [
      'vault',
    ],
    direction: 'out',
    unit: 'nothing',
    functions: [
      'morpho_updateWithdrawQueue',
    ],
  },
  {
    id: 'MORPHO_FACET',
    facet: 'morpho',
    name: 'morphoReallocate',
    constant: 'LIMIT_MORPHO_REALLOCATE',
    args: [
      {
        name: 'vault',
        type: 'address',
      },
    ],
    getter: 'getReallocateRateLimitKey',
    getterArgs: [
      'vault',
    ],
    direction: 'out',
    unit: 'vault.asset',
    functions: [
      'morpho_reallocate',
    ],
  },
  {
    id: 'NFAT_HALO_FACET',
    facet: 'nfatHalo',
    name: 'nfatHaloIssue',
    constant: 'LIMIT_NFAT_HALO_ISSUE',
    args: [
      {
        name: 'facility',
        type: 'address',
      },
      {
        name: 'to',
        type: 'address',
      },
    ],
    getter: 'getIssueRateLimitKey',
    getterArgs: [
      'facility',
      'to',
    ],
    direction: 'in',
    unit: 'facility.gem',
    functions: [
      'nfatHalo_issue',
    ],
  },
  {
    id: 'NFAT_HALO_FACET',
    facet: 'nfatHalo',
    name: 'nfatHaloRepayPrincipal',
    constant: 'LIMIT_NFAT_HALO_REPAY_PRINCIPAL',
    args: [
      {
        name: 'gem',
        type: 'address',
      },
      {
        name: 'facility',
        type: 'address',
      },
    ],
    getter: 'getRepayPrincipalRateLimitKey',
    getterArgs: [
      'facility',
      'gem',
    ],
    direction: 'out',
    unit: 'gem',
    functions: [
      'nfatHalo_repayPrincipal',
    ],
  },
  {
    id: 'NFAT_HALO_FACET',
    facet: 'nfatHalo',
    name: 'nfatHaloRepayInterest',
    constant: 'LIMIT_NFAT_HALO_REPAY_INTEREST',
    args: [
      {
        name: 'gem',
        type: 'address',
      },
      {
        name: 'facility',
        type: 'address',
      },
    ],
    getter: 'getRepayInterestRateLimitKey',
    getterArgs: [
      'facility',
      'gem',
    ],
    direction: 'out',
    unit: 'gem',
    functions: [
      'nfatHalo_repayInterest',
    ],
  },
  {
    id: 'NFAT_PRIME_FACET',
    facet: 'nfatPrime',
    name: 'nfatPrimeSubscribe',
    constant: 'LIMIT_NFAT_PRIME_SUBSCRIBE',
    args: [
      {
        name: 'gem',
        type: 'address',
      },
      {
        name: 'facility',
        type: 'address',
      },
    ],
    getter: 'getSubscribeRateLimitKey',
    getterArgs: [
      'facility',
      'gem',
    ],
    direction: 'out',
    unit: 'gem',
    functions: [
      'nfatPrime_subscribe',
    ],
  },
  {
    id: 'NFAT_PRIME_FACET',
    facet: 'nfatPrime',
    name: 'nfatPrimeWithdraw',
    constant: 'LIMIT_NFAT_PRIME_WITHDRAW',
    args: [
      {
        name: 'facility',
        type: 'address',
      },
    ],
    getter: 'getWithdrawRateLimitKey',
    getterArgs: [
      'facility',
    ],
    direction: 'in',
    unit: 'facility.gem',
    functions: [
      'nfatPrime_withdraw',
    ],
  },
  {
    id: 'NFAT_PRIME_FACET',
    facet: 'nfatPrime',
    name: 'nfatPrimeCollect',
    constant: 'LIMIT_NFAT_PRIME_COLLECT',
    args: [
      {
        name: 'facility',
        type: 'address',
      },
    ],
    getter: 'getCollectRateLimitKey',
    getterArgs: [
      'facility',
    ],
    direction: 'in',
    unit: 'facility.gem',
    functions: [
      'nfatPrime_collect',
    ],
  },
  {
    id: 'OTC_FACET',
    facet: 'otc',
    name: 'otcSend',
    constant: 'LIMIT_OTC_SEND',
    args: [
      {
        name: 'asset',
        type: 'address',
      },
      {
        name: 'exchange',
        type: 'address',
      },
    ],
    getter: 'getSendRateLimitKey',
    getterArgs: [
      'exchange',
      'asset',
    ],
    direction: 'out',
    unit: 'asset',
    functions: [
      'otc_send',
    ],
  },
  {
    id: 'OTC_FACET',
    facet: 'otc',
    name: 'otcClaim',
    constant: 'LIMIT_OTC_CLAIM',
    args: [
      {
        name: 'asset',
        type: 'address',
      },
      {
        name: 'exchange',
        type: 'address',
      },
    ],
    getter: 'getClaimRateLimitKey',
    getterArgs: [
      'exchange',
      'asset',
    ],
    direction: 'in',
    unit: 'nothing',
    functions: [
      'otc_claim',
    ],
  },
  {
    id: 'PENDLE_FACET',
    facet: 'pendle',
    name: 'pendleRedeem',
    constant: 'LIMIT_PENDLE_PT_REDEEM',
    args: [
      {
        name: 'pt',
        type: 'address',
      },
      {
        name: 'pendleMarket',
        type: 'address',
      },
    ],
    getter: 'getRedeemRateLimitKey',
    getterArgs: [
      'pendleMarket',
      'pt',
    ],
    direction: 'in',
    unit: 'pendleMarket.sy.yieldToken',
    functions: [
      'pendle_redeem',
    ],
  },
  {
    id: 'PSM3_FACET',
    facet: 'psm3',
    name: 'psm3Deposit',
    constant: 'LIMIT_PSM_DEPOSIT',
    args: [
      {
        name: 'asset',
        type: 'address',
      },
    ],
    getter: 'getDepositRateLimitKey',
    getterArgs: [
      'asset',
    ],
    direction: 'out',
    unit: 'asset',
    functions: [
      'psm3_deposit',
    ],
  },
  {
    id: 'PSM3_FACET',
    facet: 'psm3',
    name: 'psm3Withdraw',
    constant: 'LIMIT_PSM_WITHDRAW',
    args: [
      {
        name: 'asset',
        type: 'address',
      },
    ],
    getter: 'getWithdrawRateLimitKey',
    getterArgs: [
      'asset',
    ],
    direction: 'in',
    unit: 'asset',
    functions: [
      'psm3_withdraw',
    ],
  },
  {
    id: 'PSM_FACET',
    facet: 'psm',
    name: 'psmUsdsToUSDC',
    constant: 'LIMIT_USDS_TO_USDC',
    args: [],
    getter: 'usdsToUSDCSwapRateLimitKey',
    getterArgs: [],
    direction: 'out',
    unit: 'USDC',
    functions: [
      'psm_swapUSDSToUSDC',
    ],
  },
  {
    id: 'PSM_FACET',
    facet: 'psm',
    name: 'psmUsdcToUSDS',
    constant: 'LIMIT_USDC_TO_USDS',
    args: [],
    getter: 'usdcToUSDSSwapRateLimitKey',
    getterArgs: [],
    direction: 'in',
    unit: 'USDC',
    functions: [
      'psm_swapUSDCToUSDS',
    ],
  },
  {
    id: 'SPARK_VAULT_FACET',
    facet: 'sparkVault',
    name: 'sparkVaultTake',
    constant: 'LIMIT_SPARK_VAULT_TAKE',
    args: [
      {
        name: 'sparkVault',
        type: 'address',
      },
    ],
    getter: 'getTakeRateLimitKey',
    getterArgs: [
      'sparkVault',
    ],
    direction: 'in',
    unit: 'sparkVault.asset',
    functions: [
      'sparkVault_take',
    ],
  },
  {
    id: 'SUPERSTATE_FACET',
    facet: 'superstate',
    name: 'superstateSubscribe',
    constant: 'LIMIT_SUPERSTATE_SUBSCRIBE',
    args: [],
    getter: 'subscribeRateLimitKey',
    getterArgs: [],
    direction: 'out',
    unit: 'USDC',
    functions: [
      'superstate_subscribe',
    ],
  },
  {
    id: 'TRANSFER_ASSET_FACET',
    facet: 'transferAsset',
    name: 'transferAssetTransfer',
    constant: 'LIMIT_ASSET_TRANSFER',
    args: [
      {
        name: 'asset',
        type: 'address',
      },
      {
        name: 'destination',
        type: 'address',
      },
    ],
    getter: 'getTransferRateLimitKey',
    getterArgs: [
      'asset',
      'destination',
    ],
    direction: 'out',
    unit: 'asset',
    functions: [
      'transferAsset_transfer',
    ],
  },
  {
    id: 'UNISWAP_V3_FACET',
    facet: 'uniswapV3',
    name: 'uniswapV3AggregateDeposit',
    constant: 'LIMIT_UNISWAP_V3_DEPOSIT',
    args: [
      {
        name: 'pool',
        type: 'address',
      },
    ],
    getter: 'getAggregateDepositRateLimitKey',
    getterArgs: [
      'pool',
    ],
    direction: 'out',
    unit: 'wad',
    functions: [
      'uniswapV3_addLiquidity',
    ],
  },
  {
    id: 'UNISWAP_V3_FACET',
    facet: 'uniswapV3',
    name: 'uniswapV3AssetDeposit',
    constant: 'LIMIT_UNISWAP_V3_DEPOSIT',
    args: [
      {
        name: 'token',
        type: 'address',
      },
      {
        name: 'pool',
        type: 'address',
      },
    ],
    getter: 'getAssetDepositRateLimitKey',
    getterArgs: [
      'pool',
      'token',
    ],
    direction: 'out',
    unit: 'token',
    functions: [
      'uniswapV3_addLiquidity',
    ],
  },
  {
    id: 'UNISWAP_V3_FACET',
    facet: 'uniswapV3',
    name: 'uniswapV3Swap',
    constant: 'LIMIT_UNISWAP_V3_SWAP',
    args: [
      {
        name: 'token',
        type: 'address',
      },
      {
        name: 'pool',
        type: 'address',
      },
    ],
    getter: 'getSwapRateLimitKey',
    getterArgs: [
      'pool',
      'token',
    ],
    direction: 'out',
    unit: 'token',
    functions: [
      'uniswapV3_swap',
    ],
  },
  {
    id: 'UNISWAP_V3_FACET',
    facet: 'uniswapV3',
    name: 'uniswapV3AggregateWithdraw',
    constant: 'LIMIT_UNISWAP_V3_WITHDRAW',
    args: [
      {
        name: 'pool',
        type: 'address',
      },
    ],
    getter: 'getAggregateWithdrawRateLimitKey',
    getterArgs: [
      'pool',
    ],
    direction: 'in',
    unit: 'wad',
    functions: [
      'uniswapV3_removeLiquidity',
    ],
  },
  {
    id: 'UNISWAP_V3_FACET',
    facet: 'uniswapV3',
    name: 'uniswapV3AssetWithdraw',
    constant: 'LIMIT_UNISWAP_V3_WITHDRAW',
    args: [
      {
        name: 'token',
        type: 'address',
      },
      {
        name: 'pool',
        type: 'address',
      },
    ],
    getter: 'getAssetWithdrawRateLimitKey',
    getterArgs: [
      'pool',
      'token',
    ],
    direction: 'in',
    unit: 'token',
    functions: [
      'uniswapV3_removeLiquidity',
    ],
  },
  {
    id: 'UNISWAP_V4_FACET',
    facet: 'uniswapV4',
    name: 'uniswapV4AggregateDeposit',
    constant: 'LIMIT_UNISWAP_V4_DEPOSIT',
    args: [
      {
        name: 'poolId',
        type: 'bytes32',
      },
    ],
    getter: 'getAggregateDepositRateLimitKey',
    getterArgs: [
      'poolId',
    ],
    direction: 'out',
    unit: 'wad',
    functions: [
      'uniswapV4_mintPosition',
      'uniswapV4_increasePosition',
    ],
  },
  {
    id: 'UNISWAP_V4_FACET',
    facet: 'uniswapV4',
    name: 'uniswapV4AssetDeposit',
    constant: 'LIMIT_UNISWAP_V4_DEPOSIT',
    args: [
      {
        name: 'token',
        type: 'address',
      },
      {
        name: 'poolId',
        type: 'bytes32',
      },
    ],
    getter: 'getAssetDepositRateLimitKey',
    getterArgs: [
      'poolId',
      'token',
    ],
    direction: 'out',
    unit: 'token',
    functions: [
      'uniswapV4_mintPosition',
      'uniswapV4_increasePosition',
    ],
  },
  {
    id: 'UNISWAP_V4_FACET',
    facet: 'uniswapV4',
    name: 'uniswapV4Swap',
    constant: 'LIMIT_UNISWAP_V4_SWAP',
    args: [
      {
        name: 'token',
        type: 'address',
      },
      {
        name: 'poolId',
        type: 'bytes32',
      },
    ],
    getter: 'getSwapRateLimitKey',
    getterArgs: [
      'poolId',
      'token',
    ],
    direction: 'out',
    unit: 'token',
    functions: [
      'uniswapV4_swap',
    ],
  },
  {
    id: 'UNISWAP_V4_FACET',
    facet: 'uniswapV4',
    name: 'uniswapV4AggregateWithdraw',
    constant: 'LIMIT_UNISWAP_V4_WITHDRAW',
    args: [
      {
        name: 'poolId',
        type: 'bytes32',
      },
    ],
    getter: 'getAggregateWithdrawRateLimitKey',
    getterArgs: [
      'poolId',
    ],
    direction: 'in',
    unit: 'wad',
    functions: [
      'uniswapV4_decreasePosition',
    ],
  },
  {
    id: 'UNISWAP_V4_FACET',
    facet: 'uniswapV4',
    name: 'uniswapV4AssetWithdraw',
    constant: 'LIMIT_UNISWAP_V4_WITHDRAW',
    args: [
      {
        name: 'token',
        type: 'address',
      },
      {
        name: 'poolId',
        type: 'bytes32',
      },
    ],
    getter: 'getAssetWithdrawRateLimitKey',
    getterArgs: [
      'poolId',
      'token',
    ],
    direction: 'in',
    unit: 'token',
    functions: [
      'uniswapV4_decreasePosition',
    ],
  },
  {
    id: 'USDS_FACET',
    facet: 'usds',
    name: 'usdsMint',
    constant: 'LIMIT_USDS_MINT',
    args: [],
    getter: 'mintRateLimitKey',
    getterArgs: [],
    direction: 'in',
    unit: 'USDS',
    functions: [
      'usds_mint',
    ],
  },
  {
    id: 'USDS_FACET',
    facet: 'usds',
    name: 'usdsBurn',
    constant: 'LIMIT_USDS_BURN',
    args: [],
    getter: 'burnRateLimitKey',
    getterArgs: [],
    direction: 'out',
    unit: 'USDS',
    functions: [
      'usds_burn',
    ],
  },
  {
    id: 'WEETH_FACET',
    facet: 'weeth',
    name: 'weethDeposit',
    constant: 'LIMIT_WEETH_DEPOSIT',
    args: [
      {
        name: 'eeth',
        type: 'address',
      },
      {
        name: 'liquidityPool',
        type: 'address',
      },
    ],
    getter: 'getDepositRateLimitKey',
    getterArgs: [
      'eeth',
      'liquidityPool',
    ],
    direction: 'out',
    unit: 'WETH',
    functions: [
      'weeth_deposit',
    ],
  },
  {
    id: 'WEETH_FACET',
    facet: 'weeth',
    name: 'weethRequestWithdraw',
    constant: 'LIMIT_WEETH_REQUEST_WITHDRAW',
    args: [
      {
        name: 'eeth',
        type: 'address',
      },
      {
        name: 'liquidityPool',
        type: 'address',
      },
      {
        name: 'weethModule',
        type: 'address',
      },
    ],
    getter: 'getRequestWithdrawRateLimitKey',
    getterArgs: [
      'weethModule',
      'eeth',
      'liquidityPool',
    ],
    direction: 'out',
    unit: 'eeth',
    functions: [
      'weeth_requestWithdraw',
    ],
  },
  {
    id: 'WEETH_FACET',
    facet: 'weeth',
    name: 'weethClaimWithdraw',
    constant: 'LIMIT_WEETH_CLAIM_WITHDRAW',
    args: [
      {
        name: 'weethModule',
        type: 'address',
      },
    ],
    getter: 'getClaimWithdrawRateLimitKey',
    getterArgs: [
      'weethModule',
    ],
    direction: 'in',
    unit: 'nothing',
    functions: [
      'weeth_claimWithdrawal',
    ],
  },
  {
    id: 'WRAP_PROXY_ETH_FACET',
    facet: 'wrapProxyETH',
    name: 'wrapProxyETHWrap',
    constant: 'LIMIT_WRAP_PROXY_ETH',
    args: [],
    getter: 'wrapRateLimitKey',
    getterArgs: [],
    direction: 'in',
    unit: 'nothing',
    functions: [
      'wrapProxyETH_wrapAll',
    ],
  },
  {
    id: 'WSTETH_FACET',
    facet: 'wsteth',
    name: 'wstethDeposit',
    constant: 'LIMIT_WSTETH_DEPOSIT',
    args: [],
    getter: 'depositRateLimitKey',
    getterArgs: [],
    direction: 'out',
    unit: 'WETH',
    functions: [
      'wsteth_deposit',
    ],
  },
  {
    id: 'WSTETH_FACET',
    facet: 'wsteth',
    name: 'wstethRequestWithdraw',
    constant: 'LIMIT_WSTETH_REQUEST_WITHDRAW',
    args: [],
    getter: 'requestWithdrawRateLimitKey',
    getterArgs: [],
    direction: 'out',
    unit: 'stETH',
    functions: [
      'wsteth_requestWithdraw',
    ],
  },
  {
    id: 'WSTETH_FACET',
    facet: 'wsteth',
    name: 'wstethClaimWithdraw',
    constant: 'LIMIT_WSTETH_CLAIM_WITHDRAW',
    args: [],
    getter: 'claimWithdrawRateLimitKey',
    getterArgs: [],
    direction: 'in',
    unit: 'nothing',
    functions: [
      'wsteth_claimWithdrawal',
    ],
  },
] as const
