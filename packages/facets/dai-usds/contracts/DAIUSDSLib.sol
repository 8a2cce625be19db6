// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {IMainnetVenues} from "@diamond-pau/contracts/linked/IVenues.sol";

import {DAIUSDSLogic} from "./DAIUSDSLogic.sol";
import {IDAIUSDSFacet} from "./IDAIUSDSFacet.sol";

/// @title DAIUSDSLib
/// @notice {IDAIUSDSFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library DAIUSDSLib {
    /// @dev See {IDAIUSDSFacet-swapUSDSToDAI}.
    function swapUSDSToDAI(uint256 usdsAmount) external {
        DAIUSDSLogic.swapUSDSToDAI(PauActions.current(), _venue(), usdsAmount);
        emit IDAIUSDSFacet.DAIUSDSSwapUSDSToDAI(usdsAmount);
    }

    /// @dev See {IDAIUSDSFacet-swapDAIToUSDS}.
    function swapDAIToUSDS(uint256 daiAmount) external {
        DAIUSDSLogic.swapDAIToUSDS(PauActions.current(), _venue(), daiAmount);
        emit IDAIUSDSFacet.DAIUSDSSwapDAIToUSDS(daiAmount);
    }

    function _venue() private view returns (DAIUSDSLogic.Venue memory) {
        IMainnetVenues venues = IMainnetVenues(address(this));
        return DAIUSDSLogic.Venue(venues.dai(), venues.daiUsds(), venues.usds());
    }
}
