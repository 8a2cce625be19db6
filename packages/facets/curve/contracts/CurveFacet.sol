// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";

import {CurveLogic} from "./CurveLogic.sol";
import {ICurveFacet} from "./ICurveFacet.sol";

/// @title CurveFacet
/// @notice See {ICurveFacet}.
contract CurveFacet is ICurveFacet, ParameterizedFacet {
    constructor(address parameterRegistry_) ParameterizedFacet(parameterRegistry_) {}

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc ICurveFacet
    function setMaxSlippage(address pool, uint256 maxSlippage) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(pool != address(0), "CurveFacet/pool-zero-address");
        _setParameter(CurveLogic.maxSlippageKey(pool), bytes32(maxSlippage));
        emit CurveMaxSlippageSet(pool, maxSlippage);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc ICurveFacet
    function swap(
        address pool,
        uint256 inputIndex,
        uint256 outputIndex,
        uint256 amountIn,
        uint256 minAmountOut
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 amountOut) {
        CurveLogic.Swap memory args = CurveLogic.Swap(pool, inputIndex, outputIndex, amountIn, minAmountOut);
        amountOut = CurveLogic.swap(_pau(), args, getMaxSlippage(pool));
        emit CurveSwap(pool, inputIndex, outputIndex, amountIn, amountOut);
    }

    /// @inheritdoc ICurveFacet
    function addLiquidity(
        address pool,
        uint256[] calldata inputAmounts,
        uint256 minShares
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 shares) {
        shares = CurveLogic.addLiquidity(_pau(), pool, inputAmounts, minShares, getMaxSlippage(pool));
        emit CurveAddLiquidity(pool, shares, inputAmounts);
    }

    /// @inheritdoc ICurveFacet
    function removeLiquidity(
        address pool,
        uint256 shares,
        uint256[] calldata minWithdrawAmounts
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256[] memory withdrawnAmounts) {
        withdrawnAmounts = CurveLogic.removeLiquidity(_pau(), pool, shares, minWithdrawAmounts, getMaxSlippage(pool));
        emit CurveRemoveLiquidity(pool, shares, withdrawnAmounts);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc ICurveFacet
    function getMaxSlippage(address pool) public view returns (uint256) {
        return uint256(_getParameter(CurveLogic.maxSlippageKey(pool)));
    }

    /// @inheritdoc ICurveFacet
    function getAggregateDepositRateLimitKey(address pool) external pure returns (bytes32 key) {
        return CurveLogic.aggregateDepositKey(pool);
    }

    /// @inheritdoc ICurveFacet
    function getAssetDepositRateLimitKey(address pool, address token) external pure returns (bytes32 key) {
        return CurveLogic.assetDepositKey(pool, token);
    }

    /// @inheritdoc ICurveFacet
    function getSwapRateLimitKey(address pool, address token) external pure returns (bytes32 key) {
        return CurveLogic.swapKey(pool, token);
    }

    /// @inheritdoc ICurveFacet
    function getAggregateWithdrawRateLimitKey(address pool) external pure returns (bytes32 key) {
        return CurveLogic.aggregateWithdrawKey(pool);
    }

    /// @inheritdoc ICurveFacet
    function getAssetWithdrawRateLimitKey(address pool, address token) external pure returns (bytes32 key) {
        return CurveLogic.assetWithdrawKey(pool, token);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return CurveLogic.NAMESPACE;
    }
}
