// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Keys} from "../../contracts/facet/Keys.sol";
import {ReservedSelectors} from "../../contracts/controller/ReservedSelectors.sol";

/// @notice Internal libraries, made callable.
contract TestKeys {
    function make(bytes32 name) external pure returns (bytes32) {
        return Keys.make(name);
    }

    function make(bytes32 name, address a) external pure returns (bytes32) {
        return Keys.make(name, a);
    }

    function make(bytes32 name, address a, address b) external pure returns (bytes32) {
        return Keys.make(name, a, b);
    }

    function make(bytes32 name, address a, address b, address c) external pure returns (bytes32) {
        return Keys.make(name, a, b, c);
    }

    function isReserved(bytes4 selector) external pure returns (bool) {
        return ReservedSelectors.contains(selector);
    }
}
