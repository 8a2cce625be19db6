// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IUniswapV3Facet
/// @notice Swaps in pools of Uniswap V3 near their time-weighted mean price, and keeps positions in them.
/// @dev Trusted: Uniswap's router and position manager, immutables without an upgrade, to keep a price limit and to
///      account for positions; and a pool's oracle, as far as the time over which governance lets it average makes moving
///      it dear. Not trusted: what any of them says it moved. Amounts are measured at the proxy.
///      Values of the aggregate limits are both tokens in 18 decimals, added up: they mean most for tokens of like value.
interface IUniswapV3Facet is IFacet {
    /// @notice The lower and upper tick of a position.
    struct Ticks {
        int24 lower;
        int24 upper;
    }

    /// @notice Base units of a pool's token0 and token1.
    struct TokenAmounts {
        uint256 amount0;
        uint256 amount1;
    }

    event UniswapV3MaxSlippageSet(address indexed pool, uint256 maxSlippage);
    event UniswapV3MaxTickDeltaSet(address indexed pool, uint24 maxTickDelta);
    event UniswapV3LowerTickSet(address indexed pool, int24 lowerTick);
    event UniswapV3UpperTickSet(address indexed pool, int24 upperTick);
    event UniswapV3TWAPSecondsAgoSet(address indexed pool, uint32 twapSecondsAgo);
    event UniswapV3Swap(address indexed pool, address indexed tokenIn, uint256 amountSpent, uint256 amountOut);
    event UniswapV3AddLiquidity(
        address indexed pool,
        uint256 indexed tokenId,
        int24 tickLower,
        int24 tickUpper,
        uint128 liquidity,
        uint256 amount0,
        uint256 amount1
    );
    event UniswapV3RemoveLiquidity(
        address indexed pool,
        uint256 indexed tokenId,
        uint128 liquidity,
        uint256 amount0,
        uint256 amount1
    );

    function MAX_TICK_DELTA() external pure returns (uint24);
    function MIN_TICK() external pure returns (int24);
    function MAX_TICK() external pure returns (int24);

    function positionManager() external view returns (address);
    function router() external view returns (address);

    /// @notice Sets the least part of an expected amount that an addition or removal of liquidity must ask for as its
    ///         minimum, as a 1e18 ratio. Zero, as before it is ever set, disables both.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts, as every setter, with "UniswapV3Facet/pool-zero-address".
    function setMaxSlippage(address pool, uint256 maxSlippage) external;

    /// @notice Sets how many ticks, of a basis point each, a swap's price may be worse than the mean.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "UniswapV3Facet/max-tick-delta-oob" for zero, as before it is ever set, and
    ///      above MAX_TICK_DELTA.
    function setMaxTickDelta(address pool, uint24 maxTickDelta) external;

    /// @notice Sets the lowest tick at which a position may begin.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "UniswapV3Facet/lower-tick-oob" for what is no tick of Uniswap V3. Bounds
    ///      that leave no room between them, as before they are set, allow no position.
    function setLiquidityLowerTickBound(address pool, int24 lowerTickBound) external;

    /// @notice Sets the highest tick at which a position may end.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "UniswapV3Facet/upper-tick-oob".
    function setLiquidityUpperTickBound(address pool, int24 upperTickBound) external;

    /// @notice Sets over how many seconds the pool's price is averaged. Zero, as before it is ever set, disables swaps
    ///         and additions.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "UniswapV3Facet/twap-seconds-ago-oob" from 2^31 - 1 on.
    function setTWAPSecondsAgo(address pool, uint32 twapSecondsAgo) external;

