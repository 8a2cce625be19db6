// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";

import {SharedController} from "../controller/SharedController.sol";
import {IALMProxy} from "../custody/IALMProxy.sol";
import {IRateLimits} from "../limits/IRateLimits.sol";
import {Approvals} from "./Approvals.sol";
import {Calls} from "./Calls.sol";

/// @notice What integration logic works on: the custody that acts, and the limits it must keep. The same logic serves
///         every stage, whatever kind of controller fills this in.
struct Pau {
    address proxy;
    IRateLimits rateLimits;
}

using PauActions for Pau global;

/// @title PauActions
/// @notice The vocabulary of integration logic.
library PauActions {
    /// @dev The PAU whose controller runs this code.
    function current() internal view returns (Pau memory pau) {
        pau.fill();
    }

    /// @dev The same, where there is room for it already: memory is paid for once.
    function fill(Pau memory pau) internal view {
        pau.proxy = SharedController.proxy();
        pau.rateLimits = IRateLimits(SharedController.rateLimits());
    }

    /// @dev Calls a target as the proxy and bubbles its revert data.
    function call(Pau memory pau, address target, bytes memory data) internal returns (bytes memory answer) {
        bytes4 selector = IALMProxy.doCall.selector;
        address proxy = pau.proxy;
        // By hand, for every operation comes through here several times. The call: doCall, the target, where the data is
        // and how long, the data, padded. What comes back is used where it lies: the proxy is the PAU's own, and its
        // encoder puts the bytes, padded, after an offset of one word.
        assembly ("memory-safe") {
            let at := mload(0x40)
            let length := mload(data)
            let padded := and(add(length, 31), not(31))
            mstore(at, selector)
            mstore(add(at, 0x04), shr(96, shl(96, target)))
            mstore(add(at, 0x24), 0x40)
            mstore(add(at, 0x44), length)
            mstore(add(add(at, 0x64), length), 0)
            mcopy(add(at, 0x64), add(data, 0x20), length)
            let success := call(gas(), proxy, 0, at, add(0x64, padded), 0, 0)
            returndatacopy(at, 0, returndatasize())
            if or(iszero(success), lt(returndatasize(), 64)) {
                revert(at, returndatasize())
            }
            answer := add(at, 32)
            mstore(0x40, add(at, and(add(returndatasize(), 31), not(31))))
        }
    }

    /// @dev The same with ETH of the proxy, in wei.
    function callWithValue(
        Pau memory pau,
        address target,
        bytes memory data,
        uint256 value
    ) internal returns (bytes memory) {
        return IALMProxy(payable(pau.proxy)).doCallWithValue(target, data, value);
    }

    /// @dev What the proxy holds of a token, in base units. Amounts are differences of this, never return values.
    function balanceOf(Pau memory pau, address token) internal view returns (uint256) {
        return Calls.read(token, IERC20.balanceOf.selector, pau.proxy);
    }

    /// @dev See {Approvals-approve}.
    function approve(Pau memory pau, address token, address spender, uint256 amount) internal {
        Approvals.approve(pau.proxy, token, spender, amount);
    }

    /// @dev See {Approvals-clear}.
    function clearApproval(Pau memory pau, address token, address spender) internal {
        Approvals.clear(pau.proxy, token, spender);
    }

    /// @dev Reverts where the key has no limit, or not enough of it left.
    function decreaseRateLimit(Pau memory pau, bytes32 key, uint256 amount) internal {
        Calls.write(address(pau.rateLimits), IRateLimits.triggerRateLimitDecrease.selector, key, amount);
    }

    /// @dev Reverts where the key has no limit.
    function increaseRateLimit(Pau memory pau, bytes32 key, uint256 amount) internal {
        Calls.write(address(pau.rateLimits), IRateLimits.triggerRateLimitIncrease.selector, key, amount);
    }

    /// @dev Does nothing where the key has no limit: what comes back must not be stuck because it may not leave again.
    function tryIncreaseRateLimit(Pau memory pau, bytes32 key, uint256 amount) internal {
        // The usual case first, without asking. Where it fails and there is a limit, it fails again and says why.
        try pau.rateLimits.triggerRateLimitIncrease(key, amount) {} catch {
            if (pau.rateLimitExists(key)) pau.increaseRateLimit(key, amount);
        }
    }

    /// @dev Whether governance gave the key a limit. What moves no value by itself is allowed by that alone.
    function rateLimitExists(Pau memory pau, bytes32 key) internal view returns (bool) {
        // The maximum is the first word of the answer.
        return Calls.read(address(pau.rateLimits), IRateLimits.getRateLimitData.selector, key) > 0;
    }

    /// @dev Moves what a payable call left of its ETH to the proxy: a controller holds none between calls.
    function sweepETH(Pau memory pau) internal {
        uint256 left = address(this).balance;
        if (left > 0) Address.sendValue(payable(pau.proxy), left);
    }
}
