// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";

/// @notice Stands for Merkl's Distributor as far as it keeps operators, and for a hostile upgrade of it.
contract MockMerklDistributor is HostileVenue {
    mapping(address user => mapping(address operator => uint256)) public operators;

    function toggleOperator(address user, address operator) external hostile {
        require(msg.sender == user, "MockMerklDistributor/not-trusted");
        operators[user][operator] = 1 - operators[user][operator];
    }
}
