// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title Calls
/// @notice Calls of a few words that one word answers, by hand: every operation makes many of them, and Solidity's
///         encoder and decoder take more gas than most contracts that answer.
/// @dev As in Solidity, a revert is passed on with its data, and an answer that is too short reverts. Memory from the free
///      pointer on is only borrowed. Addresses are cleaned, as an encoder would: above their 160 bits there may be
///      anything.
library Calls {
    /// @dev Asks `target` a view without arguments.
    function read(address target, bytes4 selector) internal view returns (uint256) {
        assembly ("memory-safe") {
            mstore(mload(0x40), selector)
        }
        return _read(target, 0x04);
    }

    /// @dev Asks `target` a view of one argument.
    function read(address target, bytes4 selector, address a) internal view returns (uint256) {
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, selector)
            mstore(add(at, 0x04), shr(96, shl(96, a)))
        }
        return _read(target, 0x24);
    }

    function read(address target, bytes4 selector, bytes32 a) internal view returns (uint256) {
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, selector)
            mstore(add(at, 0x04), a)
        }
        return _read(target, 0x24);
    }

    /// @dev Asks `target` a view of two arguments.
    function read(address target, bytes4 selector, address a, address b) internal view returns (uint256) {
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, selector)
            mstore(add(at, 0x04), shr(96, shl(96, a)))
            mstore(add(at, 0x24), shr(96, shl(96, b)))
        }
        return _read(target, 0x44);
    }

    function read(address target, bytes4 selector, bytes32 a, address b) internal view returns (uint256) {
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, selector)
            mstore(add(at, 0x04), a)
            mstore(add(at, 0x24), shr(96, shl(96, b)))
        }
        return _read(target, 0x44);
    }

    /// @dev Asks `target` a view of three arguments.
    function read(address target, bytes4 selector, address a, bytes32 b, bytes32 c) internal view returns (uint256) {
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, selector)
            mstore(add(at, 0x04), shr(96, shl(96, a)))
            mstore(add(at, 0x24), b)
            mstore(add(at, 0x44), c)
        }
        return _read(target, 0x64);
    }

    /// @dev Calls a function of two arguments that changes something.
    function write(address target, bytes4 selector, bytes32 a, uint256 b) internal returns (uint256 answer) {
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, selector)
            mstore(add(at, 0x04), a)
            mstore(add(at, 0x24), b)
            // Yul evaluates from right to left: the call comes first.
            if iszero(and(gt(returndatasize(), 0x1f), call(gas(), target, 0, at, 0x44, 0, 0x20))) {
                returndatacopy(at, 0, returndatasize())
                revert(at, returndatasize())
            }
            answer := mload(0)
        }
    }

    /// @dev With what lies at the free pointer.
    function _read(address target, uint256 size) private view returns (uint256 answer) {
        assembly ("memory-safe") {
            let at := mload(0x40)
            // Yul evaluates from right to left: the call comes first.
            if iszero(and(gt(returndatasize(), 0x1f), staticcall(gas(), target, at, size, 0, 0x20))) {
                returndatacopy(at, 0, returndatasize())
                revert(at, returndatasize())
            }
            answer := mload(0)
        }
    }
}
