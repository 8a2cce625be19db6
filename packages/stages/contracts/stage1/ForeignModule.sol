// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {SharedAdapters} from "../legacy/SharedAdapters.sol";
import {LibraryModule} from "./LibraryModule.sol";

/// @title ForeignModule
/// @notice See {LibraryModule}.
contract ForeignModule is LibraryModule, SharedAdapters {
    function _label() internal pure override returns (string memory) {
        return "FC";
    }
}
