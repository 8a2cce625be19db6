// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";

import {RoutingTable} from "../beacon/RoutingTable.sol";
import {Wire} from "../beacon/IRoutingTable.sol";
import {ControllerStorage} from "./ControllerStorage.sol";
import {IDiamondLoupe} from "./IDiamondLoupe.sol";

/// @title DiamondLoupe
/// @notice EIP-2535's views, computed from the routing table. Nothing is stored for them.
/// @dev Reads the Controller's namespace, so that the Controller itself and a facet within it can inherit it. The loops
///      run over what the Controller's admin wired; no state-changing function uses them.
abstract contract DiamondLoupe is IDiamondLoupe {
    using EnumerableSet for EnumerableSet.Bytes32Set;

    /// @inheritdoc IDiamondLoupe
    function facets() external view returns (Facet[] memory facets_) {
        address[] memory addresses = facetAddresses();
        facets_ = new Facet[](addresses.length);
        for (uint256 i; i < addresses.length; ++i) {
            facets_[i] = Facet(addresses[i], facetFunctionSelectors(addresses[i]));
        }
    }

    /// @inheritdoc IDiamondLoupe
    function facetFunctionSelectors(address facet) public view returns (bytes4[] memory selectors) {
        RoutingTable.Table storage table = ControllerStorage.table();
        uint256 count;
        // Two passes: the first counts, the second fills. Integrations may share a facet.
        for (uint256 pass; pass < 2; ++pass) {
            if (pass == 1) selectors = new bytes4[](count);
            count = 0;
            for (uint256 i; i < table.integrationIds.length(); ++i) {
                bytes32 id = table.integrationIds.at(i);
                if (table.configs[id].facet != facet) continue;
                Wire[] storage wires = table.configs[id].wires;
                for (uint256 j; j < wires.length; ++j) {
                    if (pass == 1) selectors[count] = wires[j].callSelector;
                    ++count;
                }
            }
        }
    }

    /// @inheritdoc IDiamondLoupe
    function facetAddresses() public view returns (address[] memory addresses) {
        RoutingTable.Table storage table = ControllerStorage.table();
        uint256 length = table.integrationIds.length();
        addresses = new address[](length);
        uint256 count;
        for (uint256 i; i < length; ++i) {
            address facet = table.configs[table.integrationIds.at(i)].facet;
            bool known;
            for (uint256 j; j < count && !known; ++j) known = addresses[j] == facet;
            if (!known) addresses[count++] = facet;
        }
        // Shortens the array to the distinct addresses found; it was allocated for the worst case.
        assembly ("memory-safe") {
            mstore(addresses, count)
        }
    }

    /// @inheritdoc IDiamondLoupe
    function facetAddress(bytes4 selector) external view returns (address) {
        return ControllerStorage.table().dispatches[selector].facet;
    }
}
