// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {IMainnetVenues} from "@diamond-pau/contracts/linked/IVenues.sol";

import {ISuperstateFacet} from "./ISuperstateFacet.sol";
import {SuperstateLogic} from "./SuperstateLogic.sol";

/// @title SuperstateLib
/// @notice {ISuperstateFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library SuperstateLib {
    /// @dev See {ISuperstateFacet-subscribe}.
    function subscribe(uint256 usdcAmount) external {
        IMainnetVenues venues = IMainnetVenues(address(this));
        SuperstateLogic.subscribe(PauActions.current(), venues.usdc(), venues.ustb(), usdcAmount);
        emit ISuperstateFacet.SuperstateSubscribe(usdcAmount);
    }
}
