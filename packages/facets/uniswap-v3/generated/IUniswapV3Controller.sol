// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.20;

/// @notice UNISWAP_V3_FACET as callers of a Controller see it. Generated from facet.ts and the compiled facet.
interface IUniswapV3Controller {
    struct Ticks {
        int24 lower;
        int24 upper;
    }

    struct TokenAmounts {
        uint256 amount0;
        uint256 amount1;
    }

    function uniswapV3_VERSION() external pure returns (string memory);
    function uniswapV3_MAX_TICK_DELTA() external pure returns (uint24);
    function uniswapV3_MIN_TICK() external pure returns (int24);
    function uniswapV3_MAX_TICK() external pure returns (int24);
    function uniswapV3_positionManager() external view returns (address);
    function uniswapV3_router() external view returns (address);
    function uniswapV3_setMaxSlippage(address pool, uint256 maxSlippage) external;
    function uniswapV3_setMaxTickDelta(address pool, uint24 maxTickDelta) external;
    function uniswapV3_setLiquidityLowerTickBound(address pool, int24 lowerTickBound) external;
    function uniswapV3_setLiquidityUpperTickBound(address pool, int24 upperTickBound) external;
    function uniswapV3_setTWAPSecondsAgo(address pool, uint32 twapSecondsAgo) external;
    function uniswapV3_swap(address pool, address tokenIn, uint256 amountIn, uint256 minAmountOut, uint24 tickDelta) external returns (uint256 amountOut);
    function uniswapV3_addLiquidity(address pool, uint256 tokenId, Ticks calldata ticks, TokenAmounts calldata target, TokenAmounts calldata min, uint256 deadline) external returns (uint256, uint128, TokenAmounts memory);
    function uniswapV3_removeLiquidity(address pool, uint256 tokenId, uint128 liquidity, TokenAmounts calldata min, uint256 deadline) external returns (TokenAmounts memory);
    function uniswapV3_getAggregateDepositRateLimitKey(address pool) external pure returns (bytes32 key);
    function uniswapV3_getAssetDepositRateLimitKey(address pool, address token) external pure returns (bytes32 key);
    function uniswapV3_getLiquidityTickBounds(address pool) external view returns (int24 lower, int24 upper);
    function uniswapV3_getMaxSlippage(address pool) external view returns (uint256);
    function uniswapV3_getMaxTickDelta(address pool) external view returns (uint24);
    function uniswapV3_getSwapRateLimitKey(address pool, address token) external pure returns (bytes32 key);
    function uniswapV3_getTWAPSecondsAgo(address pool) external view returns (uint32);
    function uniswapV3_getAggregateWithdrawRateLimitKey(address pool) external pure returns (bytes32 key);
    function uniswapV3_getAssetWithdrawRateLimitKey(address pool, address token) external pure returns (bytes32 key);
}
