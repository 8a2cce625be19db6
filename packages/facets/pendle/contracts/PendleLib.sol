// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {IVenues} from "@diamond-pau/contracts/linked/IVenues.sol";

import {IPendleFacet} from "./IPendleFacet.sol";
import {PendleLogic} from "./PendleLogic.sol";

/// @title PendleLib
/// @notice {IPendleFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library PendleLib {
    /// @dev See {IPendleFacet-redeem}.
    function redeem(address pendleMarket, uint256 pyAmountIn, uint256 minAmountOut) external {
        address router = IVenues(address(this)).pendleRouter();
        uint256 tokenOutAmount = PendleLogic.redeem(
            PauActions.current(),
            router,
            pendleMarket,
            pyAmountIn,
            minAmountOut
        );
        emit IPendleFacet.PendleRedeem(pendleMarket, pyAmountIn, tokenOutAmount);
    }
}
