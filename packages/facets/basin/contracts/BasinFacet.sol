// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {BasinLogic} from "./BasinLogic.sol";
import {IBasinFacet} from "./IBasinFacet.sol";

/// @title BasinFacet
/// @notice See {IBasinFacet}.
contract BasinFacet is IBasinFacet, Facet {
    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IBasinFacet
    function deposit(
        address basin,
        address asset,
        uint256 amount,
        uint256 minSharesOut
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 shares) {
        shares = BasinLogic.deposit(_pau(), basin, asset, amount, minSharesOut);
        emit BasinDeposit(basin, asset, amount, shares);
    }

    /// @inheritdoc IBasinFacet
    function withdraw(
        address basin,
        address asset,
        uint256 maxAmount,
        uint256 minConversionRate
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 assetsWithdrawn) {
        uint256 sharesBurned;
        (assetsWithdrawn, sharesBurned) = BasinLogic.withdraw(_pau(), basin, asset, maxAmount, minConversionRate);
        emit BasinWithdraw(basin, asset, assetsWithdrawn, sharesBurned);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IBasinFacet
    function getDepositRateLimitKey(address basin, address asset) external pure returns (bytes32 key) {
        return BasinLogic.depositKey(basin, asset);
    }

    /// @inheritdoc IBasinFacet
    function getWithdrawRateLimitKey(address basin, address asset) external pure returns (bytes32 key) {
        return BasinLogic.withdrawKey(basin, asset);
    }
}
