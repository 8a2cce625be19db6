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
        require(address(this).balance >= value, AddressInsufficientBalance(address(this)));
        (bool success, bytes memory result) = target.call{value: value}(data);
        return _verify(target, success, result);
    }

    function _delegateCall(address target, bytes calldata data) internal returns (bytes memory) {
        (bool success, bytes memory result) = target.delegatecall(data);
        return _verify(target, success, result);
    }

    function _verify(address target, bool success, bytes memory result) private view returns (bytes memory) {
        if (success) {
            require(result.length > 0 || target.code.length > 0, AddressEmptyCode(target));
            return result;
        }
        require(result.length > 0, FailedInnerCall());
        // Solidity cannot revert with foreign revert data.
        assembly ("memory-safe") {
            revert(add(result, 32), mload(result))
        }
    }
}
