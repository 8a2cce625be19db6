// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title IFacet
/// @notice What every facet shares.
interface IFacet {
    /// @notice The caller lacks a role in the PAU's AccessControls.
    error AccessControlUnauthorizedAccount(address account, bytes32 neededRole);

    /// @notice The facet's own version, as in "1.0.0". It changes with the bytecode and only with it.
    function VERSION() external pure returns (string memory);
}
