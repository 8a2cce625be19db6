// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Config, IRoutingTable} from "./IRoutingTable.sol";

/// @title IBeacon
/// @notice The ecosystem's registry of integrations. Controllers copy from it when their own admins say so; a change
///         here reaches none of them by itself.
interface IBeacon is IRoutingTable {
    error ZeroAdmin();
    error ZeroFacet();
    /// @notice The selector belongs to a function of the Controller itself and would never reach a facet.
    error CallSelectorHardcoded(bytes4 callSelector);

    /// @notice Publishes an integration, replacing one of the same id. Every call selector is unique over all of them.
    /// @dev DEFAULT_ADMIN_ROLE.
    function setIntegration(bytes32 id, Config calldata config) external;

    /// @notice Withdraws an integration. Controllers that copied it keep their copy.
    /// @dev DEFAULT_ADMIN_ROLE.
    function removeIntegration(bytes32 id) external;
}
