// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {IVenues} from "@diamond-pau/contracts/linked/IVenues.sol";
import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";

import {IUniswapV3Facet} from "./IUniswapV3Facet.sol";
import {UniswapV3Logic} from "./UniswapV3Logic.sol";

/// @title UniswapV3Lib
/// @notice {IUniswapV3Facet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own
///         roles, parameters and venues.
library UniswapV3Lib {
    /// @dev See {IUniswapV3Facet-swap}.
    function swap(
        address pool,
        address tokenIn,
        uint256 amountIn,
        uint256 minAmountOut,
        uint24 tickDelta
    ) external returns (uint256 amountOut) {
        UniswapV3Logic.Swap memory args = UniswapV3Logic.Swap(pool, tokenIn, amountIn, minAmountOut, tickDelta);
        uint256 amountSpent;
        (amountSpent, amountOut) = UniswapV3Logic.swap(
            PauActions.current(),
            IVenues(address(this)).uniswapV3Router(),
            args,
            _parameters(pool)
        );
        emit IUniswapV3Facet.UniswapV3Swap(pool, tokenIn, amountSpent, amountOut);
    }

    /// @dev See {IUniswapV3Facet-addLiquidity}.
    function addLiquidity(
        address pool,
        uint256 tokenId,
        IUniswapV3Facet.Ticks memory ticks,
        IUniswapV3Facet.TokenAmounts memory target,
        IUniswapV3Facet.TokenAmounts memory min,
        uint256 deadline
    ) external returns (uint256, uint128, IUniswapV3Facet.TokenAmounts memory) {
        return _addLiquidity(UniswapV3Logic.AddLiquidity(pool, tokenId, ticks, target, min, deadline));
    }

    /// @dev See {IUniswapV3Facet-removeLiquidity}.
    function removeLiquidity(
        address pool,
        uint256 tokenId,
        uint128 liquidity,
        IUniswapV3Facet.TokenAmounts memory min,
        uint256 deadline
    ) external returns (IUniswapV3Facet.TokenAmounts memory received) {
        received = UniswapV3Logic.removeLiquidity(
            PauActions.current(),
            _positionManager(),
            UniswapV3Logic.RemoveLiquidity(pool, tokenId, liquidity, min, deadline),
            _maxSlippage(pool)
        );
        emit IUniswapV3Facet.UniswapV3RemoveLiquidity(pool, tokenId, liquidity, received.amount0, received.amount1);
    }

    /// @dev Apart, because its arguments and its results together do not fit the stack.
    function _addLiquidity(
        UniswapV3Logic.AddLiquidity memory args
    ) private returns (uint256 tokenId, uint128 liquidity, IUniswapV3Facet.TokenAmounts memory spent) {
        (tokenId, liquidity, spent) = UniswapV3Logic.addLiquidity(
            PauActions.current(),
            _positionManager(),
            args,
            _parameters(args.pool),
            _maxSlippage(args.pool)
        );
        emit IUniswapV3Facet.UniswapV3AddLiquidity(
            args.pool,
            tokenId,
            args.ticks.lower,
            args.ticks.upper,
            liquidity,
            spent.amount0,
            spent.amount1
        );
    }

    function _positionManager() private view returns (address) {
        return IVenues(address(this)).uniswapV3PositionManager();
    }

    function _maxSlippage(address pool) private view returns (uint256) {
        return uint256(LocalParameters.get(UniswapV3Logic.NAMESPACE, UniswapV3Logic.maxSlippageKey(pool)));
    }

    function _parameters(address pool) private view returns (UniswapV3Logic.Parameters memory) {
        return
            UniswapV3Logic.decodeParameters(
                LocalParameters.get(UniswapV3Logic.NAMESPACE, UniswapV3Logic.parametersKey(pool))
            );
    }
}
