// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @notice One entry of an integration: callers use `callSelector`, the facet's own function is `delegateSelector`.
struct Wire {
    bytes4 callSelector;
    bytes4 delegateSelector;
}

/// @notice An integration: a facet and the wires that lead to its functions.
struct Config {
    address facet;
    Wire[] wires;
}

/// @notice Where a call selector leads. Packed in one slot.
struct Dispatch {
    address facet;
    bytes4 delegateSelector;
}

struct Integration {
    bytes32 id;
    Config config;
}

/// @title IBeacon
/// @notice The ecosystem's registry of integrations. Controllers copy from it when their own admins say so; a change
///         here reaches none of them by itself.
interface IBeacon {
    error ZeroAdmin();
    error ZeroFacet();
    error EmptyFacet();
    error EmptyArray();
    error IntegrationNotFound(bytes32 id);
    /// @notice The selector belongs to a function of the Controller itself and would never reach a facet.
    error CallSelectorHardcoded(bytes4 callSelector);
    error CallSelectorAlreadyWired(bytes4 callSelector);

    event IntegrationSet(bytes32 indexed id, Config config);
    event IntegrationRemoved(bytes32 indexed id);

    /// @notice Publishes an integration, replacing one of the same id. Every call selector is unique over all of them.
    /// @dev DEFAULT_ADMIN_ROLE.
    function setIntegration(bytes32 id, Config calldata config) external;

    /// @notice Withdraws an integration. Controllers that copied it keep their copy.
    /// @dev DEFAULT_ADMIN_ROLE.
    function removeIntegration(bytes32 id) external;

    function integrations() external view returns (Integration[] memory);

    /// @notice Empty for an unknown id.
    function getConfig(bytes32 id) external view returns (Config memory);
    function getConfigs(bytes32[] calldata ids) external view returns (Config[] memory);
    function getDispatch(bytes4 callSelector) external view returns (Dispatch memory);
    function getDispatches(bytes4[] calldata callSelectors) external view returns (Dispatch[] memory);
}
