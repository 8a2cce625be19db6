// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Keys} from "../../contracts/facet/Keys.sol";

/// @notice Every way to make a key, callable.
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

    function make(bytes32 name, bytes32 a) external pure returns (bytes32) {
        return Keys.make(name, a);
    }

    function make(bytes32 name, uint256 a) external pure returns (bytes32) {
        return Keys.make(name, a);
    }

    function make(bytes32 name, address a, bytes32 b) external pure returns (bytes32) {
        return Keys.make(name, a, b);
    }

    function make(bytes32 name, address a, uint256 b) external pure returns (bytes32) {
        return Keys.make(name, a, b);
    }

    function make(bytes32 name, address a, address b, uint256 c) external pure returns (bytes32) {
        return Keys.make(name, a, b, c);
    }

    function make(bytes32 name, address a, uint256 b, address c) external pure returns (bytes32) {
        return Keys.make(name, a, b, c);
    }

    function make(bytes32 name, address a, address b, bytes32 c, uint256 d) external pure returns (bytes32) {
        return Keys.make(name, a, b, c, d);
    }

    function make(bytes32 name, address a, uint256 b, address c, uint256 d, address e) external pure returns (bytes32) {
        return Keys.make(name, a, b, c, d, e);
    }

    /// @dev Ids of chains and domains are narrower than a word: they are padded like any number.
    function makeNarrow(bytes32 name, address a, uint16 b) external pure returns (bytes32) {
        return Keys.make(name, a, b);
    }
}
