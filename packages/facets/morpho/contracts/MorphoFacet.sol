// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {IMorphoFacet} from "./IMorphoFacet.sol";
import {MorphoLogic} from "./MorphoLogic.sol";

/// @title MorphoFacet
/// @notice See {IMorphoFacet}.
contract MorphoFacet is IMorphoFacet, Facet {
    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IMorphoFacet
    function setSupplyQueue(
        address vault,
        bytes32[] calldata newSupplyQueue
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        MorphoLogic.setSupplyQueue(_pau(), vault, newSupplyQueue);
        emit MorphoSetSupplyQueue(vault, newSupplyQueue);
    }

    /// @inheritdoc IMorphoFacet
    function updateWithdrawQueue(
        address vault,
        uint256[] calldata indexes
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        MorphoLogic.updateWithdrawQueue(_pau(), vault, indexes);
        emit MorphoUpdateWithdrawQueue(vault, indexes);
    }

    /// @inheritdoc IMorphoFacet
    function reallocate(
        address vault,
        MarketAllocation[] calldata allocations
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        uint256 moved = MorphoLogic.reallocate(_pau(), vault, allocations);
        emit MorphoReallocate(vault, moved);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IMorphoFacet
    function getSetSupplyQueueRateLimitKey(address vault) external pure returns (bytes32 key) {
        return MorphoLogic.setSupplyQueueKey(vault);
    }

    /// @inheritdoc IMorphoFacet
    function getUpdateWithdrawQueueRateLimitKey(address vault) external pure returns (bytes32 key) {
        return MorphoLogic.updateWithdrawQueueKey(vault);
    }

    /// @inheritdoc IMorphoFacet
    function getReallocateRateLimitKey(address vault) external pure returns (bytes32 key) {
        return MorphoLogic.reallocateKey(vault);
    }
}
