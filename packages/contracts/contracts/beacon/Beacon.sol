// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AccessControlEnumerable} from "@openzeppelin/contracts/access/extensions/AccessControlEnumerable.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {ReservedSelectors} from "../controller/ReservedSelectors.sol";
import {IBeacon} from "./IBeacon.sol";
import {Config, Dispatch, Integration, IRoutingTable} from "./IRoutingTable.sol";
import {RoutingTable} from "./RoutingTable.sol";

/// @title Beacon
/// @notice See {IBeacon}.
contract Beacon is IBeacon, AccessControlEnumerable, ReentrancyGuardTransient {
    using RoutingTable for RoutingTable.Table;

    // ------------------------------------------------------------------------------------------------------ storage

    RoutingTable.Table private _table;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address admin) {
        require(admin != address(0), ZeroAdmin());
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
    }

    // --------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc IBeacon
    function setIntegration(bytes32 id, Config calldata config) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(config.facet != address(0), ZeroFacet());
        require(config.facet.code.length > 0, EmptyFacet());
        require(config.wires.length > 0, EmptyArray());
        for (uint256 i; i < config.wires.length; ++i) {
            bytes4 callSelector = config.wires[i].callSelector;
            require(!ReservedSelectors.contains(callSelector), CallSelectorHardcoded(callSelector));
        }

        _table.set(id, config);
        emit IntegrationSet(id, config);
    }

    /// @inheritdoc IBeacon
    function removeIntegration(bytes32 id) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        _table.remove(id);
        emit IntegrationRemoved(id);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IRoutingTable
    function integrations() external view returns (Integration[] memory) {
        return _table.integrations();
    }

    /// @inheritdoc IRoutingTable
    function getConfig(bytes32 id) external view returns (Config memory) {
        return _table.configs[id];
    }

    /// @inheritdoc IRoutingTable
    function getConfigs(bytes32[] calldata ids) external view returns (Config[] memory) {
        return _table.getConfigs(ids);
    }

    /// @inheritdoc IRoutingTable
    function getDispatch(bytes4 callSelector) external view returns (Dispatch memory) {
        return _table.dispatches[callSelector];
    }

    /// @inheritdoc IRoutingTable
    function getDispatches(bytes4[] calldata callSelectors) external view returns (Dispatch[] memory) {
        return _table.getDispatches(callSelectors);
    }
}
