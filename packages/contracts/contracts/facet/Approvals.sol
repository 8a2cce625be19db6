// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IALMProxy} from "../custody/IALMProxy.sol";

/// @title Approvals
/// @notice Token approvals of the proxy that do not outlive the call that made them.
library Approvals {
    /// @notice Lets a spender take exactly `amount` (base units) from the proxy.
    /// @dev Some tokens refuse to change an allowance that is not zero, and some return nothing. Where the first
    ///      attempt fails, the allowance is reset and set again. Reverts with "MC/approve-failed", the live string.
    function approve(address proxy, address token, address spender, uint256 amount) internal {
        bytes memory set = abi.encodeCall(IALMProxy.doCall, (token, abi.encodeCall(IERC20.approve, (spender, amount))));
        // A low-level call, because a failure here is an answer and not yet an error.
        (bool success, bytes memory result) = proxy.call(set);
        if (success && isTrue(abi.decode(result, (bytes)))) return;

        IALMProxy(payable(proxy)).doCall(token, abi.encodeCall(IERC20.approve, (spender, 0)));
        bytes memory answer = IALMProxy(payable(proxy)).doCall(
            token,
            abi.encodeCall(IERC20.approve, (spender, amount))
        );
        require(isTrue(answer), "MC/approve-failed");
    }

    /// @notice Takes back what a spender left of its allowance. Costs one read where nothing is left, as usual.
    function clear(address proxy, address token, address spender) internal {
        if (IERC20(token).allowance(proxy, spender) > 0) approve(proxy, token, spender, 0);
    }

    /// @dev What a token may answer: nothing at all, or one word that says true.
    function isTrue(bytes memory answer) internal pure returns (bool) {
        return answer.length == 0 || (answer.length == 32 && abi.decode(answer, (uint256)) == 1);
    }
}
