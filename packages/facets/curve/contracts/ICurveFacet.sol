// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title ICurveFacet
/// @notice Swaps in pools of Curve StableSwap-NG, and adds liquidity to them and removes it. Shares are the pool's own
///         token.
/// @dev Trusted: the pool's rates and virtual price, against which slippage is measured; StableSwap-NG pools are not
///      upgradeable. Not trusted: what a pool says it moved, and which coins it says it has. Amounts are measured at the
///      proxy, and the limits of single tokens name the token beside the pool.
///      A deposit that is not in the pool's proportions is part deposit, part swap: what the proxy gives beyond its part
///      of the pool afterwards uses up the token's swap limit, its part of the pool the deposit limits. So nothing can be
///      swapped by adding in one token and removing in another without using up what a swap would.
///      Values are in 18 decimals: amounts times the pool's stored rate over 1e18, for each token.
interface ICurveFacet is IFacet {
    event CurveMaxSlippageSet(address indexed pool, uint256 maxSlippage);
    event CurveSwap(address indexed pool, uint256 inputIndex, uint256 outputIndex, uint256 amountIn, uint256 amountOut);
    event CurveAddLiquidity(address indexed pool, uint256 shares, uint256[] inputAmounts);
    event CurveRemoveLiquidity(address indexed pool, uint256 shares, uint256[] withdrawnAmounts);

    /// @notice Sets the least part of a fair value that a swap, deposit or withdrawal must ask for as its minimum, as a
    ///         1e18 ratio: 0.9999e18 bears a loss of one basis point. Zero, as before it is ever set, disables the pool.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "CurveFacet/pool-zero-address".
    function setMaxSlippage(address pool, uint256 maxSlippage) external;

    function getMaxSlippage(address pool) external view returns (uint256);

    /// @notice Swaps one of the pool's coins for another.
    /// @dev ALLOCATOR_ROLE. Uses up the swap limit of the token that goes in by what is asked for. Reverts with
    ///      "CurveFacet/indices-equal", "CurveFacet/invalid-index", "CurveFacet/max-slippage-not-set",
    ///      "CurveFacet/min-amount-too-low" and "CurveFacet/min-amount-not-met".
    /// @param inputIndex Which of the pool's coins goes in.
    /// @param outputIndex Which comes out.
    /// @param amountIn Base units of the coin that goes in.
    /// @param minAmountOut Base units of the other; at least maxSlippage of what amountIn is worth at the stored rates.
    /// @return amountOut What arrived, in base units.
    function swap(
        address pool,
        uint256 inputIndex,
        uint256 outputIndex,
        uint256 amountIn,
        uint256 minAmountOut
    ) external returns (uint256 amountOut);

    /// @notice Adds liquidity.
    /// @dev ALLOCATOR_ROLE. Uses up each token's swap and deposit limit, and the pool's deposit limit by value; every one
    ///      must exist. Reverts with "CurveFacet/virtual-price-zero" for a pool without liquidity, which the facet does
    ///      not seed, "CurveFacet/invalid-deposit-amounts", "CurveFacet/max-slippage-not-set",
    ///      "CurveFacet/min-shares-too-low", "CurveFacet/min-shares-not-met" and "CurveFacet/int256-overflow".
    /// @param inputAmounts Base units of each of the pool's coins.
    /// @param minShares At least maxSlippage of what the amounts are worth in shares at the virtual price.
    /// @return shares What arrived, in base units of the pool.
    function addLiquidity(
        address pool,
        uint256[] calldata inputAmounts,
        uint256 minShares
    ) external returns (uint256 shares);

    /// @notice Removes liquidity in the pool's proportions.
    /// @dev ALLOCATOR_ROLE. Uses up each token's withdrawal limit, and the pool's by value, by what arrives. Reverts with
    ///      "CurveFacet/virtual-price-zero", "CurveFacet/invalid-min-withdraw-amounts",
    ///      "CurveFacet/max-slippage-not-set", "CurveFacet/min-amount-not-met" and "CurveFacet/min-amounts-too-low".
    /// @param shares Base units of the pool.
    /// @param minWithdrawAmounts Base units of each coin; together worth at least maxSlippage of the shares at the
    ///        virtual price.
    /// @return withdrawnAmounts What arrived, in base units of each coin.
    function removeLiquidity(
        address pool,
        uint256 shares,
        uint256[] calldata minWithdrawAmounts
    ) external returns (uint256[] memory withdrawnAmounts);

    function getAggregateDepositRateLimitKey(address pool) external pure returns (bytes32 key);
    function getAssetDepositRateLimitKey(address pool, address token) external pure returns (bytes32 key);
    function getSwapRateLimitKey(address pool, address token) external pure returns (bytes32 key);
    function getAggregateWithdrawRateLimitKey(address pool) external pure returns (bytes32 key);
    function getAssetWithdrawRateLimitKey(address pool, address token) external pure returns (bytes32 key);
}
