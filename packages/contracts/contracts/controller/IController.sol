// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Config, Dispatch, Integration} from "../beacon/IBeacon.sol";

/// @title IController
/// @notice The entry point of a PAU: a diamond that routes a call by its selector to a facet, with a routing table that
///         its admin pulls from the Beacon, integration by integration.
/// @dev Trusted: the admins in AccessControls, and the Beacon for what an integration is. Not trusted: whoever calls
///      the fallback. The table is a copy: a change on the Beacon reaches a Controller only when its admin pulls it.
interface IController {
    error ZeroAccessControls();
    error ZeroBeacon();
    error ZeroProxy();
    error ZeroRateLimits();
    /// @notice A list that must name something is empty: of ids, or of an integration's wires.
    error EmptyArray();
    /// @notice The facet that the Beacon names has no code.
    error EmptyFacet();
    /// @notice The Beacon (on update) or this Controller (on removal) does not know the integration.
    error IntegrationNotFound(bytes32 id);
    /// @notice Another integration, or another wire of the same one, already answers to the selector.
    error CallSelectorAlreadyWired(bytes4 callSelector);
    error CallSelectorNotWired(bytes4 callSelector);
    /// @notice The call has fewer than the four bytes of a selector.
    error InvalidCallDataLength(uint256 length);
    error NotAdmin(address account);

    event IntegrationSet(bytes32 indexed id, Config config);
    event IntegrationRemoved(bytes32 indexed id);

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

    /// @notice All wired integrations, in the order in which the set keeps them.
    function integrations() external view returns (Integration[] memory);

    /// @notice The copy that this Controller acts on; empty for an unknown id.
    function getConfig(bytes32 id) external view returns (Config memory);
    function getConfigs(bytes32[] calldata ids) external view returns (Config[] memory);

    /// @notice Where a selector leads; zero for one that is not wired.
    function getDispatch(bytes4 callSelector) external view returns (Dispatch memory);
    function getDispatches(bytes4[] calldata callSelectors) external view returns (Dispatch[] memory);
}
