// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";

import {CurveLogic} from "./CurveLogic.sol";
import {ICurveFacet} from "./ICurveFacet.sol";

/// @title CurveLib
/// @notice {ICurveFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library CurveLib {
    /// @dev See {ICurveFacet-swap}.
    function swap(
        address pool,
        uint256 inputIndex,
        uint256 outputIndex,
        uint256 amountIn,
        uint256 minAmountOut
    ) external returns (uint256 amountOut) {
        CurveLogic.Swap memory args = CurveLogic.Swap(pool, inputIndex, outputIndex, amountIn, minAmountOut);
        amountOut = CurveLogic.swap(PauActions.current(), args, _maxSlippage(pool));
        emit ICurveFacet.CurveSwap(pool, inputIndex, outputIndex, amountIn, amountOut);
    }

    /// @dev See {ICurveFacet-addLiquidity}.
    function addLiquidity(
        address pool,
        uint256[] calldata inputAmounts,
        uint256 minShares
    ) external returns (uint256 shares) {
        shares = CurveLogic.addLiquidity(PauActions.current(), pool, inputAmounts, minShares, _maxSlippage(pool));
        emit ICurveFacet.CurveAddLiquidity(pool, shares, inputAmounts);
    }

    /// @dev See {ICurveFacet-removeLiquidity}.
    function removeLiquidity(
        address pool,
        uint256 shares,
        uint256[] calldata minWithdrawAmounts
    ) external returns (uint256[] memory withdrawnAmounts) {
        withdrawnAmounts = CurveLogic.removeLiquidity(
            PauActions.current(),
            pool,
            shares,
            minWithdrawAmounts,
            _maxSlippage(pool)
        );
        emit ICurveFacet.CurveRemoveLiquidity(pool, shares, withdrawnAmounts);
    }

    function _maxSlippage(address pool) private view returns (uint256) {
        return uint256(LocalParameters.get(CurveLogic.NAMESPACE, CurveLogic.maxSlippageKey(pool)));
    }
}
