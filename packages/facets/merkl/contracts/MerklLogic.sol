// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface IMerklDistributorLike {
    function toggleOperator(address user, address operator) external;
}

/// @title MerklLogic
/// @notice See {IMerklFacet}.
library MerklLogic {
    bytes32 private constant LIMIT_TOGGLE_OPERATOR = keccak256("LIMIT_MERKL_TOGGLE_OPERATOR");

    function toggleOperator(Pau memory pau, address distributor, address operator) internal {
        require(pau.rateLimitExists(toggleOperatorKey(distributor, operator)), "MerklFacet/invalid-action");
        pau.call(distributor, abi.encodeCall(IMerklDistributorLike.toggleOperator, (pau.proxy, operator)));
    }

    function toggleOperatorKey(address distributor, address operator) internal pure returns (bytes32) {
        return Keys.make(LIMIT_TOGGLE_OPERATOR, operator, distributor);
    }
}