    /// @notice Swaps one of the pool's tokens for the other, as much of it as the price limit allows.
    /// @dev ALLOCATOR_ROLE. Uses up the swap limit of the token that goes in by what was spent. Reverts with
    ///      "UniswapV3Facet/invalid-max-tick-delta", "UniswapV3Facet/zero-twap-seconds",
    ///      "UniswapV3Facet/min-amount-not-set", "UniswapV3Facet/invalid-token-pair" and
    ///      "UniswapV3Facet/min-amount-out-not-met".
    /// @param amountIn The most to spend, in base units of tokenIn.
    /// @param minAmountOut Base units of the other token.
    /// @param tickDelta How many ticks the price may be worse than the mean; at most what governance set.
    /// @return amountOut What arrived, in base units.
    function swap(
        address pool,
        address tokenIn,
        uint256 amountIn,
        uint256 minAmountOut,
        uint24 tickDelta
    ) external returns (uint256 amountOut);

    /// @notice Makes a position, or adds to one that the proxy has.
    /// @dev ALLOCATOR_ROLE. Uses up the pool's and both tokens' deposit limits by what was spent. Reverts with
    ///      "UniswapV3Facet/zero-amount", "UniswapV3Facet/max-slippage-not-set", "UniswapV3Facet/zero-twap-seconds",
    ///      "UniswapV3Facet/lower-tick-outside-bounds", "UniswapV3Facet/upper-tick-outside-bounds",
    ///      "UniswapV3Facet/min-amount-below-bound", "UniswapV3Facet/no-liquidity-increased"; for a new position with
    ///      "UniswapV3Facet/invalid-lower-tick" and "UniswapV3Facet/invalid-upper-tick", where a tick is no multiple of
    ///      the pool's spacing; for another with "UniswapV3Facet/proxy-does-not-own-token-id",
    ///      "UniswapV3Facet/invalid-pool", "UniswapV3Facet/lower-tick-does-not-match-position" and
    ///      "UniswapV3Facet/upper-tick-does-not-match-position".
    /// @param tokenId The position, or zero for a new one.
    /// @param target The most to spend.
    /// @param min The least to spend: at least maxSlippage of what the position would take at the mean price, and zero
    ///        of a token it would not take.
    /// @param deadline Seconds since 1970.
    /// @return The position, by how much its liquidity grew, and what was spent.
    function addLiquidity(
        address pool,
        uint256 tokenId,
        Ticks calldata ticks,
        TokenAmounts calldata target,
        TokenAmounts calldata min,
        uint256 deadline
    ) external returns (uint256, uint128, TokenAmounts memory);

    /// @notice Takes liquidity out of a position, and collects its fees.
    /// @dev ALLOCATOR_ROLE. Uses up the pool's and both tokens' withdrawal limits by what arrives, apart from fees.
    ///      Reverts with "UniswapV3Facet/max-slippage-not-set", "UniswapV3Facet/invalid-pool",
    ///      "UniswapV3Facet/liquidity-oob", "UniswapV3Facet/proxy-does-not-own-token-id",
    ///      "UniswapV3Facet/min-amount-below-bound" and "UniswapV3Facet/min-amount-out-not-met".
    /// @param min The least that must arrive, and at least maxSlippage of what does.
    /// @param deadline Seconds since 1970.
    /// @return What arrived, apart from fees.
    function removeLiquidity(
        address pool,
        uint256 tokenId,
        uint128 liquidity,
        TokenAmounts calldata min,
        uint256 deadline
    ) external returns (TokenAmounts memory);

    function getAggregateDepositRateLimitKey(address pool) external pure returns (bytes32 key);
    function getAssetDepositRateLimitKey(address pool, address token) external pure returns (bytes32 key);
    function getLiquidityTickBounds(address pool) external view returns (int24 lower, int24 upper);
    function getMaxSlippage(address pool) external view returns (uint256);
    function getMaxTickDelta(address pool) external view returns (uint24);
    function getSwapRateLimitKey(address pool, address token) external pure returns (bytes32 key);
    function getTWAPSecondsAgo(address pool) external view returns (uint32);
    function getAggregateWithdrawRateLimitKey(address pool) external pure returns (bytes32 key);
    function getAssetWithdrawRateLimitKey(address pool, address token) external pure returns (bytes32 key);
}
