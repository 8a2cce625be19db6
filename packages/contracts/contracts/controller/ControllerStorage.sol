// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {RoutingTable} from "../beacon/RoutingTable.sol";

/// @title ControllerStorage
/// @notice A Controller's routing table at the slot of the ERC-7201 namespace `sky.pau.storage.Controller`, in the
///         layout of the production Controller.
library ControllerStorage {
    /// @dev keccak256(abi.encode(uint256(keccak256("sky.pau.storage.Controller")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 internal constant STORAGE_SLOT = 0xee25394e09bdf9f095ffaf6289395c59de06e33ff54692b0774d5012253c4d00;

    function table() internal pure returns (RoutingTable.Table storage $) {
        // An ERC-7201 namespace can only be reached through assembly.
        assembly ("memory-safe") {
            $.slot := STORAGE_SLOT
        }
    }
}
