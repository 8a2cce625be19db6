// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IRateLimits} from "@diamond-pau/contracts/limits/IRateLimits.sol";

/// @title BrokenRateLimits
/// @notice Limits that let through what exceeds them.
/// @dev In the place of a RateLimits, over its storage: all else is the original's code, which has moved.
contract BrokenRateLimits {
    address private immutable _original;

    constructor(address original) {
        _original = original;
    }

    fallback() external {
        (bool success, bytes memory result) = _original.delegatecall(msg.data);
        if (!success && msg.sig == IRateLimits.triggerRateLimitDecrease.selector) {
            (bytes32 key, uint256 amount) = abi.decode(msg.data[4:], (bytes32, uint256));
            emit IRateLimits.RateLimitDecreaseTriggered(key, amount, amount, 0);
            (success, result) = (true, abi.encode(0));
        }
        assembly ("memory-safe") {
            switch success
            case 0 {
                revert(add(result, 0x20), mload(result))
            }
            default {
                return(add(result, 0x20), mload(result))
            }
        }
    }
}
