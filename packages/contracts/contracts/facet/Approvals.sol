// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IALMProxy} from "../custody/IALMProxy.sol";
import {Calls} from "./Calls.sol";

/// @title Approvals
/// @notice Token approvals of the proxy that do not outlive the call that made them.
library Approvals {
    /// @notice Lets a spender take exactly `amount` (base units) from the proxy.
    /// @dev Some tokens refuse to change an allowance that is not zero, and some return nothing. Where the first
    ///      attempt fails, the allowance is reset and set again. Reverts with "MC/approve-failed", the live string.
    function approve(address proxy, address token, address spender, uint256 amount) internal {
        if (_tryApprove(proxy, token, spender, amount)) return;

        IALMProxy(payable(proxy)).doCall(token, abi.encodeCall(IERC20.approve, (spender, 0)));
        bytes memory answer = IALMProxy(payable(proxy)).doCall(
            token,
            abi.encodeCall(IERC20.approve, (spender, amount))
        );
        require(isTrue(answer), "MC/approve-failed");
    }

    /// @notice Takes back what a spender left of its allowance. Costs one read where nothing is left, as usual.
    function clear(address proxy, address token, address spender) internal {
        uint256 left = Calls.read(token, IERC20.allowance.selector, proxy, spender);
        if (left > 0) approve(proxy, token, spender, 0);
    }

    /// @dev What a token may answer: nothing at all, or one word that says true.
    function isTrue(bytes memory answer) internal pure returns (bool) {
        return answer.length == 0 || (answer.length == 32 && abi.decode(answer, (uint256)) == 1);
    }

    /// @dev Whether the proxy's approval succeeded: a failure here is an answer and not yet an error.
    function _tryApprove(address proxy, address token, address spender, uint256 amount) private returns (bool success) {
        bytes4 doCall = IALMProxy.doCall.selector;
        bytes4 set = IERC20.approve.selector;
        // By hand, because every approval goes this way, through two encoders and two decoders of Solidity otherwise.
        // Memory from the free pointer on is only borrowed. The call: doCall, the token, where the data is and how
        // long, the data.
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, doCall)
            // Addresses are cleaned, as an encoder would: above their 160 bits there may be anything.
            mstore(add(at, 0x04), shr(96, shl(96, token)))
            mstore(add(at, 0x24), 0x40)
            mstore(add(at, 0x44), 0x44)
            mstore(add(at, 0x64), set)
            mstore(add(at, 0x68), shr(96, shl(96, spender)))
            mstore(add(at, 0x88), amount)
            mstore(add(at, 0xa8), 0)
            success := call(gas(), proxy, 0, at, 0xc4, at, 0x60)
            // The answer: an offset, a length, and what the token answered. See `isTrue`.
            let length := mload(add(at, 0x20))
            let isWordTrue := and(eq(length, 0x20), eq(mload(add(at, 0x40)), 1))
            success := and(success, and(gt(returndatasize(), 0x3f), or(iszero(length), isWordTrue)))
        }
    }
}
