// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {IMerklFacet} from "./IMerklFacet.sol";
import {MerklLogic} from "./MerklLogic.sol";

/// @title MerklFacet
/// @notice See {IMerklFacet}.
contract MerklFacet is IMerklFacet, Facet {
    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IMerklFacet
    function toggleOperator(address distributor, address operator) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        MerklLogic.toggleOperator(_pau(), distributor, operator);
        emit MerklToggleOperator(distributor, operator);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IMerklFacet
    function getToggleOperatorRateLimitKey(address distributor, address operator) external pure returns (bytes32 key) {
        return MerklLogic.toggleOperatorKey(distributor, operator);
    }
}
