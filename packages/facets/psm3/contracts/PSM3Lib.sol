// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {IVenues} from "@diamond-pau/contracts/linked/IVenues.sol";

import {IPSM3Facet} from "./IPSM3Facet.sol";
import {PSM3Logic} from "./PSM3Logic.sol";

/// @title PSM3Lib
/// @notice {IPSM3Facet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library PSM3Lib {
    /// @dev See {IPSM3Facet-deposit}.
    function deposit(address asset, uint256 amount) external returns (uint256 shares) {
        shares = PSM3Logic.deposit(PauActions.current(), IVenues(address(this)).psm(), asset, amount);
        emit IPSM3Facet.PSM3Deposit(asset, amount, shares);
    }

    /// @dev See {IPSM3Facet-withdraw}.
    function withdraw(address asset, uint256 maxAmount) external returns (uint256 assetsWithdrawn) {
        uint256 sharesBurned;
        (assetsWithdrawn, sharesBurned) = PSM3Logic.withdraw(
            PauActions.current(),
            IVenues(address(this)).psm(),
            asset,
            maxAmount
        );
        emit IPSM3Facet.PSM3Withdraw(asset, assetsWithdrawn, sharesBurned);
    }
}
