// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @notice What the Timelock may be told to call.
contract TestTarget {
    error Refused();

    event Called(address sender, uint256 value, uint256 number);

    function note(uint256 number) external payable {
        emit Called(msg.sender, msg.value, number);
    }

    function refuse() external pure {
        revert Refused();
    }

    /// @dev Calls back into whoever calls, and passes its reason on.
    function callBack(bytes calldata data) external {
        (bool success, bytes memory result) = msg.sender.call(data);
        if (!success) {
            assembly ("memory-safe") {
                revert(add(result, 32), mload(result))
            }
        }
    }
}
