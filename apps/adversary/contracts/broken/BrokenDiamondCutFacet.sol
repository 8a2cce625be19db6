// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Dispatch} from "@diamond-pau/contracts/beacon/IRoutingTable.sol";
import {ControllerStorage} from "@diamond-pau/contracts/controller/ControllerStorage.sol";
import {IDiamond} from "@diamond-pau/contracts/controller/IDiamond.sol";

/// @title BrokenDiamondCutFacet
/// @notice A cut that asks no Beacon.
contract BrokenDiamondCutFacet {
    function diamondCut(IDiamond.FacetCut[] calldata cuts, address, bytes calldata) external {
        for (uint256 i; i < cuts.length; ++i) {
            for (uint256 j; j < cuts[i].functionSelectors.length; ++j) {
                bytes4 selector = cuts[i].functionSelectors[j];
                ControllerStorage.table().dispatches[selector] = Dispatch(cuts[i].facetAddress, selector);
            }
        }
    }
}
