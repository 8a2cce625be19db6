// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.20;

/// @notice DUAL_POOL_FACET as callers of a Controller see it. Generated from facet.ts and the compiled facet.
interface IDualPoolController {
    struct PoolKey {
        address currency0;
        address currency1;
        uint24 fee;
        int24 tickSpacing;
        address hooks;
    }

    struct LiquidityBucket {
        int24 tickLower;
        int24 tickUpper;
        uint16 weight;
    }

    struct PoolConfig {
        uint160 sqrtPriceX96;
        address vault0;
        address vault1;
        bool externalDeposits;
        LiquidityBucket[] buckets;
    }

    function dualPool_VERSION() external pure returns (string memory);
    function dualPool_FREEZER_ROLE() external pure returns (bytes32);
    function dualPool_hook() external view returns (address);
    function dualPool_permit2() external view returns (address);
    function dualPool_router() external view returns (address);
    function dualPool_setMaxSlippage(bytes32 poolId, uint256 maxSlippage) external;
    function dualPool_setPriceRatio(bytes32 poolId, uint256 priceRatio) external;
    function dualPool_initializePool(PoolKey calldata key, PoolConfig calldata config) external;
    function dualPool_bootstrap(PoolKey calldata key, uint256 amount0, uint256 amount1) external;
    function dualPool_setDistribution(PoolKey calldata key, LiquidityBucket[] calldata buckets) external;
    function dualPool_setExternalDeposits(PoolKey calldata key, bool enabled) external;
    function dualPool_resumePool(PoolKey calldata key) external;
    function dualPool_refreshVaultApproval(PoolKey calldata key, address currency) external;
    function dualPool_acceptHookOwnership() external;
    function dualPool_transferHookOwnership(address newOwner) external;
    function dualPool_pausePool(PoolKey calldata key) external;
    function dualPool_emergencyRevokeVault(PoolKey calldata key) external;
    function dualPool_deposit(PoolKey calldata key, uint256 sharesToMint, uint128 amount0Max, uint128 amount1Max) external;
    function dualPool_withdraw(PoolKey calldata key, uint256 sharesToBurn, uint128 amount0Min, uint128 amount1Min) external;
    function dualPool_swap(PoolKey calldata key, address tokenIn, uint128 amountIn, uint128 amountOutMin) external;
    function dualPool_getMaxSlippage(bytes32 poolId) external view returns (uint256);
    function dualPool_getPriceRatio(bytes32 poolId) external view returns (uint256);
    function dualPool_getShares(PoolKey calldata key) external view returns (uint256);
    function dualPool_getAggregateDepositRateLimitKey(bytes32 poolId) external pure returns (bytes32 key);
    function dualPool_getAggregateWithdrawRateLimitKey(bytes32 poolId) external pure returns (bytes32 key);
    function dualPool_getAssetDepositRateLimitKey(bytes32 poolId, address token) external pure returns (bytes32 key);
    function dualPool_getAssetWithdrawRateLimitKey(bytes32 poolId, address token) external pure returns (bytes32 key);
    function dualPool_getSwapRateLimitKey(bytes32 poolId, address token) external pure returns (bytes32 key);
}
