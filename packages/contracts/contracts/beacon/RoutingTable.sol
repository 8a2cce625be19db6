// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";

import {Config, Dispatch, Integration, IRoutingTable, Wire} from "./IRoutingTable.sol";

/// @title RoutingTable
/// @notice Integrations by id and dispatches by selector, kept consistent: what the Beacon publishes and what each
///         Controller copied are the same structure.
library RoutingTable {
    using EnumerableSet for EnumerableSet.Bytes32Set;

    struct Table {
        EnumerableSet.Bytes32Set integrationIds;
        mapping(bytes32 id => Config) configs;
        mapping(bytes4 callSelector => Dispatch) dispatches;
    }

    /// @dev Writes an integration in place of what the id held before. A replaced one keeps its place in the order.
    function set(Table storage table, bytes32 id, Config memory config) internal {
        if (!table.integrationIds.add(id)) _erase(table, id);

        Config storage stored = table.configs[id];
        stored.facet = config.facet;
        for (uint256 i; i < config.wires.length; ++i) {
            Wire memory wire = config.wires[i];
            require(
                table.dispatches[wire.callSelector].facet == address(0),
                IRoutingTable.CallSelectorAlreadyWired(wire.callSelector)
            );
            table.dispatches[wire.callSelector] = Dispatch(config.facet, wire.delegateSelector);
            stored.wires.push(wire);
        }
    }

    function remove(Table storage table, bytes32 id) internal {
        require(table.integrationIds.remove(id), IRoutingTable.IntegrationNotFound(id));
        _erase(table, id);
    }

    function integrations(Table storage table) internal view returns (Integration[] memory list) {
        bytes32[] memory ids = table.integrationIds.values();
        list = new Integration[](ids.length);
        for (uint256 i; i < ids.length; ++i) list[i] = Integration(ids[i], table.configs[ids[i]]);
    }

    function getConfigs(Table storage table, bytes32[] calldata ids) internal view returns (Config[] memory configs) {
        configs = new Config[](ids.length);
        for (uint256 i; i < ids.length; ++i) configs[i] = table.configs[ids[i]];
    }

    function getDispatches(
        Table storage table,
        bytes4[] calldata callSelectors
    ) internal view returns (Dispatch[] memory dispatches) {
        dispatches = new Dispatch[](callSelectors.length);
        for (uint256 i; i < callSelectors.length; ++i) dispatches[i] = table.dispatches[callSelectors[i]];
    }

    function _erase(Table storage table, bytes32 id) private {
        Wire[] storage wires = table.configs[id].wires;
        for (uint256 i; i < wires.length; ++i) delete table.dispatches[wires[i].callSelector];
        delete table.configs[id];
    }
}
