// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";

import {FarmLogic} from "./FarmLogic.sol";
import {IFarmFacet} from "./IFarmFacet.sol";

/// @title FarmLib
/// @notice {IFarmFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library FarmLib {
    /// @dev See {IFarmFacet-deposit}.
    function deposit(address farm, uint256 amount) external {
        FarmLogic.deposit(PauActions.current(), farm, amount);
        emit IFarmFacet.FarmDeposit(farm, amount);
    }

    /// @dev See {IFarmFacet-withdraw}.
    function withdraw(address farm, uint256 amount) external {
        uint256 amountWithdrawn = FarmLogic.withdraw(PauActions.current(), farm, amount);
        emit IFarmFacet.FarmWithdraw(farm, amountWithdrawn);
    }

    /// @dev See {IFarmFacet-claimReward}.
    function claimReward(address farm) external returns (uint256 reward) {
        reward = FarmLogic.claimReward(PauActions.current(), farm);
        emit IFarmFacet.FarmReward(farm, reward);
    }
}
