// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";

import {ITransferAssetFacet} from "./ITransferAssetFacet.sol";
import {TransferAssetLogic} from "./TransferAssetLogic.sol";

/// @title TransferAssetLib
/// @notice {ITransferAssetFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library TransferAssetLib {
    /// @dev See {ITransferAssetFacet-transfer}.
    function transfer(address asset, address destination, uint256 amount) external {
        TransferAssetLogic.transfer(PauActions.current(), asset, destination, amount);
        emit ITransferAssetFacet.TransferAssetTransfer(asset, destination, amount);
    }
}
