// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";

import {IMerklFacet} from "./IMerklFacet.sol";
import {MerklLogic} from "./MerklLogic.sol";

/// @title MerklLib
/// @notice {IMerklFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library MerklLib {
    /// @dev See {IMerklFacet-toggleOperator}.
    function toggleOperator(address distributor, address operator) external {
        MerklLogic.toggleOperator(PauActions.current(), distributor, operator);
        emit IMerklFacet.MerklToggleOperator(distributor, operator);
    }
}
