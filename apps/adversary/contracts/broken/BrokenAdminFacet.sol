// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title BrokenAdminFacet
/// @notice A facet for people that says it removed the relayer, and did not.
contract BrokenAdminFacet {
    function setRelayer(address) external {}

    function removeRelayer(address) external {}
}
