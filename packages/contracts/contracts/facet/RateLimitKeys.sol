// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title RateLimitKeys
/// @notice How a limit's key names the addresses that the limited call depends on: the hash of the constant and the
///         arguments in order, each padded to a word. Never packed, so that no two lists of arguments collide.
library RateLimitKeys {
    function make(bytes32 constant_, address a) internal pure returns (bytes32) {
        return keccak256(abi.encode(constant_, a));
    }

    function make(bytes32 constant_, address a, address b) internal pure returns (bytes32) {
        return keccak256(abi.encode(constant_, a, b));
    }

    function make(bytes32 constant_, address a, address b, address c) internal pure returns (bytes32) {
        return keccak256(abi.encode(constant_, a, b, c));
    }
}
