// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {IMainnetVenues} from "@diamond-pau/contracts/linked/IVenues.sol";

import {IPSMFacet} from "./IPSMFacet.sol";
import {PSMLogic} from "./PSMLogic.sol";

/// @title PSMLib
/// @notice {IPSMFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library PSMLib {
    /// @dev See {IPSMFacet-swapUSDSToUSDC}.
    function swapUSDSToUSDC(uint256 usdcAmount) external {
        PSMLogic.swapUSDSToUSDC(PauActions.current(), _venue(), usdcAmount);
        emit IPSMFacet.PSMSwapUSDSToUSDC(usdcAmount);
    }

    /// @dev See {IPSMFacet-swapUSDCToUSDS}.
    function swapUSDCToUSDS(uint256 usdcAmount) external {
        PSMLogic.swapUSDCToUSDS(PauActions.current(), _venue(), usdcAmount);
        emit IPSMFacet.PSMSwapUSDCToUSDS(usdcAmount);
    }

    function _venue() private view returns (PSMLogic.Venue memory) {
        IMainnetVenues venues = IMainnetVenues(address(this));
        return
            PSMLogic.Venue({
                dai: venues.dai(),
                daiUSDS: venues.daiUsds(),
                psm: venues.psm(),
                usdc: venues.usdc(),
                usds: venues.usds(),
                conversionFactor: venues.psmTo18ConversionFactor()
            });
    }
}
