// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Pau, PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";

import {ILayerZeroFacet} from "./ILayerZeroFacet.sol";
import {LayerZeroLogic} from "./LayerZeroLogic.sol";

/// @title LayerZeroLib
/// @notice {ILayerZeroFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library LayerZeroLib {
    /// @dev See {ILayerZeroFacet-transfer}.
    function transfer(address oft, uint256 amount, uint32 destinationEndpointId) external {
        bytes32 recipient = LocalParameters.get(
            LayerZeroLogic.NAMESPACE,
            LayerZeroLogic.recipientKey(destinationEndpointId)
        );
        Pau memory pau = PauActions.current();
        uint256 nativeFee = LayerZeroLogic.transfer(pau, recipient, oft, amount, destinationEndpointId);
        pau.sweepETH();
        emit ILayerZeroFacet.LayerZeroTransfer(oft, destinationEndpointId, amount, nativeFee);
    }
}
