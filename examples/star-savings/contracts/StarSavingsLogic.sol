// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

/// @title StarSavingsLogic
/// @notice See {IStarSavingsFacet}.
library StarSavingsLogic {
    bytes32 private constant LIMIT_DEPOSIT = keccak256("LIMIT_STAR_SAVINGS_DEPOSIT");

    function deposit(Pau memory pau, address venue, address asset, uint256 amount) internal {
        pau.decreaseRateLimit(depositKey(venue, asset), amount);

        uint256 expected = IERC4626(venue).previewDeposit(amount);
        uint256 start = pau.balanceOf(venue);
        pau.approve(asset, venue, amount);
        pau.call(venue, abi.encodeCall(IERC4626.deposit, (amount, pau.proxy)));
        // By what arrived, never by what the venue says.
        require(pau.balanceOf(venue) - start >= expected, "StarSavingsFacet/too-few-shares");
        pau.clearApproval(asset, venue);
    }

    function depositKey(address venue, address asset) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, asset, venue);
    }
}
