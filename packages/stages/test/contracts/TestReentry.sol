// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @notice A token that calls somebody when it is transferred, and keeps what came of it.
contract TestReentry {
    address public target;
    bytes public data;
    bool public succeeded;
    bytes public answer;

    function prepare(address target_, bytes calldata data_) external {
        target = target_;
        data = data_;
    }

    function transfer(address, uint256) external returns (bool) {
        (succeeded, answer) = target.call(data);
        return true;
    }
}
