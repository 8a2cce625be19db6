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

/// @title IRoutingTable
/// @notice What the Beacon and every Controller have in common: a table of integrations that anyone can read.
interface IRoutingTable {
    /// @notice A list that must name something is empty: of ids, or of an integration's wires.
    error EmptyArray();
    /// @notice The facet has no code.
    error EmptyFacet();
    error IntegrationNotFound(bytes32 id);
    /// @notice Another integration, or another wire of the same one, already answers to the selector.
    error CallSelectorAlreadyWired(bytes4 callSelector);

    event IntegrationSet(bytes32 indexed id, Config config);
    event IntegrationRemoved(bytes32 indexed id);

    /// @notice All integrations, in the order in which the set keeps them.
    function integrations() external view returns (Integration[] memory);

    /// @notice Empty for an unknown id.
    function getConfig(bytes32 id) external view returns (Config memory);
    function getConfigs(bytes32[] calldata ids) external view returns (Config[] memory);

    /// @notice Where a selector leads; zero for one that is not wired.
    function getDispatch(bytes4 callSelector) external view returns (Dispatch memory);
    function getDispatches(bytes4[] calldata callSelectors) external view returns (Dispatch[] memory);
}
