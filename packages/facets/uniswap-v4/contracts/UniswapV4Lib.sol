// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {IMainnetVenues} from "@diamond-pau/contracts/linked/IVenues.sol";
import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";

import {IUniswapV4Facet} from "./IUniswapV4Facet.sol";
import {UniswapV4Logic} from "./UniswapV4Logic.sol";

/// @title UniswapV4Lib
/// @notice {IUniswapV4Facet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library UniswapV4Lib {
    /// @dev See {IUniswapV4Facet-mintPosition}.
    function mintPosition(
        bytes32 poolId,
        int24 tickLower,
        int24 tickUpper,
        uint128 liquidity,
        uint128 amount0Max,
        uint128 amount1Max
    ) external {
        (uint256 tokenId, UniswapV4Logic.Amounts memory spent) = UniswapV4Logic.mint(
            PauActions.current(),
            _venue(),
            UniswapV4Logic.Mint(poolId, tickLower, tickUpper, liquidity, amount0Max, amount1Max),
            _tickLimits(poolId)
        );
        emit IUniswapV4Facet.UniswapV4MintPosition(
            poolId,
            tokenId,
            tickLower,
            tickUpper,
            liquidity,
            spent.amount0,
            spent.amount1
        );
    }

    /// @dev See {IUniswapV4Facet-increasePosition}.
    function increasePosition(
        bytes32 poolId,
        uint256 tokenId,
        uint128 liquidityIncrease,
        uint128 amount0Max,
        uint128 amount1Max
    ) external {
        UniswapV4Logic.Amounts memory spent = UniswapV4Logic.increase(
            PauActions.current(),
            _venue(),
            UniswapV4Logic.Change(poolId, tokenId, liquidityIncrease, amount0Max, amount1Max),
            _tickLimits(poolId)
        );
        emit IUniswapV4Facet.UniswapV4IncreasePosition(
            poolId,
            tokenId,
            liquidityIncrease,
            spent.amount0,
            spent.amount1
        );
    }

    /// @dev See {IUniswapV4Facet-decreasePosition}.
    function decreasePosition(
        bytes32 poolId,
        uint256 tokenId,
        uint128 liquidityDecrease,
        uint128 amount0Min,
        uint128 amount1Min
    ) external {
        UniswapV4Logic.Amounts memory received = UniswapV4Logic.decrease(
            PauActions.current(),
            _venue(),
            UniswapV4Logic.Change(poolId, tokenId, liquidityDecrease, amount0Min, amount1Min)
        );
        emit IUniswapV4Facet.UniswapV4DecreasePosition(
            poolId,
            tokenId,
            liquidityDecrease,
            received.amount0,
            received.amount1
        );
    }

    /// @dev See {IUniswapV4Facet-swap}.
    function swap(bytes32 poolId, address tokenIn, uint128 amountIn, uint128 amountOutMin) external {
        (address tokenOut, uint256 amountOut) = UniswapV4Logic.swap(
            PauActions.current(),
            _venue(),
            UniswapV4Logic.Swap(poolId, tokenIn, amountIn, amountOutMin),
            uint256(LocalParameters.get(UniswapV4Logic.NAMESPACE, UniswapV4Logic.maxSlippageKey(poolId)))
        );
        emit IUniswapV4Facet.UniswapV4Swap(poolId, tokenIn, tokenOut, amountIn, SafeCast.toUint128(amountOut));
    }

    function _venue() private view returns (UniswapV4Logic.Venue memory) {
        IMainnetVenues venues = IMainnetVenues(address(this));
        return UniswapV4Logic.Venue(venues.permit2(), venues.uniswapV4PositionManager(), venues.uniswapV4Router());
    }

    function _tickLimits(bytes32 poolId) private view returns (UniswapV4Logic.TickLimits memory) {
        return
            UniswapV4Logic.decodeTickLimits(
                LocalParameters.get(UniswapV4Logic.NAMESPACE, UniswapV4Logic.tickLimitsKey(poolId))
            );
    }
}
