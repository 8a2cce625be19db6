// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";

import {AaveLogic} from "./AaveLogic.sol";
import {IAaveFacet} from "./IAaveFacet.sol";

/// @title AaveFacet
/// @notice See {IAaveFacet}.
contract AaveFacet is IAaveFacet, ParameterizedFacet {
    constructor(address parameterRegistry_) ParameterizedFacet(parameterRegistry_) {}

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc IAaveFacet
    function setMaxSlippage(address aToken, uint256 maxSlippage) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(aToken != address(0), "AaveFacet/aToken-zero-address");
        _setParameter(AaveLogic.maxSlippageKey(aToken), bytes32(maxSlippage));
        emit AaveMaxSlippageSet(aToken, maxSlippage);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IAaveFacet
    function deposit(address aToken, uint256 amount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        AaveLogic.deposit(_pau(), aToken, amount, getMaxSlippage(aToken));
        emit AaveDeposit(aToken, amount);
    }

    /// @inheritdoc IAaveFacet
    function withdraw(
        address aToken,
        uint256 amount
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 amountWithdrawn) {
        amountWithdrawn = AaveLogic.withdraw(_pau(), aToken, amount);
        emit AaveWithdraw(aToken, amountWithdrawn);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IAaveFacet
    function getMaxSlippage(address aToken) public view returns (uint256) {
        return uint256(_getParameter(AaveLogic.maxSlippageKey(aToken)));
    }

    /// @inheritdoc IAaveFacet
    function getDepositRateLimitKey(
        address aToken,
        address pool,
        address underlyingAsset
    ) external pure returns (bytes32 key) {
        return AaveLogic.depositKey(aToken, pool, underlyingAsset);
    }

    /// @inheritdoc IAaveFacet
    function getWithdrawRateLimitKey(address aToken, address pool) external pure returns (bytes32 key) {
        return AaveLogic.withdrawKey(aToken, pool);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return AaveLogic.NAMESPACE;
    }
}
