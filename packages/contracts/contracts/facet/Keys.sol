// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title Keys
/// @notice How the key of a limit or a parameter is made: the hash of its name's hash and its arguments in order, each
///         padded to a word. Never packed, so that no two lists of arguments collide. A limit that takes no arguments
///         has its name's hash itself for a key.
/// @dev Narrower integers are passed as uint256: padded to a word they are the same, and overloads that differ only in
///      width could not be told apart by the compiler.
library Keys {
    function make(bytes32 name) internal pure returns (bytes32) {
        return keccak256(abi.encode(name));
    }

    function make(bytes32 name, address a) internal pure returns (bytes32 key) {
        // Two words fit the scratch space. The address is cleaned, as an encoder would.
        assembly ("memory-safe") {
            mstore(0, name)
            mstore(0x20, shr(96, shl(96, a)))
            key := keccak256(0, 0x40)
        }
    }

    function make(bytes32 name, address a, address b) internal pure returns (bytes32 key) {
        // Memory from the free pointer on is only borrowed. Addresses are cleaned, as an encoder would.
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, name)
            mstore(add(at, 0x20), shr(96, shl(96, a)))
            mstore(add(at, 0x40), shr(96, shl(96, b)))
            key := keccak256(at, 0x60)
        }
    }

    function make(bytes32 name, address a, address b, address c) internal pure returns (bytes32) {
        return keccak256(abi.encode(name, a, b, c));
    }

    function make(bytes32 name, bytes32 a) internal pure returns (bytes32) {
        return keccak256(abi.encode(name, a));
    }

    function make(bytes32 name, uint256 a) internal pure returns (bytes32) {
        return keccak256(abi.encode(name, a));
    }

    function make(bytes32 name, address a, bytes32 b) internal pure returns (bytes32) {
        return keccak256(abi.encode(name, a, b));
    }

    function make(bytes32 name, address a, uint256 b) internal pure returns (bytes32) {
        return keccak256(abi.encode(name, a, b));
    }

    function make(bytes32 name, address a, address b, uint256 c) internal pure returns (bytes32) {
        return keccak256(abi.encode(name, a, b, c));
    }

    function make(bytes32 name, address a, uint256 b, address c) internal pure returns (bytes32) {
        return keccak256(abi.encode(name, a, b, c));
    }

    function make(bytes32 name, address a, address b, bytes32 c, uint256 d) internal pure returns (bytes32) {
        return keccak256(abi.encode(name, a, b, c, d));
    }

    function make(bytes32 name, address a, uint256 b, address c, uint256 d, address e) internal pure returns (bytes32) {
        return keccak256(abi.encode(name, a, b, c, d, e));
    }
}
