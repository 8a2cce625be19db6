// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Config, Dispatch} from "@diamond-pau/contracts/beacon/IRoutingTable.sol";
import {RoutingTable} from "@diamond-pau/contracts/beacon/RoutingTable.sol";
import {ControllerStorage} from "@diamond-pau/contracts/controller/ControllerStorage.sol";

/// @notice Stands for the live Controller: the same table at the same place, and no loupe of its own.
contract ForeignController {
    using RoutingTable for RoutingTable.Table;

    function set(bytes32 id, Config calldata config) external {
        ControllerStorage.table().set(id, config);
    }

    fallback() external {
        Dispatch memory dispatch = ControllerStorage.table().dispatches[msg.sig];
        (bool success, bytes memory result) = dispatch.facet.delegatecall(
            abi.encodePacked(dispatch.delegateSelector, msg.data[4:])
        );
        assembly ("memory-safe") {
            switch success
            case 0 {
                revert(add(result, 32), mload(result))
            }
            default {
                return(add(result, 32), mload(result))
            }
        }
    }
}
