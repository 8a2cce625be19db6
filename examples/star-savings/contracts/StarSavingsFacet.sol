// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {IStarSavingsFacet} from "./IStarSavingsFacet.sol";
import {StarSavingsLogic} from "./StarSavingsLogic.sol";

/// @title StarSavingsFacet
/// @notice See {IStarSavingsFacet}.
contract StarSavingsFacet is IStarSavingsFacet, Facet {
    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IStarSavingsFacet
    function deposit(address venue, address asset, uint256 amount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        StarSavingsLogic.deposit(_pau(), venue, asset, amount);
        emit StarSavingsDeposit(venue, amount);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IStarSavingsFacet
    function getDepositRateLimitKey(address venue, address asset) external pure returns (bytes32 key) {
        return StarSavingsLogic.depositKey(venue, asset);
    }
}
