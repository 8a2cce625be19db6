// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @notice Something to be called: it answers, fails, takes ETH, or calls back.
contract TestTarget {
    error Refused(address caller, uint256 reason);

    receive() external payable {}

    function context() external payable returns (address self, address sender, uint256 value) {
        return (address(this), msg.sender, msg.value);
    }

    /// @dev Returns `data` as raw return data.
    function answer(bytes calldata data) external payable {
        assembly {
            calldatacopy(0, data.offset, data.length)
            return(0, data.length)
        }
    }

    /// @dev Returns the first byte of `data` alone.
    function answerFirst(bytes calldata data) external pure {
        assembly {
            calldatacopy(0, data.offset, 1)
            return(0, 1)
        }
    }

    function refuse(uint256 reason) external view {
        revert Refused(msg.sender, reason);
    }

    function refuseSilently() external pure {
        revert();
    }

    /// @dev Calls back whoever called, and reverts with what comes of it.
    function callBack(bytes calldata data) external payable {
        (bool success, bytes memory result) = msg.sender.call(data);
        if (success) return;
        assembly ("memory-safe") {
            revert(add(result, 32), mload(result))
        }
    }

    /// @dev Changes slot zero of whoever runs this code.
    function write(uint256 value) external {
        assembly {
            sstore(0, value)
        }
    }
}

/// @notice Takes no ETH.
contract TestRefuser {}

/// @notice Claims to be a PAU whose controller is everybody.
contract FakeProxy {
    function hasRole(bytes32, address) external pure returns (bool) {
        return true;
    }
}

/// @notice Answers a role query with a word that is no boolean.
contract GarbageProxy {
    function hasRole(bytes32, address) external pure returns (uint256) {
        return 2;
    }
}
