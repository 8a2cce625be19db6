// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title IALMProxy
/// @notice Custody of a PAU's assets. It does what an authorised caller says, and nothing of its own.
interface IALMProxy {
    error ZeroAdmin();
    /// @notice The target reverted and gave no reason.
    error FailedInnerCall();
    /// @notice The target has no code, so that a call to it would do nothing and look like a success.
    error AddressEmptyCode(address target);
    /// @notice The proxy holds less ETH than it is told to send.
    error AddressInsufficientBalance(address account);

    /// @notice Calls a target from the proxy.
    /// @return result What the target returned. Its revert data is passed on unchanged.
    function doCall(address target, bytes calldata data) external returns (bytes memory result);

    /// @notice Calls a target from the proxy with ETH.
    /// @param value Wei, from the proxy's balance; the call's own ETH becomes part of that balance first.
    function doCallWithValue(
        address target,
        bytes calldata data,
        uint256 value
    ) external payable returns (bytes memory result);

    receive() external payable;
}
