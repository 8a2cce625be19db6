// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IVenues} from "@diamond-pau/contracts/linked/IVenues.sol";

import {ILegacyController} from "./ILegacyController.sol";

/// @title IForeignController
/// @notice {ILegacyController}, and what there is on other chains than mainnet beyond it.
interface IForeignController is ILegacyController, IVenues {
    // ------------------------------------------------------------------------------------------------------------ PSM3

    /// @dev RELAYER. See {IPSM3Facet-deposit}.
    function depositPSM(address asset, uint256 amount) external returns (uint256 shares);
    /// @dev RELAYER. See {IPSM3Facet-withdraw}.
    function withdrawPSM(address asset, uint256 maxAmount) external returns (uint256 assetsWithdrawn);

    // ------------------------------------------------------------------------------------------------- limit constants

    // Names of limits, from which keys are made. Keys are those of the facets at all stages, so that what a limit covers is
    // asked of a facet or of packages/keys; these are here because callers of the legacy controllers read them.
    function LIMIT_PSM_DEPOSIT() external view returns (bytes32);
    function LIMIT_PSM_WITHDRAW() external view returns (bytes32);
}
