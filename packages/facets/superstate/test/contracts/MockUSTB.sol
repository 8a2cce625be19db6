// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for Superstate's USTB, sold for twice its number in USDC; and for a hostile upgrade of it.
contract MockUSTB is TestToken, HostileVenue {
    uint256 public constant PRICE = 2;
    uint256 private _left;

    constructor() TestToken(6) {}

    /// @notice How much less than the amount USTB takes from now on.
    function leave(uint256 amount) external {
        _left = amount;
    }

    function subscribe(uint256 inAmount, address stablecoin) external hostile {
        TestToken(stablecoin).transferFrom(msg.sender, address(this), inAmount - _left);
        _mint(msg.sender, _delivered(inAmount / PRICE));
    }
}
