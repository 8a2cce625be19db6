// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";

import {AaveLogic} from "./AaveLogic.sol";
import {IAaveFacet} from "./IAaveFacet.sol";

/// @title AaveLib
/// @notice {IAaveFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library AaveLib {
    /// @dev See {IAaveFacet-deposit}.
    function deposit(address aToken, uint256 amount) external {
        uint256 maxSlippage = uint256(LocalParameters.get(AaveLogic.NAMESPACE, AaveLogic.maxSlippageKey(aToken)));
        AaveLogic.deposit(PauActions.current(), aToken, amount, maxSlippage);
        emit IAaveFacet.AaveDeposit(aToken, amount);
    }

    /// @dev See {IAaveFacet-withdraw}.
    function withdraw(address aToken, uint256 amount) external returns (uint256 amountWithdrawn) {
        amountWithdrawn = AaveLogic.withdraw(PauActions.current(), aToken, amount);
        emit IAaveFacet.AaveWithdraw(aToken, amountWithdrawn);
    }
}
