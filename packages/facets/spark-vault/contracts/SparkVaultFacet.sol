// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {ISparkVaultFacet} from "./ISparkVaultFacet.sol";
import {SparkVaultLogic} from "./SparkVaultLogic.sol";

/// @title SparkVaultFacet
/// @notice See {ISparkVaultFacet}.
contract SparkVaultFacet is ISparkVaultFacet, Facet {
    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc ISparkVaultFacet
    function take(address sparkVault, uint256 assetAmount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        SparkVaultLogic.take(_pau(), sparkVault, assetAmount);
        emit SparkVaultTake(sparkVault, assetAmount);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc ISparkVaultFacet
    function getTakeRateLimitKey(address sparkVault) external pure returns (bytes32 key) {
        return SparkVaultLogic.takeKey(sparkVault);
    }
}
