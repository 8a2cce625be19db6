// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {OTCLib} from "@diamond-pau/facet-otc/OTCLib.sol";
import {WEETHLib} from "@diamond-pau/facet-weeth/WEETHLib.sol";

import {MainnetAdapters} from "../legacy/MainnetAdapters.sol";
import {LibraryModule} from "./LibraryModule.sol";

/// @title MainnetModule
/// @notice See {LibraryModule}.
contract MainnetModule is LibraryModule, MainnetAdapters {
    function _otc() internal pure override returns (address) {
        return address(OTCLib);
    }

    function _weeth() internal pure override returns (address) {
        return address(WEETHLib);
    }

    function _label() internal pure override returns (string memory) {
        return "MC";
    }
}
