// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {ITransferAssetFacet} from "./ITransferAssetFacet.sol";
import {TransferAssetLogic} from "./TransferAssetLogic.sol";

/// @title TransferAssetFacet
/// @notice See {ITransferAssetFacet}.
contract TransferAssetFacet is ITransferAssetFacet, Facet {
    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc ITransferAssetFacet
    function transfer(
        address asset,
        address destination,
        uint256 amount
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        TransferAssetLogic.transfer(_pau(), asset, destination, amount);
        emit TransferAssetTransfer(asset, destination, amount);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc ITransferAssetFacet
    function getTransferRateLimitKey(address asset, address destination) external pure returns (bytes32 key) {
        return TransferAssetLogic.transferKey(asset, destination);
    }
}
