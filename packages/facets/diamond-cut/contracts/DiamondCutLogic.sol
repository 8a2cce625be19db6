// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IBeacon} from "@diamond-pau/contracts/beacon/IBeacon.sol";
import {Config, Dispatch, Integration, IRoutingTable, Wire} from "@diamond-pau/contracts/beacon/IRoutingTable.sol";
import {RoutingTable} from "@diamond-pau/contracts/beacon/RoutingTable.sol";
import {IController} from "@diamond-pau/contracts/controller/IController.sol";
import {IDiamond} from "@diamond-pau/contracts/controller/IDiamond.sol";

import {IDiamondCutFacet} from "./IDiamondCutFacet.sol";

/// @title DiamondCutLogic
/// @notice See {IDiamondCutFacet}.
/// @dev The loops run over what the admin passes and what the Beacon and the Controller hold; nobody else reaches them.
library DiamondCutLogic {
    using RoutingTable for RoutingTable.Table;

    /// @dev Integrations without repetition, in memory: `items` has room for more than `length`.
    struct List {
        Integration[] items;
        uint256 length;
    }

    /// @dev Carries out a cut. Returns the integrations it removed and those it updated.
    function execute(
        RoutingTable.Table storage table,
        IBeacon beacon,
        IDiamond.FacetCut[] calldata cuts
    ) internal returns (List memory removals, List memory updates) {
        bytes4[] memory selectors = _selectors(cuts);
        (removals, updates) = _resolve(table, beacon, cuts, selectors.length);

        List memory previous = _previous(table, removals, updates);
        _checkChanges(table, updates, selectors);
        for (uint256 i; i < removals.length; ++i) table.remove(removals.items[i].id);
        for (uint256 i; i < updates.length; ++i) {
            Integration memory update = updates.items[i];
            require(update.config.facet.code.length > 0, IRoutingTable.EmptyFacet());
            table.set(update.id, update.config);
        }
        _checkLosses(table, previous, selectors);
        _checkRemovals(table, cuts);
    }

    /// @dev Every selector of the cuts, once.
    function _selectors(IDiamond.FacetCut[] calldata cuts) private pure returns (bytes4[] memory selectors) {
        require(cuts.length > 0, IRoutingTable.EmptyArray());
        uint256 count;
        for (uint256 i; i < cuts.length; ++i) count += cuts[i].functionSelectors.length;
        selectors = new bytes4[](count);
        count = 0;
        for (uint256 i; i < cuts.length; ++i) {
            bytes4[] calldata named = cuts[i].functionSelectors;
            require(named.length > 0, IRoutingTable.EmptyArray());
            for (uint256 j; j < named.length; ++j) {
                require(!_contains(selectors, count, named[j]), IDiamondCutFacet.SelectorRepeated(named[j]));
                selectors[count++] = named[j];
            }
        }
    }

    /// @dev The integrations that the cuts belong to. Each selector's action fits how it is wired now.
    function _resolve(
        RoutingTable.Table storage table,
        IBeacon beacon,
        IDiamond.FacetCut[] calldata cuts,
        uint256 capacity
    ) private view returns (List memory removals, List memory updates) {
        List memory touched = List(new Integration[](capacity), 0);
        updates = List(new Integration[](capacity), 0);
        Integration[] memory wired;
        Integration[] memory published;
        for (uint256 i; i < cuts.length; ++i) {
            IDiamond.FacetCut calldata cut = cuts[i];
            bool removes = cut.action == IDiamond.FacetCutAction.Remove;
            // Each list is read once, and the Beacon's only where something is added or replaced.
            if (removes && wired.length == 0) wired = table.integrations();
            if (!removes && published.length == 0) published = beacon.integrations();
            for (uint256 j; j < cut.functionSelectors.length; ++j) {
                bytes4 selector = cut.functionSelectors[j];
                Dispatch memory current = table.dispatches[selector];
                if (cut.action == IDiamond.FacetCutAction.Add) {
                    require(current.facet == address(0), IRoutingTable.CallSelectorAlreadyWired(selector));
                } else {
                    require(current.facet != address(0), IController.CallSelectorNotWired(selector));
                }
                if (removes) {
                    require(
                        cut.facetAddress == address(0),
                        IDiamondCutFacet.FacetInRemoval(selector, cut.facetAddress)
                    );
                    (Integration memory owner, ) = _find(wired, current.facet, selector);
                    _add(touched, owner);
                } else {
                    (Integration memory owner, bytes4 delegateSelector) = _find(published, cut.facetAddress, selector);
                    require(
                        owner.config.facet != address(0),
                        IDiamondCutFacet.NotPublished(selector, cut.facetAddress)
                    );
                    require(
                        current.facet != cut.facetAddress || current.delegateSelector != delegateSelector,
                        IDiamondCutFacet.SelectorUnchanged(selector)
                    );
                    _add(updates, owner);
                }
            }
        }

        removals = _without(touched, updates);
    }

    function _without(List memory list, List memory excluded) private pure returns (List memory rest) {
        rest = List(new Integration[](list.length), 0);
        for (uint256 i; i < list.length; ++i) if (!_has(excluded, list.items[i].id)) _add(rest, list.items[i]);
    }

    /// @dev The integrations of both lists as the table has them now; without wires where it does not.
    function _previous(
        RoutingTable.Table storage table,
        List memory removals,
        List memory updates
    ) private view returns (List memory previous) {
        previous = List(new Integration[](removals.length + updates.length), 0);
        for (uint256 i; i < removals.length; ++i) _add(previous, removals.items[i]);
        for (uint256 i; i < updates.length; ++i) {
            bytes32 id = updates.items[i].id;
            _add(previous, Integration(id, table.configs[id]));
        }
    }

    /// @dev Before the table changes: what the updates wire anew or elsewhere is in the cuts.
    function _checkChanges(
        RoutingTable.Table storage table,
        List memory updates,
        bytes4[] memory selectors
    ) private view {
        for (uint256 i; i < updates.length; ++i) {
            Config memory config = updates.items[i].config;
            for (uint256 j; j < config.wires.length; ++j) {
                Wire memory wire = config.wires[j];
                Dispatch memory current = table.dispatches[wire.callSelector];
                if (current.facet == config.facet && current.delegateSelector == wire.delegateSelector) continue;
                _requireNamed(selectors, wire.callSelector);
            }
        }
    }

    /// @dev After the table changed: what is no longer wired is in the cuts.
    function _checkLosses(
        RoutingTable.Table storage table,
        List memory previous,
        bytes4[] memory selectors
    ) private view {
        for (uint256 i; i < previous.length; ++i) {
            Wire[] memory wires = previous.items[i].config.wires;
            for (uint256 j; j < wires.length; ++j) {
                bytes4 selector = wires[j].callSelector;
                if (table.dispatches[selector].facet == address(0)) _requireNamed(selectors, selector);
            }
        }
    }

    /// @dev After the table changed: what the cuts remove is gone. What they add or replace was found on the Beacon.
    function _checkRemovals(RoutingTable.Table storage table, IDiamond.FacetCut[] calldata cuts) private view {
        for (uint256 i; i < cuts.length; ++i) {
            if (cuts[i].action != IDiamond.FacetCutAction.Remove) continue;
            for (uint256 j; j < cuts[i].functionSelectors.length; ++j) {
                bytes4 selector = cuts[i].functionSelectors[j];
                require(table.dispatches[selector].facet == address(0), IDiamondCutFacet.SelectorKept(selector));
            }
        }
    }

    /// @dev The integration in which a facet answers to a selector, and under which of its own; empty where there is
    ///      none.
    function _find(
        Integration[] memory integrations,
        address facet,
        bytes4 selector
    ) private pure returns (Integration memory integration, bytes4 delegateSelector) {
        for (uint256 i; i < integrations.length; ++i) {
            if (integrations[i].config.facet != facet) continue;
            Wire[] memory wires = integrations[i].config.wires;
            for (uint256 j; j < wires.length; ++j) {
                if (wires[j].callSelector == selector) return (integrations[i], wires[j].delegateSelector);
            }
        }
    }

    function _add(List memory list, Integration memory integration) private pure {
        if (!_has(list, integration.id)) list.items[list.length++] = integration;
    }

    function _has(List memory list, bytes32 id) private pure returns (bool) {
        for (uint256 i; i < list.length; ++i) if (list.items[i].id == id) return true;
        return false;
    }

    function _requireNamed(bytes4[] memory selectors, bytes4 selector) private pure {
        require(_contains(selectors, selectors.length, selector), IDiamondCutFacet.SelectorMissing(selector));
    }

    function _contains(bytes4[] memory selectors, uint256 count, bytes4 selector) private pure returns (bool) {
        for (uint256 i; i < count; ++i) if (selectors[i] == selector) return true;
        return false;
    }
}
