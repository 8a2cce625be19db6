// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IUniswapV4Facet
/// @notice Keeps positions in pools of Uniswap V4, and swaps tokens of like value in them.
/// @dev Trusted: Uniswap's position manager, Universal Router and Permit2, immutables without an upgrade; and a pool's
///      hooks, which its id commits to, by governance's choice of pools. Not trusted: what any of them says it moved.
///      Amounts are measured at the proxy.
///      V4 has no oracle. Positions are bounded by the ticks between which they may lie, swaps by taking both tokens to be
///      worth the same. Values of the aggregate limits are both tokens in 18 decimals, added up.
interface IUniswapV4Facet is IFacet {
    event UniswapV4MaxSlippageSet(bytes32 indexed poolId, uint256 maxSlippage);
    event UniswapV4TickLimitsSet(bytes32 indexed poolId, int24 tickLowerMin, int24 tickUpperMax, uint24 maxTickSpacing);
    event UniswapV4MintPosition(
        bytes32 indexed poolId,
        uint256 indexed tokenId,
        int24 tickLower,
        int24 tickUpper,
        uint128 liquidity,
        uint256 amount0,
        uint256 amount1
    );
    event UniswapV4IncreasePosition(
        bytes32 indexed poolId,
        uint256 indexed tokenId,
        uint128 liquidityIncrease,
        uint256 amount0,
        uint256 amount1
    );
    event UniswapV4DecreasePosition(
        bytes32 indexed poolId,
        uint256 indexed tokenId,
        uint128 liquidityDecrease,
        uint256 amount0,
        uint256 amount1
    );
    event UniswapV4Swap(
        bytes32 indexed poolId,
        address indexed tokenIn,
        address indexed tokenOut,
        uint128 amountIn,
        uint128 amountOut
    );

    function permit2() external view returns (address);
    function positionManager() external view returns (address);
    function router() external view returns (address);

    /// @notice Sets the least part of its worth that a swap must ask for, as a 1e18 ratio, one token for the other at par.
    ///         Zero, as before it is ever set, disables swaps.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "UniswapV4Facet/zero-pool-id".
    function setMaxSlippage(bytes32 poolId, uint256 maxSlippage) external;

    /// @notice Sets between which ticks positions may lie and how many they may span. All three zero, as before they are
    ///         ever set, disables making positions and adding to them.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "UniswapV4Facet/invalid-ticks" for other limits that leave no room.
    function setTickLimits(bytes32 poolId, int24 tickLowerMin, int24 tickUpperMax, uint24 maxTickSpacing) external;

    /// @notice Makes a position of the proxy.
    /// @dev ALLOCATOR_ROLE. Uses up the pool's and both tokens' deposit limits by what was spent. Reverts with
    ///      "UniswapV4Facet/tickLimits-not-set", "UniswapV4Facet/ticks-misordered", "UniswapV4Facet/tickLower-too-low",
    ///      "UniswapV4Facet/tickUpper-too-high", "UniswapV4Facet/tickSpacing-too-wide",
    ///      "UniswapV4Facet/poolKey-poolId-mismatch", as for a pool in which nobody has made a position yet, and
    ///      "UniswapV4Facet/non-proxy-position".
    /// @param amount0Max Base units of currency0; the most to spend.
    /// @param amount1Max Base units of currency1.
    function mintPosition(
        bytes32 poolId,
        int24 tickLower,
        int24 tickUpper,
        uint128 liquidity,
        uint128 amount0Max,
        uint128 amount1Max
    ) external;

    /// @notice Adds to a position of the proxy, and collects its fees, which are paid in first.
    /// @dev ALLOCATOR_ROLE. Limits and errors as in {mintPosition}.
    function increasePosition(
        bytes32 poolId,
        uint256 tokenId,
        uint128 liquidityIncrease,
        uint128 amount0Max,
        uint128 amount1Max
    ) external;

    /// @notice Takes liquidity out of a position, and collects its fees.
    /// @dev ALLOCATOR_ROLE. Uses up the pool's and both tokens' withdrawal limits by what arrives, fees included. Reverts
    ///      with "UniswapV4Facet/poolKey-poolId-mismatch" and "UniswapV4Facet/amountMin-not-met".
    function decreasePosition(
        bytes32 poolId,
        uint256 tokenId,
        uint128 liquidityDecrease,
        uint128 amount0Min,
        uint128 amount1Min
    ) external;

    /// @notice Swaps one of the pool's tokens for the other.
    /// @dev ALLOCATOR_ROLE. Uses up the swap limit of the token that goes in by what is asked for. Reverts with
    ///      "UniswapV4Facet/max-slippage-not-set", "UniswapV4Facet/poolKey-poolId-mismatch",
    ///      "UniswapV4Facet/invalid-tokenIn", "UniswapV4Facet/amountOutMin-too-low" and
    ///      "UniswapV4Facet/amountOutMin-not-met".
    /// @param amountIn Base units of tokenIn.
    /// @param amountOutMin Base units of the other token, worth at least maxSlippage of amountIn at par.
    function swap(bytes32 poolId, address tokenIn, uint128 amountIn, uint128 amountOutMin) external;

    function getAggregateDepositRateLimitKey(bytes32 poolId) external pure returns (bytes32 key);
    function getAssetDepositRateLimitKey(bytes32 poolId, address token) external pure returns (bytes32 key);
    function getMaxSlippage(bytes32 poolId) external view returns (uint256);
    function getSwapRateLimitKey(bytes32 poolId, address token) external pure returns (bytes32 key);
    function getTickLimits(
        bytes32 poolId
    ) external view returns (int24 tickLowerMin, int24 tickUpperMax, uint24 maxTickSpacing);
    function getAggregateWithdrawRateLimitKey(bytes32 poolId) external pure returns (bytes32 key);
    function getAssetWithdrawRateLimitKey(bytes32 poolId, address token) external pure returns (bytes32 key);
}
