// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IRoutingTable} from "../beacon/IRoutingTable.sol";

/// @title IController
/// @notice The entry point of a PAU: a diamond that routes a call by its selector to a facet, with a routing table that
///         its admin pulls from the Beacon, integration by integration.
/// @dev Trusted: the admins in AccessControls, and the Beacon for what an integration is. Not trusted: whoever calls
///      the fallback. The table is a copy: a change on the Beacon reaches a Controller only when its admin pulls it.
interface IController is IRoutingTable {
    error ZeroAccessControls();
    error ZeroBeacon();
    error ZeroProxy();
    error ZeroRateLimits();
    error CallSelectorNotWired(bytes4 callSelector);
    /// @notice The call has fewer than the four bytes of a selector.
    error InvalidCallDataLength(uint256 length);
    error NotAdmin(address account);

    /// @notice Copies integrations from the Beacon, replacing those already present.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts without effect if any of them cannot be wired.
    function updateIntegrations(bytes32[] calldata ids) external;

    /// @notice Unwires integrations. Does not consult the Beacon, so that nothing can stand in the way of a removal.
    /// @dev DEFAULT_ADMIN_ROLE.
    function removeIntegrations(bytes32[] calldata ids) external;

    function accessControls() external view returns (address);
    function beacon() external view returns (address);
    function proxy() external view returns (address);
    function rateLimits() external view returns (address);
}
