// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title Keys
/// @notice How the key of a limit or a parameter is made: the hash of its name's hash and its arguments in order, each
///         padded to a word. Never packed, so that no two lists of arguments collide. A limit that takes no arguments
///         has its name's hash itself for a key.
library Keys {
    function make(bytes32 name) internal pure returns (bytes32) {
        return keccak256(abi.encode(name));
    }

    function make(bytes32 name, address a) internal pure returns (bytes32) {
        return keccak256(abi.encode(name, a));
    }

    function make(bytes32 name, address a, address b) internal pure returns (bytes32) {
        return keccak256(abi.encode(name, a, b));
    }

    function make(bytes32 name, address a, address b, address c) internal pure returns (bytes32) {
        return keccak256(abi.encode(name, a, b, c));
    }
}
