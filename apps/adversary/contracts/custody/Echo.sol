// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title Echo
/// @notice A facet that answers whatever it is asked with who it is and what it was asked under.
contract Echo {
    address private immutable _self = address(this);

    fallback() external {
        bytes memory answer = abi.encode(_self, msg.sig);
        assembly ("memory-safe") {
            return(add(answer, 0x20), mload(answer))
        }
    }
}
