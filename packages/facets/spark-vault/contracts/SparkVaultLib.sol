// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";

import {ISparkVaultFacet} from "./ISparkVaultFacet.sol";
import {SparkVaultLogic} from "./SparkVaultLogic.sol";

/// @title SparkVaultLib
/// @notice {ISparkVaultFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library SparkVaultLib {
    /// @dev See {ISparkVaultFacet-take}.
    function take(address sparkVault, uint256 assetAmount) external {
        SparkVaultLogic.take(PauActions.current(), sparkVault, assetAmount);
        emit ISparkVaultFacet.SparkVaultTake(sparkVault, assetAmount);
    }
}
