// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IRoutingTable} from "../beacon/IRoutingTable.sol";
import {IController} from "./IController.sol";
import {IDiamondLoupe} from "./IDiamondLoupe.sol";

/// @title ReservedSelectors
/// @notice The selectors that the Controller answers itself. A wire on one of them would never be reached, so the
///         Beacon refuses it. A test holds this list against the compiled Controller.
library ReservedSelectors {
    function contains(bytes4 selector) internal pure returns (bool) {
        return
            selector == IController.updateIntegrations.selector ||
            selector == IController.removeIntegrations.selector ||
            selector == IController.accessControls.selector ||
            selector == IController.beacon.selector ||
            selector == IController.proxy.selector ||
            selector == IController.rateLimits.selector ||
            selector == IRoutingTable.integrations.selector ||
            selector == IRoutingTable.getConfig.selector ||
            selector == IRoutingTable.getConfigs.selector ||
            selector == IRoutingTable.getDispatch.selector ||
            selector == IRoutingTable.getDispatches.selector ||
            selector == IDiamondLoupe.facets.selector ||
            selector == IDiamondLoupe.facetFunctionSelectors.selector ||
            selector == IDiamondLoupe.facetAddresses.selector ||
            selector == IDiamondLoupe.facetAddress.selector;
    }
}
