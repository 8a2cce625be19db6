// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IALMProxy} from "./IALMProxy.sol";

/// @title Custody
/// @notice How both custody contracts execute a call.
/// @dev The errors are those of OpenZeppelin 5.0, which the live proxies were built with and which clients decode;
///      later versions of its Address library renamed them.
abstract contract Custody is IALMProxy {
    receive() external payable {}

    function _call(address target, bytes calldata data, uint256 value) internal returns (bytes memory) {
        // Without value there is nothing to lack.
        if (value > 0) require(address(this).balance >= value, AddressInsufficientBalance(address(this)));
        bool success;
        // Memory from the free pointer on is only borrowed. See `_finish`.
        assembly ("memory-safe") {
            let at := mload(0x40)
            calldatacopy(at, data.offset, data.length)
            success := call(gas(), target, value, at, data.length, 0, 0)
        }
        _finish(target, success);
    }

    function _delegateCall(address target, bytes calldata data) internal returns (bytes memory) {
        bool success;
        // As in `_call`.
        assembly ("memory-safe") {
            let at := mload(0x40)
            calldatacopy(at, data.offset, data.length)
            success := delegatecall(gas(), target, at, data.length, 0, 0)
        }
        _finish(target, success);
    }

    /// @dev Ends the proxy's own call with what the target answered, as `bytes`, or with its revert data. Solidity would
    ///      copy an answer three times, and every operation of a PAU comes through here several times.
    function _finish(address target, bool success) private view {
        uint256 size;
        // Solidity has no name for it.
        assembly ("memory-safe") {
            size := returndatasize()
        }
        if (size == 0) {
            require(success, FailedInnerCall());
            require(target.code.length > 0, AddressEmptyCode(target));
        }
        // The encoding of `bytes`: an offset, a length, and the bytes, padded with zeros.
        assembly ("memory-safe") {
            let at := mload(0x40)
            let start := add(at, 0x40)
            returndatacopy(start, 0, size)
            if iszero(success) {
                revert(start, size)
            }
            mstore(at, 0x20)
            mstore(add(at, 0x20), size)
            mstore(add(start, size), 0)
            return(at, add(0x40, and(add(size, 31), not(31))))
        }
    }
}
