// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IPSM3Facet} from "@diamond-pau/facet-psm3/IPSM3Facet.sol";

import {SharedActions} from "./SharedActions.sol";

/// @title ForeignActions
/// @notice The operations of {IForeignController} that an integration answers as they are.
abstract contract ForeignActions is SharedActions {
    function _psm3() internal view virtual returns (address);

    // ------------------------------------------------------------------------------------------------------------ PSM3

    function depositPSM(address, uint256) external returns (uint256 shares) {
        _relay(_psm3(), IPSM3Facet.deposit.selector);
    }

    function withdrawPSM(address, uint256) external returns (uint256 assetsWithdrawn) {
        _relay(_psm3(), IPSM3Facet.withdraw.selector);
    }
}
