// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Dispatch} from "@diamond-pau/contracts/beacon/IRoutingTable.sol";
import {ControllerStorage} from "@diamond-pau/contracts/controller/ControllerStorage.sol";
import {IController} from "@diamond-pau/contracts/controller/IController.sol";

/// @title BrokenController
/// @notice A Controller that forgets to take one selector out of its table.
/// @dev In the place of a Controller, over its storage: all else is the original's code, which has moved.
contract BrokenController {
    address private immutable _original;
    bytes4 private immutable _selector;

    constructor(address original, bytes4 selector) {
        (_original, _selector) = (original, selector);
    }

    fallback() external {
        Dispatch memory kept = ControllerStorage.table().dispatches[_selector];
        (bool success, bytes memory result) = _original.delegatecall(msg.data);
        if (success && msg.sig == IController.removeIntegrations.selector) {
            ControllerStorage.table().dispatches[_selector] = kept;
        }
        assembly ("memory-safe") {
            switch success
            case 0 {
                revert(add(result, 0x20), mload(result))
            }
            default {
                return(add(result, 0x20), mload(result))
            }
        }
    }
}
