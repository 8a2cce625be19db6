// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";

import {IMapleFacet} from "./IMapleFacet.sol";
import {MapleLogic} from "./MapleLogic.sol";

/// @title MapleLib
/// @notice {IMapleFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library MapleLib {
    /// @dev See {IMapleFacet-requestRedemption}.
    function requestRedemption(address mapleToken, uint256 shares) external {
        MapleLogic.requestRedemption(PauActions.current(), mapleToken, shares);
        emit IMapleFacet.MapleRequestRedemption(mapleToken, shares);
    }

    /// @dev See {IMapleFacet-cancelRedemption}.
    function cancelRedemption(address mapleToken, uint256 shares) external {
        uint256 sharesReturned = MapleLogic.cancelRedemption(PauActions.current(), mapleToken, shares);
        emit IMapleFacet.MapleCancelRedemption(mapleToken, sharesReturned);
    }
}
