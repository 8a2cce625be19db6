// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {FarmLogic} from "./FarmLogic.sol";
import {IFarmFacet} from "./IFarmFacet.sol";

/// @title FarmFacet
/// @notice See {IFarmFacet}.
contract FarmFacet is IFarmFacet, Facet {
    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IFarmFacet
    function deposit(address farm, uint256 amount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        FarmLogic.deposit(_pau(), farm, amount);
        emit FarmDeposit(farm, amount);
    }

    /// @inheritdoc IFarmFacet
    function claimReward(address farm) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 reward) {
        reward = FarmLogic.claimReward(_pau(), farm);
        emit FarmReward(farm, reward);
    }

    /// @inheritdoc IFarmFacet
    function withdraw(address farm, uint256 amount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        emit FarmWithdraw(farm, FarmLogic.withdraw(_pau(), farm, amount));
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IFarmFacet
    function getClaimRewardRateLimitKey(address farm) external pure returns (bytes32 key) {
        return FarmLogic.claimRewardKey(farm);
    }

    /// @inheritdoc IFarmFacet
    function getDepositRateLimitKey(address farm, address stakingToken) external pure returns (bytes32 key) {
        return FarmLogic.depositKey(farm, stakingToken);
    }

    /// @inheritdoc IFarmFacet
    function getWithdrawRateLimitKey(address farm) external pure returns (bytes32 key) {
        return FarmLogic.withdrawKey(farm);
    }
}
